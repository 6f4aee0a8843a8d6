/** Pages to print: poster and minutes, from the organiser's window and from the command line, on paper as a printer gets them. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { MinutesFacts, Party } from '../shared/board/minutes/facts.ts';
import { type OwnLanguage as Language, ownLanguages as languages } from '../shared/codec/texts.ts';
import { type Contest, VERSION } from '../shared/election/contest.ts';
import { tally } from '../shared/election/tally/tally.ts';
import { minutesOf } from '../shared/verdict/minutes/minutes.ts';
import { htmlFile } from '../shared/verdict/paper/html.ts';
import { voiceIn } from '../shared/verdict/texts/texts.ts';
import { readQr } from './app/read-qr.ts';
import { exhibits } from './showcase/exhibits.ts';
import { minutesOfSample } from './showcase/minutes.ts';
import { openChromium, openShowcase, type Showcase } from './showcase/showcase.ts';

const formats = ['A4', 'Letter'] as const;
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'ostraka-papers-'));

let browser: Browser;
let showcase: Showcase;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser, [axePath]);
  await showcase.page.setViewportSize({ width: 1280, height: 800 });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const present = (name: string): Promise<void> => showcase.present(exhibits.find((one) => one.name === name)!);
const inLanguage = async (language: Language): Promise<void> => {
  await showcase.page.getByLabel('Language of the page').selectOption(language);
  await showcase.settle();
};

/** Sheets of paper that a printer would need. */
async function sheets(page: Page, format: (typeof formats)[number]): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What axe finds broken on the page as it is printed. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });

/** Elements of the page that stick out of it, or whose text does. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paper = document.querySelector('.paper')!;
    const { left, right } = paper.getBoundingClientRect();
    return [...paper.querySelectorAll('*')]
      .filter((one) => {
        const box = one.getBoundingClientRect();
        const cut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
        return box.left < left - 1 || box.right > right + 1 || (cut && one.clientWidth > 0);
      })
      .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 60)}`);
  });

for (const name of ['', '-lobby', '-codes', '-times'].map((kind) => `coordinator-poster${kind}`))
  test(`${name} is one sheet in both languages, on A4 and on letter, and nothing but the poster`, async () => {
    await present(name);
    for (const language of languages) {
      await inLanguage(language);
      for (const format of formats) assert.equal(await sheets(showcase.page, format), 1, `${language} on ${format}`);
      await showcase.page.emulateMedia({ media: 'print' });
      const shown = await showcase.page.locator('body').innerText();
      assert.ok(shown.startsWith(language === 'en' ? 'An election held with Ostraka' : 'Eine Wahl mit Ostraka'), shown);
      assert.doesNotMatch(shown, /Print this page|Language of the page|Version/);
      assert.deepEqual(await violations(showcase.page), []);
      assert.deepEqual(await sticksOut(showcase.page), []);
      await showcase.page.emulateMedia({ media: null });
    }
  });

test('the poster says when voting closes, in which time zone, and why that was moved', async () => {
  await present('coordinator-poster-times');
  const shown = await showcase.page.locator('.poster-times').innerText();
  assert.match(shown, /^The closing time was moved to Friday\b.*\b2026\b.*\d\d:\d\d UTC\. The reason: .*night shift/);
  await present('coordinator-poster');
  assert.equal(await showcase.page.locator('.poster-times').count(), 0);
});

test('the poster is black on white in the dark, its code leads where its address says, and its language is its own', async () => {
  await showcase.page.emulateMedia({ colorScheme: 'dark' });
  await present('coordinator-poster');
  await inLanguage('de');
  const { page } = showcase;
  const paper = page.locator('.paper');
  const colours = await paper.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const address = await page.locator('.poster-address').innerText();
  assert.ok((await readQr(page.locator('.paper svg'))).startsWith(`${address}/vote#`));
  await page.getByRole('heading', { name: 'Erst vergleichen' }).waitFor();
  await page.getByRole('button', { name: 'Print this page' }).waitFor();
  assert.equal(await paper.getAttribute('lang'), 'de');
  await showcase.page.emulateMedia({ colorScheme: 'light' });
});

test('words to compare are marked as what no browser translates', async () => {
  await present('coordinator-poster');
  const lists = showcase.page.locator('.paper-words');
  assert.equal(await lists.count(), 3);
  for (const list of await lists.all())
    assert.deepEqual([await list.getAttribute('lang'), await list.getAttribute('translate')], ['en', 'no']);
  await present('coordinator-minutes');
  assert.equal(await showcase.page.locator('.paper .paper-words').first().getAttribute('translate'), 'no');
});

test('the window draws the same minutes as the command line writes', async () => {
  const facts = await minutesOfSample('version-1/courses/eventful.ostraka');
  await present('coordinator-minutes');
  for (const language of languages) {
    await inLanguage(language);
    const shown = await showcase.page.locator('.paper > div').evaluate((one) => one.outerHTML);
    const page = await opened(fileOf(facts, language));
    const written = await page.locator('.paper > div').evaluate((one) => one.outerHTML);
    assert.equal(shown, written);
    await page.close();
  }
});

// ---- minutes as a file -------------------------------------------------------------------------------------------------

const fileOf = (facts: MinutesFacts, language: Language): string => {
  const { title, page } = minutesOf(facts, voiceIn(language));
  return htmlFile(language, title, page);
};

/** The file as somebody opens it, and every complaint of the browser. */
async function opened(html: string, faults: string[] = []): Promise<Page> {
  const path = join(folder, 'minutes.html');
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return page;
}

const attack =
  '</title><script>alert(1)</script><img src="https://x.test/" onerror="alert(2)"><style>*{display:none}</style>';
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsverordnung';
const names = ['انتخابات ٢٠٢٦', 'בחירות', '👩🏽‍🚀🗳️🇪🇺', LONG, attack, 'ก็'.repeat(12), 'a\u202eb'];

/** As much as an election may hold: ten questions, 64 options, forty laptops, titles that want to break the page. */
async function everything(): Promise<MinutesFacts> {
  const facts = await minutesOfSample('version-1/courses/eventful.ostraka');
  const options = Array.from({ length: 64 }, (_, i) => `${names[i % names.length]} ${i}`.slice(0, 200));
  const contests = Array.from(
    { length: 10 },
    (_, i): Contest => ({
      ...{
        ballot: 'ranking',
        title: `${names[i % names.length]} ${attack}`,
        options,
        writeIn: false,
        seats: 3,
        ties: true,
      },
      rules: i % 2 === 0 ? ['stv'] : ['bottoms-up', 'borda', 'sequential-runoff'],
    }),
  );
  const ballots = Array.from({ length: 90 }, (_, i) => ({
    ballot: 'ranking' as const,
    ranks: Array.from({ length: 9 }, (_, k) => [(i * 7 + k * (1 + (i % 5))) % 64]).filter(
      ([slot], k, all) => all.findIndex(([other]) => other === slot) === k,
    ),
  }));
  const results = contests.map((contest) => tally(VERSION, contest, ballots, new Uint8Array(32)));
  const [party] = facts.board!.parties;
  const parties = Array.from(
    { length: 40 },
    (_, i): Party => ({ ...party!, name: `${names[i % names.length]} ${i}`.slice(0, 60) }),
  );
  return {
    ...facts,
    tally: { ballots: 90, invalid: 0, contests: results },
    election: { ...facts.election!, title: attack + LONG + names.join(' ') },
    board: { ...facts.board!, contests, parties, cosigned: parties.map(({ name }) => name) },
  };
}

for (const language of languages)
  test(`ten questions, 64 options, forty laptops and hostile names stay on the page as text (${language})`, async () => {
    const faults: string[] = [];
    const facts = await everything();
    const page = await opened(fileOf(facts, language), faults);
    assert.equal(await page.title(), `${language === 'en' ? 'Minutes' : 'Niederschrift'}: ${isolatedTitle(facts)}`);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), facts.election!.title);
    assert.equal(await page.locator('script, img, link, iframe, a, style').count(), 1, 'its own style');
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await sticksOut(page), []);
    const torn = await page.evaluate(
      () =>
        [...document.querySelectorAll('.paper tr, .paper li, .paper p')].filter(
          (one) => getComputedStyle(one).breakInside !== 'avoid',
        ).length,
    );
    assert.equal(torn, 0);
    assert.ok((await sheets(page, 'A4')) > 10);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual(await sticksOut(page), [], 'on a phone');
    assert.deepEqual(faults, []);
    await page.close();
  });

/** A title that runs both ways is kept apart in whatever names it; a tab shows its spaces and controls as it likes. */
const isolatedTitle = ({ election }: MinutesFacts): string => `\u2068${election!.title}\u2069`;

test('everyone can use the minutes, whatever becomes of the election', async () => {
  for (const name of ['courses/eventful', 'courses/lesson', 'refused/V14-shares', 'counts/stv-stages']) {
    const facts = await minutesOfSample(`version-1/${name}.ostraka`);
    for (const language of languages) {
      const page = await opened(fileOf(facts, language));
      // What its policy refuses to the page, the driver may still evaluate.
      await page.evaluate(readFileSync(axePath, 'utf8'));
      assert.deepEqual(await violations(page), [], `${name} in ${language}`);
      await page.close();
    }
  }
});

test('a page that somebody has added a script to runs nothing', async () => {
  const faults: string[] = [];
  const html = fileOf(await minutesOfSample('version-1/courses/lesson.ostraka'), 'en');
  const page = await opened(html.replace('</body>', '<script>document.title = "changed"</script></body>'), faults);
  assert.notEqual(await page.title(), 'changed');
  assert.equal(faults.length, 1);
  assert.match(faults[0]!, /Content Security Policy/);
  await page.close();
});

test('a hash is read in groups, and copied without spaces', async () => {
  const facts = await minutesOfSample('version-1/courses/lesson.ostraka');
  const page = await opened(fileOf(facts, 'en'));
  const shown = await page.locator('.paper-digits').evaluateAll((all) => all.map(({ textContent }) => textContent));
  assert.ok(shown.includes(facts.file.sha256));
  await page.close();
});

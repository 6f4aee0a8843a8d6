/** Voters' screens with fresh eyes: what is past steps back, what a booth's voter needs is said, and large letters have room. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../renderer/texts/catalogue.ts';
import type { Language } from '../../renderer/texts/texts.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { booth } from '../showcase/booths.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

const SMALLEST = { width: 320, height: 568 };
const languages: readonly Language[] = ['en', 'de'];

let browser: Browser;
let showcase: Showcase;
let page: Page;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser);
  ({ page } = showcase);
  await page.setViewportSize(SMALLEST);
});
after(() => browser?.close());

type VoterWindow = Extract<WindowState, { readonly role: 'voter' }>;

const voter = (name: keyof typeof states): VoterWindow => {
  const state = states[name];
  assert.ok(state.role === 'voter');
  return state;
};
const present = (state: VoterWindow, language: Language = 'en') =>
  showcase.present({ name: state.screen, state: { ...state, locale: language } });
const boothIn = (language: Language, receiptLink: string | null) => {
  const look = { language, size: 100, strong: false, oneByOne: null } as const;
  return booth({ receiptLink, plan: { idle: 120, names: [], look } });
};
/** At a booth that waited for this voter: it asks nobody who is there. */
const atBooth = async (state: VoterWindow, language: Language = 'en', receiptLink: string | null = null) => {
  const here = boothIn(language, receiptLink);
  await present({ ...voter('voter-booth-entry'), ...here }, language);
  await showcase.push({ ...state, ...here, locale: language });
};
/** As a reader's browser has them who has set them so: an element's own style would go with the first screen. */
const letters = (percent: number) =>
  page.evaluate((size) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${size}%; }`);
    document.adoptedStyleSheets = [sheet];
  }, percent);

const { flag } = voter('voter-form-flag');
const crowded = (
  ['voter-form-many', 'voter-audited', 'voter-sealed-gaps', 'voter-receipt', 'voter-form-flag', 'voter-late'] as const
).map(voter);

test('a “No” stands before everything until all have heard it, and folds up once its voter has cast another ballot', async () => {
  const said = page.getByText(/^You said “No”: the ballot/);
  const fold = page.locator('summary', { hasText: 'You said “No” to a test' });
  for (const [state, front] of [
    [voter('voter-form-flag'), true],
    [{ ...voter('voter-receipt'), flag: { ...flag!, heard: 'sending' } }, true],
    [{ ...voter('voter-receipt'), flag: { ...flag!, heard: 'aloud' } }, true],
    [{ ...voter('voter-receipt'), flag }, false],
    [{ ...voter('voter-form'), receipt: voter('voter-receipt').receipt, flag }, false],
    [{ ...voter('voter-result'), flag }, false],
  ] as const) {
    await present(state);
    assert.equal(await said.isVisible(), front, `${state.screen}, ${state.flag?.heard}`);
    assert.equal(await fold.count(), front ? 0 : 1);
  }
  await fold.click();
  assert.ok(await said.isVisible());
  assert.ok(await page.getByRole('button', { name: 'Save the evidence' }).isVisible());
});

test('after a cast one thing is said: that it is done, and what the receipt may be saved for', async () => {
  for (const language of languages) {
    await present({ ...voter('voter-casting'), locale: language }, language);
    await showcase.push({ ...voter('voter-receipt'), locale: language });
    assert.equal(await page.locator('.screen-lead').innerText(), say(language, 'voter.cast.lead'));
    assert.match(say(language, 'voter.cast.lead'), /receipt|Quittung/);
    assert.ok(await page.getByRole('button', { name: say(language, 'voter.receipt.save') }).isVisible());
  }
});

test('whoever has tested is asked whether the choice of the test is the real one, and may change it, before casting', async () => {
  const question = (language: Language) => page.locator('.screen').getByText(say(language, 'voter.anew'));
  const change = (language: Language) => page.getByRole('button', { name: say(language, 'voter.again') });
  const onlyYou = (language: Language) => page.getByText(say(language, 'voter.sealed.only-you'));
  for (const language of languages) {
    const sealed = { ...voter('voter-sealed'), shell: 'app', locale: language } as const;
    await present(sealed, language);
    assert.deepEqual([await question(language).count(), await onlyYou(language).count()], [0, 1], 'nothing was tested');
    await present(voter('voter-audited'), language);
    await showcase.push(sealed);
    assert.ok(await question(language).isVisible());
    assert.ok(await page.locator('.screen').getByText(say(language, 'voter.anew.text')).isVisible());
    assert.equal(await onlyYou(language).count(), 0, 'of a test all see the choice');
    assert.equal(await change(language).count(), 1);
    const within = page.locator('.banner', { has: page.getByText(say(language, 'voter.anew')) });
    assert.equal(await within.getByRole('button', { name: say(language, 'voter.again') }).count(), 1);
  }
});

test('the steps by which a phone checks the election have whole numbers', async () => {
  await present({ ...voter('voter-result'), shell: 'page' });
  await page.locator('summary', { hasText: say('en', 'receipt.self') }).click();
  const steps = page.locator('.disclosure-body > ol', { hasText: say('en', 'receipt.self.file') });
  const room = await steps.evaluate((list) => {
    const { fontSize } = getComputedStyle(list);
    const words = list.querySelector('a')!.getBoundingClientRect();
    return (words.left - list.getBoundingClientRect().left) / Number.parseFloat(fontSize);
  });
  // “2.” and the gap behind it.
  assert.ok(room >= 1.5, `${room} em before the words`);
});

test('a booth says what is left to do, gives nothing to its clipboard, and asks who is there with two answers', async () => {
  const link = 'http://10.0.0.1:4790/vote#x';
  for (const language of languages) {
    await atBooth(voter('voter-casting'), language, link);
    await showcase.push({ ...voter('voter-receipt'), ...boothIn(language, link), locale: language });
    await page.getByText(say(language, 'booth.cast.lead')).waitFor();
    assert.equal(await page.getByText(say(language, 'voter.cast.lead')).count(), 0);
    await atBooth(voter('voter-audited'), language);
    const copy = page.getByRole('button', { name: new RegExp(`^${say(language, 'common.copy')}`) });
    await page.getByText(voter('voter-audited').opened!.page).waitFor();
    assert.equal(await copy.count(), 0);
    await present(voter('voter-audited'), language);
    assert.equal(await copy.count(), 1, 'on a device of one’s own it is there');
    await present({ ...voter('voter-booth-again'), ...boothIn(language, null) }, language);
    await page.getByRole('heading', { name: say(language, 'booth.again.title') }).waitFor();
    assert.equal(await page.getByRole('button', { name: say(language, 'booth.leave') }).count(), 0);
    await atBooth(voter('voter-form'), language);
    assert.ok(await page.getByRole('button', { name: say(language, 'booth.leave') }).isVisible());
  }
});

test('the words of a booth’s own buttons begin where the text above them does', async () => {
  await atBooth(voter('voter-form'));
  const lefts = await page.locator('.booth-foot button, .page-note').evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  assert.ok(lefts.length >= 3);
  assert.equal(new Set(lefts).size, 1, `${lefts}`);
});

test('how many win is said of how many only where nobody else can be written in', async () => {
  const form = voter('voter-form-many');
  const single = form.contests.find(({ ballot }) => ballot === 'single')!;
  const hint = (writeIn: boolean) =>
    present({ ...form, contests: [{ ...single, writeIn }], draft: null }).then(() =>
      page.locator('.contest-hint').innerText(),
    );
  assert.match(await hint(true), /\b1 wins\./);
  assert.match(await hint(false), new RegExp(`1 of ${single.options.length} wins\\.`));
});

test('a dialog is as high as what it says', async () => {
  await atBooth(voter('voter-form'));
  await page.getByRole('button', { name: 'Leave without casting' }).click();
  const { gap, height } = await page.locator('dialog').evaluate((dialog) => ({
    gap: Math.max(
      ...[...dialog.children].slice(1).map((one, i) => {
        return one.getBoundingClientRect().top - dialog.children[i]!.getBoundingClientRect().bottom;
      }),
    ),
    height: dialog.getBoundingClientRect().height,
  }));
  assert.ok(gap <= 16.5, `${gap} pixels between two parts`);
  assert.ok(height < SMALLEST.height - 32);
  await page.keyboard.press('Escape');
});

for (const language of languages)
  test(`with letters of twice the size no screen of a voter breaks a word, and no notice is a column (${language})`, async () => {
    // A booth’s own language, once chosen, outweighs that of what it shows next.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await letters(200);
    try {
      const found: string[] = [];
      // German has the long words: there every screen is seen.
      const shown = language === 'de' ? Object.values(states).filter((state) => state.role === 'voter') : crowded;
      for (const state of [...shown, { ...voter('voter-waiting'), credentials: 'codes' } as const]) {
        const { booth: here } = state;
        const plan = here?.plan && { ...here.plan, look: { ...here.plan.look, language } };
        await present({ ...state, shell: 'page', booth: here && plan ? { ...here, plan } : here }, language);
        const shownAs = () => [document.documentElement.lang, getComputedStyle(document.documentElement).fontSize];
        assert.deepEqual(await page.evaluate(shownAs), [language, '32px']);
        found.push(...(await page.evaluate(cramped)).map((fault) => `${state.screen}: ${fault}`));
      }
      assert.deepEqual(found, []);
    } finally {
      await letters(100);
    }
  });

/** Runs in the page: words that are broken elsewhere than where they may be, text out of its frame, and notices narrower than half the window. */
function cramped(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.querySelector('.screen')!, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // Names are as long as people have made them, and addresses are none's words.
    if (!text.parentElement?.checkVisibility() || text.parentElement.closest('bdi, .mono, select')) continue;
    const range = document.createRange();
    for (const { 0: part, index } of (text.nodeValue ?? '').matchAll(/[^\s\u00AD-]+/g)) {
      const lines = [...part].map((_, i) => {
        range.setStart(text, index + i);
        range.setEnd(text, index + i + 1);
        // The hyphen that a soft one before it has become may be counted as the letter's own, on the line before.
        return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
      });
      if (new Set(lines).size > 1) found.push(`broken: ${part}`);
    }
  }
  for (const summary of document.querySelectorAll('summary')) {
    const range = document.createRange();
    range.selectNodeContents(summary);
    const { right } = range.getBoundingClientRect();
    if (right > summary.getBoundingClientRect().right + 0.5) found.push(`out of its frame: ${summary.textContent}`);
  }
  for (const notice of document.querySelectorAll('.banner > div, .checks > li > span'))
    if (notice.getBoundingClientRect().width < innerWidth / 2)
      found.push(`a column: ${notice.textContent?.slice(0, 40)}`);
  return found;
}

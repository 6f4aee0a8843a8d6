/** The guide for teachers, from the start page, without a mouse; and both lessons, held as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { lessonNames, stepsOf } from '../../renderer/teaching/guide.ts';
import { guides } from '../../renderer/teaching/guides.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import { type Keys, keysOf } from '../app/keys.ts';
import { type App, launch } from '../app/launch.ts';
import {
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoting,
  phoneAddressIn,
  press,
  says,
  seal,
  signUp,
  wordsUnder,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

const guide = guides.en;
let app: App;
let page: Page;
let keys: Keys;

before(async () => {
  app = await launch();
  page = await app.window();
  keys = keysOf(page);
});
after(() => app?.close());

/** The page's own policy lets no script in; what is evaluated from outside is none of it. Colours on their way to others are nobody's. */
async function violations(): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
const moving = () => page.emulateMedia({ reducedMotion: 'no-preference' });

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const at = (name: string): Promise<void> =>
  heading(name).filter({ visible: true }).first().waitFor({ timeout: patience() });

test('the guide opens from the start page', async () => {
  await keys.press('button', say('en', 'teaching.open'));
  await isAt(page, guide.title);
});

for (const lesson of lessonNames)
  test(`“${guide.lessons[lesson].title}” is walked step by step, and each says what it says on paper`, async () => {
    await keys.press('button', guide.lessons[lesson].title);
    const steps = stepsOf(guide, lesson);
    await at(say('en', 'teaching.needs'));
    assert.deepEqual(await violations(), []);
    await keys.press('button', say('en', 'teaching.next'));
    for (const [i, step] of steps.entries()) {
      await at(step.title);
      await says(page, say('en', 'common.step', { place: i + 1, places: steps.length }));
      await says(page, say('en', 'teaching.minutes', { from: step.from, to: step.to }));
      assert.deepEqual(await violations(), [], step.title);
      for (const { ask, answer } of step.questions) {
        const said = page.getByText(answer.split('{{')[0]!.trim()).filter({ visible: true });
        assert.equal(await said.count(), 0, 'the answer waits');
        await keys.unfold(ask);
        await said.first().waitFor({ timeout: patience() });
      }
      // One way as well as the other.
      if (i === steps.length - 1) break;
      if (i % 2 === 0) await keys.press('button', say('en', 'teaching.next'));
      else await page.keyboard.press('ArrowRight');
    }
    await keys.press('button', say('en', 'teaching.next'));
    await says(page, say('en', 'teaching.last'));
    await page.keyboard.press('ArrowLeft');
    await at(steps.at(-2)!.title);
  });

test('on paper a lesson is there from its first step to its last, with all answers', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const { title, questions } of stepsOf(guide, 'class')) {
    await at(title);
    for (const { ask } of questions) await says(page, ask);
  }
  assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
  await page.emulateMedia({ media: 'screen' });
  // A sheet that is shown in place of the window takes the focus; printing does not.
  await heading(guide.title).focus();
});

test('worksheet, glossary and rehearsal are there, and solutions wait', async () => {
  const { worksheet, glossary, rehearsal } = guide;
  await keys.press('button', worksheet.title);
  const [first] = worksheet.tasks;
  await says(page, first!.task);
  assert.equal(await page.getByText(first!.solution).filter({ visible: true }).count(), 0);
  assert.deepEqual(await violations(), []);
  await keys.press('button', glossary.title);
  for (const { word } of glossary.terms) await says(page, word);
  assert.deepEqual(await violations(), []);
  await keys.press('button', rehearsal.title);
  const box = page.getByRole('checkbox').first();
  await box.press('Space');
  assert.equal(await box.isChecked(), true);
  assert.deepEqual(await violations(), []);
});

test('it speaks German in the same place', async () => {
  await page.getByLabel(say('en', 'common.language')).selectOption('de');
  await isAt(page, guides.de.title);
  await at(guides.de.rehearsal.title);
  await page.getByLabel(say('de', 'common.language')).selectOption('en');
  await keys.press('button', say('en', 'common.back'));
  await isAt(page, say('en', 'launcher.title'));
});

test('the guide for everybody is searched and read without a mouse, and its pages lead to one another', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await keys.press('button', say('en', 'guide.open'));
  await isAt(page, 'Start here');
  await keys.type(say('en', 'guide.search'), 'zzz');
  await says(page, say('en', 'guide.none'));
  await keys.type(say('en', 'guide.search'), 'firewall');
  const found = page.getByRole('button', { name: /^The firewall of the organiser’s laptop/ });
  await found.waitFor({ timeout: patience() });
  assert.deepEqual(await violations(), []);
  while (!(await found.evaluate((button) => button === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await isAt(page, 'A network that resists');
  assert.equal(await focused(), 'the-firewall-of-the-organisers-laptop');
  assert.deepEqual(await violations(), []);
  await keys.press('link', 'booth');
  await isAt(page, 'A small real election');
  assert.equal(await focused(), 'a-booth');
  await keys.press('button', say('en', 'guide.back', { title: 'A network that resists' }));
  await isAt(page, 'A network that resists');
  await page.getByLabel(say('en', 'common.language')).selectOption('de');
  await isAt(page, 'Ein Netz, das sich sperrt');
  await page.getByLabel(say('de', 'common.language')).selectOption('en');
  await keys.press('button', say('en', 'common.back'));
  await isAt(page, say('en', 'launcher.title'));
});

test('the ten minutes come to the end that they tell of', async () => {
  await moving();
  await keys.press('button', new RegExp(`^${say('en', 'launcher.simulate')}`));
  for (const [field, value] of [
    ['simulation.voters', '100'],
    ['simulation.nodes', '3'],
    ['simulation.threshold', '2'],
  ] as const)
    assert.equal(await page.getByLabel(say('en', field), { exact: true }).inputValue(), value);
  await keys.press('button', say('en', 'common.start'));
  await says(page, say('en', 'player.box'));
  await says(page, say('en', 'simulation.done'));
  await keys.press('button', say('en', 'player.curtain.open'));
  await page.getByRole('heading', { name: say('en', 'results.compare'), exact: true }).waitFor({ timeout: patience() });
  await page.getByRole('button', { name: say('en', 'simulation.again'), exact: true }).waitFor({ timeout: patience() });
});

test('the 45 minutes are held on three laptops, press by press as they are written', async () => {
  const title = 'Class speaker';
  const others = [
    await launch(['--profile', 'second'], { data: app.data }),
    await launch(['--profile', 'third'], { data: app.data }),
  ];
  const browser = await openChromium();
  try {
    await press(page, say('en', 'common.home'));
    await openLobby(page, { title, options: ['Emmy', 'Sofia'], lesson: true });
    const [link, address] = [await linkIn(page), await phoneAddressIn(page)];
    const turnTo = async (part: 'coordinator' | 'node') => {
      await press(page, say('en', 'common.home'));
      await press(page, new RegExp(`^${title}.*${say('en', `launcher.recent.${part}`)}`));
    };

    // The organiser’s laptop mixes as well, in the same window.
    await press(page, say('en', 'common.home'));
    await press(page, new RegExp(`^${say('en', 'launcher.mix')}`));
    await joinAsNode(page, link, 'First');
    await turnTo('coordinator');
    const laptops = await Promise.all(others.map((other) => other.window()));
    for (const [i, laptop] of laptops.entries()) {
      await press(laptop, new RegExp(`^${say('en', 'launcher.mix')}`));
      await joinAsNode(laptop, link, `Laptop ${i + 2}`);
      await says(laptop, say('en', 'node.leader'));
    }
    await press(page, say('en', 'coordinator.lobby.start', { count: 3 }));
    for (const laptop of laptops) await press(laptop, say('en', 'node.words.match'));
    await turnTo('node');
    await press(page, say('en', 'node.words.match'));
    await turnTo('coordinator');

    const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await phone.goto(address);
    await signUp(phone, 'Ada');
    await press(page, say('en', 'coordinator.roll.open'));
    await says(page, 'Ada');
    await press(page, say('en', 'common.back'));
    await openVoting(page);
    await seal(phone, 'Emmy');
    await press(phone, say('en', 'voter.test'));
    await press(phone, say('en', 'voter.audited.yes'));
    await isAt(phone, say('en', 'voter.sealed.title'));
    await press(phone, say('en', 'voter.cast'));
    await says(phone, say('en', 'voter.receipt.title'));
    const cheating = laptops[1]!;
    await cheating
      .getByLabel(say('en', 'cheat.which'))
      .selectOption({ label: say('en', 'cheat.name.replaced-in-mix') });
    await cheating.getByRole('radio', { name: say('en', 'cheat.guess.named') }).check();
    await press(cheating, say('en', 'cheat.do'));
    await says(cheating, say('en', 'cheat.waits'));
    await press(page, say('en', 'coordinator.voting.close'));
    await press(page, say('en', 'coordinator.closing.now'));
    await says(page, say('en', 'coordinator.finished.attested', { count: 3, total: 3 }));
    const curtain = page.getByRole('button', { name: say('en', 'player.curtain.open'), exact: true });
    if (await curtain.isVisible()) await curtain.click();
    await says(page, 'Emmy wins.');
    await says(cheating, say('en', 'cheat.caught'));
    await says(cheating, say('en', 'cheat.right'));

    const words = await wordsUnder(page, say('en', 'results.election-words'));
    const path = join(app.data, 'lesson.ostraka');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await press(page, say('en', 'coordinator.save.transcript'));
    await says(page, say('en', 'common.saved', { path }));
    const [checker] = laptops;
    await press(checker!, say('en', 'common.home'));
    await press(checker!, new RegExp(`^${say('en', 'launcher.verify')}`));
    await checker!.getByLabel(say('en', 'verifier.expected')).fill(words.join(' '));
    const choosing = checker!.waitForEvent('filechooser');
    await press(checker!, say('en', 'verifier.choose'));
    await (await choosing).setFiles(path);
    await says(checker!, say('en', 'verifier.verdict.valid'));
  } finally {
    await Promise.all([browser.close(), ...others.map((other) => other.close())]);
  }
});

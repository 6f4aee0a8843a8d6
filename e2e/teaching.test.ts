/** The guide for teachers, from the start page, without a mouse; and the ten minutes, held as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { lessonNames, stepsOf } from '../renderer/teaching/guide.ts';
import { guides } from '../renderer/teaching/guides.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { type Keys, keysOf } from './app/keys.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, says } from './app/people.ts';

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

/** The page's own policy lets no script in; what is evaluated from outside is none of it. */
async function violations(): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

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

test('the ten minutes come to the end that they tell of', async () => {
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

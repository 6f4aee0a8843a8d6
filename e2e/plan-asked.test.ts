/** What the wizard asks of how a ballot looks and whom it may be for: a line about each name, and a last name that stands for nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { press, says } from './app/people.ts';
import { heldShowcase } from './showcase/held.ts';
import { states } from './showcase/states.ts';

const MORE = 'More about how it is counted';
const NONE = 'None of these';

let page: Page;
heldShowcase({
  ready: async (opened) => {
    page = opened.page;
    await page.setViewportSize({ width: 1024, height: 768 });
    await opened.present({ name: 'coordinator-questions', state: states['coordinator-questions'] });
  },
});

const about = (name: string): Locator => page.getByRole('textbox', { name: `About ${name}` });
const nobody = (): Locator => page.getByRole('group', { name: 'Does the last option stand for nobody?' });
const yes = (): Locator => nobody().getByRole('radio', { name: `Yes, “${NONE}” stands for nobody` });
const next = (): Locator => page.getByRole('button', { name: 'Next', exact: true });
const isHeld = async (): Promise<boolean> => (await next().getAttribute('aria-disabled')) === 'true';
/** Whether the window scrolls sideways. */
const isTooWide = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('a line about a name is asked for by whoever opens it, and goes where its name goes', async () => {
  await page.getByLabel('Title of the election').fill('Class speaker');
  for (const name of ['Ada', 'Ben', NONE]) {
    await page.getByLabel('Add an option to choose from').fill(name);
    await press(page, 'Add');
  }
  assert.equal(await about('Ada').isVisible(), false);
  await page.getByText('A line about each option').click();
  await about('Ada').fill('Class 8b');
  await about('Ben').fill('x'.repeat(201));
  await says(page, '201 characters, and at most 200 fit: take 1 out. Nothing was cut off.');
  assert.ok(await isHeld());
  await about('Ben').fill('Class 9a');
  await press(page, 'Move Ada down');
  assert.deepEqual([await about('Ada').inputValue(), await about('Ben').inputValue()], ['Class 8b', 'Class 9a']);
  await press(page, 'Remove Ben');
  assert.equal(await about('Ada').inputValue(), 'Class 8b');
  assert.equal(await about(NONE).count(), 0, 'nobody has a line to say of nobody');
  await press(page, 'Put it back');
  assert.equal(await about('Ben').inputValue(), 'Class 9a');
  assert.equal(await isTooWide(), false);
});

test('the last name stands for nobody where that is said, and the example leaves the seat empty', async () => {
  await press(page, 'Next');
  assert.equal(await nobody().isVisible(), false, 'nobody is asked before the second click');
  await page.getByText(MORE, { exact: true }).click();
  const usual = await nobody().getByRole('status').innerText();
  await yes().check();
  assert.notEqual(await nobody().getByRole('status').innerText(), usual);
  assert.match(await nobody().innerText(), /Ada, .*None of these/);
  assert.equal(await isHeld(), false);
  assert.equal(await isTooWide(), false);
});

test('a rule that cannot count it says so, holds the plan while it is asked for, and lets it be taken back', async () => {
  await page.getByText('More rules for one winner').click();
  await page.getByRole('radio', { name: /^Rank: points for places/ }).check();
  await says(page, `“${NONE}” cannot stand for nobody here: look at “${MORE}”.`);
  await says(
    page,
    /^This rule cannot count such an option\. These can: Pick one, Tick all you like, Rank: last one out, /,
  );
  assert.ok(await isHeld());
  await nobody().getByRole('radio', { name: /^No/ }).check();
  assert.equal(await isHeld(), false);
  assert.ok(await yes().isDisabled(), 'it is not asked for where it cannot be had');
});

test('seats are as many as there are names for somebody, and a write-in is in its way', async () => {
  await page.getByRole('radio', { name: /^Tick all you like/ }).check();
  await yes().check();
  await page.getByRole('textbox', { name: 'How many win?' }).fill('3');
  await says(page, 'Only 2 can win here: take fewer, or add options.');
  await page.getByRole('textbox', { name: 'How many win?' }).fill('2');
  assert.equal(await isHeld(), false);
  await press(page, 'Back');
  await page.getByRole('checkbox', { name: /^Voters may write in/ }).check();
  await press(page, 'Next');
  await says(page, /^Not where voters may write an option in/);
  assert.ok(await isHeld());
});

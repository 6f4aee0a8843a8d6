/** Under the hood, from the launcher: a number is changed, the equations change; a cheat is caught; a worksheet is printed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { writeTranscript } from '../shared/board/transcript-file.ts';
import { plain } from '../shared/board/verify/testing/elections.ts';
import { hex } from '../shared/codec/bytes.ts';
import { plainMath } from '../shared/lesson/math.ts';
import { tinyGroups } from '../shared/lesson/tiny-group.ts';
import { letterOf, numbersOf } from '../shared/lesson/tiny-numbers.ts';
import { sealSteps } from '../shared/lesson/tiny-sealing.ts';
import { worksheetOf } from '../shared/lesson/worksheet.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, press, says } from './app/people.ts';

const group = tinyGroups[0];
let app: App;
let page: Page;

before(async () => {
  app = await launch();
  page = await app.window();
});
after(() => app?.close());

const equation = (math: string) => page.getByRole('math', { name: plainMath(math), exact: true });

test('a changed number changes the equations, and one that is impossible is said to be and stays', async () => {
  await press(page, 'Under the hood: an election to compute by hand');
  await isAt(page, 'Under the hood');
  await press(page, 'Sealing');
  const numbers = numbersOf(1, group);
  const field = page.getByLabel('Secret r', { exact: true });
  assert.equal(await field.inputValue(), String(numbers.r));
  for (const { numbers: put } of sealSteps(group, numbers)) await equation(put).first().waitFor();
  const r = numbers.r === 7 ? 8 : 7;
  await field.fill(String(r));
  const changed = sealSteps(group, { ...numbers, r });
  for (const { numbers: put } of changed) await equation(put).first().waitFor();
  assert.deepEqual(
    await page.locator('.hood-result strong').allInnerTexts(),
    changed.map(({ result }) => result),
  );
  await field.fill('11');
  await says(page, 'A whole number from 1 to 10.');
  await says(page, /^One of the numbers/);
  assert.equal(await field.inputValue(), '11');
  assert.equal(await equation(changed[1]!.letters).count(), 0);
  await press(page, 'Wrapping anew');
  await says(page, /^One of the numbers/);
  await page.getByLabel('Secret r', { exact: true }).fill('2');
  await equation('c_1′ = c_1·g^s mod p').waitFor();
});

test('a swapped ballot gets through one coin and is caught by the other', async () => {
  await press(page, 'Shuffling three');
  await page.getByLabel('Cheat: swap the ballot that comes out first').check();
  const coin = page.getByLabel('The coin: what is shown');
  await coin.selectOption('From what went in to the middle');
  await says(page, /^Not caught this time/);
  assert.equal(await page.getByText('does not hold', { exact: true }).count(), 0);
  await coin.selectOption('From the middle to what came out');
  await says(page, /^Caught:/);
  assert.equal(await page.getByText('does not hold', { exact: true }).count(), 1);
});

test('two answers give the secret away, unless the question is the same', async () => {
  await press(page, 'Rewind it');
  const { x, c } = numbersOf(1, group);
  await says(page, `${x} = ${x}`);
  await page.getByLabel(`Question ${letterOf.other}`).fill(String(c));
  await says(page, /^Both questions are the same/);
});

test('points are chosen by keyboard, on both pictures', async () => {
  await press(page, 'On a curve');
  const sums = page.getByRole('math', { name: /^P \+ Q = / });
  const before = await sums.allInnerTexts();
  assert.equal(before.length, 2);
  for (const slider of await page.getByRole('slider', { name: /^Point P:/ }).all()) {
    await slider.focus();
    await page.keyboard.press('ArrowRight');
  }
  const now = await sums.allInnerTexts();
  assert.notEqual(now[0], before[0]);
  assert.notEqual(now[1], before[1]);
});

test('the ballots of a saved election are opened on the real curve, whole on demand', async () => {
  await press(page, 'A real ballot');
  await page.getByText('holds', { exact: true }).first().waitFor();
  const { forge } = plain();
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choose a saved election');
  const buffer = Buffer.from(writeTranscript(forge.transcript()));
  await (await choosing).setFiles({ name: 'a.ostraka', mimeType: 'application/octet-stream', buffer });
  await says(page, new RegExp(`“${forge.record.manifest.title}”: \\d+ ballots on the board`));
  const key = hex(forge.record.key!.publicKey);
  assert.equal(await page.getByText(key).count(), 0);
  await press(page, 'All digits');
  await page.getByText(key).first().waitFor();
  assert.equal(await page.getByText('does not hold', { exact: true }).count(), 0);
  const again = page.waitForEvent('filechooser');
  await press(page, 'Choose a saved election');
  await (await again).setFiles({ name: 'b', mimeType: 'text/plain', buffer: Buffer.from('no transcript at all') });
  await page.getByRole('alert').first().waitFor();
});

test('the worksheet has the numbers of the seed, and prints alone, its solution on another page', async () => {
  await press(page, 'Worksheet');
  await page.getByLabel('Seed of the numbers').fill('77');
  const sheet = worksheetOf(77, 'en');
  await page.getByRole('heading', { name: sheet.title }).waitFor();
  await page.getByRole('heading', { name: sheet.solutionTitle }).waitFor();
  for (const { title } of sheet.sections) assert.equal(await page.getByRole('heading', { name: title }).count(), 2);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Print it' }).isVisible(), false);
  assert.equal(await page.getByRole('navigation', { name: 'Parts of the lesson' }).isVisible(), false);
  const apart = await page.locator('.hood-solution').evaluate((paper) => getComputedStyle(paper).breakBefore);
  assert.equal(apart, 'page');
  await page.emulateMedia({ media: 'screen' });
});

test('one goes through all parts with one button', async () => {
  const parts = page.getByRole('navigation', { name: 'Parts of the lesson' }).getByRole('button');
  await parts.first().click();
  const headings = new Set<string>();
  for (let turned = 1; turned < (await parts.count()); turned++) {
    headings.add(await page.getByRole('heading', { level: 2 }).first().innerText());
    await page.getByRole('button', { name: /^Next: / }).click();
  }
  assert.equal(headings.size, 10);
  assert.equal(await page.getByRole('button', { name: /^Next: / }).count(), 0);
});

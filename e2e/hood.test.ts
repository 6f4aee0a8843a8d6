/** Under the hood, from the launcher: a number is changed, the equations change; a cheat is caught; a worksheet is printed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { writeTranscript } from '../shared/board/transcript-file.ts';
import { at, plain } from '../shared/board/verify/testing/elections.ts';
import { hex } from '../shared/codec/bytes.ts';
import { mod, readScalar, scalarBytes } from '../shared/crypto/arithmetic/scalar.ts';
import { joinProof, splitProof } from '../shared/crypto/shuffle/proof.ts';
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

/** The file of an election, chosen. */
async function read(name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await press(page, /^(Choose a saved election|Eine gespeicherte Wahl wählen)$/);
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const fails = () => page.getByText('does not hold', { exact: true }).count();
/** The lines of what is shown are there. */
const computed = () => page.locator('.hood-step').first().waitFor();

/** Nothing that axe finds, and nothing wider than the window. */
async function assertFit(): Promise<void> {
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  assert.deepEqual(found, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
}

/** By keyboard alone: every kind of entry, every part of it; gives the headings of the parts. */
async function goThrough(next: RegExp, kinds: string): Promise<string[]> {
  const headings: string[] = [];
  const kind = page.getByLabel(kinds);
  await kind.focus();
  for (let left = await kind.locator('option').count(); left > 0; left--) {
    await computed();
    await assertFit();
    for (;;) {
      headings.push(await page.getByRole('heading', { level: 3 }).innerText());
      await computed();
      assert.equal(await page.locator('.hood-step .tone-fail').count(), 0, headings.at(-1));
      const onward = page.getByRole('button', { name: next });
      if ((await onward.count()) === 0) break;
      await onward.focus();
      await page.keyboard.press('Enter');
    }
    await kind.focus();
    const chosen = await kind.inputValue();
    await page.keyboard.press('ArrowDown');
    if (left > 1) {
      assert.notEqual(await kind.inputValue(), chosen);
      // What was shown of the last kind is gone.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
  }
  return headings;
}

test('all that stands on the board of a saved election opens on the real curve, by keyboard, whole on demand', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  await press(page, 'The real curve');
  await page.getByText('holds', { exact: true }).first().waitFor();
  const { forge } = plain();
  await read('a.ostraka', writeTranscript(forge.transcript()));
  await says(page, new RegExp(`“${forge.record.manifest.title}”: ${forge.leaves.length} entries on the board`));
  const headings = await goThrough(/^Next: /, 'What to open');
  for (const part of ['Commitments', 'The election’s key', 'The same ballots', 'Link by link', 'Taking the masks off'])
    assert.ok(headings.includes(part), part);
  assert.equal(headings.filter((heading) => heading === 'The signature').length, 8);
  await page.getByLabel('What to open').selectOption('key-confirm');
  const key = hex(forge.record.key!.publicKey);
  await computed();
  assert.equal(await page.getByText(key).count(), 0);
  await press(page, 'All digits');
  await page.getByText(key).first().waitFor();
  await press(page, 'All digits');
});

test('single ballots of a mix are shown on demand', async () => {
  await page.getByLabel('What to open').selectOption('mix-proof');
  await page.getByRole('button', { name: 'Link by link, holds' }).click();
  const from = page.getByLabel('From row');
  await from.fill('3');
  await equation('t̂_{3} + γ·ĉ_{3}').waitFor();
  assert.equal(await page.getByRole('heading', { name: /^Row / }).count(), 1);
  await from.fill('4');
  await says(page, 'A whole number from 1 to 3.');
});

test('a false mix shows the one equation that does not hold, and no other', async () => {
  const forge = at('closed').mix(1);
  const { width } = forge.record;
  const parts = splitProof(forge.proof(1), 3, width);
  const s3 = scalarBytes(mod(readScalar(parts.s3) + 1n));
  forge.prove(1, joinProof({ ...parts, s3 }, 3, width), { ok: false, code: 'bad-shuffle', message: '' });
  await read('b.ostraka', writeTranscript(forge.transcript()));
  await says(page, new RegExp(`: ${forge.leaves.length} entries on the board`));
  await page.getByLabel('What to open').selectOption('mix-proof');
  await says(page, /^The check says:/);
  await page.getByRole('heading', { name: 'The same order' }).waitFor();
  assert.equal(await fails(), 1);
  for (const part of ['Each ballot once, in sum', 'None twice, none missing', 'The same ballots', 'Link by link'])
    await page.getByRole('button', { name: `${part}, holds` }).waitFor();
});

test('in German all of it opens as well; another file, and what is none, take its place', async () => {
  await page.getByLabel('Language').selectOption('de');
  const { forge } = plain();
  await read('c.ostraka', writeTranscript(forge.transcript()));
  await says(page, new RegExp(`: ${forge.leaves.length} Einträge am Brett`));
  const headings = await goThrough(/^Weiter: /, 'Was geöffnet wird');
  assert.ok(headings.includes('Die Masken abnehmen'));
  await page.getByLabel('Sprache').selectOption('en');
  await read('d', Buffer.from('no transcript at all'));
  await page.getByRole('alert').first().waitFor();
  await page.getByText('holds', { exact: true }).first().waitFor();
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

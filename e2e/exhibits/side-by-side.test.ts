/** Every rule on one set of ballots: from the launcher, by keyboard, by drag, in English and German. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { twoContests } from '../../shared/election/ballot-file/testing/two-contests.ts';
import { failures } from '../../shared/election/tally/criteria/failures/failures.ts';
import { exhibits } from '../showcase/exhibits.ts';
import { heldShowcase } from '../showcase/held.ts';

const showcase = heldShowcase();

const exhibit = exhibits.find(({ name }) => name === 'launcher-side-by-side')!;
const page = () => showcase.page;

/** Each rule with who is said to win. */
const winners = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page()
      .getByRole('region', { name: 'Who wins by each rule', exact: true })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th')?.textContent,
          row.querySelector('td .outcome > span:last-child')?.textContent,
        ]),
      ),
  );
const wins = (rule: string, name: string) =>
  page().locator('.side-columns tr', { hasText: rule }).filter({ hasText: name }).waitFor();
const example = (name: string) => page().getByRole('button', { name, exact: true }).click();

test('Tennessee: three capitals, by which rule counts', async () => {
  await showcase.present(exhibit);
  assert.deepEqual(await winners(), {
    Plurality: 'Memphis',
    'Approval voting': 'Nashville',
    'Score voting': 'Nashville',
    'Majority judgement': 'Nashville',
    'Borda count': 'Nashville',
    'Instant runoff': 'Knoxville',
    'Scottish STV': 'Knoxville',
    'Schulze method': 'Nashville',
    'Ranked pairs': 'Nashville',
    Minimax: 'Nashville',
    'Tideman’s alternative': 'Nashville',
    'STAR voting': 'Nashville',
  });
});

test('a number that is typed is counted at once; what is none is said, and nothing is shown as if it were', async () => {
  const knoxville = page().getByRole('textbox', { name: 'Ballots of kind 4' });
  await knoxville.fill('14');
  await wins('Instant runoff', 'Chattanooga');
  await knoxville.fill('a lot');
  await page().getByText('A whole number from 0 to 1,000,000').waitFor();
  await page().getByText('once it is, they are counted').waitFor();
  assert.equal(await page().locator('.side-columns table').count(), 0);
  await knoxville.fill('17');
  await wins('Instant runoff', 'Knoxville');
});

test('by keyboard: an arrow moves a name and keeps the focus', async () => {
  const kind = page().locator('.ballot-kind').first();
  await kind.getByRole('button', { name: 'Move Nashville up' }).focus();
  await page().keyboard.press('Enter');
  assert.deepEqual(await kind.locator('.kind-name').allTextContents(), [
    'Nashville',
    'Memphis',
    'Chattanooga',
    'Knoxville',
  ]);
  await wins('Plurality', 'Nashville');
  assert.match(await page().evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /Nashville/);
});

test('by drag: a name goes where it is dropped', async () => {
  const kind = page().locator('.ballot-kind').first();
  const rows = kind.locator('.kind-order > li');
  const [from, to] = [await rows.nth(3).locator('.handle').boundingBox(), await rows.nth(0).boundingBox()];
  await page().mouse.move(from!.x + 5, from!.y + 5);
  await page().mouse.down();
  await page().mouse.move(to!.x + 5, to!.y + 1, { steps: 4 });
  await page().mouse.up();
  assert.equal((await kind.locator('.kind-name').allTextContents())[0], 'Knoxville');
  await wins('Plurality', 'Knoxville');
});

test('Fishburn and Brams: “Show me” takes the two voters away, and another wins; one may go on from there', async () => {
  await example('Two stay at home');
  const show = page().getByRole('button', {
    name: /^Show me: Instant runoff elects C\. Without 2 ballots of “A > B > C”/,
  });
  await show.click();
  await page().getByText('Instant runoff: C before, B after.').waitFor();
  const row = page().locator('.paradox-shown tr', { hasText: 'Instant runoff' });
  assert.deepEqual(await row.locator('td .outcome > span:last-child').allTextContents(), ['C', 'B']);
  await page().locator('.paradox-shown li', { hasText: '417 × A > B > C' }).waitFor();
  await page().getByRole('button', { name: 'Go on with these ballots' }).click();
  assert.equal(await page().evaluate(() => document.activeElement?.textContent), 'The ballots');
  await wins('Instant runoff', 'B');
  assert.equal(await page().getByRole('textbox', { name: 'Ballots of kind 1' }).inputValue(), '417');
});

test('what was not found says how far it was looked for', async () => {
  await example('Burlington 2009');
  await page().getByText('What was not found').click();
  const lines = page().locator('details', { hasText: 'What was not found' });
  await lines
    .getByText(/Better not to vote: none found under .*; changes counted: [\d,]+, and there are more\./)
    .waitFor();
  await lines
    .getByText(
      'Clones: never under Instant runoff, Schulze method, Ranked pairs, and Tideman’s alternative; this is proved.',
    )
    .waitFor();
});

const choose = (name: string, text: string) =>
  page()
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a ballot file of one’s own is changed by hand where it can be, counted as it is where not, and refused in words', async () => {
  await choose('trip.csv', 'count,Sea,Wood,Town\n5,1,2,3\n4,2,1,3\n3,3,2,1\n');
  await wins('Plurality', 'Sea');
  await wins('Instant runoff', 'Wood');
  assert.equal(await page().getByRole('textbox', { name: 'Ballots of kind 1' }).inputValue(), '5');
  await choose('equal.csv', 'count,Ada,Ben,Cem\n1.5,1,1,2\n1,2,1,3\n');
  await page().getByText('“equal” holds 2 kinds of ballots').waitFor();
  await wins('Plurality', 'not counted: it knows no equal ranks');
  await wins('Schulze method', 'Ben');
  await choose('odd.csv', 'no ballots');
  await page().getByRole('alert').getByText('odd.csv').waitFor();
  await wins('Schulze method', 'Ben');
  await example('Condorcet’s circle');
  await page().getByText('A circle: A beats B by 33 to 27').waitFor();
});

test('of a file of several contests a person chooses one, by keyboard too; none is taken unasked', async () => {
  await example('A capital for Tennessee');
  await choose('town.json', twoContests());
  const contests = page().getByRole('region', { name: 'Contests in the file' });
  await contests.getByText('“town.json” holds 2 contests: which one?').waitFor();
  assert.deepEqual(await contests.getByRole('button').allTextContents(), ['Mayor · 3 ballots', 'Trip · 2 ballots']);
  assert.deepEqual(await contests.locator('[aria-pressed=true]').count(), 0);
  await wins('Plurality', 'Memphis');
  assert.match(await page().evaluate(() => document.activeElement?.textContent ?? ''), /which one\?/);
  await page().keyboard.press('Tab');
  await page().keyboard.press('Enter');
  await contests.getByRole('button', { name: 'Mayor', pressed: true }).waitFor();
  await wins('Plurality', 'Ada');
  await contests.getByRole('button', { name: 'Trip' }).click();
  await page().locator('.ballot-kind').first().getByText('Moor').waitFor();
  assert.equal(await contests.getByRole('button', { name: 'Mayor' }).getAttribute('aria-pressed'), 'false');
  // Ballots that were changed are no contest of the file any more, and another example closes it.
  await page().getByRole('textbox', { name: 'Ballots of kind 1' }).fill('9');
  await contests.getByRole('button', { name: 'Trip', pressed: false }).waitFor();
  await example('Condorcet’s circle');
  await contests.waitFor({ state: 'detached' });
});

test('a file’s notes are said; what an overvote means is asked where there is one, by keyboard too', async () => {
  await example('Condorcet’s circle');
  await choose('trip.csv', 'count,Sea,Wood,Town\n5,1,2,3\n4,2,1,3\n3,3,2,1\n');
  const notes = (name: string) => page().getByRole('region', { name: `What was understood or left out of “${name}”` });
  await notes('trip.csv').getByText('the column “count” says how many cast a ballot').waitFor();
  assert.equal(await notes('trip.csv').getByRole('combobox').count(), 0);
  await choose('mayor.csv', marked);
  const mayor = notes('mayor.csv');
  const asked = mayor.getByRole('combobox', { name: '2 ballots with two marks at one rank: what does that mean?' });
  await mayor
    .getByText('2 ballots with an overvote, first on line 9: that mark is left out, the others stay')
    .waitFor();
  await wins('Instant runoff', 'Cem');
  await asked.focus();
  await asked.selectOption('The ballot ends there');
  await mayor.getByText('2 ballots with an overvote, first on line 9: the ballot ends there').waitFor();
  await wins('Instant runoff', 'Ada');
  assert.equal(await page().evaluate(() => document.activeElement?.tagName), 'SELECT');
  await asked.selectOption('That rank says nothing, the others stay');
  await wins('Instant runoff', 'Cem');
  // Where it does not show where the ballot would end, the file stays as it was counted.
  await choose('table.csv', 'id,Ada,Ben,Cem\n1,1,overvote,2\n2,1,2,3\n');
  const table = notes('table.csv').getByRole('combobox');
  await table.selectOption('The ballot ends there');
  await page().getByRole('alert').getByText('only alwaysSkipToNextRank can be counted').waitFor();
  assert.equal(await table.inputValue(), 'alwaysSkipToNextRank');
  await wins('Schulze method', 'Ada');
  // Ballots that were changed are not the file's.
  await page().getByRole('textbox', { name: 'Ballots of kind 1' }).fill('9');
  await notes('table.csv').waitFor({ state: 'detached' });
});

/** Two put Ben first and mark several behind: where their ballots end there, Ben’s leaving passes nothing on to Cem. */
const marked = [
  'id,rank1,rank2,rank3',
  '1,Ada,,',
  '2,Ada,,',
  '3,Ada,,',
  '4,Ada,,',
  '5,Cem,,',
  '6,Cem,,',
  '7,Cem,,',
  '8,Ben,overvote,Cem',
  '9,Ben,overvote,Cem',
].join('\n');

test('what a rule cannot promise is shown once it is asked for: the ballots, who is elected, and what was changed', async () => {
  await example('A capital for Tennessee');
  const criteria = page().getByRole('region', { name: 'What each rule cannot promise' });
  assert.equal(await criteria.getByText('Instant runoff').count(), 0);
  await criteria.getByText('Look at them, rule by rule').click();
  const rule = criteria.locator('details details', { hasText: 'Instant runoff: 8 not met, 10 met' });
  await rule.waitFor();
  const monotone = rule.locator('.paradox', {
    has: page().getByRole('heading', { name: 'Monotonicity', exact: true, includeHidden: true }),
  });
  assert.equal(await monotone.isVisible(), false);
  await rule.locator('summary').click();
  await monotone.getByText('Whoever wins still wins where ballots put it higher.').waitFor();
  const { poll, winners, after, elects } = failures['instant-runoff'].monotonicity;
  const lines = (written: string) => written.split('; ').length;
  assert.equal(await monotone.locator('li').count(), lines(poll) + lines(after));
  const name = (one: number) => String.fromCharCode(65 + one);
  assert.deepEqual(await monotone.locator('.outcome-won').allTextContents(), [
    `Elected: ${name(winners[0])}`,
    `Elected: ${name(elects[0])}`,
  ]);
  await monotone.getByText(`where some ballots put ${name(winners[0])} higher`).waitFor();
  await rule.getByText('It meets, as is proved: Neutrality').waitFor();
  await criteria.locator('details details', { hasText: 'Approval voting: 0 not met' }).locator('summary').click();
  await criteria.getByText('Of these criteria it meets all that can be asked of its ballots.').waitFor();
});

test('all of it in German too', async () => {
  await example('Burlington 2009');
  await showcase.push({ ...exhibit.state, locale: 'de-DE' });
  await page().getByRole('heading', { name: 'Alle Regeln, dieselben Stimmzettel' }).waitFor();
  // What was opened stays open.
  await page()
    .locator('.paradox', { has: page().getByRole('heading', { name: 'Monotonie' }) })
    .getByText('Wer gewinnt, gewinnt auch, wenn')
    .waitFor();
  await page()
    .getByText('Integrierte Stichwahl (Instant-Runoff) wählt Kiss, doch Montroll schlägt jede andere Option einzeln.')
    .waitFor();
});

/** Results say what was counted and by which rule, and their figures hold together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tally } from '../../shared/board/count.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { heldShowcase } from '../showcase/held.ts';
import { privacy } from '../showcase/privacy.ts';
import { type StateName, states } from '../showcase/states.ts';

const showcase = heldShowcase();

const languages = { English: 'en-GB', German: 'de-DE' };

const show = (name: StateName, locale: string): Promise<void> =>
  showcase.present({ name, state: { ...states[name], locale } });

test('shares that cannot add up in one decimal are said to be rounded', async () => {
  const { page } = showcase;
  for (const [locale, said, shares] of [
    [languages.English, 'Votes (shares are rounded)', ['5 (45.5%)', '3 (27.3%)', '3 (27.3%)']],
    [languages.German, 'Stimmen (Anteile sind gerundet)', ['5 (45,5\u00a0%)', '3 (27,3\u00a0%)', '3 (27,3\u00a0%)']],
  ] as const) {
    await show('coordinator-finished-namesakes', locale);
    const bars = page.getByRole('list', { name: said, exact: true }).first();
    const figures = await bars
      .locator('.bar-figure')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    assert.deepEqual(figures, shares);
  }
});

test('the wall says of blank ballots as the window does, and in what way', async () => {
  const state = states['wall-finished'];
  assert.ok(state.role === 'wall' && state.election?.tally);
  const { election } = state;
  const contests = election.tally!.contests.map((one) => ({ ...one, blank: 1 }));
  const withBlank = { ...state, election: { ...election, tally: { ...election.tally!, contests } } } as WindowState;
  await showcase.present({ name: 'wall-finished', state: withBlank });
  await showcase.page.getByText(/ · 1 blank\b/).waitFor({ state: 'attached' });
});

test('while nobody knows how much there is to do, nothing is counted', async () => {
  const running = states['simulation-running'];
  assert.ok(running.role === 'simulation');
  for (const [total, counted] of [
    [0, 0],
    [100, 1],
  ] as const) {
    const task = { name: 'task.key', done: 0, total } as const;
    await showcase.present({ name: 'simulation-running', state: { ...running, task } });
    await showcase.page.getByRole('progressbar').first().waitFor();
    assert.equal(await showcase.page.getByText(`0 of ${total}`, { exact: true }).count(), counted);
  }
});

test('of an election of several questions the same questions are asked again', async () => {
  const one = states['coordinator-finished'];
  assert.ok(one.role === 'coordinator' && one.election);
  for (const [times, said] of [
    [1, 'The same question again'],
    [2, 'The same questions again'],
  ] as const) {
    const contests = Array.from({ length: times }, () => one.election!.contests[0]!);
    const results = Array.from({ length: times }, () => one.election!.tally!.contests[0]!);
    const tally = { ...one.election.tally!, contests: results } as Tally;
    await showcase.present({
      name: 'coordinator-finished',
      state: { ...one, election: { ...one.election, contests, tally } },
    });
    await showcase.page.getByRole('button', { name: 'Another round with this room' }).click();
    await showcase.page.getByText(said, { exact: true }).waitFor();
  }
});

test('where too few voted it is said once, the working says what would have been, and the question is asked again', async () => {
  const { page } = showcase;
  const words = {
    [languages.English]: [
      ['24 voted, 25 were needed: no result is adopted.', 'elected', 'Ada Lovelace has enough and would be elected.'],
      ['Another round with this room', 'The question again, because too few voted', /^(A run-off|The same question)/],
    ],
    [languages.German]: [
      ['24 haben gewählt, 25 waren nötig: Kein Ergebnis gilt.', 'gewählt', 'Ada Lovelace hat genug und wäre gewählt.'],
      [
        'Noch eine Runde mit diesem Raum',
        'Die Frage noch einmal, weil zu wenige gewählt haben',
        /^(Eine Stichwahl|Dieselbe Frage)/,
      ],
    ],
  } as const;
  for (const [locale, [[said, elected, would], [round, again, other]]] of Object.entries(words))
    for (const name of ['wall-finished-missed', 'voter-result-missed', 'coordinator-finished-missed'] as const) {
      await show(name, locale);
      assert.equal(await page.getByText(said).count(), 1, name);
      assert.equal(await page.getByText(elected, { exact: true }).count(), 0, name);
      if (name === 'wall-finished-missed') continue;
      assert.ok((await page.getByText(would).count()) > 0, name);
      if (name === 'voter-result-missed') continue;
      await page.getByRole('button', { name: round }).click();
      await page.getByText(again, { exact: true }).waitFor();
      assert.equal(await page.getByText(other).count(), 0);
    }
});

test('two questions of one title have a result each', async () => {
  await show('coordinator-finished-namesakes', languages.English);
  const results = showcase.page.locator('.result');
  assert.deepEqual(await results.locator('h2').allTextContents(), ['Class trip', 'Class trip']);
  assert.deepEqual(await results.locator('.winner').allTextContents(), ['Mountains wins.', 'Museum island wins.']);
});

test('of several seats under version 1 is said how they were filled, not that the rule fills one', async () => {
  for (const [locale, how, said, never] of [
    [languages.English, /^How it counts/, 'several seats go by the order of the last round', 'It fills one seat'],
    [
      languages.German,
      /^Wie gezählt wird/,
      'mehrere Sitze nach der Reihenfolge der letzten Runde',
      'Sie besetzt einen',
    ],
  ] as const) {
    await show('coordinator-finished-version-1-seats', locale);
    await showcase.page.locator('.result summary').filter({ hasText: how }).first().click();
    const text = await showcase.page.locator('.result').innerText();
    assert.ok(text.includes(said), text);
    assert.ok(!text.includes(never), text);
  }
});

test('who could know what is one click away on every result, with a picture by laptops, and on no verdict that failed', async () => {
  const { page } = showcase;
  for (const [locale, summary, key, chain, said] of [
    [
      languages.English,
      'Who could know what?',
      'Parts of the key: 2 of 3 open a ballot',
      'Mixed one after the other, each under its lid',
      /^Any 2 of these 3 laptops could together open every ballot/,
    ],
    [
      languages.German,
      'Wer könnte was wissen?',
      'Teile des Schlüssels: 2 von 3 öffnen einen Stimmzettel',
      'Nacheinander gemischt, jedes Mal unter einem Deckel',
      /^Je 2 dieser 3 Laptops könnten zusammen jeden Stimmzettel öffnen/,
    ],
  ] as const) {
    for (const name of ['coordinator-finished', 'simulation-done', 'verifier-verdict'] as const) {
      await show(name, locale);
      const meter = page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) });
      await meter.locator('summary').focus();
      await page.keyboard.press('Enter');
      const pictures = meter.locator('figure');
      assert.deepEqual(await pictures.locator('figcaption').allTextContents(), [key, chain]);
      assert.deepEqual(await pictures.nth(0).locator('li').allTextContents(), privacy.holders);
      assert.equal(await pictures.nth(0).locator('.privacy-lock svg').count(), privacy.threshold);
      assert.deepEqual(await pictures.nth(1).locator('li').allTextContents(), privacy.mixers);
      assert.match((await meter.locator('.privacy-told li').allTextContents())[0]!, said);
      assert.equal(await meter.locator('h2').count(), 5);
    }
    await show('verifier-verdict-invalid', locale);
    assert.equal(await page.locator('summary', { hasText: summary }).count(), 0);
  }
});

test('a result that too few laptops stand by is not called right, even where it is of the election that was expected', async () => {
  const { page } = showcase;
  for (const [locale, says, why] of [
    [
      languages.English,
      'Nothing is wrong, but too few laptops stand by this result.',
      /^The file was saved before they had/,
    ],
    [
      languages.German,
      'Nichts ist falsch, aber zu wenige Laptops stehen zu diesem Ergebnis.',
      /^Die Datei wurde gespeichert, ehe/,
    ],
  ] as const) {
    await show('verifier-verdict-unwitnessed', locale);
    const verdict = page.locator('.verdict');
    assert.deepEqual(await verdict.allTextContents(), [says]);
    assert.match((await verdict.locator('xpath=following-sibling::p').first().textContent()) ?? '', why);
  }
});

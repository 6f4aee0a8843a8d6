import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { counted, countLines, methodOf } from './count.ts';
import { countJudgement } from './majority-judgement.ts';
import type { Marks } from './marks.ts';
import { countSchulze } from './schulze.ts';
import { countStv } from './stv.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Random profiles, with what belenios-tool 2.0 printed of them; equals of one place ascending. */
interface Vector {
  readonly extra: unknown;
  readonly answers: number;
  readonly ballots: readonly Marks[];
  readonly output: unknown;
}

test('each method counts as belenios-tool did', () => {
  const vectors = read('vectors.json') as readonly Vector[];
  assert.ok(vectors.length >= 30);
  for (const [i, { extra, answers, ballots, output }] of vectors.entries()) {
    const { count } = counted(methodOf(extra, answers)!, answers, ballots);
    // Fields in their order as well: this is what it printed.
    assert.equal(JSON.stringify(count), JSON.stringify(output), `vector ${i}`);
  }
});

/** As said.json has it: options are those of the command line. */
interface SaidCount {
  readonly question: number;
  readonly method: 'schulze' | 'majority-judgment' | 'stv';
  readonly options: { readonly 'blank-allowed'?: boolean; readonly ngrades?: number; readonly nseats?: number };
  readonly output: { readonly raw?: readonly unknown[] };
}

test('the results of whole elections are counted as belenios-tool counted them', () => {
  const said = read('../../samples/belenios/said.json') as Record<string, { result: Marks[][]; counts: SaidCount[] }>;
  let seen = 0;
  for (const [name, { result, counts }] of Object.entries(said))
    for (const { question, method, options, output } of counts) {
      const ballots = result[question]!;
      const answers = output.raw?.length ?? ballots[0]!.length;
      const blank = options['blank-allowed'] ?? true;
      const count =
        method === 'schulze'
          ? countSchulze(answers, blank, ballots)
          : method === 'stv'
            ? countStv(options.nseats!, ballots)
            : countJudgement(answers, options.ngrades!, blank, ballots);
      assert.deepEqual(ascending(count), ascending(output), `${name}, question ${question + 1}`);
      seen++;
    }
  assert.ok(seen >= 20);
});

/** Equals of one place in the order of the list; a list of the elected has an order that means something. */
function ascending(count: object): unknown {
  const winners = (count as { winners: readonly (number | readonly number[])[] }).winners;
  const sorted = winners.map((one) => (typeof one === 'number' ? one : one.toSorted((a, b) => a - b)));
  return { ...count, winners: sorted };
}

test('of two middle grades the better one is the median, so that 1 and 3 come before 2 and 2', () => {
  const { winners } = countJudgement(2, 3, true, [
    [2, 1],
    [2, 3],
  ]);
  assert.deepEqual(winners, [[1], [0]]);
});

test('without grades and without ballots nobody is ahead', () => {
  assert.deepEqual(countJudgement(2, 1, true, []).winners, [[0, 1]]);
  assert.deepEqual(countJudgement(2, 1, true, [[1, 1]]).raw, [[1], [1]]);
  assert.deepEqual(countSchulze(2, true, []).winners, [[0, 1]]);
  assert.deepEqual(countStv(1, []), { ballots: [], invalid: [], events: [['Win', []]], winners: [] });
});

test('blank ballots raise the quota of STV, and equals are decided by the list', () => {
  const marked = [...new Array<Marks>(8).fill([1, 2, 0]), ...new Array<Marks>(3).fill([0, 0, 1])];
  assert.deepEqual(countStv(2, marked).winners, [0, 1]);
  assert.deepEqual(countStv(2, [...marked, ...new Array<Marks>(4).fill([0, 0, 0])]).winners, [0, 2]);
  assert.deepEqual(
    countStv(1, [
      [1, 0],
      [0, 1],
    ]).events,
    [
      ['TieLose', [1, 0]],
      ['Lose', 1],
      ['Win', [0]],
    ],
  );
});

test('what names no method that is counted is no method', () => {
  const grades = ['Good', 'Bad'];
  for (const extra of [
    ...[
      undefined,
      null,
      'Schulze',
      1,
      [],
      {},
      { method: 'schulze', blank: true },
      { method: ['Schulze'], blank: true },
    ],
    ...[{ method: 'Schulze' }, { method: 'Schulze', blank: 1 }, { method: 'MajorityJudgment', blank: true }],
    ...[[], ['Good', 1], 'Good', new Array(256).fill('x')].map((given) => ({
      method: 'MajorityJudgment',
      blank: true,
      grades: given,
    })),
    { method: 'MajorityJudgment', blank: 'true', grades },
    ...[undefined, 0, -1, 1.5, '2', 2 ** 53].map((seats) => ({ method: 'STV', blank: true, seats })),
    { method: 'Borda', blank: true },
  ])
    assert.equal(methodOf(extra, 3), null, JSON.stringify(extra));
  for (const answers of [0, 256]) assert.equal(methodOf({ method: 'Schulze', blank: true }, answers), null);
  assert.deepEqual(methodOf({ method: 'Schulze', blank: false, other: 1 }, 3), { method: 'Schulze', blank: false });
  assert.deepEqual(methodOf({ method: 'STV', seats: 2 }, 255), { method: 'STV', seats: 2 });
});

test('a ballot that is not a mark of 8 bits for each answer is refused', () => {
  const method = methodOf({ method: 'Schulze', blank: true }, 3)!;
  for (const ballot of [[], [1, 2], [1, 2, 3, 4], [1, 2, 256], [-1, 2, 3], [0.5, 1, 2], [Number.NaN, 1, 2]])
    assert.throws(() => counted(method, 3, [[1, 2, 3], ballot]), RangeError, JSON.stringify(ballot));
});

test('lines say the method, the places or who is elected, and how many ballots', () => {
  const names = ['Ada', 'Bob', 'Cem'];
  const lines = (extra: unknown, ballots: readonly Marks[]) =>
    countLines(counted(methodOf(extra, 3)!, 3, ballots), names).map(({ name, value }) => `${name}: ${value}`);
  assert.deepEqual(
    lines({ method: 'Schulze', blank: true }, [
      [1, 1, 2],
      [0, 0, 0],
    ]),
    ['counted by: Schulze', 'place 1: Ada, Bob', 'place 3: Cem', 'valid ballots: 1', 'blank ballots: 1'],
  );
  assert.deepEqual(
    lines({ method: 'STV', seats: 1 }, [
      [0, 1, 0],
      [1, 1, 0],
    ]),
    ['counted by: single transferable vote', 'elected: Bob', 'valid ballots: 1', 'invalid ballots: 1'],
  );
  const judged = lines({ method: 'MajorityJudgment', blank: true, grades: ['Good', 'Bad'] }, [
    [1, 2, 2],
    [1, 1, 3],
  ]);
  assert.deepEqual(judged.slice(1), [
    'place 1: Ada',
    'place 2: Bob, Cem',
    'valid ballots: 1',
    'blank ballots: 0',
    'invalid ballots: 1',
  ]);
});

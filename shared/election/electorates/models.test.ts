import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { drawnFrom } from '../drawn.ts';
import { drawRankings, type ElectorateModel, type Ranking } from './models.ts';

const ORDERS = ['012', '021', '102', '120', '201', '210'];
const drawn = (of: ElectorateModel, options: number, voters: number, seed = 'models'): Ranking[] =>
  drawRankings(of, options, voters, drawnFrom(utf8(seed)));

/** Inversions against the order of the options. */
const swaps = (ranking: Ranking): number => ranking.flatMap((a, i) => ranking.slice(i + 1).filter((b) => b < a)).length;

/** How often each was drawn, against what is to be expected: within five deviations. */
function close(counts: ReadonlyMap<string, number>, expected: Readonly<Record<string, number>>, n: number): void {
  for (const [what, p] of Object.entries(expected)) {
    const bound = 5 * Math.sqrt(n * p * (1 - p)) + 1e-9;
    assert.ok(
      Math.abs((counts.get(what) ?? 0) - n * p) <= bound,
      `${what}: ${counts.get(what)} of ${n}, expected ${p}`,
    );
  }
}

function counted(rankings: readonly Ranking[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ranking of rankings) counts.set(ranking.join(''), (counts.get(ranking.join('')) ?? 0) + 1);
  return counts;
}

const N = 6000;
const evenly = Object.fromEntries(ORDERS.map((order) => [order, 1 / 6]));

test('impartial culture draws every ranking as often', () => {
  close(counted(drawn({ model: 'impartial culture' }, 3, N)), evenly, N);
});

test('Mallows: a ranking k swaps away is φ^k times as likely; none but the first at 0, all alike at 1', () => {
  const phi = 0.5;
  const all = ORDERS.map((order) => phi ** swaps([...order].map(Number))).reduce((a, b) => a + b);
  const expected = Object.fromEntries(ORDERS.map((order) => [order, phi ** swaps([...order].map(Number)) / all]));
  close(counted(drawn({ model: 'mallows', dispersion: phi }, 3, N)), expected, N);
  assert.deepEqual([...counted(drawn({ model: 'mallows', dispersion: 0 }, 5, 50)).keys()], ['01234']);
  close(counted(drawn({ model: 'mallows', dispersion: 1 }, 3, N)), evenly, N);
});

test('Mallows: the mean distance is that of Fligner and Verducci (JRSS B 48, 1986)', () => {
  const [m, phi, n] = [6, 0.7, 4000];
  // E[d] = mφ/(1 − φ) − Σ jφ^j/(1 − φ^j), j from 1 to m.
  const sum = Array.from({ length: m }, (_, j) => ((j + 1) * phi ** (j + 1)) / (1 - phi ** (j + 1)));
  const expected = (m * phi) / (1 - phi) - sum.reduce((a, b) => a + b);
  const mean = drawn({ model: 'mallows', dispersion: phi }, m, n).reduce((all, one) => all + swaps(one), 0) / n;
  assert.ok(Math.abs(mean - expected) < 0.2, `${mean}, expected ${expected}`);
});

test('Plackett–Luce: each place by the weights of those left', () => {
  const spread = Math.log(4);
  const w = [1, 0.5, 0.25];
  const expected = Object.fromEntries(
    ORDERS.map((order) => {
      const [a, b, c] = [...order].map((option) => w[Number(option)]!) as [number, number, number];
      return [order, (a / (a + b + c)) * (b / (b + c))];
    }),
  );
  close(counted(drawn({ model: 'plackett-luce', spread }, 3, N)), expected, N);
  close(counted(drawn({ model: 'plackett-luce', spread: 0 }, 3, N)), evenly, N);
});

test('spatial: in one dimension rankings are single-peaked on a line of the options', () => {
  const rankings = drawn({ model: 'spatial', dimensions: 1 }, 5, 300);
  // The line: whoever is ranked last by anybody stands at an end; peel ends off.
  const last = new Set(rankings.map((ranking) => ranking.at(-1)));
  assert.ok(last.size <= 2, `${last.size} options are somebody's last`);
  assert.ok(counted(rankings).size > 2);
});

test('urn: two voters agree as often as the urn says, and all do where nothing but copies is drawn', () => {
  const contagion = 0.5;
  const pairs = Array.from({ length: N }, (_, i) => drawn({ model: 'urn', contagion }, 3, 2, `urn ${i}`));
  const alike = pairs.filter(([a, b]) => a!.join() === b!.join()).length;
  // α/(1 + α) are copies; of the others one in six agrees by chance.
  const p = contagion / (1 + contagion) + 1 / (1 + contagion) / 6;
  assert.ok(Math.abs(alike - N * p) < 5 * Math.sqrt(N * p * (1 - p)), `${alike} of ${N}, expected ${p}`);
  assert.equal(counted(drawn({ model: 'urn', contagion: 1e9 }, 3, 40)).size, 1);
});

test('the same seed draws the same voters, another seed others', () => {
  for (const of of [
    { model: 'impartial culture' },
    { model: 'mallows', dispersion: 0.8 },
    { model: 'plackett-luce', spread: 1 },
    { model: 'spatial', dimensions: 2 },
    { model: 'urn', contagion: 0.2 },
  ] as const) {
    assert.deepEqual(drawn(of, 4, 30), drawn(of, 4, 30));
    assert.notDeepEqual(drawn(of, 4, 30), drawn(of, 4, 30, 'other'));
    for (const ranking of drawn(of, 7, 20)) assert.deepEqual([...ranking].sort(), [0, 1, 2, 3, 4, 5, 6]);
  }
});

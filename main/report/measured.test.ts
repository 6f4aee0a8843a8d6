/** The figure that docs/MEASURING.md shows: what the program draws today of the numbers that are kept beside it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCsv } from '../files/csv.ts';
import { readSweepPlan } from '../sweep/plan-file.ts';
import { environment, reportsOf, rowOf } from '../sweep/testing/rows.ts';
import { sweepOf } from './figures/figure.ts';
import { figureAsked, figureOf } from './one-figure.ts';
import { filesOfFigure } from './write.ts';

const FIGURE = 'shuffle-voters-nodes';
const directory = join(import.meta.dirname, '../../docs/measured');
const kept = (name: string): string => readFileSync(join(directory, name), 'utf8');

type Cells = Readonly<Record<string, string>>;
function table(text: string): Cells[] {
  const [head = [], ...rows] = readCsv(text, 'a table');
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]!])));
}

/**
 * The five single runs of a row, in whole microseconds. Three of them are its least, its median and its most; the other two follow
 * from the sum and the sum of squares, which mean and standard deviation tell: they come out whole, or the row is not of five runs.
 */
function runsIn(row: Cells): number[] {
  const of = (name: string) => Number(row[name]) * 1e6;
  const known = ['least', 'median', 'most'].map((name) => Math.round(of(name)));
  const less = (sum: number, power: number) => known.reduce((rest, value) => rest - value ** power, sum);
  const sum = less(5 * of('mean'), 1);
  const squares = less(4 * of('standard_deviation') ** 2 + 5 * of('mean') ** 2, 2);
  const second = (sum - Math.sqrt(2 * squares - sum * sum)) / 2;
  assert.ok(Math.abs(second - Math.round(second)) < 1e-3, `${second} µs is no run of ${JSON.stringify(row)}`);
  return [...known, Math.round(second), Math.round(sum - second)];
}

test('the figure under docs is what the program draws of the runs that its numbers tell, byte for byte', () => {
  const shown = table(kept(`${FIGURE}.csv`));
  assert.equal(shown.length, 12);
  const rows = shown.flatMap((row, i) =>
    runsIn(row).map((took, k) => {
      const nodes = Number(row.nodes);
      const held = { voters: Number(row.voters), nodes, threshold: (nodes + 1) / 2, leastMixes: nodes };
      const place = { run: 5 * i + k + 1, configuration: i + 1, repetition: k + 1, seed: `${i} ${k}` };
      return rowOf({ ...place, ...held, party: 'node', place: 1, kind: 'shuffle', began: 0, ended: took });
    }),
  );
  const facts = { title: 'A plan', command: [], plan: { hash: '', text: '' }, runs: reportsOf(rows) };
  const sweep = sweepOf('results', 'results', rows, [environment]);
  const files = filesOfFigure(figureOf({ sweep, facts }, figureAsked('x=voters,y=shuffle,by=nodes'), 'en'));
  assert.equal(kept(`${FIGURE}.svg`), files.get(`${FIGURE}.svg`));
  // In another order sums differ in their last digits.
  for (const name of [`${FIGURE}.csv`, `${FIGURE}-fits.csv`])
    assert.deepEqual(table(kept(name)).map(rounded), table(files.get(name)!).map(rounded), name);
});

const rounded = (row: Cells): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, /^-?\d+\.\d+$/.test(cell) ? Number(cell).toPrecision(9) : cell]),
  );

test('and the plan beside it is one that holds these runs', () => {
  const { plan, configurations, runs } = readSweepPlan(join(directory, 'shuffle.yaml'));
  assert.deepEqual(
    table(kept(`${FIGURE}.csv`)).map(({ nodes, voters, n }) => `${nodes} ${voters} ${n}`),
    configurations
      .toSorted((a, b) => a.nodes - b.nodes || a.voters - b.voters)
      .map(({ nodes, voters }) => `${nodes} ${voters} ${plan.repetitions}`),
  );
  assert.equal(runs.length, 61);
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { environment, sweep } from '../../../../../shared/measure/testing/synthetic.ts';
import { figureAsked, figureOf } from '../../../../report/one-figure.ts';
import { readSources } from '../../../../report/read.ts';
import { filesOfFigure } from '../../../../report/write.ts';
import { writeResults } from '../../../../sweep/files/results.ts';
import { seriesFile, seriesReport } from './series-report.ts';

const root = mkdtempSync(join(tmpdir(), 'ostraka-series-report-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** The results of a series with these numbers of voters and laptops. */
function held(name: string, voters: readonly number[], nodes: readonly number[]): string {
  const directory = join(root, name);
  mkdirSync(directory);
  const rows = sweep(voters.flatMap((some) => nodes.map((laptops) => ({ voters: some, nodes: laptops }))));
  const plan = { hash: 'ab', text: '{}', read: {} };
  writeResults(directory, { format: 1, title: name, command: [], plan, environments: [environment], runs: [] }, rows);
  return directory;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('a window shows and hands out the figure for a paper that the command draws of the same results', () => {
  const directory = held('series', [100, 200, 400, 800], [3, 5, 7]);
  const drawn = figureOf(readSources([directory])[0]!, figureAsked('x=voters,y=shuffle,by=nodes'), 'en');
  const { figures, methods } = seriesReport(['series'], [directory], 'en');
  assert.equal(figures[0]?.title, drawn.figure.title);
  assert.equal(figures[0]?.rows.length, drawn.figure.table.rows.length);
  assert.ok(figures.length > 5 && methods.length > 0);
  const { id } = drawn.figure;
  for (const form of ['svg', 'csv'] as const)
    assert.equal(
      text(seriesFile([directory], 'en', { kind: 'figure', figure: id, form }).bytes),
      filesOfFigure(drawn).get(`${id}.${form}`),
    );
});

test('several series are compared, one without lines has none, and what there is not is not found', () => {
  const [one, two] = [held('one', [50, 100], [3]), held('two', [50, 100], [3])];
  assert.ok(seriesReport(['one', 'two'], [one, two], 'de').figures.every(({ id }) => !id.startsWith('shuffle-')));
  assert.equal(seriesReport(['one'], [one], 'en').figures[0]?.id, 'shuffle-voters');
  const single = held('single', [50], [3]);
  assert.ok(seriesReport(['single'], [single], 'en').figures.length > 0);
  const missing = { kind: 'figure', figure: 'nothing', form: 'svg' } as const;
  assert.throws(() => seriesFile([one], 'en', missing), { code: 'not-found' });
  for (const form of ['csv', 'parquet', 'json', 'dictionary'] as const)
    assert.ok(seriesFile([one], 'en', { kind: 'table', form }).bytes.length > 10, form);
  assert.match(text(seriesFile([one], 'de', { kind: 'report' }).bytes), /<html lang="de">/);
});

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
import { reportsOf } from '../../../../sweep/testing/rows.ts';
import { reportFile, seriesTable } from './series-files.ts';
import { type MadeReport, seriesReport } from './series-report.ts';
import { LastReport, makeReport } from './series-report-thread.ts';

const root = mkdtempSync(join(tmpdir(), 'ostraka-series-report-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** The results of a series with these numbers of voters and laptops. */
function held(name: string, voters: readonly number[], nodes: readonly number[]): string {
  const directory = join(root, name);
  mkdirSync(directory);
  const rows = sweep(voters.flatMap((some) => nodes.map((laptops) => ({ voters: some, nodes: laptops }))));
  const plan = { hash: 'ab', text: '{}', read: {} };
  const failed = { run: 99, configuration: 1, repetition: 1, seed: '', state: 'failed', attempts: 1 } as const;
  const lost = { ...failed, began: null, took: null, error: 'it broke', environment: null };
  const runs = [...reportsOf(rows), lost];
  writeResults(directory, { format: 1, title: name, command: [], plan, environments: [environment], runs }, rows);
  return directory;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const figuresIn = ({ report }: MadeReport) => report.sections.flatMap(({ figures }) => figures);

test('a window shows and hands out the figure for a paper that the command draws of the same results', () => {
  const directory = held('series', [100, 200, 400, 800], [3, 5, 7]);
  const drawn = figureOf(readSources([directory])[0]!, figureAsked('x=voters,y=shuffle,by=nodes'), 'en');
  const made = seriesReport(['series'], [directory], 'en');
  const [paper, ...others] = figuresIn(made);
  assert.equal(paper?.title, drawn.figure.title);
  assert.equal(paper?.rows.length, drawn.figure.table.rows.length);
  assert.ok(others.length > 4);
  const { id } = drawn.figure;
  for (const form of ['svg', 'csv'] as const)
    assert.equal(
      text(reportFile(made, { kind: 'figure', figure: id, form }).bytes),
      filesOfFigure(drawn).get(`${id}.${form}`),
    );
});

test('what a report says before its figures, and what reproduces it, a window says too', () => {
  const directories = [held('first', [50, 100], [3]), held('second', [50, 200], [3])];
  const { report } = seriesReport(['first', 'second'], directories, 'en');
  const said = report.sections.flatMap(({ texts }) => texts);
  for (const [key, form] of [
    ['how to read it', /say nothing about other machines/],
    ['what differs', /held under the same conditions/],
    ['what is left out', /not compared: 1 of 2 of first, 1 of 2 of second/],
    ['pairs', /compared in pairs/],
    ['the failed', /1 of 11 runs failed, of configuration 1/],
  ] as const)
    assert.ok(
      said.some((one) => form.test(one)),
      key,
    );
  assert.ok(report.methods.some(({ text, verbatim }) => verbatim && text === '{}'));
  assert.ok(report.methods.some(({ text, verbatim }) => verbatim && /it broke/.test(text)));
});

test('several series are compared, one without lines has none, and what there is not is not found', async () => {
  const [one, two] = [held('one', [50, 100], [3]), held('two', [50, 100], [3])];
  const both = seriesReport(['one', 'two'], [one, two], 'de');
  assert.ok(figuresIn(both).every(({ id }) => !id.startsWith('shuffle-')));
  assert.match(text(reportFile(both, { kind: 'report' }).bytes), /<html lang="de">/);
  const alone = seriesReport(['one'], [one], 'en');
  assert.equal(figuresIn(alone)[0]?.id, 'shuffle-voters');
  const single = held('single', [50], [3]);
  assert.ok(figuresIn(seriesReport(['single'], [single], 'en')).length > 0);
  assert.throws(() => reportFile(alone, { kind: 'figure', figure: 'nothing', form: 'svg' }), { code: 'not-found' });
  for (const form of ['csv', 'parquet', 'json', 'dictionary'] as const)
    assert.ok((await seriesTable(one, form)).bytes.length > 10, form);
});

test('a report is made in a thread, and what is saved of it is what was shown', async () => {
  const directory = held('thread', [50, 100], [3]);
  const order = { ids: ['thread'], directories: [directory], language: 'en' } as const;
  let threads = 0;
  const reports = new LastReport((of) => {
    threads += 1;
    return makeReport(of);
  });
  const shown = await reports.fresh(order);
  assert.deepEqual(shown, seriesReport(['thread'], [directory], 'en'));
  assert.equal(await reports.shown(order), shown);
  assert.equal(threads, 1);
  await reports.shown({ ...order, language: 'de' });
  assert.equal(threads, 2);
  const missing = { ...order, directories: [join(root, 'nowhere')] };
  await assert.rejects(reports.shown(missing), { code: 'unreadable', message: /there is no such file/ });
  await assert.rejects(reports.shown(missing), { code: 'unreadable' });
  assert.equal(threads, 4, 'what failed is tried again');
});

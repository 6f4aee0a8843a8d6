/** The page: complete in itself, the same of the same rows, in both languages, and nothing in it that somebody else wrote runs. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { quantity } from '../../shared/measure/quantities.ts';
import { select } from '../../shared/measure/select.ts';
import { environment, sweep } from '../../shared/measure/testing/synthetic.ts';
import { type Results, writeResults } from '../sweep/files/results.ts';
import { mixingOf } from './figures/critical-path.ts';
import { sweepOf } from './figures/figure.ts';
import { figureAsked, figureOf } from './one-figure.ts';
import type { Source } from './parts.ts';
import { readSources } from './read.ts';
import { reportOf } from './report.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { filesOfFigure, filesOfReport, writeFiles } from './write.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-report-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const several = [100, 200, 400, 800, 1600].flatMap((voters) => [3, 5].map((nodes) => ({ voters, nodes })));
const run = {
  run: 1,
  configuration: 1,
  repetition: 1,
  state: 'failed',
  attempts: 2,
  began: null,
  error: 'a node <b>died</b>',
};
const facts = {
  title: '<script>alert(1)</script>',
  command: ['sweep', "it's"],
  plan: { hash: 'ab', text: '<x>' },
  runs: [run],
};
const source = (rows: ReturnType<typeof sweep>, name = 'one'): Source => ({
  sweep: sweepOf(name, name, rows, [environment]),
  facts,
});

test('one page holds all: no script, no address but within it, styles by their hash, ids once', () => {
  for (const language of ['en', 'de'] as const) {
    const page = filesOfReport(
      reportOf([source(sweep(several)), source(sweep(several, { noise: 'b' }), 'two')], language),
    ).get('report.html')!;
    assert.match(page, new RegExp(`<html lang="${language}">`));
    assert.match(page, /default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(page, /<script|<style[^>]*>[^<]*@import|\son\w+=|\sstyle=/i);
    assert.doesNotMatch(page, /(?:src|href)="(?!#|data:(?:text\/csv|image\/svg\+xml);base64,)/);
    assert.ok(page.includes('&lt;script&gt;alert(1)') && page.includes('a node &lt;b&gt;died'));
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
    const referred = [...page.matchAll(/(?:href="#|aria-(?:labelledby|describedby)=")([^"]+)"/g)].map(([, id]) => id!);
    assert.deepEqual(
      referred.filter((id) => !ids.includes(id)),
      [],
    );
    const left = page
      .replace(/<pre[\s\S]*?<\/pre>|<style[\s\S]*?<\/style>/g, '')
      .match(/\{\w+[|}]|NaN|undefined|Infinity/g);
    assert.deepEqual(left, null);
  }
});

test('two reports of the same rows are the same, byte for byte', () => {
  const files = () => [...filesOfReport(reportOf([source(sweep(several)), source(sweep(several), 'two')], 'en'))];
  assert.deepEqual(files(), files());
});

test('each text has the same places to fill in both languages', () => {
  const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();
  for (const key of Object.keys(en) as (keyof typeof en)[]) assert.deepEqual(places(de[key]), places(en[key]), key);
});

test('failed runs are counted and said, warm-ups left out', () => {
  const { sections } = reportOf([source(sweep([{}], { repetitions: 3 }))], 'en');
  const said = sections
    .at(-1)!
    .parts.flatMap((part) => (part.kind === 'text' || part.kind === 'verbatim' ? [part.text] : []));
  assert.ok(said.includes('1 configuration; 3 runs counted, 1 warm-up left out.'));
  assert.ok(said.includes('1 run failed and is left out:'));
  assert.ok(said.includes('1 (1/1): a node <b>died</b>'));
  assert.ok(
    said.includes('1 run was begun more than once because the sweep had been interrupted; the last try counts.'),
  );
  assert.ok(said.includes(`Command: ostraka sweep 'it'\\''s'`));
});

test('no line is drawn through fewer than four values, and none beyond what was measured', () => {
  const drawn = (voters: readonly number[]) =>
    figureOf(source(sweep(voters.map((one) => ({ voters: one })))), figureAsked('x=voters,y=mixing'), 'en').figure;
  const lines = (svg: string) =>
    [...svg.matchAll(/stroke-linejoin="round"[^>]*><path d="([^"]+)"/g)].map(([, d]) => d!);
  const few = drawn([100, 1000, 2000]);
  assert.equal(lines(few.svg).length, 0);
  assert.match(few.caption, /Too few values/);
  const enough = drawn([100, 500, 1000, 2000]);
  const [line, ...others] = lines(enough.svg);
  assert.ok(line && others.length === 0);
  const xs = [...line.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
  const means = [...enough.svg.matchAll(/transform="translate\(([\d.]+),[\d.]+\)" d="/g)].map(([, x]) => Number(x));
  assert.ok(Math.min(...xs) >= Math.min(...means) - 0.1 && Math.max(...xs) <= Math.max(...means) + 0.1);
});

test('waiting for each proof is reckoned from the same runs', () => {
  const [one] = sweepOf('', '', sweep([{ voters: 100, nodes: 3 }], { repetitions: 1 }), []).runs;
  const records = one!.records.filter(({ phase }) => phase === 'mixing');
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  const chain = [...of('shuffle'), ...of('prove-shuffle')].reduce((sum, { wall }) => sum + wall, 0);
  // Each node checks two proofs, which take it equally long.
  const slowest = Math.max(...of('verify-shuffle').map(({ wall }) => wall / 2));
  assert.deepEqual(mixingOf(one!), { was: of('whole').at(-1)!.wall, waited: chain + 3 * slowest });
  assert.equal(mixingOf({ ...one!, records: records.filter(({ kind }) => kind !== 'prove-shuffle') }), null);
});

test('runs of a figure differ in what it shows alone', () => {
  const thresholds = several.map((one) => ({ ...one, threshold: (one.nodes + 1) / 2, leastMixes: one.nodes }));
  const { runs } = sweepOf('', '', sweep([...thresholds, { latency: 50 }]), []);
  const both = select(runs, ['voters', 'nodes']);
  assert.equal(both.runs.length, 5 * thresholds.length, 'nodes bring their own threshold');
  assert.deepEqual([both.following, both.held], [['threshold', 'leastMixes'], { latency: 0 }]);
  const mixed = sweepOf('', '', sweep([...thresholds, { ...thresholds[1]!, threshold: 5 }]), []).runs;
  const strict = select(mixed, ['voters', 'nodes']);
  assert.ok(
    strict.runs.every(({ conditions }) => conditions.threshold === strict.held.threshold),
    'thresholds are never mixed',
  );
  assert.equal(select(runs, ['voters'], { latency: 7 }).runs.length, 0);
  assert.deepEqual([both.mixed, select(runs, ['voters']).mixed], [false, false]);
  // Two configurations that the columns do not tell apart: what they differ in is said to be unknown.
  const twins = source(sweep([...several, several[0]!]));
  assert.match(
    figureOf(twins, figureAsked('x=voters,y=mixing'), 'en').figure.caption,
    /differ in what no column names/,
  );
  assert.doesNotMatch(
    figureOf(source(sweep(several)), figureAsked('x=voters,y=mixing'), 'en').figure.caption,
    /no column/,
  );
});

test('a figure that cannot be made is refused with the reason', () => {
  const one = source(sweep(several));
  for (const [typed, message] of [
    ['x=voters', /needs x=VARIABLE and y=QUANTITY/],
    ['x=rule,y=mixing', /x is one of voters/],
    ['x=voters,y=speed', /no quantity speed/],
    ['x=voters,y=mixing,by=voters', /by is another variable/],
    ['x=voters,y=mixing,voters=5', /cannot be held/],
    ['x=voters,y=mixing,nodes=many', /nodes is a number/],
    ['x=voters,y=mixing,x=nodes', /x is given twice/],
    ['x=voters;y=mixing', /needs x=VARIABLE/],
    ['voters', /is not NAME=VALUE/],
  ] as const)
    assert.throws(() => figureAsked(typed), { code: 'usage', message }, typed);
  const figure = (typed: string) => () => figureOf(one, figureAsked(typed), 'en');
  assert.throws(figure('x=voters,y=mixing,nodes=4'), { code: 'usage', message: /no run was held at nodes = 4/ });
  assert.throws(figure('x=voters,y=seal'), { code: 'usage', message: /no run tells seal/ });
  assert.throws(() => quantity('whole'), RangeError);
});

test('a figure for a paper is one command’s and the page’s alike', () => {
  const one = source(sweep(several));
  const files = filesOfFigure(figureOf(one, figureAsked('x=voters,y=shuffle,by=nodes'), 'en'));
  assert.deepEqual(
    [...files.keys()],
    ['shuffle-voters-nodes.svg', 'shuffle-voters-nodes.csv', 'shuffle-voters-nodes-fits.csv'],
  );
  const [head, ...rows] = files.get('shuffle-voters-nodes.csv')!.trim().split('\r\n');
  assert.match(head!, /^"nodes","voters","quantity","unit","n","mean"/);
  assert.equal(rows.length, several.length);
  assert.ok(
    files
      .get('shuffle-voters-nodes.svg')!
      .startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg style="background:#fff'),
  );
});

test('results are read with names of their own, and nothing is overwritten', () => {
  const results: Omit<Results, 'records'> = {
    ...{
      format: 1,
      title: 'A',
      command: [],
      plan: { hash: '', text: '', read: {} },
      environments: [environment],
      runs: [],
    },
  };
  const at = (...names: string[]) => join(directory, ...names);
  const hold = (rows: ReturnType<typeof sweep>, ...names: string[]) => {
    mkdirSync(at(...names), { recursive: true });
    writeResults(at(...names), results, rows);
    return at(...names);
  };
  const [a, b] = [hold(sweep([{}]), 'x', 'same'), hold(sweep([{}]), 'y', 'same')];
  const sources = readSources([a, b]);
  assert.deepEqual(
    sources.map(({ sweep }) => [sweep.name, sweep.id]),
    [
      [a, 'same'],
      [b, 'same-2'],
    ],
  );
  assert.throws(() => readSources([a, `${a}/`]), { code: 'unreadable', message: /given twice/ });
  assert.throws(() => readSources([at('nowhere')]), { code: 'unreadable' });
  const warm = hold(sweep([{}], { repetitions: 0 }), 'warm');
  assert.throws(() => readSources([warm]), { code: 'unreadable', message: /no run that counts/ });
  assert.throws(() => readSources([hold([], 'empty')]), { code: 'unreadable', message: /no run that counts/ });

  const out = at('out');
  const written = writeFiles(out, new Map([['a.csv', 'x']]));
  assert.deepEqual([written, readFileSync(written[0]!, 'utf8')], [[join(out, 'a.csv')], 'x']);
  assert.throws(() => writeFiles(out, new Map([['b.csv', 'y']])), { code: 'not-saved', message: /is not empty/ });
  assert.deepEqual(readdirSync(out), ['a.csv']);
  writeFileSync(at('file'), '');
  assert.throws(() => writeFiles(at('file'), new Map()), { code: 'not-saved' });
});

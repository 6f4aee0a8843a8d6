/** The page: complete in itself, the same of the same rows, in both languages, and nothing in it that somebody else wrote runs. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { UNRECORDED } from '../../shared/measure/conditions.ts';
import { quantity } from '../../shared/measure/quantities.ts';
import { select, type Variable } from '../../shared/measure/select.ts';
import { environment, sweep } from '../../shared/measure/testing/synthetic.ts';
import { type Results, writeResults } from '../sweep/files/results.ts';
import { reportsOf } from '../sweep/testing/rows.ts';
import { forest } from './drawing/charts.ts';
import { mixingOf } from './figures/critical-path.ts';
import { sweepOf } from './figures/figure.ts';
import { figureAsked, figureOf } from './one-figure.ts';
import type { Report, Source } from './parts.ts';
import { readSources } from './read.ts';
import { reportOf } from './report.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { filesOfFigure, filesOfReport, writeBeside, writeFiles } from './write.ts';

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

/** All that a report says, captions too, a line each. */
const textsOf = ({ sections }: Report): string =>
  sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'text' ? part.text : part.kind === 'figure' ? part.figure.caption : []))
    .join('\n');

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
  assert.ok(said.some((one) => one.startsWith('Order: after a warm-up, ')));
  const cold = source(sweep([{}]).filter(({ repetition }) => repetition > 0));
  assert.match(textsOf(reportOf([cold], 'en')), /Order: without a warm-up, /);
});

test('methods say how fast the machine was beside the runs, and warn where that differs by more than a tenth', () => {
  const said = (speeds: readonly (number | null)[]) =>
    textsOf(reportOf([source(sweep(speeds.map((calibration, i) => ({ voters: 100 + i, calibration }))))], 'en'));
  const steady = said([4000, 4380]);
  assert.match(steady, /Of 10 of the 10 runs counted it is known, and took from 4,000 µs to 4,380 µs: .* 9\.5 % more/);
  assert.doesNotMatch(steady, /not equally fast/);
  assert.match(said([4000, 4800]), /Warning: the machine was not equally fast .* may lie 20 % apart/);
  assert.match(said([4000, null]), /Of 5 of the 10 runs counted it is known/);
  assert.match(said([null]), /was not measured \(calibration_us\)/);
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
  const following = ['threshold', 'leastMixes'].map((variable) => ({ variable, of: ['nodes'] }));
  assert.deepEqual([both.following, both.held], [following, { latency: 0 }]);
  const mixed = sweepOf('', '', sweep([...thresholds, { ...thresholds[1]!, threshold: 5 }]), []).runs;
  const strict = select(mixed, ['voters', 'nodes']);
  assert.ok(
    strict.runs.every(({ conditions }) => conditions.threshold === strict.held.threshold),
    'thresholds are never mixed',
  );
  assert.equal(select(runs, ['voters'], { latency: 7 }).runs.length, 0);
  assert.deepEqual([both.mixed, select(runs, ['voters']).mixed], [false, false]);
  const { figure } = figureOf(source(sweep(thresholds.toReversed())), figureAsked('x=voters,y=mixing,by=nodes'), 'en');
  assert.match(figure.caption, /With nodes goes threshold: 3 → 2, 5 → 3\. With nodes goes least mixes: 3 → 3, 5 → 5\./);
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

test('what follows from another condition goes with it, and nothing else does', () => {
  const runsOf = (rows: ReturnType<typeof sweep>) => sweepOf('', '', rows, []).runs;
  const following = (runs: ReturnType<typeof runsOf>, variable: Variable) =>
    select(runs, [variable]).following.map((one) => one.variable);
  const wide = runsOf(sweep([5, 20, 100].map((options) => ({ options, width: Math.ceil(options / 20) }))));
  assert.deepEqual(following(wide, 'options'), ['width']);
  assert.equal(select(wide, ['options']).runs.length, wide.length);
  assert.deepEqual(
    select(wide, ['width']).runs.length,
    5,
    'two numbers of options have one width: they are not joined',
  );
  const ballots = runsOf(sweep([{}, { ballotType: 'single', rule: 'plurality' }]));
  assert.deepEqual(following(ballots, 'ballotType'), ['rule']);
  assert.equal(select(ballots, ['ballotType']).runs.length, ballots.length);
  // Nodes that grow with the voters are another cause: no line joins them.
  const both = runsOf(sweep([{}, { voters: 2000, nodes: 5 }]));
  assert.deepEqual([following(both, 'voters'), select(both, ['voters']).runs.length], [[], 5]);
  const said = reportOf([source(sweep([{}, { voters: 2000, latency: 5 }]))], 'en');
  assert.match(textsOf(said), /No figure of its own has voters and latency/);
});

test('configurations that differ in what is asked are told apart, and so is what was not recorded', () => {
  const asked = source(sweep([{ options: 5 }, { options: 10 }, { contests: 2 }, { writtenIn: 'yes' }]));
  for (const [variable, values] of [
    ['options', ['5', '10']],
    ['contests', ['1', '2']],
    ['writtenIn', ['no', 'yes']],
  ] as const) {
    const { figure } = figureOf(asked, figureAsked(`x=voters,y=mixing,by=${variable}`), 'en');
    assert.deepEqual([...new Set(figure.table.rows.map(([value]) => String(value)))], values, variable);
    assert.doesNotMatch(figure.caption, /Runs of different configurations/);
  }
  assert.match(figureOf(asked, figureAsked('x=voters,y=mixing,options=10'), 'en').figure.caption, /options = 10/);
  const old = source(sweep([{ ...UNRECORDED }, { ...UNRECORDED, voters: 2000 }]), 'old');
  assert.match(textsOf(reportOf([old], 'en')), /did not record questions, options, and written-in names/);
  const compared = textsOf(reportOf([old, source(sweep([{}, { voters: 2000 }]), 'new')], 'en'));
  assert.match(compared, /What differs between them: questions \(unknown \/ 1\), options \(unknown \/ 5\)/);
});

test('whoever sees a figure alone is told of runs that failed, and of configurations that none is left of', () => {
  const failed = (configuration: number, repetition: number) => ({ ...run, configuration, repetition });
  const done = { ...run, state: 'done', error: null };
  const one = { ...source(sweep([{}, { voters: 2000 }], { repetitions: 2 })) };
  const facts = { ...one.facts, runs: [failed(1, 1), done, done, failed(3, 1), failed(3, 2)] };
  const report = reportOf([{ ...one, facts }], 'en');
  assert.match(textsOf(report), /3 of 5 runs failed, of configurations 1 and 3\..*No run counts of configuration 3,/s);
  const figures = report.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'figure' ? part.figure : [])),
  );
  assert.ok(figures.length > 3 && figures.every(({ caption }) => /3 of the 5 runs of one failed/.test(caption)));
  const paper = filesOfFigure(figureOf({ ...one, facts }, figureAsked('x=voters,y=mixing'), 'en'));
  assert.match(
    paper.get('mixing-voters.txt')!,
    /Rings: single runs.*3 of the 5 runs of one failed.*Alike in all runs: nodes = 3, threshold = 2.*SHA-256 ab/s,
  );
  assert.doesNotMatch(textsOf(reportOf([source(sweep([{}]))], 'en')), /latency = 0.*NaN/);
});

test('sums say what is missing of them: of a process that broke off, of nodes that were not heard', () => {
  const broken = source(sweep([{ fault: 'node restarts', unheard: 1, caught: 'bad-shuffle: node 3', cheat: 'x' }]));
  const said = textsOf(reportOf([broken], 'en'));
  assert.match(said, /Where a process broke off/);
  assert.match(said, /Of 5 of these 5 runs not all nodes’ last records came/);
  assert.match(said, /Found on the boards: bad-shuffle: node 3 \(5 runs\)\./);
  assert.doesNotMatch(textsOf(reportOf([source(sweep([{}]))], 'en')), /broke off|not all nodes|Found on/);
});

test('what no run tells is no nought, and n is of those that tell', () => {
  const rows = sweep([{}], { repetitions: 3 });
  const silent = rows.map((row) => ({
    ...row,
    ...(row.party === 'voters' ? { sentBytes: null, peak: null } : {}),
    ...(row.run === 2 && row.phase === 'voting' && row.party === 'coordinator' ? { kind: 'other' as const } : {}),
  }));
  const files = filesOfReport(reportOf([source(silent)], 'en'));
  const cells = (name: string) =>
    files
      .get(name)!
      .trim()
      .split('\r\n')
      .map((line) => line.replaceAll('"', '').split(','));
  const [head, ...traffic] = cells('one-traffic-all.csv');
  const voters = traffic.find((row) => row.includes('voters'))!;
  assert.deepEqual([voters[head!.indexOf('sent_mean_bytes')], voters[head!.indexOf('peak_mean_bytes')]], ['', '']);
  assert.ok(cells('one-traffic.csv').every((row) => !row.includes('voters')));
  const [names, ...costs] = cells('one-cost-all.csv');
  const voting = costs.find((row) => row.includes('voting'))!;
  assert.deepEqual([voting[names!.indexOf('n')], voting[names!.indexOf('processor_n')]], ['2', '3']);
});

test('engines are no machines, and another machine is told', () => {
  const told = (environments: readonly (typeof environment)[]) => {
    const one = source(sweep([{}]));
    return textsOf(reportOf([{ ...one, sweep: { ...one.sweep, environments } }], 'en'));
  };
  const engines = told([environment, { ...environment, engine: 'noble', command: ['again'] }]);
  assert.doesNotMatch(engines, /different environments/);
  assert.match(engines, /Arithmetic: wasm and noble\./);
  const mixed = told([environment, { ...environment, cores: 64 }]);
  assert.match(mixed, /2 different environments/);
  assert.match(mixed, /were held by 2 different machines or programs, .*The runs of one are of 2 different machines/s);
  assert.doesNotMatch(engines, /different machines/);
});

test('a comparison says what it leaves out, and that single runs tell nothing', () => {
  const of = (voters: readonly number[], name: string, repetitions = 3) =>
    source(
      sweep(
        voters.map((one) => ({ voters: one })),
        { repetitions },
      ),
      name,
    );
  const said = textsOf(reportOf([of([100, 200], 'one'), of([200, 300, 400], 'two')], 'en'));
  assert.match(said, /not compared: 1 of 2 of one, 2 of 3 of two\./);
  assert.doesNotMatch(textsOf(reportOf([of([100], 'one'), of([100], 'two')], 'en')), /not compared/);
  const lost = source(sweep([{ voters: 100, fault: 'node lost', unheard: 1 }]), 'two');
  assert.match(textsOf(reportOf([of([100], 'one'), lost], 'en')), /two: Of 5 of these 5 runs not all nodes/);
  // What only other configurations lost is no figure's, and the table's.
  const both = (name: string) => source(sweep([{}, { voters: 100, fault: 'node lost', unheard: 1 }]), name);
  const { sections } = reportOf([both('one'), both('two')], 'en');
  const parts = sections.find(({ id }) => id === 'compared-two')!.parts;
  const [figure, table] = ['figure', 'table'].map((kind) => JSON.stringify(parts.find((part) => part.kind === kind)));
  assert.doesNotMatch(figure!, /not all nodes/);
  assert.match(table!, /two: Of 5 of these 10 runs not all nodes/);
  const single = reportOf([of([100], 'one', 1), of([100], 'two', 1)], 'en');
  assert.match(textsOf(single), /Nothing can be told apart from chance where a side has fewer than two runs/);
});

test('a comparison says how fast the machine was beside each, so that it is not taken for theirs', () => {
  const of = (name: string, calibration: number | null) => source(sweep([{ calibration }], { noise: name }), name);
  const said = (a: number | null, b: number | null) => textsOf(reportOf([of('one', a), of('two', b)], 'en'));
  assert.match(said(4000, 5000), /took 4,000 µs in one and 5,000 µs in two, 1\.25 times as long/);
  assert.match(said(4000, null), /not measured in both \(calibration_us\)/);
  const two = {
    ...of('two', null),
    sweep: { ...of('two', null).sweep, environments: [environment, { ...environment, cores: 9 }] },
  };
  const mixed = textsOf(reportOf([of('one', null), two], 'en'));
  assert.match(mixed, /two was held by 2 machines or programs: .* the runs of all are compared together/);
  assert.doesNotMatch(mixed, /under the same conditions/);
});

test('an interval that goes on beyond the picture has an arrow, and ratios on the axis have room', () => {
  const drawn = (low: number, high: number, ratio = 1) =>
    forest({ id: 'a', title: 'a', description: 'a' }, { label: 'ratio', format: String }, [
      { label: 'one', ratio, interval: { low, high }, differs: false },
    ]);
  assert.doesNotMatch(drawn(0.5, 2), /[◂▸]/);
  assert.match(drawn(-1, 2), /◂/);
  assert.match(drawn(0.5, 1e6), /▸/);
  const none = forest({ id: 'a', title: 'a', description: 'a' }, { label: 'ratio', format: String }, [
    { label: 'one', ratio: 1, interval: null, differs: false },
  ]);
  assert.match(none, /stroke-dasharray="1 4"/, 'none is not a narrow one');
  assert.doesNotMatch(drawn(0.5, 2), /stroke-dasharray="1 4"[^>]*><path/);
  for (const high of [1.02, 1.3, 3, 30, 3000]) {
    const svg = drawn(1 / high, high);
    const ticks = [...svg.matchAll(/<text[^>]*transform="translate\(([\d.]+),[\d.]+\)"[^>]*>([\d.]+)<\/text>/g)];
    const [places, values] = [ticks.map(([, x]) => Number(x)), ticks.map(([, , value]) => Number(value))];
    assert.ok(values.length >= 3 && values.includes(1), `${high}: ${values}`);
    for (const [i, x] of places.entries()) if (i > 0) assert.ok(x - places[i - 1]! >= 30, `${high}: ${values}`);
  }
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
    [
      'shuffle-voters-nodes.svg',
      'shuffle-voters-nodes.txt',
      'shuffle-voters-nodes.csv',
      'shuffle-voters-nodes-fits.csv',
    ],
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
  const results: Omit<Results, 'records' | 'runs'> = {
    ...{
      format: 1,
      title: 'A',
      command: [],
      plan: { hash: '', text: '', read: {} },
      environments: [environment],
    },
  };
  const at = (...names: string[]) => join(directory, ...names);
  const hold = (rows: ReturnType<typeof sweep>, ...names: string[]) => {
    mkdirSync(at(...names), { recursive: true });
    writeResults(at(...names), { ...results, runs: reportsOf(rows) }, rows);
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
  const beside = writeBeside(
    out,
    new Map([
      ['a.csv', 'x'],
      ['b.csv', 'y'],
    ]),
  );
  assert.deepEqual(beside, [join(out, 'a.csv'), join(out, 'b.csv')], 'the same again, and another beside it');
  assert.throws(
    () =>
      writeBeside(
        out,
        new Map([
          ['c.csv', 'z'],
          ['b.csv', 'z'],
        ]),
      ),
    { code: 'not-saved', message: /b\.csv is there/ },
  );
  assert.deepEqual(readdirSync(out), ['a.csv', 'b.csv']);
  writeFileSync(at('file'), '');
  assert.throws(() => writeFiles(at('file'), new Map()), { code: 'not-saved' });
});

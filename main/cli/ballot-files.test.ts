/** `count` and `simulate`: what they say of a ballot file, and what they refuse before anything starts. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SIMULATION_MARK } from '../../shared/election/simulation.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import { dispatch } from './dispatch.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-ballots-'));
/** Where commands put what is of no use afterwards. */
const scratch = join(directory, 'tmp');
mkdirSync(scratch);
process.env.TMPDIR = scratch;
after(() => rmSync(directory, { recursive: true, force: true }));

async function run(...words: string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const code = await dispatch(words, {
    stop: new AbortController().signal,
    say: (line) => said.push(...line.split('\n')),
    note: (line) => noted.push(line),
  });
  return { code, said, noted };
}

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const WARD = '3 1\n-3\n9 1 2 0\n8 2 1 0\n0\n"Ada" "Red"\n"Ben" "Blue"\n"Cem" "Red"\n"Ward 1"\n';

test('a file is counted by each rule, and what was left out is said', async () => {
  const path = file('ward.blt', WARD);
  assert.deepEqual(await run('count', path), {
    code: 0,
    said: [
      'Ward 1: 17 ballots, 2 options, 1 seat',
      '  9 Ada',
      '  8 Ben',
      'Instant runoff: Ada',
      'Plurality: Ada',
      'Schulze method: Ada',
    ],
    noted: [`${path}: withdrawn, and left out of all ballots: Cem`, `${path}: parties are left out: Red, Blue`],
  });
  const { said } = await run('count', path, '--json', '--rules', 'stv,borda');
  const result = JSON.parse(said.join('\n'));
  assert.deepEqual(result.firsts, [9, 8]);
  assert.deepEqual(result.notes[1], {
    note: 'parties',
    parties: ['Red', 'Blue'],
    english: 'parties are left out: Red, Blue',
  });
  assert.deepEqual(
    result.results.map(({ rule, winners }: { rule: string; winners: unknown }) => [rule, winners]),
    [
      ['stv', { elected: [0] }],
      ['borda', { elected: [0] }],
    ],
  );
});

test('fractions, approvals and grades are counted as what they are', async () => {
  const fractions = file('part.csv', 'count,Ada,Ben\n1.5,1,2\n1.75,2,1\n');
  assert.deepEqual((await run('count', fractions)).said.slice(0, 4), [
    'part: 13/4 ballots, 2 options, 1 seat',
    '  3/2 Ada',
    '  7/4 Ben',
    'Instant runoff: Ben',
  ]);
  const refused = await run('count', fractions, '--rules', 'stv');
  assert.deepEqual(refused.code, 2);
  assert.match(refused.noted[0]!, /^error: the file has weights that are fractions, which stv cannot count; /);
  const categories = (names: string[]) =>
    `# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: ${names.length}\n${names.map((name, i) => `# CATEGORY NAME ${i + 1}: ${name}\n`).join('')}# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Ben\n`;
  const yes = file('yes.cat', `${categories(['Yes', 'No'])}3: 1,2\n2: {1,2},{}\n`);
  assert.deepEqual((await run('count', yes)).said.slice(1), ['  5 Ada', '  2 Ben', 'Approval voting: Ada']);
  const grades = file('grades.cat', `${categories(['Good', 'Fair', 'Poor'])}3: 2,1,{}\n2: {},1,2\n`);
  assert.deepEqual((await run('count', grades)).said.at(-1), 'Majority judgement: Ben');
});

test('256 options are counted', async () => {
  const names = Array.from({ length: 256 }, (_, i) => `"Option ${i + 1}"`).join('\n');
  const path = file('many.blt', `256 2\n5 256 1 0\n3 7 0\n2 256 0\n0\n${names}\n"Many"\n`);
  assert.deepEqual((await run('count', path, '--seats', '1')).said.slice(-3), [
    'Instant runoff: Option 256',
    'Plurality: Option 256',
    'Schulze method: Option 256',
  ]);
});

/** Refused with this line, and nothing is left of it. */
async function refused(words: string[], message: RegExp) {
  const { code, said, noted } = await run(...words);
  assert.equal(code, 2);
  assert.deepEqual(said, []);
  assert.match(noted.find((line) => line.startsWith('error: ')) ?? '', message);
  assert.ok(!noted.join().includes('ENO'), noted.join());
  assert.deepEqual(readdirSync(scratch), []);
}

test('what is wrong with a file or a folder is one sentence, before anything starts', async () => {
  const out = join(directory, 'out');
  for (const command of [['count'], ['simulate', '--out', out, '--ballots']]) {
    await refused([...command, join(directory, 'nowhere.csv')], /^error: .*nowhere\.csv: there is no such file$/);
    await refused([...command, join(directory, 'nowhere')], /^error: .*nowhere: there is no such file$/);
    await refused(
      [...command, directory],
      /^error: .*: no folder of ballots is known that looks like this: expected an export of Dominion’s or Hart’s/,
    );
    await refused([...command, file('empty.csv', 'Ada,Ben\n')], /^error: .*empty\.csv:1: it holds no ballots$/);
    await refused(
      [...command, file('bad.csv', 'Ada,Ben\n1,x\n')],
      /^error: .*bad\.csv:2: “x” in the column “Ben” is no rank/,
    );
    await refused(
      [...command, file('seats.blt', '2 3\n1 1 0\n0\n"A"\n"B"\n')],
      /^error: the file fills 3 seats, but 2 options stand: say --seats$/,
    );
  }
  assert.ok(!readdirSync(directory).includes('out'));
});

test('what no election can hold is refused before anything starts', async () => {
  const out = join(directory, 'out');
  const held = (name: string, text: string, ...more: string[]) => [
    'simulate',
    '--out',
    out,
    '--ballots',
    file(name, text),
    ...more,
  ];
  await refused(
    held('part.csv', 'count,Ada,Ben\n2,1,2\n1.5,1,2\n'),
    /^error: .*part\.csv:3: an election casts whole ballots, no fractions$/,
  );
  await refused(
    held('long.csv', `${'x'.repeat(130)},Ben\n1,2\n`),
    /^error: .*long\.csv: no election can be held of it: options\.0: expected at most 120 characters$/,
  );
  await refused(
    held('many.csv', 'count,Ada,Ben\n3000000,1,2\n'),
    /^error: .*many\.csv holds 3000000 ballots, an election 2000000 at most: say with --voters how many are drawn$/,
  );
  await refused(
    held('ward.blt', WARD, '--seats', '2', '--rules', 'instant-runoff'),
    /^error: the file fills 2 seats, which instant-runoff cannot count/,
  );
  await refused(
    ['simulate', '--out', join(file('a-file', ''), 'out'), '--ballots', file('ward.blt', WARD)],
    /^error: .*a-file\/out: a file stands where a folder should be$/,
  );
});

test('a folder that may not be written to is refused before anything starts', {
  skip: process.getuid?.() === 0 ? 'root may write anywhere' : false,
}, async () => {
  const closed = join(directory, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  await refused(
    ['simulate', '--out', closed, '--ballots', file('ward.blt', WARD)],
    /^error: .*closed: this user has no permission$/,
  );
});

test('a simulation prints the winners, says what it read, and leaves its files and nothing else, never over others', async () => {
  const path = file('ward.blt', WARD);
  const out = join(directory, 'held');
  const { code, said, noted } = await run(
    ...['simulate', '--ballots', path, '--out', out, '--nodes', '1', '--threshold', '1', '--voters', '5'],
  );
  assert.equal(code, 0, noted.join('\n'));
  assert.equal(said[0], '5 ballots opened');
  assert.match(said[1]!, /^Ward 1, Instant runoff \(decides\): (Ada|Ben)$/);
  assert.ok(noted.includes(`${path}: parties are left out: Red, Blue`));
  const files = ['measurements.json', 'result.json', 'timings.csv', 'timings.json', 'transcript.ostraka'];
  assert.deepEqual(readdirSync(out).sort(), files);
  assert.deepEqual(readdirSync(scratch), []);
  assert.ok(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')).fingerprint);
  const judged = await run('verify', join(out, 'transcript.ostraka'));
  assert.equal(judged.code, 0, judged.noted.join('\n'));
  assert.equal(judged.said[1]!.trim(), SIMULATION_MARK, 'the file says for ever what it was');
  const { conditions, environment, missing, records } = JSON.parse(readFileSync(join(out, files[0]!), 'utf8'));
  assert.deepEqual([conditions.voters, conditions.nodes, conditions.threshold], [5, 1, 1]);
  assert.deepEqual([environment.versions.ostraka, missing], ['0.1.0', []]);
  const wholes = records.filter(({ kind }: Measurement) => kind === 'whole');
  for (const party of ['coordinator', 'node'])
    assert.deepEqual(
      wholes.filter((one: Measurement) => one.party === party).map(({ phase }: Measurement) => phase),
      ['lobby', 'ceremony', 'enrolment', 'voting', 'mixing', 'decryption', 'finished'],
    );
  const sealed = records.find(({ kind }: Measurement) => kind === 'seal');
  assert.deepEqual([sealed.party, sealed.phase, sealed.jobs], ['voters', 'voting', 5]);
  const timings = JSON.parse(readFileSync(join(out, 'timings.json'), 'utf8'));
  assert.equal(timings.phases.length, 7);
  assert.equal(timings.transcriptBytes, statSync(join(out, 'transcript.ostraka')).size);
  assert.equal(readFileSync(join(out, 'timings.csv'), 'utf8').trim().split('\r\n').length, 1 + records.length);

  const before = readFileSync(join(out, 'transcript.ostraka'));
  await refused(['simulate', '--ballots', path, '--out', out], /^error: .*held holds the results of an election/);
  assert.deepEqual(readFileSync(join(out, 'transcript.ostraka')), before);
  assert.deepEqual(readdirSync(out).sort(), files);
});

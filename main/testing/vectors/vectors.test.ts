/** The vectors are what the sources make, and say what a program that knows the page alone makes of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntry } from '../../../shared/board/entry.ts';
import { readTranscript } from '../../../shared/board/transcript-file.ts';
import { SIMULATION_MARK } from '../../../shared/election/simulation.ts';
import { fingerprintWords, NEWEST_WORD_LIST } from '../../../shared/election/words/words.ts';
import { vectors, written } from './vectors.ts';

const docs = join(import.meta.dirname, '../../../docs');

test('the files in docs/vectors are what is made of their seeds, byte for byte', () => {
  for (const [name, make] of Object.entries(vectors))
    assert.equal(
      readFileSync(join(docs, 'vectors', `${name}.json`), 'utf8'),
      written(make()),
      `npm run vectors (${name})`,
    );
  assert.deepEqual(
    readdirSync(join(docs, 'vectors'))
      .filter((name) => name !== 'transcripts')
      .sort(),
    Object.keys(vectors)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

/** Runs one of the programs in docs/verifier, which know the page alone; null where Python 3 or libsodium are missing. */
const python = (program: string, ...args: string[]) => {
  const run = spawnSync('python3', [join(docs, 'verifier', program), ...args], { encoding: 'utf8' });
  return run.error || run.stderr.startsWith('libsodium: ') ? null : run;
};
const missing = 'Python 3 or libsodium is not here';

test('Python, libsodium and the page alone make the same of them, and refuse what must be refused', (t) => {
  const run = python('primitives.py', join(docs, 'vectors'));
  if (!run) return t.skip(missing);
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /^\d+ checks hold, [1-9]\d* of them refusals\n$/);
});

test('a verifier written from the page alone counts all polls and judges all transcripts of the vectors alike', (t) => {
  const run = python('verify.py', '--vectors', join(docs, 'vectors'));
  if (!run) return t.skip(missing);
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /^[1-9]\d* checks hold, 0 differ\n$/);
});

test('in its first line it says of a simulation what it is, and of no other election', (t) => {
  const firstOf = (name: string) => python('verify.py', join(docs, 'vectors/transcripts', `${name}.ostraka`))?.stdout;
  const said = firstOf('simulation');
  if (said === undefined) return t.skip(missing);
  assert.equal(said.split('\n')[0], SIMULATION_MARK);
  assert.doesNotMatch(firstOf('plain')!, /simulation/);
});

test('it says what choices of version 3 make of a result, and what is said of announced times', (t) => {
  const said = (name: string) => python('verify.py', join(docs, 'vectors/transcripts', `${name}.ostraka`))?.stdout;
  const marked = said('marked-by-all-rules');
  if (marked === undefined) return t.skip(missing);
  assert.match(marked, /: vacant 2, by None of these$/m);
  assert.match(marked, /: too few for Ada, Dia: 4 are needed$/m);
  assert.match(marked, /^valid$/m);
  assert.match(said('reminders')!, /plurality: too few have voted: 2, and 3 are needed$/m);
  assert.match(said('times')!, /^times: closed-late, announced 2023-11-14 23:40 UTC; shown .*; off 1 h 40 min$/m);
});

test('on the command line it takes a transcript as the election that is expected alone, and with no byte of it changed', (t) => {
  const held = join(docs, 'vectors/transcripts/plain.ostraka');
  const judged = python('verify.py', held);
  if (!judged) return t.skip(missing);
  assert.equal(judged.status, 0, judged.stdout + judged.stderr);
  const fingerprint = judged.stdout.match(/^fingerprint {2}([0-9a-f]{64})$/m)?.[1] ?? '';
  const words = judged.stdout.match(/^its words {4}(.*)$/m)?.[1] ?? '';
  const another = fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const expecting = (expected: string) => python('verify.py', held, '--expect', expected)?.status;
  const { entries } = readTranscript(readFileSync(held));
  const { author } = readEntry(entries[0]!);
  const lobby = fingerprintWords(author, NEWEST_WORD_LIST).join(' ');
  assert.deepEqual([fingerprint, words, another, lobby].map(expecting), [0, 0, 1, 7]);

  const out = mkdtempSync(join(tmpdir(), 'ostraka-second-verifier-'));
  try {
    const bytes = readFileSync(held);
    const status = (content: Uint8Array) => {
      writeFileSync(join(out, 'changed.ostraka'), content);
      return python('verify.py', join(out, 'changed.ostraka'))?.status;
    };
    // In the first line, in the signature over the manifest, in the manifest, and in an entry of a node; then the last one is cut off.
    const changed = [5, 30, 200, 1_200].map((at) => status(bytes.with(at, (bytes[at] ?? 0) ^ 1)));
    assert.deepEqual(changed, [2, 1, 1, 1]);
    assert.equal(status(bytes.subarray(0, -1)), 2);
    // The number behind the name of the manifest's field: one of version 3 that version 2 could say, and a version that is not read.
    const told = (version: number) => {
      writeFileSync(join(out, 'changed.ostraka'), bytes.with(bytes.indexOf('gversion') + 'gversion'.length, version));
      return python('verify.py', join(out, 'changed.ostraka'))?.stdout ?? '';
    };
    assert.match(told(3), /V1 .*: version 2 can say this manifest/);
    assert.match(told(4), /V1 .*: a manifest of version 4, and this verifier knows versions 2 and 3 alone/);
  } finally {
    rmSync(out, { recursive: true });
  }
});

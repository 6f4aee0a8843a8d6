/** Whole transcripts in docs/vectors: made anew byte for byte, and judged, as a stranger would, from what stands there. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkIds } from '../../../../shared/board/check-id.ts';
import { entryTypeNames, readEntry } from '../../../../shared/board/entry.ts';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import { examineOnce } from '../../../../shared/board/verify/testing/elections.ts';
import { type Bytes, hex } from '../../../../shared/codec/bytes.ts';
import { sha256 } from '../../../../shared/crypto/hash.ts';
import { besides, broken, play, whole } from './catalogue.ts';
import { edited } from './edits.ts';
import { forkExit, forkVectors } from './forks.ts';
import { judged } from './judged.ts';
import { type ReceiptJudged, receiptStanding, receiptVectors } from './receipts.ts';

const folder = join(import.meta.dirname, '../../../../docs/vectors/transcripts');
const MOST_BYTES = 4_500_000;
const read = (name: string): Bytes => Uint8Array.from(readFileSync(join(folder, name)));
const readJson = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
/** As it comes back from a file. */
const kept = (value: object) => JSON.parse(JSON.stringify(value));

type VectorOf<F extends () => Generator<{ vector: object }>> =
  ReturnType<F> extends Generator<{ vector: infer V }> ? V : never;
type Judged = Awaited<ReturnType<typeof judged>>;
const { transcripts }: { transcripts: (VectorOf<typeof whole> & Judged)[] } = readJson('index.json');
type Edited<V> = V & Pick<Judged, 'verdict'>;
const { refused }: { refused: Edited<VectorOf<typeof broken>>[] } = readJson('refused.json');
const beside: Edited<VectorOf<typeof besides>>[] = readJson('besides.json').besides;

test('they are what is made of their seeds, byte for byte, and nothing else stands beside them', () => {
  const made = [...whole()];
  for (const { file, vector } of made) assert.deepEqual(read(vector.file), file, `npm run vectors (${vector.name})`);
  assert.deepEqual(
    transcripts.map(({ verdict: _, values: __, ...vector }) => vector),
    made.map(({ vector }) => vector),
  );
  assert.deepEqual(
    refused.map(({ verdict: _, ...vector }) => vector),
    [...broken()].map(({ vector }) => vector),
  );
  assert.deepEqual(
    beside.map(({ verdict: _, ...vector }) => vector),
    [...besides()].map(({ vector }) => vector),
  );
  const lists = ['index.json', 'refused.json', 'besides.json', 'forks.json', 'receipts.json'];
  const files = [...made.map(({ vector }) => vector.file), ...lists];
  assert.deepEqual(readdirSync(folder).sort(), files.sort());
  assert.ok(files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) < MOST_BYTES);
});

test('each whole one gets its verdict, check by check, and the values on the way to it', async () => {
  for (const { name, file, sha256: hash, fingerprint, verdict, values } of transcripts) {
    const bytes = read(file);
    assert.equal(hex(sha256(bytes)), hash, name);
    assert.deepEqual(kept(await judged(bytes, fingerprint, examineOnce)), { verdict, values }, name);
  }
});

/** The types of the entries at which each check has failed. */
const failing = new Map<string, string[]>();

/** The file of an edited vector, which is what it says. */
function fileOf({ name, base, edits, sha256: hash }: (typeof beside)[number]): Bytes {
  const bytes = edited(read(base), edits);
  assert.equal(hex(sha256(bytes)), hash, name);
  return bytes;
}

test('of an honest file nothing is said, and what is added to one is named and changes nothing else', async () => {
  for (const { name, verdict } of transcripts)
    assert.deepEqual([verdict.outcome !== 'invalid', 'besides' in verdict && verdict.besides], [true, []], name);
  for (const vector of beside) {
    const { name, base, fingerprint, verdict } = vector;
    assert.deepEqual(kept((await judged(fileOf(vector), fingerprint, examineOnce)).verdict), verdict, name);
    const honest = transcripts.find(({ file }) => file === base)!.verdict;
    const said = 'besides' in verdict ? verdict.besides.map(({ what }) => what) : [];
    assert.ok(
      said.some((what) => name.startsWith(what)),
      name,
    );
    assert.deepEqual({ ...verdict, besides: [] }, { ...honest, expected: 'internally consistent only' }, name);
  }
});

test('each that must fail does so, at its check and at no other', async () => {
  for (const vector of refused) {
    const { name, fingerprint, check, verdict } = vector;
    const bytes = fileOf(vector);
    assert.deepEqual(kept(await judged(bytes, fingerprint, examineOnce)), { verdict, values: null }, name);
    if (verdict.outcome === 'unreadable') {
      assert.equal(check, null, name);
      continue;
    }
    assert.deepEqual([verdict.outcome, verdict.failed.map((one) => one.check)], ['invalid', [check]], name);
    const leaf = readTranscript(bytes).entries[verdict.failed[0]!.index ?? -1];
    failing.set(check!, [...(failing.get(check!) ?? []), leaf ? typeOf(leaf) : '']);
  }
});

test('proofs of forks convict, prove nothing or are none, as they say', () => {
  const { forks }: { forks: ReturnType<typeof forkVectors> } = readJson('forks.json');
  assert.deepEqual(forks, forkVectors(play('so-far-voting')));
  for (const { name, text, exitCode } of forks) assert.equal(forkExit(text), exitCode, name);
});

test('receipts stand to their transcripts as they say', async () => {
  type Vector = ReturnType<typeof receiptVectors>[number] & ReceiptJudged;
  const { receipts }: { receipts: Vector[] } = readJson('receipts.json');
  assert.deepEqual(
    receipts.map(({ witnessed: _, culprit: __, ...vector }) => vector),
    receiptVectors(play),
  );
  for (const { name, text, transcript, standing, witnessed, culprit } of receipts) {
    const judgement = { standing, witnessed, ...(standing === 'contradicted' && { culprit }) };
    assert.deepEqual(await receiptStanding(text, read(transcript), examineOnce), judgement, name);
  }
});

test('together they hold every entry type, every outcome, and every check at least twice', () => {
  const types = transcripts.flatMap(({ values }) => values!.types);
  assert.deepEqual([...new Set(types)].sort(), [...entryTypeNames].sort());
  const outcomes = ['valid', 'valid but unwitnessed', 'valid so far', 'valid without result'];
  assert.deepEqual([...new Set(transcripts.map(({ verdict }) => verdict.outcome))].sort(), outcomes);
  for (const id of checkIds) assert.ok((failing.get(id)?.length ?? 0) >= 2, id);
  const refusedTypes = new Set([...failing.values()].flat());
  for (const type of entryTypeNames) assert.ok(refusedTypes.has(type), type);
});

function typeOf(leaf: Bytes): string {
  try {
    return readEntry(leaf).type;
  } catch {
    return 'unreadable';
  }
}

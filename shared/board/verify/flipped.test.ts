/** A single bit flipped anywhere, though the coordinator signs the altered board: the verdict is never valid. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat } from '../../codec/bytes.ts';
import { origin, writeCheckpoint } from '../checkpoint.ts';
import { entryTypeNames, readEntry } from '../entry.ts';
import { MerkleLog } from '../merkle.ts';
import { assertFailsAt, at, checkIn, eventful, failedChecks, small, verdictOn } from './testing/elections.ts';
import { fieldsOf, flipped } from './testing/fields.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, planVersion1, planVersion3 } from './testing/parties.ts';

const [ada] = newKeys(1);
/** The least election that comes to its end. */
const least = small({}, [ada!]).cast(ada!, 0).audit(ada!, 1).close();
least.mix(1).prove(1).sealList().shares(1).result().attest(1);

/** One that ends without a result. */
const few = small({ leastBallots: 2 }, [ada!]).cast(ada!, 0).close().shortfall();

/** One whose closing time is moved, and in which who has not voted is listed. */
const { voters } = planVersion3({});
const timed = Forge.election(
  1,
  planVersion3({ threshold: 1, leastMixes: 1, closes: 1_800_000_000, voters: { ...voters, reminders: true } }),
)
  .ceremony()
  .roll([ada!])
  .stamp()
  .extend(1_800_000_060)
  .remind(1);

const { forge } = eventful();
const transcript = forge.transcript();
const typesOf = (entries: readonly Bytes[]) => entries.map((leaf) => readEntry(leaf).type);
const types = typesOf(transcript.entries);
const takenOver = types.indexOf('takeover');

/** The checkpoint that the coordinator of these entries would sign. */
function signAll({ record, coordinators }: Forge, entries: readonly Bytes[]): string {
  const log = new MerkleLog();
  for (const leaf of entries) log.append(leaf);
  const epoch = coordinators.length > 1 && entries.length > takenOver ? 1 : 0;
  const checkpoint = { origin: origin(record.fingerprint, epoch), size: log.size, root: log.root(), extensions: [] };
  return writeCheckpoint(checkpoint, coordinators[epoch]!);
}

for (const type of entryTypeNames)
  test(`a bit flipped in any field of a ${type}, or in its signature, fails at this entry`, async () => {
    // A deal of a single node seals no shares; some types occur only where something goes wrong.
    const shortest =
      type === 'shortfall' ? few : type === 'extend' || type === 'stamp' || type === 'remind' ? timed : least;
    const played = type !== 'deal' && typesOf(shortest.leaves).includes(type) ? shortest : forge;
    const { entries, blobs } = played.transcript();
    const index = typesOf(entries).lastIndexOf(type);
    const leaf = entries[index]!;
    const fields = fieldsOf(leaf.subarray(64));
    for (const path of ['type', 'election', 'author', 'seen.size', 'seen.root'])
      assert.ok(fields.some((field) => field.path === path));
    const signature = [0, 63].map((place) => ({ path: 'signature', at: place - 64 }));
    for (const { path, at } of [...signature, ...fields]) {
      const altered = [...entries.slice(0, index), flipped(leaf, 64 + at)];
      const verdict = await verdictOn({ entries: altered, blobs, notes: [signAll(played, altered)] });
      assert.equal(verdict.outcome, 'invalid', path);
      const failed = verdict.checks.filter(({ status }) => status === 'failed');
      assert.ok(
        failed.some((check) => check.index === index),
        `${path}: ${JSON.stringify(failed)}`,
      );
    }
  });

test('a bit flipped in any field under an honest checkpoint fails one check: one cause, one failure', async () => {
  const { entries, blobs, notes } = least.transcript();
  const expected = least.record.fingerprint;
  for (const [index, leaf] of entries.entries())
    for (const { path, at } of [{ path: 'signature', at: -1 }, ...fieldsOf(leaf.subarray(64))]) {
      const altered = entries.with(index, flipped(leaf, 64 + at));
      const failed = failedChecks(await verdictOn({ entries: altered, blobs, notes }, { expected }));
      assert.equal(failed.length, 1, `${path} of entry ${index}: ${failed}`);
      assert.notDeepEqual(failed, ['V5'], 'what the entry breaks says more than that it was altered');
    }
});

test('a bit flipped in any entry leaves the checkpoint that covers it unjudged; under version 1 it fails', async () => {
  for (const index of [0, 1, takenOver, takenOver + 1, types.length - 1]) {
    const entries = transcript.entries.with(index, flipped(transcript.entries[index]!, 70));
    const verdict = await verdictOn({ ...transcript, entries });
    assert.equal(verdict.outcome, 'invalid');
    assert.equal(checkIn(verdict, 'V5').status, 'not reached', `entry ${index}`);
  }
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 }))
    .ceremony()
    .transcript();
  const verdict = await verdictOn({ ...old, entries: old.entries.with(-1, flipped(old.entries.at(-1)!, 3)) });
  assert.deepEqual(failedChecks(verdict), ['V3', 'V5']);
});

test('entries cut from the end are V5’s affair, from the middle that of the first entry which no longer fits', async () => {
  const { entries, ...rest } = least.transcript();
  for (const index of entries.keys()) {
    const failed = failedChecks(await verdictOn({ ...rest, entries: entries.toSpliced(index, 1) }));
    assert.equal(failed.length, 1, `entry ${index}: ${failed}`);
    assert.equal(failed[0] === 'V5', index === entries.length - 1, `entry ${index}: ${failed}`);
  }
});

test('a bit flipped in any blob fails at the blobs, and only there', async () => {
  const honest = least.transcript();
  assert.equal(honest.blobs.length, 5);
  for (const [i, blob] of honest.blobs.entries())
    for (const at of [0, blob.length >> 1, blob.length - 1]) {
      const blobs = honest.blobs.with(i, flipped(blob, at));
      await assertFailsAt({ ...honest, blobs }, 'V4', /is missing, or was altered/);
    }
});

test('entries exchanged, dropped, repeated or added are refused, whoever signs the board', async () => {
  const [a, b] = [types.indexOf('ballot'), types.lastIndexOf('ballot')];
  const { entries } = transcript;
  const altered = [
    entries.with(a, entries[b]!).with(b, entries[a]!),
    entries.toSpliced(a, 1),
    entries.toSpliced(b, 0, entries[a]!),
    [...entries, entries[b]!],
  ];
  for (const each of altered) {
    const verdict = await verdictOn({ ...transcript, entries: each, notes: [signAll(forge, each)] });
    assert.equal(verdict.outcome, 'invalid');
    assert.notDeepEqual(failedChecks(verdict), []);
  }
});

test('a checkpoint altered in any line that the coordinator signed fails; a false co-signature only does not count', async () => {
  const honest = at('voted').transcript();
  const [note] = honest.notes;
  const lines = note!.split('\n');
  const withLine = (i: number) => lines.with(i, alterLine(lines[i]!)).join('\n');
  for (const i of [0, 1, 2, 4]) {
    const verdict = await verdictOn({ ...honest, notes: [withLine(i)] });
    assert.deepEqual(failedChecks(verdict), ['V5'], lines[i]);
  }
  const verdict = await verdictOn({ ...honest, notes: [withLine(5)] });
  assert.equal(verdict.outcome, 'valid so far');
  assert.match(checkIn(verdict, 'V5').message, /and 2 of 3 nodes with it/);
});

/** Another digit or letter in the place of the last but three. */
function alterLine(line: string): string {
  const at = Math.max(0, line.length - 4);
  const other = line[at] === '1' ? '2' : '1';
  return line.slice(0, at) + other + line.slice(at + 1);
}

test('a file of noise in the place of entries, blobs and notes gives a verdict', async () => {
  const noise = Uint8Array.from({ length: 300 }, (_, i) => (i * 97) % 256);
  const [manifest] = transcript.entries;
  for (const entries of [[noise], [noise.subarray(0, 10)], [manifest!, noise], [concat(manifest!, noise)]]) {
    const verdict = await verdictOn({ entries, blobs: [noise, new Uint8Array(0)], notes: ['', '\n', 'x\n\n— y z\n'] });
    assert.equal(verdict.outcome, 'invalid');
    assert.notDeepEqual(failedChecks(verdict), []);
  }
});

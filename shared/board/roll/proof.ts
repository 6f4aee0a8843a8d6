/** One record of a roll, shown to whoever does not hold its chunks: RFC 6962 §2.1.1, against the entry that stands on the board. */
import * as v from 'valibot';
import { type Bytes, compare, equal } from '../../codec/bytes.ts';
import { bytesUpTo, digest, integer } from '../../codec/schema.ts';
import { leafHash, type MerkleLog, verifyInclusion } from '../merkle.ts';
import { KEY_BYTES, keyIn, NAMED_BYTES, type RecordBytes, type RollChunks, treeOf } from './records.ts';

export const recordProof = v.strictObject({
  /** The index of the entry whose roll holds it. */
  entry: integer(0, 2 ** 40),
  /** Its place on that roll, from 0. */
  index: integer(0, 2 ** 40),
  record: bytesUpTo(NAMED_BYTES),
  path: v.pipe(v.array(digest), v.maxLength(64)),
});
export type RecordProof = v.InferOutput<typeof recordProof>;

/** Shows the record of this key on the roll of entry `entry`; null where it holds none. */
export function proveRecord(records: Bytes, size: RecordBytes, entry: number, key: Bytes): RecordProof | null {
  const count = records.length / size;
  const at = (index: number): Bytes => records.subarray(index * size, (index + 1) * size);
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(keyIn(at(middle)), key) < 0) low = middle + 1;
    else high = middle;
  }
  if (low === count || !equal(keyIn(at(low)), key)) return null;
  return { entry, index: low, record: at(low).slice(), path: keptTree(records, size).inclusionProof(low, count) };
}

/** Whether the proof shows a record of this key on this roll. */
export const provesRecord = (proof: RecordProof, { count, root }: RollChunks, size: RecordBytes, key: Bytes): boolean =>
  proof.record.length === size &&
  equal(proof.record.subarray(0, KEY_BYTES), key) &&
  verifyInclusion(leafHash(proof.record), proof.index, count, proof.path, root);

const trees = new WeakMap<Bytes, MerkleLog>();

/** Two million records take seconds to hash: once for all who ask. */
function keptTree(records: Bytes, size: RecordBytes): MerkleLog {
  const tree = trees.get(records) ?? treeOf(records, size);
  trees.set(records, tree);
  return tree;
}

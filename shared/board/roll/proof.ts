/** One record of a roll, shown to whoever does not hold its chunks: RFC 6962 §2.1.1, against the entry that stands on the board. */
import * as v from 'valibot';
import { type Bytes, compare, eachPiece, equal } from '../../codec/bytes.ts';
import { bytesUpTo, digest, integer } from '../../codec/schema.ts';
import { leafHash, MerkleLog, verifyInclusion } from '../merkle.ts';
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

/** Once for all who ask. */
function keptTree(records: Bytes, size: RecordBytes): MerkleLog {
  const tree = trees.get(records) ?? treeOf(records, size);
  trees.set(records, tree);
  return tree;
}

/** Records that are hashed before others are heard again. */
const HASHED_AT_ONCE = 4096;

/** Hashes the records of a roll before anybody asks for one: of many that takes seconds, a part at a time. */
export async function prepareProofs(records: Bytes, size: RecordBytes, breathe: () => Promise<unknown>): Promise<void> {
  const tree = new MerkleLog();
  for (const record of eachPiece(records, size)) {
    if (tree.size % HASHED_AT_ONCE === 0) await breathe();
    tree.append(record);
  }
  if (!trees.has(records)) trees.set(records, tree);
}

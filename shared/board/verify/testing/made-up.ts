/** Rolls of keys that nobody holds, laid as nobody should. */
import { normalizeZ } from '@noble/curves/abstract/curve.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, joined } from '../../../codec/bytes.ts';
import { sha256 } from '../../../crypto/hash.ts';
import { CHUNK_RECORDS, type LaidRoll, type RecordBytes, treeOf } from '../../roll/records.ts';

/** `count` keys of prime order, soon: 8·`from`·B and what follows it in steps of B. */
export function madeUpKeys(count: number, from = 1000): Bytes[] {
  const { BASE } = ed25519.Point;
  const points = [BASE.multiply(BigInt(8 * from))];
  while (points.length < count) points.push(points.at(-1)!.add(BASE));
  return normalizeZ(ed25519.Point, points).map((point) => point.toBytes());
}

/** The roll of these records as they stand here, in order or not, cut after so many. */
export function laid(
  records: readonly Bytes[],
  cuts: readonly number[] = records.length > CHUNK_RECORDS ? [CHUNK_RECORDS] : [],
): LaidRoll {
  const size = records[0]!.length as RecordBytes;
  const ends = [...cuts, records.length];
  const chunks = ends.map((end, i) => joined(records.slice(ends[i - 1] ?? 0, end)));
  const names = chunks.map((chunk) => ({ sha256: sha256(chunk), length: chunk.length }));
  const all = joined(records);
  return { body: { count: records.length, root: treeOf(all, size).root(), chunks: names }, chunks, records: all };
}

/**
 * The roll since version 2. Its records stand beside the board, in chunks of `CHUNK_RECORDS`; an entry names the chunks and
 * the Merkle root over all its records (RFC 6962 §2.1), so that a device that holds none of them is shown its own. A record
 * is a voter's key [32], and behind it, unless it is a one-time code's, the hash of a name [32].
 */
import * as v from 'valibot';
import { type Bytes, compare, eachPiece, joined } from '../../codec/bytes.ts';
import { gathered } from '../../codec/rows.ts';
import { blob, digest, integer, signature } from '../../codec/schema.ts';
import { gather } from '../../crypto/arithmetic/vector.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Manifest } from '../../election/manifest.ts';
import { MAX_VOTERS } from '../../election/turnout.ts';
import { MerkleLog } from '../merkle.ts';

/** How many records each chunk holds but the last, which may hold fewer. */
export const CHUNK_RECORDS = 16_384;
export const KEY_BYTES = 32;
export const NAMED_BYTES = 64;
export type RecordBytes = typeof KEY_BYTES | typeof NAMED_BYTES;

export const rollChunks = v.strictObject({
  /** How many records there are. */
  count: integer(0, MAX_VOTERS),
  /** Over the records of this entry, in order. */
  root: digest,
  /** In order. */
  chunks: v.pipe(v.array(blob), v.maxLength(Math.ceil(MAX_VOTERS / CHUNK_RECORDS))),
  /** The registrar's, where the manifest names one: that these are the codes it has made. */
  registrar: v.exactOptional(signature),
});
export type RollChunks = v.InferOutput<typeof rollChunks>;

/** Bytes of a record in this election. */
export const recordBytesOf = ({ voters }: Manifest): RecordBytes =>
  voters.credentials === 'keys' ? NAMED_BYTES : KEY_BYTES;

/** The key of a record. A view. */
export const keyIn = (record: Bytes): Bytes => record.subarray(0, KEY_BYTES);
/** The hash of a name behind the key; null where there is none. A view. */
export const nameHashIn = (record: Bytes): Bytes | null =>
  record.length === KEY_BYTES ? null : record.subarray(KEY_BYTES);

export interface LaidRoll {
  readonly body: RollChunks;
  /** What the body names, in order. */
  readonly chunks: readonly Bytes[];
  /** All records, one after the other. */
  readonly records: Bytes;
}

/** These records, of `size` bytes each and in any order, as an entry of the roll holds them. */
export function layRoll(unsorted: Iterable<Bytes>, size: RecordBytes): LaidRoll {
  const records = inOrder(gathered(unsorted, size), size);
  const chunks = inChunks(records, size);
  const names = chunks.map((chunk) => ({ sha256: sha256(chunk), length: chunk.length }));
  return { body: { count: records.length / size, root: treeOf(records, size).root(), chunks: names }, chunks, records };
}

/** The same records in the order of their keys. */
function inOrder(records: Bytes, size: RecordBytes): Bytes {
  const order = Uint32Array.from({ length: records.length / size }, (_, i) => i);
  order.sort((a, b) => {
    for (let i = 0; i < KEY_BYTES; i++) {
      const difference = records[a * size + i]! - records[b * size + i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return gather(records, order, size);
}

/** All records of a roll, one after the other; throws what `blobs` throws. */
export const recordsIn = ({ chunks }: RollChunks, blobs: (sha256: Bytes) => Bytes): Bytes =>
  joined(chunks.map(({ sha256 }) => blobs(sha256)));

/** Cut into chunks; views. */
export const inChunks = (records: Bytes, size: RecordBytes): Bytes[] =>
  Array.from({ length: Math.ceil(records.length / (CHUNK_RECORDS * size)) }, (_, i) =>
    records.subarray(i * CHUNK_RECORDS * size, (i + 1) * CHUNK_RECORDS * size),
  );

/** The tree over these records, which are its leaves. */
export function treeOf(records: Bytes, size: RecordBytes): MerkleLog {
  const tree = new MerkleLog();
  for (const record of eachPiece(records, size)) tree.append(record);
  return tree;
}

/** Why these chunks, of which only the names are known, cannot be those of a roll; null where they can. */
export function chunksFault({ count, chunks }: RollChunks, size: RecordBytes): string | null {
  const full = CHUNK_RECORDS * size;
  if (chunks.some(({ length }) => length === 0 || length > full || length % size !== 0))
    return `a chunk of this roll holds 1 to ${CHUNK_RECORDS} records of ${size} bytes: keys${size === NAMED_BYTES ? ', each with the hash for the name behind it' : ' and no names'}`;
  if (chunks.slice(0, -1).some(({ length }) => length !== full))
    return `each chunk of a roll but the last holds ${CHUNK_RECORDS} records`;
  const held = chunks.reduce((sum, { length }) => sum + length / size, 0);
  return held === count ? null : `the chunks of this roll hold ${held} records, and it counts ${count}`;
}

/** Why these records are not those of the roll; null where they are. Whether their keys are valid is another question. */
export function recordsFault({ count, root }: RollChunks, records: Bytes, size: RecordBytes): string | null {
  if (records.length !== count * size) return 'the chunks of this roll are not as long as it says';
  for (let at = size; at < records.length; at += size) {
    const order = compare(records.subarray(at - size, at - size + KEY_BYTES), records.subarray(at, at + KEY_BYTES));
    if (order === 0) return 'a key stands on the roll twice';
    if (order > 0) return 'the keys of a roll stand in order, so that it does not tell who came when';
  }
  return compare(treeOf(records, size).root(), root) === 0 ? null : 'the root of this roll is not that of its records';
}

/** The keys of these records, one after the other. */
export function keysOf(records: Bytes, size: RecordBytes): Bytes {
  if (size === KEY_BYTES) return records;
  const keys = new Uint8Array((records.length / size) * KEY_BYTES);
  for (let i = 0; i * size < records.length; i++)
    keys.set(records.subarray(i * size, i * size + KEY_BYTES), i * KEY_BYTES);
  return keys;
}

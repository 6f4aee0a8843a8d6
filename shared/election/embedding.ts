/**
 * Bytes as group elements. A block of 30 bytes becomes the 32-byte string (k mod 128)·2 ‖ block ‖ ⌊k / 128⌋ with the
 * first counter k ≥ 1 that makes it a canonical ristretto255 encoding; about one string in four is one. The lowest bit
 * and the highest two are kept zero, since RFC 9496 §4.3.1 refuses negative values and values from p on, and k ≥ 1 keeps
 * a block of zeros away from the identity.
 */
import { type Bytes, concat, equal, piece } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine } from '../crypto/arithmetic/engine.ts';

/** Data bytes in one group element. */
export const BLOCK_BYTES = 30;

/** Counters run from 1 up to here; all of them fail with a chance of about (3/4)^8191. */
const COUNTERS = 2 ** 13;

/**
 * `data`, padded with zeros to `blocks` blocks, as `blocks`·32 bytes of points. Deterministic, and variable time in the
 * data: on the voter's device only. Throws `bad-length` where the data does not fit.
 */
export function embed(data: Bytes, blocks: number): Bytes {
  if (data.length > blocks * BLOCK_BYTES)
    throw new OstrakaError('bad-length', `${data.length} bytes do not fit into ${blocks} blocks of ${BLOCK_BYTES}`);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(data);
  return concat(...Array.from({ length: blocks }, (_, i) => embedBlock(piece(padded, i, BLOCK_BYTES))));
}

/**
 * The first `length` bytes that n·32 bytes of points carry; null unless embedding them again gives the very same points.
 * So padding that is not zero, or a counter that is not the first one, carries no mark that could be sold.
 */
export function extract(points: Bytes, length: number): Bytes | null {
  const blocks = points.length / 32;
  if (!Number.isInteger(blocks) || length > blocks * BLOCK_BYTES) return null;
  const carried = Array.from({ length: blocks }, (_, i) => piece(points, i).subarray(1, 1 + BLOCK_BYTES));
  const data = concat(...carried).slice(0, length);
  return equal(embed(data, blocks), points) ? data : null;
}

function embedBlock(block: Bytes): Bytes {
  for (let k = 1; k < COUNTERS; k++) {
    const candidate = counted(block, k);
    if (isPoint(candidate)) return candidate;
  }
  throw new OstrakaError('internal', 'no counter makes this block a point');
}

/** The string that carries `block` under the counter k < 2^13. */
export function counted(block: Bytes, k: number): Bytes {
  const out = new Uint8Array(32);
  out[0] = (k & 127) << 1;
  out.set(block, 1);
  out[31] = k >> 7;
  return out;
}

const isPoint = (bytes: Bytes): boolean => engine.decodeEach(bytes).refused.length === 0;

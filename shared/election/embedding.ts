/**
 * Bytes as group elements. A block of 30 bytes becomes the 32-byte string (k mod 128)·2 ‖ block ‖ ⌊k / 128⌋ with the
 * first counter k ≥ 1 that makes it a canonical ristretto255 encoding; about one string in four is one. The lowest bit
 * and the highest two are kept zero, since RFC 9496 §4.3.1 refuses negative values and values from p on, and k ≥ 1 keeps
 * a block of zeros away from the identity.
 */
import { type Bytes, concat, equal, piece } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { BLOCK_BYTES } from './encoding.ts';

/** Counters stay below this; all of them fail with a chance of about (3/4)^8184. */
const COUNTERS = 2 ** 13;

/** Counters at a time, beyond those that are always tried. */
const EIGHT = 8;

/**
 * So many counters are tried whatever a secret block holds: the time says nothing of it, unless all of them fail, with a
 * chance of (3/4)^64 < 2^-26. Then there are eight more.
 */
export const ALWAYS = 64;

/**
 * `data`, padded with zeros to `blocks` blocks, as `blocks`·32 bytes of points. Deterministic, and the same number of tries
 * for whatever is embedded (docs/SECURITY.md, "Constant time"). Throws `bad-length` where the data does not fit.
 */
export const embed = (data: Bytes, blocks: number): Bytes => embedded(data, blocks, ALWAYS);

/**
 * The first `length` bytes that n·32 bytes of points carry; null unless embedding them again gives the very same points.
 * So padding that is not zero, or a counter that is not the first one, carries no mark that could be sold. What is read is
 * public: it takes as many tries as it needs.
 */
export function extract(points: Bytes, length: number): Bytes | null {
  const blocks = points.length / 32;
  if (!Number.isInteger(blocks) || length > blocks * BLOCK_BYTES) return null;
  const carried = Array.from({ length: blocks }, (_, i) => piece(points, i).subarray(1, 1 + BLOCK_BYTES));
  const data = concat(...carried).slice(0, length);
  return equal(embedded(data, blocks, EIGHT), points) ? data : null;
}

/** Tries at least `always` counters for each block, all of them to the end, and goes on while one is without its point. */
function embedded(data: Bytes, blocks: number, always: number): Bytes {
  if (data.length > blocks * BLOCK_BYTES)
    throw new OstrakaError('bad-length', `${data.length} bytes do not fit into ${blocks} blocks of ${BLOCK_BYTES}`);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(data);
  const chosen = new Uint8Array(32 * blocks);
  const found = new Uint8Array(blocks);
  for (let first = 1, count = always; first + count <= COUNTERS; first += count, count = EIGHT) {
    const candidates = candidatesOf(padded, first, count);
    chooseFirst(chosen, found, candidates, engine.canonical(candidates), count);
    if (!found.includes(0)) return chosen;
  }
  throw new OstrakaError('internal', 'no counter makes this block a point');
}

/** For each block its candidates under `count` counters from `first` on. */
function candidatesOf(padded: Bytes, first: number, count: number): Bytes {
  const blocks = padded.length / BLOCK_BYTES;
  const out = new Uint8Array(32 * count * blocks);
  for (let i = 0; i < count * blocks; i++)
    out.set(counted(piece(padded, Math.floor(i / count), BLOCK_BYTES), first + (i % count)), 32 * i);
  return out;
}

/** Takes over, for each block that has none yet, its first candidate that is a point; by masks, so without a branch. */
function chooseFirst(chosen: Bytes, found: Bytes, candidates: Bytes, verdicts: Bytes, count: number): void {
  for (let i = 0; i < verdicts.length; i++) {
    const block = Math.floor(i / count);
    const mask = -(verdicts[i]! & ~found[block]!);
    for (let j = 0; j < 32; j++) chosen[32 * block + j]! |= candidates[32 * i + j]! & mask;
    found[block]! |= verdicts[i]!;
  }
}

/** The string that carries `block` under the counter k < 2^13. */
export function counted(block: Bytes, k: number): Bytes {
  const out = new Uint8Array(32);
  out[0] = (k & 127) << 1;
  out.set(block, 1);
  out[31] = k >> 7;
  return out;
}

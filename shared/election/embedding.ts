/**
 * Bytes as group elements. A block of 30 bytes becomes the 32-byte string (k mod 128)·2 ‖ block ‖ ⌊k / 128⌋ with the
 * first counter k ≥ 1 that makes it a canonical ristretto255 encoding; about one string in four is one. The lowest bit
 * and the highest two are kept zero, since RFC 9496 §4.3.1 refuses negative values and values from p on, and k ≥ 1 keeps
 * a block of zeros away from the identity.
 */
import { type Bytes, joined, piece, pieces } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { BLOCK_BYTES } from './encoding.ts';

/** Counters stay below this; all of them fail with a chance of about (3/4)^8184. */
const COUNTERS = 2 ** 13;

/** Counters at a time, beyond those that are always tried. */
const EIGHT = 8;
/** The last counter that is tried: eights begin with 1. */
const LAST = COUNTERS - EIGHT;

/**
 * So many counters are tried whatever a secret block holds: the time says nothing of it, unless all of them fail, with a
 * chance of (3/4)^64 < 2^-26. Then there are eight more.
 */
export const ALWAYS = 64;

/**
 * `data`, padded with zeros to `blocks` blocks, as `blocks`·32 bytes of points. Deterministic, and the same number of tries
 * for whatever is embedded (docs/SECURITY.md, "Constant time"). Throws `bad-length` where the data does not fit.
 */
export function embed(data: Bytes, blocks: number): Bytes {
  if (data.length > blocks * BLOCK_BYTES)
    throw new OstrakaError('bad-length', `${data.length} bytes do not fit into ${blocks} blocks of ${BLOCK_BYTES}`);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(data);
  const chosen = new Uint8Array(32 * blocks);
  const found = new Uint8Array(blocks);
  for (let first = 1, count = ALWAYS; first + count <= COUNTERS; first += count, count = EIGHT) {
    const candidates = candidatesOf(padded, first, count);
    chooseFirst(chosen, found, candidates, engine.canonical(candidates), count);
    if (!found.includes(0)) return chosen;
  }
  throw new OstrakaError('internal', 'no counter makes this block a point');
}

/**
 * The first `length` bytes that n·32 bytes of points carry; null unless embedding them again gives the very same points.
 * So padding that is not zero, or a counter that is not the first one, carries no mark that could be sold. What is read is
 * public: it takes as many tries as it needs.
 */
export const extract = (points: Bytes, length: number): Bytes | null => extractEach([points], length)[0] ?? null;

/** `extract` of each of a list, together: the engine is asked once about the same eight counters of all of them. */
export function extractEach(plaintexts: readonly Bytes[], length: number): (Bytes | null)[] {
  const read = plaintexts.map((points) => carriedBy(points, length));
  let waiting = read.flatMap((data, of) =>
    data ? pieces(plaintexts[of]!).map((point): Claim => ({ of, point, k: counterOf(point) })) : [],
  );
  for (let first = 1; waiting.length > 0; first += EIGHT) {
    const verdicts = engine.canonical(claimedOf(waiting, first));
    let next = 0;
    waiting = waiting.filter(({ of, k }) => {
      const last = Math.min(k, first + EIGHT - 1);
      const end = next + last - first + 1;
      const found = verdicts.subarray(next, end).indexOf(1);
      next = end;
      // The first counter that makes the block a point must be its own.
      if (found >= 0 ? first + found !== k : k === last) read[of] = null;
      return found < 0 && k > last && read[of] !== null;
    });
  }
  return read;
}

/** A block of a plaintext and the counter that it says is its first. */
interface Claim {
  /** The index of the plaintext. */
  readonly of: number;
  readonly point: Bytes;
  readonly k: number;
}

/** What the points say they carry; null where no embedding looks like that, whatever their counters. */
function carriedBy(points: Bytes, length: number): Bytes | null {
  const blocks = points.length / 32;
  if (!Number.isInteger(blocks) || length > blocks * BLOCK_BYTES) return null;
  const all = pieces(points);
  if (all.some((point) => point[0]! & 1 || counterOf(point) < 1 || counterOf(point) > LAST)) return null;
  const data = joined(all.map((point) => point.subarray(1, 1 + BLOCK_BYTES)));
  return data.subarray(length).some((byte) => byte !== 0) ? null : data.slice(0, length);
}

/** The counter of a string that carries a block, whether or not it is a point. */
const counterOf = (point: Bytes): number => (point[0]! >> 1) + 128 * point[31]!;

/** Of each block its strings under the eight counters from `first` on, but none beyond its own. */
function claimedOf(claims: readonly Claim[], first: number): Bytes {
  const counts = claims.map(({ k }) => Math.min(EIGHT, k - first + 1));
  const out = new Uint8Array(32 * counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  claims.forEach(({ point }, i) => {
    for (let k = first; k < first + counts[i]!; k++, at += 32) {
      out.set(point, at);
      mark(out, at, k);
    }
  });
  return out;
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
  out.set(block, 1);
  mark(out, 0, k);
  return out;
}

/** Writes a counter into the string that begins at index `at`. */
function mark(out: Bytes, at: number, k: number): void {
  out[at] = (k & 127) << 1;
  out[at + 31] = k >> 7;
}

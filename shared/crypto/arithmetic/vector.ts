/**
 * Long vectors of points and scalars, n·32 bytes each: how to cut them, and how to work through them in chunks, so that of
 * a million points only some thousands ever stand decoded.
 */
import { type Bytes, piece } from '../../codec/bytes.ts';
import type { Random } from '../random.ts';
import { engine } from './engine.ts';
import { ORDER, scalarBytes } from './scalar.ts';

/** What one chunk gives; enough points for the engine to be at its best. */
const CHUNK_BYTES = 2 ** 20;

/** How much randomness is drawn at once: generators of browsers give no more. */
const DRAW_BYTES = 2 ** 16;

export const ZERO: Bytes = scalarBytes(0n);
export const ONE: Bytes = scalarBytes(1n);
/** ½ mod ℓ: for scalars whose products `encodeDoubles` then doubles. */
export const HALF: Bytes = scalarBytes((ORDER + 1n) / 2n);

/** n pieces of `size` bytes, made chunk by chunk: `make` gives the pieces from index `from` up to, not including, `to`. */
export function inChunks(n: number, size: number, make: (from: number, to: number) => Bytes): Bytes {
  const out = new Uint8Array(size * n);
  for (const [from, to] of chunks(n, size)) out.set(make(from, to), size * from);
  return out;
}

/** The borders of the chunks of n pieces of `size` bytes. */
export function chunks(n: number, size = 32, chunkBytes = CHUNK_BYTES): [from: number, to: number][] {
  const step = Math.max(1, Math.floor(chunkBytes / size));
  return Array.from({ length: Math.ceil(n / step) }, (_, i) => [i * step, Math.min(n, (i + 1) * step)]);
}

/** The pieces from index `from` up to, not including, `to` (a view). */
export const range = (vector: Bytes, from: number, to: number, size = 32): Bytes =>
  vector.subarray(size * from, size * to);

/** Consecutive parts of so many pieces of 32 bytes each (views). */
export function parts<const N extends readonly number[]>(vector: Bytes, lengths: N): { [K in keyof N]: Bytes } {
  let end = 0;
  return lengths.map((n) => {
    end += n;
    return range(vector, end - n, end);
  }) as { [K in keyof N]: Bytes };
}

/** The pieces at `indices`, in that order. */
export function gather(vector: Bytes, indices: ArrayLike<number>, size = 32): Bytes {
  const out = new Uint8Array(size * indices.length);
  for (let i = 0; i < indices.length; i++) out.set(piece(vector, indices[i]!, size), size * i);
  return out;
}

/** Puts the pieces of a vector at `indices` of `out`, the other way round than `gather`. */
export function scatter(out: Bytes, vector: Bytes, indices: ArrayLike<number>, size = 32): void {
  for (let i = 0; i < indices.length; i++) out.set(piece(vector, i, size), size * indices[i]!);
}

/** Of rows of `width` pieces of 32 bytes, the piece number `k` of each row. */
export function column(vector: Bytes, k: number, width: number): Bytes {
  const rows = vector.length / (32 * width);
  const out = new Uint8Array(32 * rows);
  for (let i = 0; i < rows; i++) out.set(piece(vector, i * width + k), 32 * i);
  return out;
}

/** Puts pieces of 32 bytes into rows of `width` of them, at number `k` of each row. */
export function setColumn(rows: Bytes, k: number, width: number, pieces: Bytes): void {
  for (let i = 0; i < pieces.length / 32; i++) rows.set(piece(pieces, i), 32 * (i * width + k));
}

/** n times the same scalar. */
export function repeated(scalar: Bytes, n: number): Bytes {
  const out = new Uint8Array(32 * n);
  for (let i = 0; i < n; i++) out.set(scalar, 32 * i);
  return out;
}

/**
 * Of n statements the indices, ascending, of those that do not hold by themselves. `holds` decides about a range of them
 * at once; one that does not hold is halved until each culprit stands alone.
 */
export function failing(n: number, holds: (from: number, to: number) => boolean): number[] {
  const search = (from: number, to: number): number[] => {
    if (from === to || holds(from, to)) return [];
    if (to - from === 1) return [from];
    const half = (from + to) >> 1;
    return [...search(from, half), ...search(half, to)];
  };
  return search(0, n);
}

/** n uniform scalars in [1, ℓ), n·32 bytes: `randomScalar` of scalar.ts many times, and from the same bytes. */
export function randomScalars(n: number, random: Random): Bytes {
  const out = new Uint8Array(32 * n);
  for (let filled = 0; filled < out.length; ) {
    // No more than what is missing: how a stream of randomness is cut into draws then does not matter.
    const drawn = engine.scalars.sample(random(Math.min(out.length - filled, DRAW_BYTES)));
    out.set(drawn, filled);
    filled += drawn.length;
  }
  return out;
}

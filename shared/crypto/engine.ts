/**
 * The seam where arithmetic happens. Protocol code speaks in batches of points and scalars and never sees a coordinate,
 * so a faster engine takes over whole batches. noble.ts is the reference every engine is tested against.
 *
 * Vectors of scalars are n·32 little-endian bytes below ℓ; vectors of points travel as n·32 canonical bytes (RFC 9496
 * §4.3.2) and live, decoded, in `Points`, which belong to the engine that made them.
 */
import type { Bytes } from '../codec/bytes.ts';
import { nobleEngine } from './noble.ts';

/** n group elements in an engine's own form; immutable and opaque. */
export interface Points {
  readonly length: number;
}

export interface Engine {
  readonly name: string;
  /** The points of n·32 bytes. Throws `bad-point` naming the index of the first non-canonical encoding. */
  decode(bytes: Bytes): Points;
  /** n·32 canonical bytes. */
  encode(points: Points): Bytes;
  /** One long-lived point, with whatever tables make `multiplyBase` fast. Throws `bad-point`. */
  prepareBase(bytes: Bytes): Points;
  /** Map each message to the group: ristretto255_XMD:SHA-512 (RFC 9380 appendix B) under the domain tag `dst`. */
  hashToGroup(messages: readonly Bytes[], dst: string): Points;
  /** s_i·P for one long-lived point P (`base.length` = 1). Constant time in the scalars where the engine can. */
  multiplyBase(base: Points, scalars: Bytes): Points;
  /** s_i·P_i. Constant time in the scalars where the engine can. */
  multiply(points: Points, scalars: Bytes): Points;
  /** s·P_i for one secret scalar of 32 bytes. Constant time in the scalar where the engine can. */
  scale(points: Points, scalar: Bytes): Points;
  /** Σ s_i·P_i as one point. Variable time: for public scalars, or secrets that docs/SECURITY.md lists. */
  multiScalar(points: Points, scalars: Bytes): Points;
  /** P_i + Q_i. */
  add(a: Points, b: Points): Points;
  /** P_i − Q_i. */
  subtract(a: Points, b: Points): Points;
  /** The points at `indices`, in that order. */
  select(points: Points, indices: ArrayLike<number>): Points;
  /** All parts, one after the other. */
  concat(parts: readonly Points[]): Points;
  /** Whether all points are the identity. */
  allIdentity(points: Points): boolean;
  /** The indices of points that are the identity. */
  identities(points: Points): number[];
}

/** The engine in force in this process. */
export let engine: Engine = nobleEngine;

/** Chooses the engine at start, before any `Points` exist. */
export function useEngine(chosen: Engine): void {
  engine = chosen;
}

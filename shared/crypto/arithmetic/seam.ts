/**
 * The seam where arithmetic happens. Protocol code speaks in vectors of points and scalars and never sees a coordinate,
 * so a faster engine takes over whole batches. noble.ts is the reference every engine is tested against.
 *
 * A vector of scalars is n·32 little-endian bytes, each scalar below ℓ; a vector of points travels as n·32 canonical
 * bytes (RFC 9496 §4.3.2) and lives, decoded, in `Points`, which belong to the engine that made them.
 *
 * Decoding costs a square root, and who decodes the same bytes twice need not take it twice: `hints` are n·32 bytes beside n
 * encodings, for each the non-negative inverse square root of its decoding (1/√(v·u2²), RFC 9496 §4.3.1), a function of its
 * encoding alone, or zeros. They begin as zeros; every operation that takes them fills in what is missing, and a root that
 * stands there is checked, which costs a twelfth, instead of taken. All checks of §4.3.1 are made either way: whatever stands
 * in `hints`, the very same encodings are accepted, and as the same points, and a hint that does not fit is replaced. An
 * engine may leave them alone.
 *
 * Hints stay in the process that made them: they are never sent, never taken from anybody, and stand in no transcript. So
 * nobody can slow a verifier down by them, and no verdict can depend on where it was reached. Of secret points there are none.
 */
import type { Bytes } from '../../codec/bytes.ts';

/** n group elements in an engine's own form; immutable and opaque. */
export interface Points {
  readonly length: number;
}

/** What encodings say: the identity stands for each that is refused. */
export interface Decoded {
  readonly points: Points;
  /** The indices of the refused encodings, ascending. */
  readonly refused: readonly number[];
}

/** Σ s_i·P_i, one summand of a multi-scalar multiplication. */
export interface Term {
  /** Decoded, or n·32 bytes that are decoded piece by piece on the way, so that they never stand decoded all at once. */
  readonly points: Points | Bytes;
  /** n·32 bytes. Short ones cost less: 128 bits about half. */
  readonly scalars: Bytes;
  /** Whether the identity among encoded points is refused like an encoding that is none; so it is where this is absent. */
  readonly identity?: 'refused' | 'allowed';
  /** Of encoded points. */
  readonly hints?: Bytes;
}

/** The hints of the encodings that go into sums, and of those that come out. */
export interface SumHints {
  readonly encoded: Bytes;
  readonly sums: Bytes;
}

export interface Engine {
  readonly name: string;
  readonly scalars: ScalarVectors;
  readonly hashing: Hashing;

  /**
   * The points of n·32 bytes. Throws `bad-point` naming the index of the first non-canonical encoding, and `internal` where
   * `hints` are not as long as `bytes`.
   */
  decode(bytes: Bytes, hints?: Bytes): Points;
  /** As `decode`, for batches of many authors: what is refused is named, and the rest goes on. Throws `bad-length`. */
  decodeEach(bytes: Bytes, hints?: Bytes): Decoded;
  /**
   * One byte for each 32: 1 where they are a canonical encoding, 0 where `decode` would refuse them. As long for the one as
   * for the other where the engine can, for secret bytes. Throws `bad-length`.
   */
  canonical(bytes: Bytes): Bytes;
  /** n·32 canonical bytes. Fills `hints` with those of what it writes, for next to nothing. */
  encode(points: Points, hints?: Bytes): Bytes;
  /** The encodings of 2·P_i, n·32 bytes; about an eighth of the cost of `encode`. */
  encodeDoubles(points: Points): Bytes;
  /**
   * The encodings of P_i + 2·Q_i for n encodings of P_i, none of which may be the identity, n·32 bytes; a quarter of the cost of `encode`
   * beside that of `decode`. Constant time in the Q_i where the engine can. Fills in the hints of both lists. Throws `bad-point`
   * naming the index of the first encoding that is refused.
   */
  encodeSums(encoded: Bytes, halves: Points, hints?: SumHints): Bytes;
  /** One long-lived point, with whatever tables make `multiplyBase` fast. Throws `bad-point`. */
  prepareBase(bytes: Bytes): Points;
  /** Maps each of n messages, equal pieces, to the group: ristretto255_XMD:SHA-512 (RFC 9380 appendix B) under the tag `dst`. */
  hashToGroup(messages: Bytes, n: number, dst: string): Points;
  /** s_i·P for one long-lived point P (`base.length` = 1). Constant time in the scalars where the engine can. */
  multiplyBase(base: Points, scalars: Bytes): Points;
  /** s_i·P_i. Constant time in the scalars where the engine can. */
  multiply(points: Points, scalars: Bytes): Points;
  /** s·P_i for one secret scalar of 32 bytes. Constant time in the scalar where the engine can. */
  scale(points: Points, scalar: Bytes): Points;
  /**
   * The sum of all terms as one point. Every encoding is checked, whatever its scalar. Variable time: for public scalars,
   * or secrets that docs/SECURITY.md lists. Throws `bad-point` naming the index within its term.
   */
  multiScalar(terms: readonly Term[]): Points;
  /** Σ_k s_k·P_ki for each i, from lists of one length and as many scalars. Variable time: for public scalars. */
  combine(lists: readonly Points[], scalars: Bytes): Points;
  /** P_i + Q_i. */
  add(a: Points, b: Points): Points;
  /** P_i − Q_i. */
  subtract(a: Points, b: Points): Points;
  /** The points at `indices`, in that order. */
  select(points: Points, indices: ArrayLike<number>): Points;
  /** The points from index `from` up to, not including, `to`; costs next to nothing. */
  slice(points: Points, from: number, to: number): Points;
  /** All parts, one after the other. */
  concat(parts: readonly Points[]): Points;
  /** Whether all points are the identity. */
  allIdentity(points: Points): boolean;
  /** The indices of points that are the identity, ascending. */
  identities(points: Points): number[];

  /**
   * Points of edwards25519 itself, for signatures (signature-batch.ts): RFC 8032 §5.1.3, refused where y ≥ p or where
   * x = 0 has a sign. Such `Points` are for `multiScalar` (decoded), `select`, `slice`, `concat`, `smallOrder` and
   * `outsideSubgroup`, which are exact on the curve, torsion included. Throws `bad-length`.
   */
  decodeEdwards(bytes: Bytes): Decoded;
  /** The indices of the points of edwards25519 with 8·P = 0, ascending. */
  smallOrder(points: Points): number[];
  /** The indices of the points of edwards25519 with ℓ·P ≠ 0, outside the subgroup of order ℓ, ascending. */
  outsideSubgroup(points: Points): number[];
}

/**
 * Arithmetic mod ℓ on vectors of n·32 bytes. What goes in is canonical (`firstNonCanonical` decides that for foreign
 * bytes) and what comes out is; an operand called x is one scalar of 32 bytes. Lengths that do not match throw `internal`.
 */
export interface ScalarVectors {
  /** a_i + b_i. */
  add(a: Bytes, b: Bytes): Bytes;
  /** a_i − b_i. */
  subtract(a: Bytes, b: Bytes): Bytes;
  /** −a_i. */
  negate(a: Bytes): Bytes;
  /** a_i·b_i. */
  multiply(a: Bytes, b: Bytes): Bytes;
  /** a_i·b_i + c_i. */
  multiplyAdd(a: Bytes, b: Bytes, c: Bytes): Bytes;
  /** x·a_i. */
  scale(x: Bytes, a: Bytes): Bytes;
  /** x·a_i + b_i. */
  scaleAdd(x: Bytes, a: Bytes, b: Bytes): Bytes;
  /** a_1·b_1, a_1·b_2 … a_1·b_m, a_2·b_1 …: n·m scalars. */
  outer(a: Bytes, b: Bytes): Bytes;
  /** Σ a_i, 32 bytes; 0 of nothing. */
  sum(a: Bytes): Bytes;
  /** Π a_i, 32 bytes; 1 of nothing. */
  product(a: Bytes): Bytes;
  /** Σ a_i·b_i, 32 bytes. */
  innerProduct(a: Bytes, b: Bytes): Bytes;
  /** a_1, a_1·a_2, … a_1⋯a_n. */
  runningProducts(a: Bytes): Bytes;
  /** R_1 … R_n with R_i = r_i + x_i·R_(i−1) and R_0 = 0. */
  chain(r: Bytes, x: Bytes): Bytes;
  /** n·64 little-endian bytes mod ℓ. */
  reduce(wide: Bytes): Bytes;
  /** The index of the first scalar that is not below ℓ, or −1. */
  firstNonCanonical(a: Bytes): number;
  /**
   * Rejection sampling: of n·32 uniform bytes, each draw loses its upper three bits, and stays, in order, where it then
   * lies in [1, ℓ).
   */
  sample(uniform: Bytes): Bytes;
}

export interface RunningSha256 {
  update(data: Bytes): this;
  /** 32 bytes, of all so far: it may go on from there. */
  digest(): Bytes;
}

/** SHA-256 of names and trees, SHA-512 over much data at once. */
export interface Hashing {
  /** 32 bytes: the hash of the parts, one after the other. */
  sha256(parts: readonly Bytes[]): Bytes;
  /** The same of what comes a part at a time. */
  sha256Running(): RunningSha256;
  sha512(): RunningHash;
  /**
   * SHA-512(seed ‖ u64(first + i) ‖ tail_i) for i = 0 … n−1: n·64 bytes. `tails` is n equal pieces, or nothing at all.
   */
  counted(seed: Bytes, first: number, n: number, tails: Bytes): Bytes;
  /** SHA-512(before ‖ piece_i ‖ after) for each of n equal pieces: n·64 bytes. */
  each(before: Bytes, pieces: Bytes, n: number, after: Bytes): Bytes;
}

export interface RunningHash extends RunningSha256 {
  /** The same state a second time. */
  clone(): RunningHash;
  /** 64 bytes, of all so far: it may go on from there. */
  digest(): Bytes;
}

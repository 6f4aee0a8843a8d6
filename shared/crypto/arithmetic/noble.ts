/** The reference engine: @noble/curves, one point at a time, hints left alone. Correct everywhere, fast nowhere. */
import { pippenger } from '@noble/curves/abstract/curve.js';
import { ed25519, ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { type Bytes, piece } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { nobleHashing, pieceSize } from './hashing.ts';
import { nobleScalars } from './noble-scalars.ts';
import { readScalar, readScalars } from './scalar.ts';
import type { Engine, Points, Term } from './seam.ts';

const { Point } = ristretto255;
type Element = InstanceType<typeof Point>;
type Edwards = InstanceType<typeof ed25519.Point>;

class NoblePoints implements Points {
  readonly elements: readonly Element[];
  constructor(elements: readonly Element[]) {
    this.elements = elements;
  }
  get length(): number {
    return this.elements.length;
  }
}

/** Points of the curve under the group: equality is another, so they are another class. */
class EdwardsPoints implements Points {
  readonly elements: readonly Edwards[];
  constructor(elements: readonly Edwards[]) {
    this.elements = elements;
  }
  get length(): number {
    return this.elements.length;
  }
}

function elements(points: Points): readonly Element[] {
  if (points instanceof NoblePoints) return points.elements;
  throw new OstrakaError('internal', 'these points belong to another engine');
}

/** noble refuses the scalar 0 in its constant-time ladder; 0 is never a secret we keep. */
const times = (p: Element, s: bigint): Element => (s === 0n ? Point.ZERO : p.multiply(s));

/** Below this many terms pippenger's buckets cost more than they save. */
const SMALL = 4;

export const nobleEngine: Engine = {
  name: 'noble',
  scalars: nobleScalars,
  hashing: nobleHashing,

  decode(bytes) {
    const { points, refused } = nobleEngine.decodeEach(bytes);
    if (refused.length > 0)
      throw new OstrakaError('bad-point', `point ${refused[0]} is not a canonical ristretto255 encoding`);
    return points;
  },

  decodeEach(bytes) {
    const { decoded, refused } = decodeAll(bytes, (each) => Point.fromBytes(each));
    return { points: new NoblePoints(decoded.map((p) => p ?? Point.ZERO)), refused };
  },

  canonical(bytes) {
    const { points, refused } = nobleEngine.decodeEach(bytes);
    const verdicts = new Uint8Array(points.length).fill(1);
    for (const i of refused) verdicts[i] = 0;
    return verdicts;
  },

  encode(points) {
    const out = new Uint8Array(32 * points.length);
    elements(points).forEach((p, i) => {
      out.set(p.toBytes(), 32 * i);
    });
    return out;
  },

  encodeDoubles: (points) => nobleEngine.encode(new NoblePoints(elements(points).map((p) => p.double()))),

  encodeSums(encoded, halves) {
    const sums = pairwise(pointsOf({ points: encoded }), halves, (p, q) => p.add(q.double()));
    return nobleEngine.encode(sums);
  },

  prepareBase(bytes) {
    if (bytes.length !== 32) throw new OstrakaError('bad-length', 'a base is one point of 32 bytes');
    return new NoblePoints(elements(nobleEngine.decode(bytes)).map((p) => p.precompute(8)));
  },

  hashToGroup(messages, n, dst) {
    const size = pieceSize(messages, n);
    const each = (_: unknown, i: number) => ristretto255_hasher.hashToCurve(piece(messages, i, size), { DST: dst });
    return new NoblePoints(Array.from({ length: n }, each) as Element[]);
  },

  multiplyBase(base, scalars) {
    const [p] = elements(base);
    if (!p || base.length !== 1) throw new OstrakaError('internal', 'a base is one point');
    return new NoblePoints(readScalars(scalars).map((s) => times(p, s)));
  },

  multiply(points, scalars) {
    sameLength(points.length, scalars.length / 32);
    return new NoblePoints(elements(points).map((p, i) => times(p, readScalar(piece(scalars, i)))));
  },

  scale(points, scalar) {
    const s = readScalar(scalar);
    return new NoblePoints(elements(points).map((p) => times(p, s)));
  },

  multiScalar(terms) {
    if (terms.some(({ points }) => points instanceof EdwardsPoints)) return edwardsSum(terms);
    const all = terms.map((term) => ({ p: elements(pointsOf(term)), s: readScalars(term.scalars) }));
    for (const { p, s } of all) sameLength(p.length, s.length);
    const p = all.flatMap((term) => term.p);
    const s = all.flatMap((term) => term.s);
    if (p.length > SMALL) return new NoblePoints([pippenger(Point, p, s)]);
    return new NoblePoints([p.reduce((sum, x, i) => sum.add(x.multiplyUnsafe(s[i]!)), Point.ZERO)]);
  },

  combine(lists, scalars) {
    sameLength(lists.length, scalars.length / 32);
    const [first] = lists;
    if (!first) throw new OstrakaError('internal', 'there is nothing to combine');
    const products = lists.map((list, k) => {
      sameLength(list.length, first.length);
      const s = readScalar(piece(scalars, k));
      return elements(list).map((p) => p.multiplyUnsafe(s));
    });
    return new NoblePoints(products[0]!.map((_, i) => products.reduce((sum, list) => sum.add(list[i]!), Point.ZERO)));
  },

  add: (a, b) => pairwise(a, b, (x, y) => x.add(y)),
  subtract: (a, b) => pairwise(a, b, (x, y) => x.subtract(y)),

  select(points, indices) {
    return points instanceof EdwardsPoints
      ? new EdwardsPoints(selected(points.elements, indices))
      : new NoblePoints(selected(elements(points), indices));
  },

  slice(points, from, to) {
    if (from < 0 || to < from || to > points.length)
      throw new OstrakaError('internal', `no points from ${from} to ${to}`);
    return points instanceof EdwardsPoints
      ? new EdwardsPoints(points.elements.slice(from, to))
      : new NoblePoints(elements(points).slice(from, to));
  },

  concat: (parts) =>
    parts.some((part) => part instanceof EdwardsPoints)
      ? new EdwardsPoints(parts.flatMap(edwards))
      : new NoblePoints(parts.flatMap((part) => elements(part))),
  allIdentity: (points) => elements(points).every((p) => p.is0()),
  identities: (points) => elements(points).flatMap((p, i) => (p.is0() ? [i] : [])),

  decodeEdwards(bytes) {
    const { decoded, refused } = decodeAll(bytes, (each) => ed25519.Point.fromBytes(each, false));
    return { points: new EdwardsPoints(decoded.map((p) => p ?? ed25519.Point.ZERO)), refused };
  },

  smallOrder: (points) => edwards(points).flatMap((p, i) => (p.isSmallOrder() ? [i] : [])),
  outsideSubgroup: (points) => edwards(points).flatMap((p, i) => (p.isTorsionFree() ? [] : [i])),
};

function selected<T>(all: readonly T[], indices: ArrayLike<number>): T[] {
  return Array.from(indices, (i) => {
    const p = all[i];
    if (!p) throw new OstrakaError('internal', `no point at ${i}`);
    return p;
  });
}

function decodeAll<T>(bytes: Bytes, decode: (each: Bytes) => T): { decoded: (T | undefined)[]; refused: number[] } {
  if (bytes.length % 32 !== 0) throw new OstrakaError('bad-length', 'a point vector is not a multiple of 32 bytes');
  const refused: number[] = [];
  const decoded = Array.from({ length: bytes.length / 32 }, (_, i) => {
    try {
      return decode(piece(bytes, i));
    } catch {
      refused.push(i);
      return undefined;
    }
  });
  return { decoded, refused };
}

function pointsOf({ points, identity }: Pick<Term, 'points' | 'identity'>): Points {
  if (!(points instanceof Uint8Array)) return points;
  const decoded = nobleEngine.decode(points);
  const [first] = identity === 'allowed' ? [] : nobleEngine.identities(decoded);
  if (first !== undefined) throw new OstrakaError('bad-point', `point ${first} is the identity`);
  return decoded;
}

function edwards(points: Points): readonly Edwards[] {
  if (points instanceof EdwardsPoints) return points.elements;
  throw new OstrakaError('internal', 'these are not points of edwards25519');
}

/** Torsion survives here: nothing but sums and multiples below ℓ of the very points given. */
function edwardsSum(terms: readonly Term[]): Points {
  let sum = ed25519.Point.ZERO;
  for (const { points, scalars } of terms) {
    if (points instanceof Uint8Array) throw new OstrakaError('internal', 'points of edwards25519 come decoded');
    const p = edwards(points);
    sameLength(p.length, scalars.length / 32);
    sum = sum.add(pippenger(ed25519.Point, [...p], readScalars(scalars)));
  }
  return new EdwardsPoints([sum]);
}

function pairwise(a: Points, b: Points, combine: (x: Element, y: Element) => Element): Points {
  sameLength(a.length, b.length);
  const q = elements(b);
  return new NoblePoints(elements(a).map((x, i) => combine(x, q[i]!)));
}

function sameLength(a: number, b: number): void {
  if (a !== b) throw new OstrakaError('internal', `lists of different lengths: ${a} and ${b}`);
}

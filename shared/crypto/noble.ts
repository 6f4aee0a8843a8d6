/** The reference engine: @noble/curves, one point at a time. Correct everywhere, fast nowhere. */
import { pippenger } from '@noble/curves/abstract/curve.js';
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { piece } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import type { Engine, Points } from './engine.ts';
import { readScalar, readScalars } from './scalar.ts';

const { Point } = ristretto255;
type Element = InstanceType<typeof Point>;

class NoblePoints implements Points {
  readonly elements: readonly Element[];
  constructor(elements: readonly Element[]) {
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

  decode(bytes) {
    if (bytes.length % 32 !== 0) throw new OstrakaError('bad-length', 'a point vector is not a multiple of 32 bytes');
    const out: Element[] = [];
    for (let i = 0; i < bytes.length / 32; i++) {
      try {
        out.push(Point.fromBytes(piece(bytes, i)));
      } catch (cause) {
        throw new OstrakaError('bad-point', `point ${i} is not a canonical ristretto255 encoding`, { cause });
      }
    }
    return new NoblePoints(out);
  },

  encode(points) {
    const out = new Uint8Array(32 * points.length);
    elements(points).forEach((p, i) => {
      out.set(p.toBytes(), 32 * i);
    });
    return out;
  },

  prepareBase(bytes) {
    if (bytes.length !== 32) throw new OstrakaError('bad-length', 'a base is one point of 32 bytes');
    return new NoblePoints(elements(nobleEngine.decode(bytes)).map((p) => p.precompute(8)));
  },

  hashToGroup: (messages, dst) =>
    new NoblePoints(messages.map((m) => ristretto255_hasher.hashToCurve(m, { DST: dst }) as Element)),

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

  multiScalar(points, scalars) {
    sameLength(points.length, scalars.length / 32);
    const s = readScalars(scalars);
    const p = elements(points);
    if (p.length > SMALL) return new NoblePoints([pippenger(Point, [...p], s)]);
    return new NoblePoints([p.reduce((sum, x, i) => sum.add(x.multiplyUnsafe(s[i]!)), Point.ZERO)]);
  },

  add: (a, b) => pairwise(a, b, (x, y) => x.add(y)),
  subtract: (a, b) => pairwise(a, b, (x, y) => x.subtract(y)),

  select(points, indices) {
    const all = elements(points);
    return new NoblePoints(
      Array.from(indices, (i) => {
        const p = all[i];
        if (!p) throw new OstrakaError('internal', `no point at ${i}`);
        return p;
      }),
    );
  },

  concat: (parts) => new NoblePoints(parts.flatMap((part) => elements(part))),
  allIdentity: (points) => elements(points).every((p) => p.is0()),
  identities: (points) => elements(points).flatMap((p, i) => (p.is0() ? [i] : [])),
};

function pairwise(a: Points, b: Points, combine: (x: Element, y: Element) => Element): Points {
  sameLength(a.length, b.length);
  const q = elements(b);
  return new NoblePoints(elements(a).map((x, i) => combine(x, q[i]!)));
}

function sameLength(a: number, b: number): void {
  if (a !== b) throw new OstrakaError('internal', `lists of different lengths: ${a} and ${b}`);
}

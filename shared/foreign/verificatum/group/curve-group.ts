/** Elliptic curves of prime order that have a name (VMNV 6.5). */
import { type WeierstrassPoint, type WeierstrassPointCons, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { numberToBytesBE } from '@noble/curves/utils.js';
import type { Bytes } from '../../../codec/bytes.ts';
import { leaf, node, type TreeReader, widthOf } from '../format/tree-reader.ts';
import type { Prg } from '../oracle.ts';
import { multiScalar } from './multi-scalar.ts';
import type { Powered, PrimeGroup } from './prime-group.ts';

type Point = WeierstrassPoint<bigint>;
type Points = WeierstrassPointCons<bigint>;

/** NIST SP 800-186, 3.2.1.2. */
const p224: Points = weierstrass({
  p: 2n ** 224n - 2n ** 96n + 1n,
  n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
  h: 1n,
  a: 2n ** 224n - 2n ** 96n - 2n,
  b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
  Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
  Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
});

/** All have the cofactor 1: a point on the curve is in the group. */
const CURVES: Readonly<Record<string, { readonly name: string; readonly points: Points }>> = {
  'P-224': { name: 'P-224', points: p224 },
  secp224r1: { name: 'P-224', points: p224 },
  'P-256': { name: 'P-256', points: p256.Point },
  prime256v1: { name: 'P-256', points: p256.Point },
  secp256r1: { name: 'P-256', points: p256.Point },
  'P-384': { name: 'P-384', points: p384.Point },
  secp384r1: { name: 'P-384', points: p384.Point },
  'P-521': { name: 'P-521', points: p521.Point },
  secp521r1: { name: 'P-521', points: p521.Point },
  secp256k1: { name: 'secp256k1', points: secp256k1.Point },
  brainpoolp256r1: { name: 'brainpoolP256r1', points: brainpoolP256r1.Point },
  brainpoolp384r1: { name: 'brainpoolP384r1', points: brainpoolP384r1.Point },
  brainpoolp512r1: { name: 'brainpoolP512r1', points: brainpoolP512r1.Point },
};

/** Below this many points, one after the other is faster. */
const FEW = 8;

/** The curve that Verificatum calls so; null where it is none of those that are judged. */
export function curveGroup(called: string): PrimeGroup<Point> | null {
  const known = Object.hasOwn(CURVES, called) ? CURVES[called] : undefined;
  return known ? new CurveGroup(known.name, known.points) : null;
}

class CurveGroup implements PrimeGroup<Point> {
  readonly name: string;
  readonly order: bigint;
  readonly generator: Point;
  readonly one: Point;
  readonly #points: Points;
  readonly #prime: bigint;
  readonly #width: number;

  constructor(name: string, points: Points) {
    this.name = name;
    this.#points = points;
    this.#prime = points.Fp.ORDER;
    this.order = points.Fn.ORDER;
    this.generator = points.BASE;
    this.one = points.ZERO;
    this.#width = widthOf(this.#prime);
  }

  read(reader: TreeReader): Point {
    reader.node(2);
    const [at, x, y] = [reader.position, reader.leaf(this.#width), reader.leaf(this.#width)];
    // The point at infinity is written as two times -1.
    if (x.every((byte) => byte === 255) && y.every((byte) => byte === 255)) return this.one;
    const again = reader.again(at);
    const [px, py] = [again.integer(this.#prime), again.integer(this.#prime)];
    if ((py * py) % this.#prime !== this.#right(px)) throw reader.failed('this point is not on the curve');
    return this.#points.fromAffine({ x: px, y: py });
  }

  write(point: Point): Bytes {
    if (point.is0()) return node([1, 2].map(() => leaf(new Uint8Array(this.#width).fill(255))));
    const { x, y } = point.toAffine();
    return node([x, y].map((coordinate) => leaf(numberToBytesBE(coordinate, this.#width))));
  }

  async outside(): Promise<null> {
    return null;
  }

  equal(a: Point, b: Point): boolean {
    return a.equals(b);
  }

  async products(lists: readonly (readonly Powered<Point>[])[]): Promise<Point[]> {
    return lists.map((list) => {
      const terms = list.map(([point, exponent]) => [point, exponent % this.order] as const);
      if (terms.length < FEW) return this.multiply(terms.map(([point, exponent]) => point.multiplyUnsafe(exponent)));
      return multiScalar(this.#points, terms);
    });
  }

  multiply(points: readonly Point[]): Point {
    return points.reduce((sum, point) => sum.add(point), this.one);
  }

  async derive(count: number, prg: Prg, paddingBits: number): Promise<Point[]> {
    const bits = this.#prime.toString(2).length + paddingBits;
    const found: Point[] = [];
    while (found.length < count) {
      const x = prg.integer(bits) % this.#prime;
      const y = this.#smallerRoot(this.#right(x));
      if (y !== null) found.push(this.#points.fromAffine({ x, y }));
    }
    return found;
  }

  decode(point: Point): Bytes {
    if (point.is0()) return new Uint8Array(0);
    const bytes = numberToBytesBE(point.toAffine().x, this.#width);
    const end = bytes.length - 3;
    const length = (bytes[end]! << 8) | bytes[end + 1]!;
    const most = ((this.#prime.toString(2).length - 1) >> 3) - 3;
    return length > most ? new Uint8Array(0) : bytes.slice(end - length, end);
  }

  /** x³ + ax + b */
  #right(x: bigint): bigint {
    const { a, b } = this.#points.CURVE();
    return (((x * x + a) % this.#prime) * x + b) % this.#prime;
  }

  /** Null for what is no square other than 0. */
  #smallerRoot(square: bigint): bigint | null {
    if (square === 0n) return null;
    try {
      const root = this.#points.Fp.sqrt(square);
      const other = this.#prime - root;
      return root < other ? root : other;
    } catch {
      return null;
    }
  }
}

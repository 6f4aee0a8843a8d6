/** Multi-scalar multiplication over a kernel: terms of any length, in chunks that the buckets are worth. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Term } from '../arithmetic/engine.ts';
import type { Kernel } from './kernel.ts';
import { WasmPoints } from './wasm-points.ts';

/** Points at a time for one set of buckets, at most: the more there are, the more points share the buckets' sum. */
const CHUNK = 2 ** 16;
/** Points at a time on their way to the niels form. */
const PIECE = 512;

/** The verdicts of `decode` in assembly/batch.ts, where it is not 0. */
const IDENTITY = 1;
const REFUSED = 2;

/** Of an encoding with this verdict, where the identity is refused as well. */
export const badPoint = (index: number, verdict: number): OstrakaError =>
  new OstrakaError(
    'bad-point',
    `point ${index} is ${verdict === REFUSED ? 'not a canonical ristretto255 encoding' : 'the identity'}`,
  );

/** Σ s_i·P_i over all terms, as one point in storage; as many scalars as points. Throws `bad-point`. */
export function sumOfTerms(kernel: Kernel, terms: readonly Term[]): Bytes {
  const counts = terms.map(({ scalars }) => scalars.length / 32);
  const all = counts.reduce((a, b) => a + b, 0);
  const sum = new Sum(kernel, all === 0 ? 0 : Math.ceil(all / Math.ceil(all / CHUNK)));
  terms.forEach((term, k) => {
    for (let from = 0; from < counts[k]!; ) {
      const to = Math.min(counts[k]!, from + Math.min(PIECE, sum.room));
      sum.add(term, from, to);
      from = to;
    }
  });
  return sum.result();
}

type Addresses = [number, number, number, number, number, number, number];

class Sum {
  readonly #kernel: Kernel;
  readonly #capacity: number;
  /** What `Kernel.space` is asked for before all else: scalars, niels, a piece of points, of bytes, of verdicts, of hints, work. */
  readonly #sizes: readonly number[];
  readonly #at: readonly number[];
  readonly #sums: Bytes[] = [];
  #count = 0;

  constructor(kernel: Kernel, capacity: number) {
    const { point, niels, exports } = kernel;
    this.#kernel = kernel;
    this.#capacity = capacity;
    const work = exports.toNielsEachBytes(PIECE);
    this.#sizes = [32 * capacity, niels * capacity, point * PIECE, 32 * PIECE, PIECE, 32 * PIECE, work];
    this.#at = kernel.space(...this.#sizes);
  }

  get room(): number {
    return this.#capacity - this.#count;
  }

  /** Takes a term's summands from index `from` up to `to`, at most PIECE and as many as there is room for. */
  add(term: Term, from: number, to: number): void {
    const { points, scalars } = term;
    const { exports, niels } = this.#kernel;
    const [scalarsAt, nielsAt, pointsAt, , , , work] = this.#at as Addresses;
    const n = to - from;
    const out = nielsAt + niels * this.#count;
    this.#kernel.write(scalarsAt + 32 * this.#count, scalars.subarray(32 * from, 32 * to));
    if (points instanceof WasmPoints) this.#kernel.write(pointsAt, points.range(from, to));
    else this.#decode(term, points as Bytes, from, to);
    if (points instanceof WasmPoints && !points.affine) exports.toNielsEach(out, pointsAt, n, work);
    else exports.affineToNielsEach(out, pointsAt, n);
    this.#count += n;
    if (this.room === 0) this.#flush();
  }

  #decode({ identity, hints }: Term, bytes: Bytes, from: number, to: number): void {
    const kernel = this.#kernel;
    const [, , pointsAt, bytesAt, verdictsAt, hintsAt] = this.#at as Addresses;
    kernel.write(bytesAt, bytes.subarray(32 * from, 32 * to));
    if (hints) kernel.write(hintsAt, hints.subarray(32 * from, 32 * to));
    const notable = kernel.exports.decode(pointsAt, verdictsAt, bytesAt, to - from, hints ? hintsAt : 0);
    if (hints) kernel.readInto(hints, 32 * from, hintsAt, 32 * (to - from));
    if (notable === 0) return;
    const verdicts = kernel.read(verdictsAt, to - from);
    const bad = verdicts.findIndex((v) => v === REFUSED || (v === IDENTITY && identity !== 'allowed'));
    if (bad < 0) return;
    throw badPoint(from + bad, verdicts[bad]!);
  }

  #flush(): void {
    const { exports, point } = this.#kernel;
    const [scalarsAt, nielsAt, out] = this.#at as [number, number, number];
    const n = this.#count;
    const { bits, windows } = plan(this.#kernel, n, exports.bitLength(scalarsAt, n));
    const work = this.#kernel.space(...this.#sizes, 2 * n * windows, exports.bucketBytes(bits));
    exports.multiScalar(out, nielsAt, scalarsAt, n, bits, windows, ...work.slice(this.#sizes.length));
    this.#sums.push(this.#kernel.read(out, point));
    this.#count = 0;
  }

  result(): Bytes {
    const { exports, point } = this.#kernel;
    if (this.#count > 0) this.#flush();
    const [out, points] = this.#kernel.space(point, point * this.#sums.length) as [number, number];
    this.#sums.forEach((sum, i) => {
      this.#kernel.write(points + point * i, sum);
    });
    exports.total(out, points, this.#sums.length);
    return this.#kernel.read(out, point);
  }
}

/** What the sum over a pair of buckets costs in units of an addition to a bucket, measured. */
const BUCKET_COST = 2.4;
/** The buckets of wider windows, more than 700 kB in both lanes, are not where the processor finds them at once. */
const MOST_BITS = 12;

/** The width of a digit window with which n scalars of so many bits cost least, and how many windows there are. */
function plan(kernel: Kernel, n: number, scalarBits: number): { bits: number; windows: number } {
  let best = { bits: 0, windows: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let bits = 2; bits <= MOST_BITS; bits++) {
    const passes = Math.ceil((scalarBits + 1) / bits / kernel.lanes);
    const cost = passes * (n + BUCKET_COST * 2 ** (bits - 1));
    if (cost < least) {
      least = cost;
      best = { bits, windows: passes * kernel.lanes };
    }
  }
  return best;
}

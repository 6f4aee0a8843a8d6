/** The engine over a kernel: cuts vectors into chunks, and hands each to the kernel's function of the same name. */
import { type Bytes, concat } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Decoded, Engine, Hashing, Points, ScalarVectors, SumHints, Term } from '../arithmetic/engine.ts';
import { expandEach } from '../arithmetic/expand.ts';
import { nobleHashing } from '../arithmetic/hashing.ts';
import { Kernel } from './kernel.ts';
import { type Group, sameLength, WasmBase, WasmPoints } from './wasm-points.ts';
import { SCALAR_WORKSPACE, wasmScalars } from './wasm-scalars.ts';
import { badPoint, sumOfTerms } from './wasm-sum.ts';

/** Points at a time: what they take in the kernel's memory stays in the processor's cache. */
const CHUNK = 1024;

/** The tables of the bases used last stay in the kernel's memory; this many. */
const TABLES = 8;

/** The verdict of `decode` in assembly/batch.ts on what is no encoding; those on encodings are 0 and 1. */
const REFUSED = 2;

export class WasmEngine implements Engine {
  readonly name: string;
  readonly scalars: ScalarVectors;
  readonly hashing: Hashing;
  readonly #kernel: Kernel;
  /** The base whose table stands at each of the kept addresses, the one used last at the end. */
  readonly #tables: { at: number; base: WasmBase | undefined }[];

  constructor(name: string, source: string, hashing = nobleHashing) {
    this.name = name;
    this.hashing = hashing;
    this.#kernel = new Kernel(source);
    const { exports } = this.#kernel;
    this.scalars = wasmScalars(exports, this.#kernel.keep(SCALAR_WORKSPACE));
    const size = exports.tableBytes();
    this.#tables = Array.from({ length: TABLES }, () => ({ at: this.#kernel.keep(size), base: undefined }));
  }

  /** Forgets what secrets have left in the kernel's memory; points and bases go on being good. */
  forget(): void {
    this.#kernel.forget();
    for (const table of this.#tables) table.base = undefined;
  }

  decode(bytes: Bytes, hints?: Bytes): Points {
    const { points, refused } = this.decodeEach(bytes, hints);
    if (refused.length > 0)
      throw new OstrakaError('bad-point', `point ${refused[0]} is not a canonical ristretto255 encoding`);
    return points;
  }

  decodeEach(bytes: Bytes, hints?: Bytes): Decoded {
    const decode: Decode = (points, verdicts, at, n, hintsAt) =>
      this.#kernel.exports.decode(points, verdicts, at, n, hints ? hintsAt : 0);
    if (hints) sameLength(hints.length, bytes.length);
    return this.#decode('ristretto255', bytes, REFUSED, decode, hints);
  }

  canonical(bytes: Bytes): Bytes {
    const { exports, point } = this.#kernel;
    const decode: Step = (verdicts, [at], n, points) => exports.decode(points, verdicts, at!, n, 0);
    const verdicts = this.#map(lengthOf(bytes), [bytes], 1, decode, CHUNK * point);
    return verdicts.map((verdict) => 1 - (verdict >> 1));
  }

  decodeEdwards(bytes: Bytes): Decoded {
    return this.#decode('edwards25519', bytes, 1, (points, verdicts, at, n) =>
      this.#kernel.exports.edwardsDecode(points, verdicts, at, n),
    );
  }

  #decode(group: Group, bytes: Bytes, refusal: number, decode: Decode, hints: Bytes = new Uint8Array()): Decoded {
    const kernel = this.#kernel;
    const coordinates = new Uint8Array(lengthOf(bytes) * kernel.point);
    const refused: number[] = [];
    const [points, verdicts, at, hintsAt] = kernel.space(CHUNK * kernel.point, CHUNK, CHUNK * 32, CHUNK * 32) as Four;
    for (const [from, n] of chunks(bytes.length / 32)) {
      const those = hints.subarray(32 * from, 32 * (from + n));
      kernel.write(at, bytes.subarray(32 * from, 32 * (from + n)));
      kernel.write(hintsAt, those);
      const notable = decode(points, verdicts, at, n, hintsAt);
      kernel.readInto(coordinates, kernel.point * from, points, kernel.point * n);
      kernel.readInto(those, 0, hintsAt, those.length);
      if (notable > 0)
        kernel.read(verdicts, n).forEach((verdict, i) => {
          if (verdict === refusal) refused.push(from + i);
        });
    }
    return { points: new WasmPoints(kernel, group, coordinates, true), refused };
  }

  /** Points of another instance of the same kernel, from what `WasmPoints` says of itself. */
  adopt(group: Group, coordinates: Bytes, affine: boolean): WasmPoints {
    return new WasmPoints(this.#kernel, group, coordinates, affine);
  }

  encode(points: Points, hints?: Bytes): Bytes {
    const p = this.#own(points);
    if (hints) sameLength(hints.length, 32 * p.length);
    const kernel = this.#kernel;
    const out = new Uint8Array(32 * p.length);
    const [at, bytesAt, hintsAt] = kernel.space(CHUNK * kernel.point, CHUNK * 32, CHUNK * 32) as Three;
    for (const [from, n] of chunks(p.length)) {
      kernel.write(at, p.range(from, from + n));
      kernel.exports.encode(bytesAt, at, n, hints ? hintsAt : 0);
      kernel.readInto(out, 32 * from, bytesAt, 32 * n);
      if (hints) kernel.readInto(hints, 32 * from, hintsAt, 32 * n);
    }
    return out;
  }

  encodeDoubles(points: Points): Bytes {
    const p = this.#own(points);
    const { exports } = this.#kernel;
    const work = exports.encodeDoublesBytes(CHUNK);
    return this.#map(p.length, [p.coordinates], 32, (out, [p], n, at) => exports.encodeDoubles(out, p!, n, at), work);
  }

  encodeSums(encoded: Bytes, halves: Points, hints?: SumHints): Bytes {
    const q = this.#own(halves);
    sameLength(lengthOf(encoded), q.length);
    for (const each of [hints?.encoded, hints?.sums]) if (each) sameLength(each.length, encoded.length);
    const kernel = this.#kernel;
    const { exports, point } = kernel;
    const out = new Uint8Array(encoded.length);
    const sizes = [32, 32, 32, 32, 1, point].map((size) => size * CHUNK);
    const [outAt, madeAt, at, hintsAt, verdictsAt, halvesAt, work] = kernel.space(
      ...sizes,
      exports.encodeSumsBytes(CHUNK),
    ) as Seven;
    for (const [from, n] of chunks(q.length)) {
      const [start, end] = [32 * from, 32 * (from + n)];
      kernel.write(at, encoded.subarray(start, end));
      kernel.write(halvesAt, q.range(from, from + n));
      if (hints) kernel.write(hintsAt, hints.encoded.subarray(start, end));
      const [made, given] = hints ? [madeAt, hintsAt] : [0, 0];
      const notable = exports.encodeSums(outAt, made, verdictsAt, at, given, halvesAt, n, work);
      if (notable > 0) {
        const verdicts = kernel.read(verdictsAt, n);
        const first = verdicts.findIndex((verdict) => verdict > 0);
        throw badPoint(from + first, verdicts[first]!);
      }
      kernel.readInto(out, start, outAt, end - start);
      if (!hints) continue;
      kernel.readInto(hints.encoded, start, hintsAt, end - start);
      kernel.readInto(hints.sums, start, madeAt, end - start);
    }
    return out;
  }

  prepareBase(bytes: Bytes): Points {
    if (bytes.length !== 32) throw new OstrakaError('bad-length', 'a base is one point of 32 bytes');
    const base = this.#own(this.decode(bytes));
    const { exports, point } = this.#kernel;
    const size = exports.tableBytes();
    const [table, at, work] = this.#kernel.space(size, point, exports.prepareBytes());
    this.#kernel.write(at!, base.coordinates);
    exports.prepare(table!, at!, work!);
    return new WasmBase(base, this.#kernel.read(table!, size));
  }

  hashToGroup(messages: Bytes, n: number, dst: string): Points {
    const uniform = expandEach(messages, n, dst, this.hashing);
    return this.#points(n, [uniform], (out, [u], n) => this.#kernel.exports.derive(out, u!, n));
  }

  multiplyBase(base: Points, scalars: Bytes): Points {
    const b = this.#own(base);
    if (b.length !== 1) throw new OstrakaError('internal', 'a base is one point');
    const n = this.#count(scalars);
    if (!(b instanceof WasmBase)) return this.multiply(b.select(new Uint8Array(n)), scalars);
    const table = this.#tableOf(b);
    return this.#points(n, [scalars], (out, [s], n) => this.#kernel.exports.multiplyBase(out, table, s!, n));
  }

  multiply(points: Points, scalars: Bytes): Points {
    const p = this.#own(points);
    const n = this.#count(scalars);
    sameLength(p.length, n);
    return this.#points(n, [p.coordinates, scalars], (out, [p, s], n) => this.#kernel.exports.multiply(out, p!, s!, n));
  }

  scale(points: Points, scalar: Bytes): Points {
    const p = this.#own(points);
    if (scalar.length !== 32 || this.#count(scalar) !== 1) throw badScalar();
    const scale = (out: number, [p]: readonly number[], n: number, at: number): void => {
      this.#kernel.write(at, scalar);
      this.#kernel.exports.scale(out, p!, at, n);
    };
    return this.#points(p.length, [p.coordinates], scale, 32);
  }

  multiScalar(terms: readonly Term[]): Points {
    const edwards = terms.some(({ points }) => points instanceof WasmPoints && points.group === 'edwards25519');
    const group = edwards ? 'edwards25519' : 'ristretto255';
    for (const { points, scalars, hints } of terms) {
      if (!(points instanceof Uint8Array)) this.#own(points, group);
      else if (edwards) throw new OstrakaError('internal', 'points of edwards25519 come decoded');
      else if (hints) sameLength(hints.length, points.length);
      const n = points instanceof Uint8Array ? lengthOf(points) : points.length;
      sameLength(n, this.#count(scalars));
    }
    return new WasmPoints(this.#kernel, group, sumOfTerms(this.#kernel, terms));
  }

  combine(lists: readonly Points[], scalars: Bytes): Points {
    const own = lists.map((list) => this.#own(list));
    sameLength(own.length, this.#count(scalars));
    const [first] = own;
    if (!first) throw new OstrakaError('internal', 'there is nothing to combine');
    for (const list of own) sameLength(list.length, first.length);
    const { exports, point } = this.#kernel;
    const k = own.length;
    const out = new Uint8Array(first.coordinates.length);
    const size = Math.max(1, Math.floor(CHUNK / k));
    const [result, inputs, at, work] = this.#kernel.space(
      point * size,
      point * size * k,
      32 * k,
      exports.combineBytes(k),
    );
    this.#kernel.write(at!, scalars);
    for (const [from, n] of chunks(first.length, size)) {
      own.forEach((list, j) => {
        this.#kernel.write(inputs! + point * n * j, list.range(from, from + n));
      });
      exports.combine(result!, inputs!, k, at!, n, work!);
      this.#kernel.readInto(out, point * from, result!, point * n);
    }
    return new WasmPoints(this.#kernel, 'ristretto255', out);
  }

  add(a: Points, b: Points): Points {
    return this.#addEach(a, b, 0);
  }

  subtract(a: Points, b: Points): Points {
    return this.#addEach(a, b, 1);
  }

  #addEach(a: Points, b: Points, subtract: 0 | 1): Points {
    const [p, q] = [this.#own(a), this.#own(b)];
    sameLength(p.length, q.length);
    return this.#points(p.length, [p.coordinates, q.coordinates], (out, [p, q], n) =>
      this.#kernel.exports.addEach(out, p!, q!, n, subtract),
    );
  }

  select(points: Points, indices: ArrayLike<number>): Points {
    return this.#any(points).select(indices);
  }

  slice(points: Points, from: number, to: number): Points {
    return this.#any(points).slice(from, to);
  }

  concat(parts: readonly Points[]): Points {
    const group = parts.length > 0 ? this.#any(parts[0]!).group : 'ristretto255';
    const own = parts.map((part) => this.#own(part, group));
    const affine = own.every((part) => part.affine);
    return new WasmPoints(this.#kernel, group, concat(...own.map((part) => part.coordinates)), affine);
  }

  allIdentity(points: Points): boolean {
    return this.identities(points).length === points.length;
  }

  identities(points: Points): number[] {
    const p = this.#own(points);
    return this.#found(p, (out, at, n) => this.#kernel.exports.identities(out, at, n));
  }

  smallOrder(points: Points): number[] {
    const p = this.#own(points, 'edwards25519');
    return this.#found(p, (out, at, n) => this.#kernel.exports.edwardsSmallOrder(out, at, n));
  }

  outsideSubgroup(points: Points): number[] {
    const p = this.#own(points, 'edwards25519');
    return this.#found(p, (out, at, n) => this.#kernel.exports.edwardsOutside(out, at, n));
  }

  /** The indices of points for which `test` writes 1. */
  #found(points: WasmPoints, test: (out: number, at: number, n: number) => void): number[] {
    const verdicts = this.#map(points.length, [points.coordinates], 1, (out, [at], n) => test(out, at!, n));
    const found: number[] = [];
    for (let i = 0; i < verdicts.length; i++) if (verdicts[i] === 1) found.push(i);
    return found;
  }

  /** `outSize` bytes for each of n places, which `step` makes from the inputs, chunk by chunk, with some work space. */
  #map(n: number, inputs: readonly Bytes[], outSize: number, step: Step, work = 0): Bytes {
    const out = new Uint8Array(outSize * n);
    const sizes = inputs.map((input) => (n > 0 ? input.length / n : 0));
    const most = Math.min(n, CHUNK);
    const [result, workAt, ...at] = this.#kernel.space(outSize * most, work, ...sizes.map((size) => size * most));
    for (const [from, count] of chunks(n)) {
      inputs.forEach((input, k) => {
        this.#kernel.write(at[k]!, input.subarray(sizes[k]! * from, sizes[k]! * (from + count)));
      });
      step(result!, at, count, workAt!);
      this.#kernel.readInto(out, outSize * from, result!, outSize * count);
    }
    return out;
  }

  /** As `#map`, where points are made. */
  #points(n: number, inputs: readonly Bytes[], step: Step, work = 0): WasmPoints {
    return new WasmPoints(this.#kernel, 'ristretto255', this.#map(n, inputs, this.#kernel.point, step, work));
  }

  /** Where a base's table stands in the kernel's memory; it takes the place of the one not used for longest. */
  #tableOf(base: WasmBase): number {
    const known = this.#tables.findIndex((table) => table.base === base);
    const [table] = this.#tables.splice(Math.max(0, known), 1) as [{ at: number; base: WasmBase | undefined }];
    if (known < 0) this.#kernel.write(table.at, base.table);
    table.base = base;
    this.#tables.push(table);
    return table.at;
  }

  #any(points: Points): WasmPoints {
    if (points instanceof WasmPoints && points.kernel === this.#kernel) return points;
    throw new OstrakaError('internal', 'these points belong to another engine');
  }

  #own(points: Points, group: Group = 'ristretto255'): WasmPoints {
    const own = this.#any(points);
    if (own.group !== group) throw new OstrakaError('internal', `these are not points of ${group}`);
    return own;
  }

  /** How many scalars these are; throws `bad-length`, `bad-scalar`. */
  #count(scalars: Bytes): number {
    if (scalars.length % 32 !== 0)
      throw new OstrakaError('bad-length', 'a scalar vector is not a multiple of 32 bytes');
    if (this.scalars.firstNonCanonical(scalars) >= 0) throw badScalar();
    return scalars.length / 32;
  }
}

/** Decodes `n` encodings at `bytes`; gives how many verdicts are not 0. */
type Decode = (points: number, verdicts: number, bytes: number, n: number, hints: number) => number;

type Three = [number, number, number];
type Four = [number, number, number, number];
type Seven = [number, number, number, number, number, number, number];

/** Writes what it makes of `n` places of the inputs at `at` to `out`. */
type Step = (out: number, at: readonly number[], n: number, work: number) => void;

const badScalar = (): OstrakaError => new OstrakaError('bad-scalar', 'a scalar is not 32 bytes below the group order');

function lengthOf(bytes: Bytes): number {
  if (bytes.length % 32 !== 0) throw new OstrakaError('bad-length', 'a point vector is not a multiple of 32 bytes');
  return bytes.length / 32;
}

/** Where each chunk of n places begins, and how long it is. */
function chunks(n: number, size = CHUNK): [from: number, count: number][] {
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => [i * size, Math.min(size, n - i * size)]);
}

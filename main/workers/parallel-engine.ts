/**
 * An engine that cuts the long operations of another into pieces, has some of them done by sibling threads, and tells
 * what is done. To whoever calls it nothing has changed: it is as synchronous, and gives the same bytes and errors.
 */
import { type Bytes, concat } from '../../shared/codec/bytes.ts';
import type {
  Decoded,
  Engine,
  Hashing,
  Points,
  ScalarVectors,
  SumHints,
  Term,
} from '../../shared/crypto/arithmetic/engine.ts';
import { ONE, range, repeated } from '../../shared/crypto/arithmetic/vector.ts';
import { COSTS } from './costs.ts';
import { SLOT_BYTES } from './mailbox.ts';
import { type Bench, bytes, type Operation, type OperationName, type Part, perform, points } from './operation.ts';
import type { Siblings } from './siblings.ts';

/** A piece is worth this many nanoseconds (costs.ts): long beside the handing over, short beside the whole. */
const PIECE = 8_000_000;
const MOST = 4096;
/** Sums want long pieces: buckets are shared by all their points. */
const LEAST_SUM = 2048;
const MOST_SUM = 2 ** 16;
/** Operations on fewer points than this are no work worth telling. */
const FEW = 16;
/** At most what fits a mailbox beside its header. */
const ROOM = SLOT_BYTES - 2 ** 16;

export interface ParallelOptions {
  readonly hashing: Hashing;
  /** Null where there is nobody to help. */
  readonly siblings: Siblings | null;
  /** How many times slower than the fastest kernel the engine is. */
  readonly slowness: number;
}

export class ParallelEngine implements Engine {
  readonly name: string;
  readonly scalars: ScalarVectors;
  readonly hashing: Hashing;
  /**
   * Hears of each piece that is done, whatever thread did it: its cost (costs.ts). `hashToGroup` does
   * not count, nor what is short. */
  onWork: (cost: number) => void = () => {};
  readonly #engine: Engine;
  readonly #siblings: Siblings | null;
  readonly #slowness: number;

  constructor(engine: Engine, { hashing, siblings, slowness }: ParallelOptions) {
    this.name = engine.name;
    this.scalars = engine.scalars;
    this.hashing = hashing;
    this.#engine = engine;
    this.#siblings = siblings;
    this.#slowness = slowness;
  }

  decode(encoded: Bytes, hints?: Bytes): Points {
    const done = this.#encoded('decode', encoded, hints);
    return done ? this.#joined(done) : this.#engine.decode(encoded, hints);
  }

  decodeEach(encoded: Bytes, hints?: Bytes): Decoded {
    const done = this.#encoded('decodeEach', encoded, hints);
    return done ? this.#decoded(done) : this.#engine.decodeEach(encoded, hints);
  }

  /** Some dozen secret bytes at a time: they stay in this thread. */
  canonical(encoded: Bytes): Bytes {
    return this.#engine.canonical(encoded);
  }

  decodeEdwards(encoded: Bytes): Decoded {
    const done = this.#encoded('decodeEdwards', encoded);
    return done ? this.#decoded(done) : this.#engine.decodeEdwards(encoded);
  }

  encode(p: Points, hints?: Bytes): Bytes {
    const cut = (from: number, to: number) => ({ parts: [this.slice(p, from, to), ...ofPiece(hints, from, to)] });
    const done = this.#cut('encode', lengthWith(hints, p.length), 232, cut);
    if (!done) return this.#engine.encode(p, hints);
    fill(hints, done);
    return joinedBytes(done);
  }

  encodeDoubles(p: Points): Bytes {
    const done = this.#cut('encodeDoubles', p.length, 200, (from, to) => ({ parts: [this.slice(p, from, to)] }));
    return done ? joinedBytes(done) : this.#engine.encodeDoubles(p);
  }

  encodeSums(encoded: Bytes, halves: Points, hints?: SumHints): Bytes {
    const n = lengthWith(
      hints?.sums,
      lengthWith(hints?.encoded, encoded.length === 32 * halves.length ? halves.length : Number.NaN),
    );
    const done = this.#cut('encodeSums', n, 328, (from, to) => ({
      parts: [range(encoded, from, to), this.slice(halves, from, to), ...ofPiece(hints?.encoded, from, to)],
    }));
    if (!done) return this.#engine.encodeSums(encoded, halves, hints);
    if (hints) {
      hints.encoded.set(joinedBytes(done, 1));
      hints.sums.set(joinedBytes(done, 2));
    }
    return joinedBytes(done);
  }

  prepareBase(encoded: Bytes): Points {
    return this.#engine.prepareBase(encoded);
  }

  hashToGroup(messages: Bytes, n: number, dst: string): Points {
    const size = n > 0 ? messages.length / n : 0;
    const done =
      Number.isInteger(size) &&
      this.#cut('hashToGroup', n, 200 + size, (from, to) => ({
        parts: [messages.subarray(size * from, size * to)],
        note: `${to - from} ${dst}`,
      }));
    return done ? this.#joined(done) : this.#engine.hashToGroup(messages, n, dst);
  }

  multiplyBase(base: Points, scalars: Bytes): Points {
    const n = base.length === 1 ? scalars.length / 32 : 0;
    let encoded: Bytes | undefined;
    const cut = (from: number, to: number) => {
      encoded ??= this.#engine.encode(base);
      return { parts: [encoded, scalars.subarray(32 * from, 32 * to)] };
    };
    const done = this.#cut('multiplyBase', n, 200, cut, { base });
    return done ? this.#joined(done) : this.#engine.multiplyBase(base, scalars);
  }

  multiply(p: Points, scalars: Bytes): Points {
    const n = scalars.length === 32 * p.length ? p.length : 0;
    const done = this.#cut('multiply', n, 400, (from, to) => ({
      parts: [this.slice(p, from, to), scalars.subarray(32 * from, 32 * to)],
    }));
    return done ? this.#joined(done) : this.#engine.multiply(p, scalars);
  }

  scale(p: Points, scalar: Bytes): Points {
    const done = this.#cut('scale', p.length, 200, (from, to) => ({ parts: [this.slice(p, from, to), scalar] }));
    return done ? this.#joined(done) : this.#engine.scale(p, scalar);
  }

  multiScalar(terms: readonly Term[]): Points {
    const lengths = terms.map(({ points: p, scalars, hints }) => {
      const n = lengthWith(hints, p instanceof Uint8Array ? p.length / 32 : p.length);
      return scalars.length === 32 * n ? n : Number.NaN;
    });
    const n = lengths.reduce((sum, length) => sum + length, 0);
    /** What of each term lies between two places of them all. */
    const within = (from: number, to: number) => {
      let start = 0;
      return terms.flatMap((term, k) => {
        const [first, end] = [Math.max(from - start, 0), Math.min(to - start, lengths[k]!)];
        start += lengths[k]!;
        return first < end ? [{ term, first, end }] : [];
      });
    };
    const part = (from: number, to: number): Omit<Operation, 'name'> => {
      const parts: Part[] = [];
      let note = '';
      for (const { term, first, end } of within(from, to)) {
        const { points: p, scalars, identity, hints } = term;
        parts.push(p instanceof Uint8Array ? range(p, first, end) : this.slice(p, first, end));
        parts.push(range(scalars, first, end), ...ofPiece(hints, first, end));
        const letter = identity === 'allowed' ? 'a' : 'r';
        note += hints ? letter.toUpperCase() : letter;
      }
      return { parts, note };
    };
    const done = this.#cut('multiScalar', n, 232, part);
    if (!done) return this.#engine.multiScalar(terms);
    done.parts.forEach(([, ...filled], piece) => {
      const hinted = within(piece * done.length, (piece + 1) * done.length).filter(({ term }) => term.hints);
      hinted.forEach(({ term, first }, i) => {
        term.hints!.set(bytes(filled[i]), 32 * first);
      });
    });
    return this.#engine.multiScalar([{ points: this.#joined(done), scalars: repeated(ONE, done.parts.length) }]);
  }

  combine(lists: readonly Points[], scalars: Bytes): Points {
    const n = lists[0]?.length ?? 0;
    const even = lists.every(({ length }) => length === n) && scalars.length === 32 * lists.length;
    const done =
      even &&
      this.#cut(
        'combine',
        n,
        200 * (lists.length + 1),
        (from, to) => ({ parts: [scalars, ...lists.map((list) => this.slice(list, from, to))] }),
        { times: lists.length },
      );
    return done ? this.#joined(done) : this.#engine.combine(lists, scalars);
  }

  add(a: Points, b: Points): Points {
    return this.#engine.add(a, b);
  }

  subtract(a: Points, b: Points): Points {
    return this.#engine.subtract(a, b);
  }

  select(p: Points, indices: ArrayLike<number>): Points {
    return this.#engine.select(p, indices);
  }

  slice(p: Points, from: number, to: number): Points {
    return this.#engine.slice(p, from, to);
  }

  concat(parts: readonly Points[]): Points {
    return this.#engine.concat(parts);
  }

  allIdentity(p: Points): boolean {
    return this.#engine.allIdentity(p);
  }

  identities(p: Points): number[] {
    return this.#engine.identities(p);
  }

  smallOrder(p: Points): number[] {
    return this.#engine.smallOrder(p);
  }

  outsideSubgroup(p: Points): number[] {
    const done = this.#cut('outsideSubgroup', p.length, 232, (from, to) => ({ parts: [this.slice(p, from, to)] }));
    return done
      ? done.parts.flatMap(([found], piece) => indicesIn(found, piece * done.length))
      : this.#engine.outsideSubgroup(p);
  }

  #encoded(name: 'decode' | 'decodeEach' | 'decodeEdwards', encoded: Bytes, hints?: Bytes): Done | null {
    const done = this.#cut(name, lengthWith(hints, encoded.length / 32), 232, (from, to) => ({
      parts: [range(encoded, from, to), ...ofPiece(hints, from, to)],
    }));
    if (done) fill(hints, done);
    return done;
  }

  /**
   * The results of an operation on `n` places, in pieces; null where the engine is to do it as a whole: it is too short,
   * or is wrong in some way, which the engine then finds and tells as always. `size` bounds the bytes of one place.
   */
  #cut(
    name: OperationName,
    n: number,
    size: number,
    part: (from: number, to: number) => Omit<Operation, 'name'>,
    { base, times = 1 }: { readonly base?: Points; readonly times?: number } = {},
  ): Done | null {
    if (!Number.isInteger(n)) return null;
    const cost = COSTS[name] * times;
    const length = this.#pieceLength(name, cost, n, size);
    if (n <= length) {
      if (n >= FEW) this.#told(name, cost * n);
      return null;
    }
    const engine = this.#engine;
    const bench: Bench = { engine, base: (encoded) => base ?? engine.prepareBase(encoded) };
    const borders = (piece: number) => [piece * length, Math.min(n, (piece + 1) * length)] as const;
    const operation = (piece: number): Operation => ({ name, ...part(...borders(piece)) });
    const finished = (piece: number): void => {
      const [from, to] = borders(piece);
      this.#told(name, cost * (to - from));
    };
    const count = Math.ceil(n / length);
    const own = (one: Operation): Part[] => perform(bench, one);
    const parts = this.#run(count, operation, own, finished);
    return parts && { parts, length };
  }

  /** Null where one of the pieces failed. */
  #run(
    count: number,
    operation: (piece: number) => Operation,
    own: (operation: Operation) => Part[],
    finished: (piece: number) => void,
  ): Part[][] | null {
    if (this.#siblings) return this.#siblings.run(count, operation, own, finished);
    try {
      return Array.from({ length: count }, (_, piece) => {
        const results = own(operation(piece));
        finished(piece);
        return results;
      });
    } catch {
      return null;
    }
  }

  /** Generators are hashed once and not for each job. */
  #told(name: OperationName, cost: number): void {
    if (name !== 'hashToGroup') this.onWork(cost);
  }

  #pieceLength(name: OperationName, cost: number, n: number, size: number): number {
    const fitting = Math.floor(ROOM / size);
    if (name === 'multiScalar') {
      const threads = 1 + (this.#siblings?.size ?? 0);
      // As many pieces for each thread.
      const count = threads * Math.max(1, Math.ceil(n / (threads * MOST_SUM)));
      return Math.min(fitting, Math.max(LEAST_SUM, Math.ceil(n / count)));
    }
    return Math.max(1, Math.min(fitting, MOST, Math.round(PIECE / (cost * this.#slowness))));
  }

  #joined({ parts }: Done): Points {
    return this.#engine.concat(parts.map(([p]) => points(p)));
  }

  #decoded(done: Done): Decoded {
    const refused = done.parts.flatMap(([, indices], piece) => indicesIn(indices, piece * done.length));
    return { points: this.#joined(done), refused };
  }
}

/** The results of the pieces, in order, and how many places each piece had. */
interface Done {
  readonly parts: readonly (readonly Part[])[];
  readonly length: number;
}

/** `n`, unless hints are not as many, which the engine then tells. */
const lengthWith = (hints: Bytes | undefined, n: number): number => (hints && hints.length !== 32 * n ? Number.NaN : n);

/** The hints of a piece, for the end of its parts. */
const ofPiece = (hints: Bytes | undefined, from: number, to: number): Bytes[] =>
  hints ? [range(hints, from, to)] : [];

/** Takes over the hints that stand at the end of the results of each piece. */
const fill = (hints: Bytes | undefined, { parts }: Done): void =>
  hints?.set(concat(...parts.map((results) => bytes(results.at(-1)))));

/** The indices that one piece has brought, among all places. */
function indicesIn(part: Part | undefined, first: number): number[] {
  const { buffer, byteOffset, byteLength } = bytes(part).slice();
  return Array.from(new Uint32Array(buffer, byteOffset, byteLength / 4), (i) => first + i);
}

const joinedBytes = ({ parts }: Done, which = 0): Bytes => concat(...parts.map((results) => bytes(results[which])));

/**
 * The engine's operations on long vectors as plain values, so that pieces of one can be done by any thread that has the
 * same engine.
 */
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Decoded, Engine, Points, Term } from '../../shared/crypto/arithmetic/engine.ts';

export type Part = Bytes | Points;

export interface Operation {
  readonly name: OperationName;
  readonly parts: readonly Part[];
  /** Whatever else the operation is told. */
  readonly note?: string;
}

/** What a thread keeps between pieces: the bases it has tables for. */
export interface Bench {
  readonly engine: Engine;
  /** The long-lived point of this encoding. */
  base(encoded: Bytes): Points;
}

type Perform = (bench: Bench, parts: readonly Part[], note: string) => Part[];

const performers = {
  decode: ({ engine }, [encoded, hints]) => [engine.decode(bytes(encoded), optional(hints)), ...given(hints)],
  decodeEach: ({ engine }, [encoded, hints]) => [
    ...decoded(engine.decodeEach(bytes(encoded), optional(hints))),
    ...given(hints),
  ],
  decodeEdwards: ({ engine }, [encoded]) => decoded(engine.decodeEdwards(bytes(encoded))),
  outsideSubgroup: ({ engine }, [p]) => [asBytes(engine.outsideSubgroup(points(p)))],
  encode: ({ engine }, [p, hints]) => [engine.encode(points(p), optional(hints)), ...given(hints)],
  encodeDoubles: ({ engine }, [p]) => [engine.encodeDoubles(points(p))],
  /** With hints of the encodings in, those and the hints of the sums come out. */
  encodeSums({ engine }, [encoded, halves, hints]) {
    const given = optional(hints)?.slice();
    if (!given) return [engine.encodeSums(bytes(encoded), points(halves))];
    const sums = new Uint8Array(given.length);
    return [engine.encodeSums(bytes(encoded), points(halves), { encoded: given, sums }), given, sums];
  },
  /** `note` tells how many messages there are before the domain tag: `12 tag`. */
  hashToGroup({ engine }, [messages], note) {
    const space = note.indexOf(' ');
    return [engine.hashToGroup(bytes(messages), Number(note.slice(0, space)), note.slice(space + 1))];
  },
  multiplyBase: ({ engine, base }, [encoded, scalars]) => [engine.multiplyBase(base(bytes(encoded)), bytes(scalars))],
  multiply: ({ engine }, [p, scalars]) => [engine.multiply(points(p), bytes(scalars))],
  scale: ({ engine }, [p, scalar]) => [engine.scale(points(p), bytes(scalar))],
  /**
   * Points and scalars in turn, and after them hints where there are some; `note` has a letter for each term, `a` where the
   * identity is allowed, a capital one where hints are there.
   */
  multiScalar({ engine }, parts, note) {
    let next = 0;
    const terms = Array.from(note, (letter): Term => {
      const identity = letter.toLowerCase() === 'a' ? 'allowed' : 'refused';
      const term = { points: parts[next++]!, scalars: bytes(parts[next++]), identity } as const;
      return letter === letter.toLowerCase() ? term : { ...term, hints: bytes(parts[next++]) };
    });
    return [engine.multiScalar(terms), ...terms.flatMap(({ hints }) => given(hints))];
  },
  combine: ({ engine }, [scalars, ...lists]) => [engine.combine(lists.map(points), bytes(scalars))],
} satisfies Record<string, Perform>;

export type OperationName = keyof typeof performers;

/** The results of an operation; throws what the engine throws. */
export function perform(bench: Bench, { name, parts, note = '' }: Operation): Part[] {
  const act: Perform = performers[name];
  return act(bench, parts, note);
}

/** What came with hints brings them back, filled in, after all else: a copy, for results go where the operation was. */
const given = (hints: Part | undefined): Part[] => (hints ? [bytes(hints).slice()] : []);
const optional = (hints: Part | undefined): Bytes | undefined => hints && bytes(hints);

/** Points, and the indices of the refused encodings as bytes of a Uint32Array. */
function decoded({ points, refused }: Decoded): Part[] {
  return [points, asBytes(refused)];
}

const asBytes = (indices: readonly number[]): Bytes => new Uint8Array(Uint32Array.from(indices).buffer);

export function bytes(part: Part | undefined): Bytes {
  if (part instanceof Uint8Array) return part;
  throw new OstrakaError('internal', 'bytes are missing from an operation');
}

export function points(part: Part | undefined): Points {
  if (part && !(part instanceof Uint8Array)) return part;
  throw new OstrakaError('internal', 'points are missing from an operation');
}

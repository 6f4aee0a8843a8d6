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
  decode: ({ engine }, [encoded]) => [engine.decode(bytes(encoded))],
  decodeEach: ({ engine }, [encoded]) => decoded(engine.decodeEach(bytes(encoded))),
  decodeEdwards: ({ engine }, [encoded]) => decoded(engine.decodeEdwards(bytes(encoded))),
  encode: ({ engine }, [p]) => [engine.encode(points(p))],
  encodeDoubles: ({ engine }, [p]) => [engine.encodeDoubles(points(p))],
  /** Messages of one length, and `note` tells how many before the domain tag: `12 tag`. */
  hashToGroup({ engine }, [messages], note) {
    const space = note.indexOf(' ');
    const n = Number(note.slice(0, space));
    const all = bytes(messages);
    const size = all.length / n;
    return [
      engine.hashToGroup(
        Array.from({ length: n }, (_, i) => all.subarray(i * size, (i + 1) * size)),
        note.slice(space + 1),
      ),
    ];
  },
  multiplyBase: ({ engine, base }, [encoded, scalars]) => [engine.multiplyBase(base(bytes(encoded)), bytes(scalars))],
  multiply: ({ engine }, [p, scalars]) => [engine.multiply(points(p), bytes(scalars))],
  scale: ({ engine }, [p, scalar]) => [engine.scale(points(p), bytes(scalar))],
  /** Points and scalars in turn; `note` has a letter for each term, `a` where the identity is allowed. */
  multiScalar({ engine }, parts, note) {
    const terms = Array.from(note, (letter, k): Term => {
      const identity = letter === 'a' ? 'allowed' : 'refused';
      return { points: parts[2 * k]!, scalars: bytes(parts[2 * k + 1]), identity };
    });
    return [engine.multiScalar(terms)];
  },
  combine: ({ engine }, [scalars, ...lists]) => [engine.combine(lists.map(points), bytes(scalars))],
} satisfies Record<string, Perform>;

export type OperationName = keyof typeof performers;

/** The results of an operation; throws what the engine throws. */
export function perform(bench: Bench, { name, parts, note = '' }: Operation): Part[] {
  const act: Perform = performers[name];
  return act(bench, parts, note);
}

/** Points, and the indices of the refused encodings as bytes of a Uint32Array. */
function decoded({ points, refused }: Decoded): Part[] {
  return [points, new Uint8Array(Uint32Array.from(refused).buffer)];
}

export function bytes(part: Part | undefined): Bytes {
  if (part instanceof Uint8Array) return part;
  throw new OstrakaError('internal', 'bytes are missing from an operation');
}

export function points(part: Part | undefined): Points {
  if (part && !(part instanceof Uint8Array)) return part;
  throw new OstrakaError('internal', 'points are missing from an operation');
}

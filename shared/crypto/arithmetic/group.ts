/** ristretto255 (RFC 9496) at the border: bases, strict reading of points that must not be the identity. */
import { ristretto255 } from '@noble/curves/ed25519.js';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { type Decoded, type Engine, engine, type Points } from './engine.ts';
import { scalarBytes } from './scalar.ts';

/** The canonical encoding of the generator B. */
export const GENERATOR: Bytes = ristretto255.Point.BASE.toBytes();

const bases = new WeakMap<Engine, Map<string, Points>>();

/**
 * A long-lived base point of the engine in force (B, a Pedersen generator, an election key), decoded once and kept with
 * whatever tables the engine builds for it. Throws `bad-point`.
 */
export function base(bytes: Bytes): Points {
  const key = hex(bytes);
  const known = bases.get(engine) ?? new Map<string, Points>();
  bases.set(engine, known);
  let found = known.get(key);
  if (!found) {
    found = engine.prepareBase(bytes);
    // An election has a handful of bases; a process that verifies many elections must not keep them all.
    if (known.size >= 64) known.delete(known.keys().next().value as string);
    known.set(key, found);
  }
  return found;
}

/** The generator B as a base of the engine in force. */
export const B = (): Points => base(GENERATOR);

/**
 * Points that must not be the identity (keys, ciphertext halves, commitments [19]). Throws `bad-point` with `what` and
 * the index of the first offender.
 */
export function decodeNonIdentity(bytes: Bytes, what: string, hints?: Bytes): Points {
  const points = named(what, () => engine.decode(bytes, hints));
  const [first] = engine.identities(points);
  if (first !== undefined) throw new OstrakaError('bad-point', `${what}: point ${first} is the identity`);
  return points;
}

/** What `act` gives; what it throws begins with the name of what it is about. */
export function named<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    throw new OstrakaError(error.code, `${what}: ${error.message}`, { cause: error });
  }
}

/** Of a batch by many authors, the indices of what `decodeNonIdentity` would refuse, in no order. */
export function refusedOrIdentity({ points, refused }: Decoded): number[] {
  return [...new Set([...refused, ...engine.identities(points)])];
}

/** s·B as 32 bytes. */
export const publicPoint = (s: bigint): Bytes => engine.encode(engine.multiplyBase(B(), scalarBytes(s)));

/**
 * Threshold decryption of one final list (Desmedt, Frankel, CRYPTO '89): node i publishes d_j = x_i·c1_j for every block
 * j and one proof for all of them; any t valid sets open the list, M_j = c2_j − Σ λ_i·d_ij.
 */
import { type Bytes, concat, equal, u64 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine } from './arithmetic/engine.ts';
import { decodeNonIdentity } from './arithmetic/group.ts';
import { hintsOf } from './arithmetic/kept-hints.ts';
import { packScalars, scalarBytes } from './arithmetic/scalar.ts';
import { chunks, column, HALF, inChunks, ONE, range, setColumn } from './arithmetic/vector.ts';
import { lagrangeAtZero } from './ceremony/sharing.ts';
import { ciphertextCount } from './elgamal.ts';
import { labels } from './labels.ts';
import { Challenger } from './proofs/challenger.ts';
import {
  type EqualityStatement,
  type OpenedEquality,
  openedEquality,
  proveEquality,
  verifyEquality,
} from './proofs/equality.ts';
import type { Random } from './random.ts';

export interface DecryptionContext {
  /** The election's fingerprint, 32 bytes. */
  readonly fingerprint: Bytes;
  /** The node's place in the manifest, from 1. */
  readonly node: number;
  /** X_i = x_i·B, 32 bytes, computed from the deals on the board and never taken from the node [3]. */
  readonly publicShare: Bytes;
  /** Blocks of one ciphertext. */
  readonly width: number;
  /** The final list as `writeCiphertexts` writes it, count·width·64 bytes, not empty. */
  readonly list: Bytes;
}

/** One node's shares of a list. */
export interface ShareSet {
  readonly node: number;
  /** d_j in the order of the list's blocks, count·width·32 bytes. */
  readonly shares: Bytes;
}

/**
 * The shares of the node with key share `secret` (x_i), and their proof of 96 bytes. The caller has verified the board
 * up to the seal: whoever chooses the list decrypts what it likes [7]. Throws `bad-length` and `bad-point` on a list that
 * is empty or malformed.
 */
export function partialDecrypt(
  context: DecryptionContext,
  secret: bigint,
  random: Random,
): { shares: Bytes; proof: Bytes } {
  const c1 = halves(context, 'c1');
  const half = engine.scalars.multiply(HALF, scalarBytes(secret));
  const shares = inChunks(c1.points.length / 32, 32, (from, to) => {
    const chunk = decodeNonIdentity(range(c1.points, from, to), `c1 from ${from} on`, range(c1.hints, from, to));
    return engine.encodeDoubles(engine.scale(chunk, half)); // d_j = x_i·c1_j = 2·(½x_i·c1_j)
  });
  const proof = proveEquality(shareStatement(context, c1, shares), secret, random);
  c1.keep();
  return { shares, proof };
}

/** Whether these are the node's shares of exactly this list. Hostile shares give false; a malformed list throws `bad-length`. */
export function verifyShares(context: DecryptionContext, shares: Bytes, proof: Bytes): boolean {
  const c1 = halves(context, 'c1');
  const holds = verifyEquality(shareStatement(context, c1, shares), proof);
  c1.keep();
  return holds;
}

/** For whoever wants to see the check of `verifyShares`; null where shares or proof are not well-formed. */
export const openedShares = (context: DecryptionContext, shares: Bytes, proof: Bytes): OpenedEquality | null =>
  openedEquality(shareStatement(context, halves(context, 'c1'), shares), proof);

/**
 * The plaintext points M_j, count·width·32 bytes, from exactly the given sets: at least t of distinct nodes, each verified.
 * Fewer or unverified sets give points that mean nothing. Throws `bad-index` on a node named twice, `bad-length` on a set
 * that does not fit the list and where there is none, `bad-point`.
 */
export function combineShares(list: Bytes, width: number, sets: readonly ShareSet[]): Bytes {
  const { count, lists, coefficients, keep } = openingOf(list, width, sets);
  const opened = inChunks(count, 32, (from, to) => {
    const chunk = lists.map(({ points, hints }) => engine.decode(range(points, from, to), range(hints, from, to)));
    return engine.encode(engine.combine(chunk, coefficients)); // M_j = c2_j − Σ λ_i·d_ij
  });
  keep();
  return opened;
}

/**
 * Whether `combineShares` gives these plaintext points, for whoever has them: one sum decides, of all equations
 * c2_j − Σ λ_i·d_ij − M_j = 0 under weights that hash everything in them. Where it is not the identity they are computed and
 * compared. Throws what `combineShares` throws.
 */
export function opensTo(list: Bytes, width: number, sets: readonly ShareSet[], plaintexts: Bytes): boolean {
  const opening = openingOf(list, width, sets);
  if (plaintexts.length === 32 * opening.count && sumVanishes(opening, weightsOf(list, sets, plaintexts), plaintexts)) {
    opening.keep();
    return true;
  }
  return equal(combineShares(list, width, sets), plaintexts);
}

/** False also where a point is none. */
function sumVanishes({ count, lists, coefficients }: ListOpening, weights: Bytes, plaintexts: Bytes): boolean {
  const { scalars } = engine;
  const identity = 'allowed' as const;
  const sums = chunks(count).map(([from, to]) => {
    const z = range(weights, from, to);
    const known = lists.map(({ points, hints }, k) => ({
      points: range(points, from, to),
      scalars: k === 0 ? z : scalars.scale(range(coefficients, k, k + 1), z),
      hints: range(hints, from, to),
      identity,
    }));
    return [...known, { points: range(plaintexts, from, to), scalars: scalars.negate(z), identity }] as const;
  });
  try {
    return sums.every((terms) => engine.allIdentity(engine.multiScalar(terms)));
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'bad-point') return false;
    throw error;
  }
}

/** n weights of 128 bits. */
function weightsOf(list: Bytes, sets: readonly ShareSet[], plaintexts: Bytes): Bytes {
  const challenger = Challenger.begin(labels.openingWeights, ANY_ELECTION).append('list', list);
  for (const { node, shares } of sets) challenger.appendNumber('node', node).append('shares', shares);
  return challenger.append('plaintexts', plaintexts).weights('weights', plaintexts.length / 32);
}

/** No election: how a list opens does not depend on one. */
const ANY_ELECTION: Bytes = new Uint8Array(32);

/** What M_j = c2_j − Σ λ_i·d_ij is made of: the lists c2 and d_i, with 1 and −λ_i before them. */
interface ListOpening {
  /** Places of each list. */
  readonly count: number;
  readonly lists: readonly Pick<Half, 'points' | 'hints'>[];
  readonly coefficients: Bytes;
  /** Keeps what was filled in for whoever meets the list again. */
  keep(): void;
}

function openingOf(list: Bytes, width: number, sets: readonly ShareSet[]): ListOpening {
  if (sets.length === 0) throw new OstrakaError('bad-length', 'a list does not open without shares');
  const lambda = lagrangeAtZero(sets.map(({ node }) => node));
  const c2 = halves({ list, width }, 'c2');
  for (const { node, shares } of sets)
    if (shares.length !== c2.points.length)
      throw new OstrakaError('bad-length', `the shares of node ${node} do not fit the list`, {
        culprit: { kind: 'node', index: node },
      });
  const lists = [c2, ...sets.map(({ shares }) => ({ points: shares, hints: hintsOf(shares) }))];
  const coefficients = concat(ONE, engine.scalars.negate(packScalars(sets.map(({ node }) => lambda.get(node)!))));
  return { count: c2.points.length / 32, lists, coefficients, keep: () => c2.keep() };
}

/** log_B X_i = log_(c1_j) d_j for all j. */
const shareStatement = (context: DecryptionContext, c1: Half, shares: Bytes): EqualityStatement => ({
  label: labels.decryptionProof,
  weightsLabel: labels.decryptionWeights,
  fingerprint: context.fingerprint,
  // Numbers of fixed length first: one context, one list.
  context: concat(u64(context.node), u64(context.width), context.list),
  publicKey: context.publicShare,
  bases: c1.points,
  results: shares,
  hints: { bases: c1.hints, results: hintsOf(shares) },
});

/** All c1 or all c2 of a list. */
interface Half {
  /** Still encoded: each task needs one of them, and decoding is what costs. */
  readonly points: Bytes;
  readonly hints: Bytes;
  /** Keeps what was filled in for whoever meets the list again. */
  keep(): void;
}

function halves({ list, width }: { list: Bytes; width: number }, which: 'c1' | 'c2'): Half {
  ciphertextCount(list, width); // throws where these are no ciphertexts
  const k = which === 'c1' ? 0 : 1;
  const kept = hintsOf(list);
  const hints = column(kept, k, 2);
  return { points: column(list, k, 2), hints, keep: () => setColumn(kept, k, 2, hints) };
}

/**
 * A sealed ballot: the plaintext of some choices, block by block under ElGamal, with one Schnorr proof that its maker
 * knows all of the randomness. The proof is bound to the election, its key and contests, the voter's credential and both
 * halves of every ciphertext; so nobody can cast another's ballot as their own, copied or re-randomised [4].
 */
import * as v from 'valibot';
import { type Bytes, equal, joined } from '../codec/bytes.ts';
import { encodeCanonical } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import { bytesUpTo, vector } from '../codec/schema.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { refusedOrIdentity } from '../crypto/arithmetic/group.ts';
import { packScalars, randomScalar, readScalars } from '../crypto/arithmetic/scalar.ts';
import { column } from '../crypto/arithmetic/vector.ts';
import { encrypt, readCiphertexts, writeCiphertexts } from '../crypto/elgamal.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import {
  failedKnowledge,
  type KnowledgeStatement,
  proveKnowledge,
  verifyKnowledge,
} from '../crypto/proofs/knowledge.ts';
import type { Random } from '../crypto/random.ts';
import type { Choices } from './choice.ts';
import type { Contest, Version } from './contest.ts';
import { embed, extractEach } from './embedding.ts';
import { blocks, decodeChoices, encodeChoices, MAX_PLAINTEXT, MAX_WIDTH, plaintextLength } from './encoding.ts';

/** What all ballots of an election are sealed for. */
export interface SealElection {
  /** 32 bytes. */
  readonly fingerprint: Bytes;
  /** The election key Y, 32 bytes. */
  readonly publicKey: Bytes;
  readonly contests: readonly Contest[];
}

export interface SealContext extends SealElection {
  /** The Ed25519 public key that signs the ballot, 32 bytes. */
  readonly credential: Bytes;
}

export const sealedBallotSchema = v.strictObject({
  /** w pairs c1 ‖ c2, w·64 bytes. */
  ciphertexts: vector(2 * MAX_WIDTH),
  /** Knowledge of the logarithms of all c1, w·64 bytes. */
  proof: vector(2 * MAX_WIDTH),
});
export type SealedBallot = v.InferOutput<typeof sealedBallotSchema>;

/** What opens a ballot for everyone; a secret until it is audited, and erased when the ballot is cast. */
export const openingSchema = v.strictObject({
  /** The plaintext, in the election's encoding. */
  choices: bytesUpTo(MAX_PLAINTEXT),
  /** w scalars, w·32 bytes. */
  randomness: vector(MAX_WIDTH),
});
export type Opening = v.InferOutput<typeof openingSchema>;

/** Seals choices with fresh randomness; throws `bad-choice` with words for the voter, `bad-point` for a bad key. */
export function sealBallot(
  context: SealContext,
  choices: Choices,
  random: Random,
): { sealed: SealedBallot; opening: Opening } {
  const plaintext = encodeChoices(context.contests, choices);
  const r = Array.from({ length: blocks(context.contests) }, () => randomScalar(random));
  const opening = { choices: plaintext, randomness: packScalars(r) };
  const ciphertexts = encryptOpening(context, opening);
  const statement = sealStatement(context, ciphertexts);
  return { sealed: { ciphertexts, proof: proveKnowledge(statement, r, random) }, opening };
}

/** Why this ballot is not accepted under this credential, in words; null where it is. Never throws. */
export function sealFault(context: SealContext, sealed: SealedBallot): string | null {
  const fault = ciphertextFault(context, sealed);
  if (fault !== null) return fault;
  const statement = sealStatement(context, sealed.ciphertexts);
  if (verifyKnowledge(statement, sealed.proof)) return null;
  return 'the proof of knowledge does not hold for this election and this credential: the ballot was altered, or copied from another voter';
}

/** The indices, ascending, of the ballots in which `sealFault` finds a fault; all proofs are checked in one batch. */
export function failedSeals(
  election: SealElection,
  items: readonly { readonly credential: Bytes; readonly sealed: SealedBallot }[],
): number[] {
  const contestsHash = hashOf(election.contests);
  const width = blocks(election.contests);
  const wide = items.map((_, i) => i).filter((i) => widthFault(width, items[i]!.sealed) === null);
  // That each c1 is a point, the proof asks as well: c1 is what it is about.
  const c2 = engine.decodeEach(joined(wide.map((i) => column(items[i]!.sealed.ciphertexts, 1, 2))));
  const badlySealed = new Set(refusedOrIdentity(c2).map((at) => wide[Math.floor(at / width)]!));
  const wellFormed = wide.filter((i) => !badlySealed.has(i));
  const failed = failedKnowledge(
    wellFormed.map((i) => {
      const { credential, sealed } = items[i]!;
      return { statement: statementOf(election, contestsHash, credential, sealed.ciphertexts), proof: sealed.proof };
    }),
    labels.ballotWeights,
  );
  const sound = new Set(wellFormed);
  for (const at of failed) sound.delete(wellFormed[at]!);
  return items.map((_, i) => i).filter((i) => !sound.has(i));
}

/**
 * Why this opening does not open this ballot, in words; null where encrypting its choices again gives the very same
 * ciphertexts (Benaloh's audit). Asks nothing about the ballot's proof, which is for `sealFault`. Never throws.
 */
export function openingFault(election: SealElection, sealed: SealedBallot, opening: Opening): string | null {
  const width = blocks(election.contests);
  if (sealed.ciphertexts.length !== 64 * width || opening.randomness.length !== 32 * width)
    return `the opening or the ballot is not ${width} blocks wide`;
  // Whether a later version would count them is not what an opening proves.
  if (decodeChoices(election.contests, opening.choices, 1) === null) return 'the opening holds no valid choice';
  let again: Bytes;
  try {
    readScalars(opening.randomness); // an engine might reduce r + ℓ, and one ballot then had two openings
    again = encryptOpening(election, opening);
  } catch (error) {
    if (error instanceof OstrakaError) return error.message;
    throw error;
  }
  return equal(again, sealed.ciphertexts) ? null : 'the ballot holds something else than its opening says';
}

/** What an opening says the voter chose, for screens; null where it is no valid choice. */
export const openChoices = (contests: readonly Contest[], opening: Opening): Choices | null =>
  decodeChoices(contests, opening.choices, 1);

/**
 * The choices that w·32 bytes of decrypted points say; null is one invalid ballot at the count. Only points that these
 * choices embed to are read, so a plaintext carries no mark beyond the choices themselves. Never throws.
 */
export const opens = (contests: readonly Contest[], points: Bytes, version: Version = 2): Choices | null =>
  opensEach(contests, [points], version)[0] ?? null;

/** `opens` of each of a list; together they cost less. */
export function opensEach(
  contests: readonly Contest[],
  list: readonly Bytes[],
  version: Version = 2,
): (Choices | null)[] {
  const size = 32 * blocks(contests);
  return extractEach(list, plaintextLength(contests)).map((plaintext, i) =>
    plaintext && list[i]!.length === size ? decodeChoices(contests, plaintext, version) : null,
  );
}

function encryptOpening({ contests, publicKey }: SealElection, opening: Opening): Bytes {
  const width = blocks(contests);
  const messages = engine.decode(embed(opening.choices, width));
  return writeCiphertexts(encrypt(messages, width, publicKey, opening.randomness));
}

/** The half of `sealFault` that needs no proof. */
function ciphertextFault({ contests }: SealElection, sealed: SealedBallot): string | null {
  const width = blocks(contests);
  const fault = widthFault(width, sealed);
  if (fault !== null) return fault;
  try {
    readCiphertexts(sealed.ciphertexts, width);
    return null;
  } catch (error) {
    if (error instanceof OstrakaError) return error.message;
    throw error;
  }
}

const widthFault = (width: number, { ciphertexts, proof }: SealedBallot): string | null =>
  ciphertexts.length === 64 * width && proof.length === 64 * width
    ? null
    : `a ballot and its proof are ${width} blocks of 64 bytes wide here, not ${ciphertexts.length} and ${proof.length} bytes`;

/** What the proof of one ballot is about; `ciphertexts` is a whole number of pairs. */
export const sealStatement = (context: SealContext, ciphertexts: Bytes): KnowledgeStatement =>
  statementOf(context, hashOf(context.contests), context.credential, ciphertexts);

/** “I know r_k with c1_k = r_k·B”, said about this very ballot; `ciphertexts` is a whole number of pairs. */
function statementOf(
  { fingerprint, publicKey }: SealElection,
  contestsHash: Bytes,
  credential: Bytes,
  ciphertexts: Bytes,
): KnowledgeStatement {
  return {
    label: labels.ballotProof,
    fingerprint,
    context: encodeCanonical({ publicKey, contests: contestsHash, credential, ciphertexts }),
    publics: column(ciphertexts, 0, 2),
  };
}

/** Once for all ballots of an election. */
function hashOf(contests: readonly Contest[]): Bytes {
  const known = hashes.get(contests) ?? namedHash(labels.contestsHash, { contests: encodeCanonical(contests) });
  hashes.set(contests, known);
  return known;
}

const hashes = new WeakMap<readonly Contest[], Bytes>();

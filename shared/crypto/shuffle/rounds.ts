/**
 * The Fiat–Shamir transform of the proof of shuffle: one challenger, in the order in which an interactive verifier would
 * see things. It is the same object for prover and verifier, so that they cannot disagree about what is hashed.
 *
 * Intentional divergence from CHVote 7.44 and 7.48: there every u_i hashes (e, e′, c, pk) afresh and the challenge
 * hashes (e, e′, c, ĉ, pk, t) once more. Here each challenge continues from a digest of everything before it, which binds
 * the same values in linear time [18].
 */
import type { Bytes } from '../../codec/bytes.ts';
import { labels } from '../labels.ts';
import { Challenger } from '../proofs/challenger.ts';
import { COMMITMENTS, type ProofParts, RESPONSES } from './proof.ts';
import type { ShuffleStatement } from './statement.ts';

export class ShuffleRounds {
  readonly #challenger: Challenger;
  readonly #fingerprint: Bytes;
  readonly #count: number;
  #soFar: Bytes;

  /** Hashes the whole statement, once. The generators are functions of fixed labels and of N. */
  constructor(statement: ShuffleStatement, count: number) {
    this.#fingerprint = statement.fingerprint;
    this.#count = count;
    this.#challenger = Challenger.begin(labels.shuffleProof, statement.fingerprint)
      .append('context', statement.context)
      .append('public key', statement.publicKey)
      .appendNumber('width', statement.width)
      .appendNumber('count', count)
      .append('input', statement.input)
      .append('output', statement.output);
    this.#soFar = this.#challenger.digest('statement');
  }

  /** 64 bytes that depend on all that was said so far, for nonces drawn now to be bound to. */
  get soFar(): Bytes {
    return this.#soFar;
  }

  /** c → u_1 … u_N, full scalars. */
  permutationCommitted(c: Bytes): Bytes {
    this.#soFar = this.#challenger.append('c', c).digest('permutation commitment');
    return this.#challenger.challenges('u', this.#count);
  }

  /** ĉ → (no challenge of its own). */
  chainCommitted(cHat: Bytes): void {
    this.#soFar = this.#challenger.append('cHat', cHat).digest('chain commitment');
  }

  /** t → the challenge. */
  committed(t: Pick<ProofParts, (typeof COMMITMENTS)[number]>): Bytes {
    for (const part of COMMITMENTS) this.#challenger.append(part, t[part]);
    this.#soFar = this.#challenger.digest('commitments');
    return this.#challenger.challenge('challenge');
  }

  /** s → 64 bytes that depend on all that a proof says: statement, commitments and responses. Weights are drawn from them. */
  answered(s: Pick<ProofParts, (typeof RESPONSES)[number]>): Bytes {
    const weighing = Challenger.begin(labels.shuffleWeights, this.#fingerprint).append('proof', this.#soFar);
    for (const part of RESPONSES) weighing.append(part, s[part]);
    return weighing.digest('weights');
  }
}

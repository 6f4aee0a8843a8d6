/**
 * The challenger of all proofs (Fiat and Shamir, CRYPTO '86): it takes what a prover says, and what it asks in return is
 * the hash of all that was said. Everything is length-prefixed and carries a label [16], so no two statements share bytes,
 * and a challenge hashes the version, the proof's name, the election, the statement and all commitments [2].
 */
import { type Bytes, u64 } from '../../codec/bytes.ts';
import { engine, type RunningHash } from '../arithmetic/engine.ts';
import { inChunks } from '../arithmetic/vector.ts';
import { constant, prefixedConstant } from '../labelled.ts';
import { type Label, PROTOCOL } from '../labels.ts';

export class Challenger {
  readonly #hash: RunningHash;

  private constructor(hash: RunningHash) {
    this.#hash = hash;
  }

  /** Begins a proof named `label` of the election with this fingerprint (32 bytes). */
  static begin(label: Label, fingerprint: Bytes): Challenger {
    return new Challenger(engine.hashing.sha512())
      .append('protocol', constant(PROTOCOL))
      .append('proof', constant(label))
      .append('election', fingerprint);
  }

  /** All that was absorbed so far, to go on from a second time. */
  clone(): Challenger {
    return new Challenger(this.#hash.clone());
  }

  /** Absorbs one named byte string: u64(|name|) ‖ name ‖ u64(|data|) ‖ data. Linear time, whatever the length [18]. */
  append(name: string, data: Bytes): this {
    this.#hash.update(prefixedConstant(name)).update(u64(data.length)).update(data);
    return this;
  }

  appendNumber(name: string, value: number): this {
    return this.append(name, u64(value));
  }

  /** 64 bytes that depend on all absorbed so far; the challenger then goes on from them. */
  digest(name: string): Bytes {
    this.append('challenge', constant(name));
    const out = this.#hash.digest();
    this.append('drawn', out);
    return out;
  }

  /** A challenge mod ℓ, 32 bytes, reduced from 512 bits (bias below 2^−259). */
  challenge(name: string): Bytes {
    return engine.scalars.reduce(this.digest(name));
  }

  /** n challenges mod ℓ: SHA-512(digest ‖ i), so that hashing stays linear in n [18]. */
  challenges(name: string, n: number): Bytes {
    const seed = this.digest(name);
    const { hashing, scalars } = engine;
    return inChunks(n, 32, (from, to) => scalars.reduce(hashing.counted(seed, from, to - from, NO_TAILS)));
  }

  /** n weights of 128 bits, as scalars, that combine equations into one; the caller has absorbed all that they multiply. */
  weights(name: string, n: number): Bytes {
    return weightsOf(this.digest(name), n);
  }
}

/** The n weights of a digest of 64 bytes. */
export const weightsOf = (digest: Bytes, n: number): Bytes =>
  inChunks(n, 32, (from, to) => lowHalves(engine.hashing.counted(digest, from, to - from, NO_TAILS)));

const NO_TAILS: Bytes = new Uint8Array();

/** The first 128 of every 512 bits, each as a scalar. */
function lowHalves(hashes: Bytes): Bytes {
  const out = new Uint8Array(hashes.length / 2);
  for (let i = 0; i < hashes.length / 64; i++) out.set(hashes.subarray(64 * i, 64 * i + 16), 32 * i);
  return out;
}

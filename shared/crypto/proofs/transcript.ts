/**
 * The one Fiat–Shamir transcript: everything is length-prefixed and carries a label [16], so no two statements share
 * bytes, and a challenge hashes the version, the proof's name, the election, the statement and all commitments [2].
 */

import { chacha20 } from '@noble/ciphers/chacha.js';
import { type Bytes, concat, u64, utf8 } from '../../codec/bytes.ts';
import { engine, type RunningHash } from '../arithmetic/engine.ts';
import { inChunks } from '../arithmetic/vector.ts';
import { sha256 } from '../hash.ts';
import { type Label, labels, PROTOCOL } from '../labels.ts';
import type { Random } from '../random.ts';

export class Transcript {
  readonly #hash: RunningHash;

  private constructor(hash: RunningHash) {
    this.#hash = hash;
  }

  /** Begins a proof named `label` of the election with this fingerprint (32 bytes). */
  static begin(label: Label, fingerprint: Bytes): Transcript {
    return new Transcript(engine.hashing.sha512())
      .append('protocol', constant(PROTOCOL))
      .append('proof', constant(label))
      .append('election', fingerprint);
  }

  /** All that was absorbed so far, to go on from a second time. */
  clone(): Transcript {
    return new Transcript(this.#hash.clone());
  }

  /** Absorbs one named byte string: u64(|name|) ‖ name ‖ u64(|data|) ‖ data. Linear time, whatever the length [18]. */
  append(name: string, data: Bytes): this {
    const named = constant(name);
    this.#hash.update(u64(named.length)).update(named).update(u64(data.length)).update(data);
    return this;
  }

  appendNumber(name: string, value: number): this {
    return this.append(name, u64(value));
  }

  /** 64 bytes that depend on all absorbed so far; the transcript then goes on from them. */
  digest(name: string): Bytes {
    this.append('challenge', constant(name));
    const out = this.#hash.clone().digest();
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

  /** n weights of 128 bits, as scalars, that fold equations into one; the caller has absorbed all that they multiply. */
  weights(name: string, n: number): Bytes {
    const seed = this.digest(name);
    return inChunks(n, 32, (from, to) => lowHalves(engine.hashing.counted(seed, from, to - from, NO_TAILS)));
  }
}

/** Names and labels are a few dozen constants of this program, said millions of times. */
const constants = new Map<string, Bytes>();

function constant(text: string): Bytes {
  let known = constants.get(text);
  if (!known) {
    known = utf8(text);
    constants.set(text, known);
  }
  return known;
}

const NO_TAILS: Bytes = new Uint8Array();

/** The first 128 of every 512 bits, each as a scalar. */
function lowHalves(hashes: Bytes): Bytes {
  const out = new Uint8Array(hashes.length / 2);
  for (let i = 0; i < hashes.length / 64; i++) out.set(hashes.subarray(64 * i, 64 * i + 16), 32 * i);
  return out;
}

/** SHA-256 of named parts under a label: names of things, never challenges. */
export function namedHash(label: Label, parts: Record<string, Bytes>): Bytes {
  const said = [constant(PROTOCOL), constant(label)];
  for (const [name, data] of Object.entries(parts)) said.push(constant(name), data);
  return sha256(...said.flatMap((data) => [u64(data.length), data]));
}

/** What a signature signs: the label and each part, length-prefixed, so that no signature serves two purposes. */
export function signedBytes(label: Label, ...parts: Bytes[]): Bytes {
  const all = [constant(PROTOCOL), constant(label), ...parts];
  return concat(...all.flatMap((part) => [u64(part.length), part]));
}

/**
 * n secret nonces mod ℓ, n·32 bytes, n ≤ 2^32, hedged: 64 bytes of fresh system randomness are hashed with the full
 * statement (to which the caller adds its secrets), so that neither a repeated random state nor a repeated statement alone
 * repeats a nonce. The hash is the key of ChaCha20 (RFC 8439), and each block of its key stream, reduced from 512 bits, a
 * nonce.
 */
export function hedgedNonces(statement: Bytes, n: number, random: Random): Bytes {
  const bound = signedBytes(labels.nonce, statement, random(64));
  const key = engine.hashing.sha512().update(bound).digest().subarray(0, 32);
  return inChunks(n, 32, (from, to) => {
    // No key serves twice, so the cipher's own nonce may be 0.
    const blocks = chacha20(key, new Uint8Array(12), new Uint8Array(64 * (to - from)), undefined, from);
    return engine.scalars.reduce(blocks);
  });
}

/**
 * The one Fiat–Shamir transcript: everything is length-prefixed and carries a label [16], so no two statements share
 * bytes, and a challenge hashes the version, the proof's name, the election, the statement and all commitments [2].
 */

import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, piece, u64, utf8 } from '../codec/bytes.ts';
import { type Label, labels, PROTOCOL } from './labels.ts';
import type { Random } from './random.ts';
import { mod } from './scalar.ts';

export class Transcript {
  readonly #hash;

  /** Begins a proof named `label` of the election with this fingerprint (32 bytes). */
  constructor(label: Label, fingerprint: Bytes) {
    this.#hash = sha512.create();
    this.append('protocol', utf8(PROTOCOL)).append('proof', utf8(label)).append('election', fingerprint);
  }

  /** Absorbs one named byte string: u64(|name|) ‖ name ‖ u64(|data|) ‖ data. Linear time, whatever the length [18]. */
  append(name: string, data: Bytes): this {
    const named = utf8(name);
    this.#hash.update(u64(named.length)).update(named).update(u64(data.length)).update(data);
    return this;
  }

  appendNumber(name: string, value: number): this {
    return this.append(name, u64(value));
  }

  /** 64 bytes that depend on all absorbed so far; the transcript then goes on from them. */
  digest(name: string): Bytes {
    this.append('challenge', utf8(name));
    const out = this.#hash.clone().digest();
    this.append('drawn', out);
    return out;
  }

  /** A challenge mod ℓ, reduced from 512 bits (bias below 2^−259). */
  challenge(name: string): bigint {
    return mod(bytesToNumberLE(this.digest(name)));
  }

  /** n challenges mod ℓ: SHA-512(digest ‖ i), so that hashing stays linear in n [18]. */
  challenges(name: string, n: number): bigint[] {
    const seed = this.digest(name);
    return Array.from({ length: n }, (_, i) => mod(bytesToNumberLE(sha512(concat(seed, u64(i))))));
  }

  /** n weights of 128 bits that fold equations into one; the caller has absorbed all that they multiply. */
  weights(name: string, n: number): bigint[] {
    const seed = this.digest(name);
    return Array.from({ length: n }, (_, i) => bytesToNumberLE(piece(sha512(concat(seed, u64(i))), 0, 16)));
  }
}

/** SHA-256 of named parts under a label: names of things, never challenges. */
export function namedHash(label: Label, parts: Record<string, Bytes>): Bytes {
  const hash = sha256.create();
  const say = (data: Bytes) => hash.update(u64(data.length)).update(data);
  say(utf8(PROTOCOL));
  say(utf8(label));
  for (const [name, data] of Object.entries(parts)) {
    say(utf8(name));
    say(data);
  }
  return hash.digest();
}

/** What a signature signs: the label and each part, length-prefixed, so that no signature serves two purposes. */
export function signedBytes(label: Label, ...parts: Bytes[]): Bytes {
  const all = [utf8(PROTOCOL), utf8(label), ...parts];
  return concat(...all.flatMap((part) => [u64(part.length), part]));
}

/**
 * n secret nonces mod ℓ, hedged: fresh system randomness hashed with the full statement, so that neither a repeated
 * random state nor a repeated statement alone repeats a nonce.
 */
export function hedgedNonces(statement: Bytes, n: number, random: Random): bigint[] {
  // The statement is hashed once, however many nonces there are [18].
  const seed = sha512(signedBytes(labels.nonce, statement));
  return Array.from({ length: n }, (_, i) => mod(bytesToNumberLE(sha512(concat(seed, u64(i), random(64))))));
}

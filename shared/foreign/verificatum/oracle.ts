/** Hash functions, the pseudo-random generator and the random oracles of a session (VMNV 5 and 8.1). */
import { bytesToNumberBE } from '@noble/curves/utils.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, utf8 } from '../../codec/bytes.ts';
import { int32, leaf, node, nodeHeader } from './format/tree-reader.ts';

const HASHES = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;
export type HashName = keyof typeof HASHES;
export const isHashName = (text: string): text is HashName => Object.hasOwn(HASHES, text);

/** The generator of VMNV 5.2: block i is the hash of the seed and of i in four bytes. */
export class Prg {
  readonly #hash: HashName;
  readonly #seed: Bytes;
  #block: Bytes = new Uint8Array(0);
  #used = 0;
  #counter = 0;

  /** The seed is as long as an output of the hash function. */
  constructor(hash: HashName, seed: Bytes) {
    this.#hash = hash;
    this.#seed = seed;
  }

  bytes(length: number): Bytes {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      if (this.#used === this.#block.length) {
        this.#block = HASHES[this.#hash]
          .create()
          .update(this.#seed)
          .update(int32(this.#counter++))
          .digest();
        this.#used = 0;
      }
      const part = this.#block.subarray(this.#used, this.#used + length - at);
      out.set(part, at);
      at += part.length;
      this.#used += part.length;
    }
    return out;
  }

  /** A number of up to this many bits; those of the first byte that are too many are dropped. */
  integer(bits: number): bigint {
    return bytesToNumberBE(withoutSpareBits(this.bytes((bits + 7) >> 3), bits));
  }
}

function withoutSpareBits(bytes: Bytes, bits: number): Bytes {
  if (bits % 8 !== 0) bytes[0]! &= 255 >> (8 - (bits % 8));
  return bytes;
}

/** The oracle of VMNV 5.3 with an output of `bits`: what the generator makes of the hash of the length and the query. */
export function randomOracle(hash: HashName, bits: number, query: readonly Bytes[]): Bytes {
  const digest = HASHES[hash].create().update(int32(bits));
  for (const part of query) digest.update(part);
  return withoutSpareBits(new Prg(hash, digest.digest()).bytes((bits + 7) >> 3), bits);
}

/** What a session's oracles are made of. */
export interface OracleSetting {
  readonly version: string;
  readonly sid: string;
  readonly auxsid: string;
  readonly paddingBits: number;
  readonly challengeBits: number;
  readonly batchBits: number;
  readonly hash: HashName;
  readonly prg: HashName;
  readonly texts: { readonly group: string; readonly hash: string; readonly prg: string };
}

/** All that a verifier asks of the random oracles of one session. */
export class Oracle {
  readonly #setting: OracleSetting;
  /** What stands before every query (VMNV 9.3, step 4). */
  readonly prefix: Bytes;

  constructor(setting: OracleSetting) {
    this.#setting = setting;
    const { version, sid, auxsid, paddingBits, challengeBits, batchBits, texts } = setting;
    const described = node([
      ...[version, [sid, auxsid].join('.')].map((text) => leaf(utf8(text))),
      ...[paddingBits, challengeBits, batchBits].map((number) => leaf(int32(number))),
      ...[texts.prg, texts.group, texts.hash].map((text) => leaf(utf8(text))),
    ]);
    this.prefix = HASHES[setting.hash](described);
  }

  get paddingBits(): number {
    return this.#setting.paddingBits;
  }

  /** The seed for batching what the parts, one after the other, are the byte tree of. */
  seed(statement: readonly Bytes[]): Bytes {
    const { hash, prg } = this.#setting;
    return randomOracle(hash, bitsOf(prg), [this.prefix, ...statement]);
  }

  /** e: one exponent for each of `count` elements (VMNV 8.3, step 2). */
  batch(seed: Bytes, count: number): bigint[] {
    const prg = new Prg(this.#setting.prg, seed);
    return Array.from({ length: count }, () => prg.integer(this.#setting.batchBits));
  }

  /** v: the challenge for a commitment, which is the bytes of a byte tree, to what was batched by the seed. */
  challenge(seed: Bytes, commitment: readonly Bytes[]): bigint {
    const { hash, challengeBits } = this.#setting;
    const query = [this.prefix, nodeHeader(2), leaf(seed), ...commitment];
    return bytesToNumberBE(randomOracle(hash, challengeBits, query));
  }

  /** Where independent generators come from (VMNV 8.2). */
  generators(): Prg {
    const { hash } = this.#setting;
    return new Prg(hash, randomOracle(hash, bitsOf(hash), [this.prefix, leaf(utf8('generators'))]));
  }
}

const bitsOf = (hash: HashName): number => HASHES[hash].outputLen * 8;

/** Coefficients of 128 bits that nobody could know before all of `parts` was written: for equations that are checked together. */
export function coefficients(count: number, purpose: string, parts: readonly Bytes[]): bigint[] {
  const digest = sha256.create().update(utf8(`ostraka verificatum ${purpose}\n`));
  for (const part of parts) digest.update(sha256(part));
  const prg = new Prg('SHA-256', digest.digest());
  return Array.from({ length: count }, () => prg.integer(128));
}

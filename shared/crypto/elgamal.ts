/**
 * ElGamal over ristretto255, written additively: a block M under the key Y with randomness r is
 * (c1, c2) = (r·B, M + r·Y). A ciphertext is `width` such pairs, a list of them one batch.
 */
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine, type Points, type SumHints } from './arithmetic/engine.ts';
import { B, base, decodeNonIdentity, named } from './arithmetic/group.ts';
import { HALF, range, setColumn } from './arithmetic/vector.ts';

/** `count` ciphertexts of `width` blocks: block k of ciphertext i stands at index i·width + k of both halves. */
export interface Ciphertexts {
  readonly c1: Points;
  readonly c2: Points;
  readonly width: number;
  readonly count: number;
}

/** Bytes of one block on the wire: c1 ‖ c2. */
const BLOCK_BYTES = 64;

/** How many ciphertexts of `width` blocks these bytes hold; throws `bad-length` where they do not divide evenly. */
export function ciphertextCount(bytes: Bytes, width: number): number {
  if (!Number.isInteger(width) || width < 1)
    throw new OstrakaError('bad-length', `a ciphertext cannot be ${width} blocks wide`);
  if (bytes.length % (BLOCK_BYTES * width) !== 0)
    throw new OstrakaError('bad-length', `${bytes.length} bytes are not whole ciphertexts of ${width} blocks`);
  return bytes.length / (BLOCK_BYTES * width);
}

/**
 * Reads count·width·64 bytes, block after block c1 ‖ c2. Throws `bad-length`, and `bad-point` for a half that is not
 * canonical or is the identity [19]; it names the index 2(i·width + k) of a c1, that plus one of a c2. The caller
 * bounds `bytes.length`. Uses hints of the same length (seam.ts).
 */
export function readCiphertexts(bytes: Bytes, width: number, hints?: Bytes): Ciphertexts {
  const count = ciphertextCount(bytes, width);
  const halves = decodeNonIdentity(bytes, 'ciphertext half', hints);
  const even = Uint32Array.from({ length: count * width }, (_, i) => 2 * i);
  return {
    c1: engine.select(halves, even),
    c2: engine.select(
      halves,
      even.map((i) => i + 1),
    ),
    width,
    count,
  };
}

/** The bytes that `readCiphertexts` reads; fills in their hints. */
export function writeCiphertexts({ c1, c2 }: Ciphertexts, hints?: Bytes): Bytes {
  const n = c1.length;
  const made = hints && new Uint8Array(64 * n);
  // Together, since a kernel encodes two points in the time of one.
  const halves = engine.encode(engine.concat([c1, c2]), made);
  const out = new Uint8Array(64 * n);
  for (const k of [0, 1]) {
    setColumn(out, k, 2, range(halves, k * n, (k + 1) * n));
    if (hints && made) setColumn(hints, k, 2, range(made, k * n, (k + 1) * n));
  }
  return out;
}

/**
 * Encrypts count·width message blocks, in the order of `Ciphertexts`. `randomness` is as many secret scalars from
 * `randomScalar`, used once. Throws `bad-length`, `bad-scalar`, and `bad-point` for a key that is the identity.
 */
export function encrypt(messages: Points, width: number, publicKey: Bytes, randomness: Bytes): Ciphertexts {
  if (!Number.isInteger(width) || width < 1 || messages.length % width !== 0)
    throw new OstrakaError('bad-length', `${messages.length} blocks are not whole messages of ${width} blocks`);
  const mask = maskOf(messages.length, publicKey, randomness);
  return { c1: mask.c1, c2: engine.add(messages, mask.c2), width, count: messages.length / width };
}

/** The same plaintexts under `count·width` fresh scalars: (c1 + r·B, c2 + r·Y). Throws what `encrypt` throws. */
export function reencrypt(ciphertexts: Ciphertexts, publicKey: Bytes, randomness: Bytes): Ciphertexts {
  const mask = maskOf(ciphertexts.c1.length, publicKey, randomness);
  return { ...ciphertexts, c1: engine.add(ciphertexts.c1, mask.c1), c2: engine.add(ciphertexts.c2, mask.c2) };
}

/**
 * `reencrypt` from bytes to bytes, block after block c1 ‖ c2 as `readCiphertexts` reads them, and without what that costs beyond it.
 * Throws what `readCiphertexts` and `reencrypt` throw.
 */
export function reencryptEncoded(
  bytes: Bytes,
  width: number,
  publicKey: Bytes,
  randomness: Bytes,
  hints?: SumHints,
): Bytes {
  const n = ciphertextCount(bytes, width) * width;
  requireRandomness(n, randomness);
  if (engine.scalars.firstNonCanonical(randomness) !== -1)
    throw new OstrakaError('bad-scalar', 'randomness is not below the group order');
  const mask = maskOf(n, publicKey, engine.scalars.scale(HALF, randomness));
  const inTurn = Uint32Array.from({ length: 2 * n }, (_, i) => (i >> 1) + (i & 1) * n);
  const halves = engine.select(engine.concat([mask.c1, mask.c2]), inTurn);
  return named('ciphertext half', () => engine.encodeSums(bytes, halves, hints));
}

/** (r·B, r·Y), the encryptions of n times the identity. */
function maskOf(n: number, publicKey: Bytes, randomness: Bytes): { c1: Points; c2: Points } {
  requireRandomness(n, randomness);
  const Y = base(publicKey);
  // Under the identity c2 would be the message itself.
  if (engine.allIdentity(Y)) throw new OstrakaError('bad-point', 'the encryption key is the identity');
  return { c1: engine.multiplyBase(B(), randomness), c2: engine.multiplyBase(Y, randomness) };
}

function requireRandomness(n: number, randomness: Bytes): void {
  if (randomness.length !== 32 * n)
    throw new OstrakaError('bad-length', `${n} blocks need ${n} scalars, not ${randomness.length} bytes`);
}

/** Signatures as only one who holds the key, and means to, makes them: under an R of one's own choice. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat } from '../../../../shared/codec/bytes.ts';
import { mod, randomScalar, scalarBytes } from '../../../../shared/crypto/arithmetic/scalar.ts';
import type { Random } from '../../../../shared/crypto/random.ts';
import type { SigningKey } from '../../../../shared/crypto/signature.ts';

const { Point, utils } = ed25519;

/** R, and its logarithm but for a point of small order. */
export interface Announced {
  readonly R: Bytes;
  readonly r: bigint;
}

/** r·B and a point of order 8. */
export function mixedOrder(random: Random): Announced {
  const r = randomScalar(random);
  const of8 = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
  return { r, R: Point.BASE.multiply(r).add(of8).toBytes() };
}

export const neutral: Announced = { r: 0n, R: Point.ZERO.toBytes() };

/** y = p + 1, which is 1 again: the neutral element in another writing. */
export const neutralNotCanonical: Announced = {
  r: 0n,
  R: Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xee : i === 31 ? 0x7f : 0xff)),
};

/** S = r + k·a, as RFC 8032 has it of an honest R. */
export function signedUnder({ R, r }: Announced, message: Bytes, { seed, publicKey }: SigningKey): Bytes {
  const digest = sha512(concat(R, publicKey, message));
  const k = digest.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return concat(R, scalarBytes(mod(r + k * utils.getExtendedPublicKey(seed).scalar)));
}

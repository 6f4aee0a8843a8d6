/**
 * Powers modulo numbers of up to 3072 bits by OpenSSL, which Node has. It shows its modular exponentiation under one name alone: the raw
 * public operation of RSA (RFC 8017, section 5.1.1) is m^e mod n, whatever n and e are. No key stands behind it, and no message: it is arithmetic.
 */
import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';
import { OstrakaError } from '../../shared/codec/error.ts';
import { power } from '../../shared/foreign/powers.ts';

/** OpenSSL takes exponents of any length up to there, and of 64 bits beyond (`OPENSSL_RSA_SMALL_MODULUS_BITS`). */
const MOST_BITS = 3072;
/** Below, making a key costs more than it saves. */
const LEAST_BITS = 512;

/** base^exponent modulo an odd `modulus`, with 0 ≤ base < modulus. */
export function nativePower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const bits = modulus.toString(2).length;
  if (bits < LEAST_BITS || bits > MOST_BITS || exponent < 2n ** 16n || exponent >= modulus || modulus % 2n === 0n)
    return power(base, exponent, modulus);
  const length = Math.ceil(bits / 8);
  return number(
    publicEncrypt({ key: keyFor(modulus, exponent), padding: constants.RSA_NO_PADDING }, octets(base, length)),
  );
}

function keyFor(modulus: bigint, exponent: bigint): KeyObject {
  try {
    return createPublicKey({ key: { kty: 'RSA', n: base64(modulus), e: base64(exponent) }, format: 'jwk' });
  } catch (cause) {
    throw new OstrakaError('internal', 'this program’s own library takes no such number for a modulus', { cause });
  }
}

const base64 = (value: bigint): string => octets(value, Math.ceil(value.toString(16).length / 2)).toString('base64url');

const octets = (value: bigint, length: number): Buffer =>
  Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');

const number = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

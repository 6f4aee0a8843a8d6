/**
 * Ed25519 with one rule everywhere: canonical A and R, A not of small order, S < ℓ, cofactored equation (noble with
 * `zip215: false`). node:crypto never verifies here: its rule differs, and verdicts must agree.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Bytes } from '../codec/bytes.ts';
import type { Random } from './random.ts';

export interface SigningKey {
  /** 32 secret bytes. */
  readonly seed: Bytes;
  readonly publicKey: Bytes;
}

/** The key of 32 secret bytes (RFC 8032 §5.1.5). */
export const signingKey = (seed: Bytes): SigningKey => ({ seed, publicKey: inForce.publicKey(seed) });
export const newSigningKey = (random: Random): SigningKey => signingKey(Uint8Array.from(random(32)));

/** What signs and judges in a process. */
export interface Signatures {
  publicKey(seed: Bytes): Bytes;
  sign(message: Bytes, key: SigningKey): Bytes;
  verifies(signature: Bytes, message: Bytes, publicKey: Bytes): boolean;
}

const alone: Signatures = {
  publicKey: (seed) => ed25519.getPublicKey(seed),
  sign: (message, { seed }) => ed25519.sign(message, seed),
  verifies: verifiesAlone,
};
let inForce = alone;

/**
 * Puts others in their place that sign the same bytes and give the same verdicts: a simulation plays all parties, and
 * remembers what it has judged once. Null puts these back.
 */
export function useSignatures(others: Partial<Signatures> | null): void {
  inForce = { ...alone, ...others };
}

/** 64 bytes over `message`, which comes from `signedBytes`. */
export const sign = (message: Bytes, key: SigningKey): Bytes => inForce.sign(message, key);

/** Whether `publicKey` has signed `message`. */
export type Verifies = Signatures['verifies'];

/** Never throws: whatever is malformed does not verify. */
export const verifies: Verifies = (signature, message, publicKey) => inForce.verifies(signature, message, publicKey);

/** The rule itself, whatever is in force. */
export function verifiesAlone(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether signatures of this key can verify: canonical, on the curve, not of small order. */
export function isStrictKey(publicKey: Bytes): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey, false).isSmallOrder();
  } catch {
    return false;
  }
}

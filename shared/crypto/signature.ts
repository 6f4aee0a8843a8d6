/**
 * Ed25519 with one rule everywhere: canonical A and R, A not of small order, S < ℓ, cofactored equation (noble with
 * `zip215: false`). node:crypto never verifies here: its rule differs, and verdicts must agree.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, hex, u64 } from '../codec/bytes.ts';
import type { Random } from './random.ts';

export interface SigningKey {
  /** 32 secret bytes. */
  readonly seed: Bytes;
  readonly publicKey: Bytes;
}

/** The key of 32 secret bytes (RFC 8032 §5.1.5). */
export const signingKey = (seed: Bytes): SigningKey => ({ seed, publicKey: ed25519.getPublicKey(seed) });
export const newSigningKey = (random: Random): SigningKey => signingKey(Uint8Array.from(random(32)));

/** 64 bytes over `message`, which comes from `signedBytes`. */
export const sign = (message: Bytes, key: SigningKey): Bytes => ed25519.sign(message, key.seed);

let verdicts: Map<string, boolean> | null = null;

/**
 * Keeps each verdict in `memory` and looks it up there when the same bytes are asked about again: for a process that plays
 * all parties of an election and would judge each signature once for every one of them. Null ends it.
 */
export function rememberVerdicts(memory: Map<string, boolean> | null): void {
  verdicts = memory;
}

/** Never throws: whatever is malformed does not verify. */
export function verifies(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  if (!verdicts) return holds(signature, message, publicKey);
  const lengths = concat(u64(signature.length), u64(publicKey.length));
  const name = hex(sha256(concat(lengths, signature, publicKey, message)));
  const known = verdicts.get(name) ?? holds(signature, message, publicKey);
  verdicts.set(name, known);
  return known;
}

function holds(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether rolls and manifests may hold this key: canonical, on the curve, not of small order. */
export function isStrictKey(publicKey: Bytes): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey, false).isSmallOrder();
  } catch {
    return false;
  }
}

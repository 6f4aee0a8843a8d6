/**
 * Signing by node:crypto, many times as fast as the reference: Ed25519 is deterministic, so the bytes are the same.
 * Judging is not node:crypto's: its rule differs from ours (signature.ts), so the engine in force does it.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Signatures, SigningKey } from '../../shared/crypto/signature.ts';
import { verifiesByEngine } from '../../shared/crypto/signature-batch.ts';

/** What stands before the 32 bytes of a seed in PKCS #8, and of a key in SubjectPublicKeyInfo (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_LENGTH = 12;

const opened = new WeakMap<SigningKey, KeyObject>();

function privateKey(key: SigningKey): KeyObject {
  let known = opened.get(key);
  if (!known) {
    known = open(key.seed);
    opened.set(key, known);
  }
  return known;
}

const open = (seed: Bytes): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });

export const nodeSignatures: Signatures = {
  publicKey: (seed) =>
    new Uint8Array(createPublicKey(open(seed)).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_LENGTH)),
  sign: (message, key) => new Uint8Array(sign(null, message, privateKey(key))),
  verifies: verifiesByEngine,
};

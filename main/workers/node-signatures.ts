/**
 * Signing by node:crypto, many times as fast as the reference: Ed25519 is deterministic, so the bytes are the same.
 * Judging is not node:crypto's: its rule differs from ours (signature.ts), so the engine in force does it.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Signatures } from '../../shared/crypto/signature.ts';
import { verifiesByEngine } from '../../shared/crypto/signature-batch.ts';

/** What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');

/** By seed, for as long as anybody holds that: to open one takes longer than to sign with it. */
const opened = new WeakMap<Bytes, KeyObject>();

function privateKey(seed: Bytes): KeyObject {
  let known = opened.get(seed);
  if (!known) {
    known = open(seed);
    opened.set(seed, known);
  }
  return known;
}

const open = (seed: Bytes): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });

export const nodeSignatures: Signatures = {
  // As a JSON Web Key, which takes a twentieth of the time of any other form.
  publicKey: (seed) =>
    new Uint8Array(Buffer.from(createPublicKey(privateKey(seed)).export({ format: 'jwk' }).x!, 'base64url')),
  sign: (message, { seed }) => new Uint8Array(sign(null, message, privateKey(seed))),
  verifies: verifiesByEngine,
};

/** Signing by node:crypto: Ed25519 leaves nothing to chance, so these are the bytes that signature.ts signs, sooner. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { type Bytes, concat, hex, unhex } from '../../shared/codec/bytes.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key. */
const PKCS8 = unhex('302e020100300506032b657004220420');

/** A signer that keeps the keys it has read: for processes whose keys are worth nothing, such as simulations. */
export function signingByNode(): (message: Bytes, key: SigningKey) => Bytes {
  const keys = new Map<string, KeyObject>();
  return (message, { seed }) => {
    const name = hex(seed);
    const key =
      keys.get(name) ?? createPrivateKey({ key: Buffer.from(concat(PKCS8, seed)), format: 'der', type: 'pkcs8' });
    keys.set(name, key);
    return new Uint8Array(sign(null, message, key));
  };
}

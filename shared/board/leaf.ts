/** An entry as bytes: 64 of Ed25519 signature, then the payload that is signed. */
import type { Bytes } from '../codec/bytes.ts';
import { concat } from '../codec/bytes.ts';
import { signedBytes } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { type SigningKey, sign, verifies } from '../crypto/signature.ts';
import type { SignedMessage } from '../crypto/signature-batch.ts';

/** The leaves of a board, in its order: an array, or what reads them off a disk as they are asked for. */
export interface Leaves {
  readonly length: number;
  at(index: number): Bytes | undefined;
}

/** The payload, signed. */
export const signLeaf = (payload: Bytes, key: SigningKey): Bytes =>
  concat(sign(signedBytes(labels.entrySignature, payload), key), payload);

export const payloadOf = (leaf: Bytes): Bytes => leaf.subarray(64);

/** What `author` must have signed for this leaf to be an entry. */
export const signatureOf = (leaf: Bytes, author: Bytes): SignedMessage => ({
  signature: leaf.subarray(0, 64),
  message: signedBytes(labels.entrySignature, payloadOf(leaf)),
  publicKey: author,
});

/** Whether the author really signed these bytes. */
export function entrySigned(leaf: Bytes, author: Bytes): boolean {
  const { signature, message, publicKey } = signatureOf(leaf, author);
  return verifies(signature, message, publicKey);
}

/** Files that are made from honest boards. What must fail does so by one cause, and so at one check. */

import type { Head } from '../../../../../shared/board/entry.ts';
import type { Transcript } from '../../../../../shared/board/transcript-file.ts';
import type { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { type Bytes, concat } from '../../../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../../../shared/codec/cbor.ts';
import type { SigningKey } from '../../../../../shared/crypto/signature.ts';
import type { Played } from '../board.ts';

/** A board, a transcript, or the bytes of a file. */
export type Made = Forge | Transcript | Bytes;

/**
 * By name, which begins with what a verdict says of it: the check that refuses it (`file` where none comes to judge it). `expected` is the board whose
 * fingerprint came another way, where one did.
 */
export type Edited = Readonly<
  Record<string, readonly [base: string, shows: string, make: (base: Played) => Made, expected?: string]>
>;

export const zeros = (length: number): Bytes => new Uint8Array(length);

/** The bytes with one of them altered. */
export const altered = (bytes: Bytes, at = 0, by = 1): Bytes =>
  bytes.map((byte, i) => (i === (at + bytes.length) % bytes.length ? byte ^ by : byte));

export interface Payload {
  readonly type: string;
  readonly election: Bytes;
  readonly author: Bytes;
  readonly seen: Head;
  readonly body: unknown;
}

/** What an entry says, with any body, as canonical bytes. */
export const payloadOf = (
  forge: Forge,
  by: SigningKey,
  type: string,
  body: unknown,
  other: Partial<Payload> = {},
): Bytes =>
  encodeCanonical({
    ...{ type, election: forge.record.fingerprint, author: by.publicKey, seen: forge.head, body },
    ...other,
  } as Value);

/** The board with its last leaf in other words, under the author's old signature. */
export function withLastLeaf(forge: Forge, change: (leaf: Bytes) => Bytes): Forge {
  const leaf = forge.leaves.at(-1)!;
  return forge.fork(forge.leaves.length - 1).put(change(leaf));
}

/** A leaf with another signature. */
export const signedBy = (leaf: Bytes, signature: Bytes): Bytes => concat(signature, leaf.subarray(64));

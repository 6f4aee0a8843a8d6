/**
 * C2SP signed notes (c2sp.org/signed-note): a text, a blank line, and signature lines
 * `— <key name> base64(key ID ‖ signature)`. Two kinds of signature are known here, both Ed25519: the plain one (type
 * 0x01) and the time-stamped co-signature of c2sp.org/tlog-cosignature (type 0x04).
 *
 * A note's text begins with printable characters and everything else that Ed25519 signs in this project begins with the
 * byte 0x09 (`signedBytes`: the length of the protocol's name), so no signature serves two purposes.
 */

import { base64 } from '@scure/base';
import { type Bytes, concat, equal, utf8 } from '../codec/bytes.ts';
import { NO_LINE, SPACES } from '../codec/characters.ts';
import { OstrakaError } from '../codec/error.ts';
import { sha256 } from '../crypto/hash.ts';
import { type SigningKey, sign, type Verifies, verifies } from '../crypto/signature.ts';
import type { SignedMessage } from '../crypto/signature-batch.ts';
import { LAST_SECOND } from '../election/times/times.ts';

/**
 * A longer note is refused unread. It holds 16 signatures of 5 kB, as long as post-quantum ones get (signed-note, Format), and
 * beside them the lines of a coordinator and its nodes.
 */
export const MAX_NOTE_BYTES = 128 * 1024;
/** A note with more signature lines is refused before any is verified. */
export const MAX_NOTE_SIGNATURES = 64;

const unprintable = new RegExp(`[${NO_LINE}]`, 'u');
const signatureLine = new RegExp(`^— ([^+${SPACES}]+) ([^${SPACES}]+)$`, 'u');

const KEY_ID_BYTES = 4;
/** Signature types (signed-note, Signature types). */
export const ED25519_TYPE = 0x01;
export const COSIGNATURE_TYPE = 0x04;
const TIMESTAMP_BYTES = 8;

export interface NoteSignature {
  /** The signature line, without its newline. */
  readonly line: string;
  /** The name of the key: no spaces, no plus. */
  readonly name: string;
  readonly keyId: Bytes;
  readonly signature: Bytes;
}

export interface Note {
  /** What is signed, its final newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Takes a note apart and verifies nothing yet; throws `bad-note`. */
export function parseNote(note: string): Note {
  const tooLong = () => badNote(`it is longer than ${MAX_NOTE_BYTES} bytes`);
  // A string is never longer than its UTF-8: this bounds the work of what follows.
  if (note.length > MAX_NOTE_BYTES) throw tooLong();
  if (unprintable.test(note)) throw badNote('it holds control characters or broken ones');
  if (utf8(note).length > MAX_NOTE_BYTES) throw tooLong();
  const blank = note.lastIndexOf('\n\n');
  if (blank < 1 || !note.endsWith('\n')) throw badNote('it is not a text, a blank line and signature lines');
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_NOTE_SIGNATURES) throw badNote(`it has more than ${MAX_NOTE_SIGNATURES} signatures`);
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/** The inverse of `parseNote`. */
export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(({ line }) => `${line}\n`).join('')}`;

/** One signature line, without its newline; throws `bad-note`. */
export function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = signatureLine.exec(line) ?? [];
  if (name === undefined || encoded === undefined) throw badNote('a signature line is malformed');
  const bytes = decodeBase64(encoded);
  if (!bytes || bytes.length <= KEY_ID_BYTES) throw badNote('a signature is not base64');
  return { line, name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

/** A plain Ed25519 signature line over `text`. */
export const signText = (text: string, name: string, key: SigningKey): NoteSignature =>
  formatSignature(name, keyId(name, ED25519_TYPE, key.publicKey), sign(utf8(text), key));

/** A co-signature line over `text`; `time` in whole seconds since 1970. */
export function cosignText(text: string, name: string, key: SigningKey, time: number): NoteSignature {
  const stamp = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  const signature = sign(cosigned(text, BigInt(time)), key);
  return formatSignature(name, keyId(name, COSIGNATURE_TYPE, key.publicKey), concat(stamp, signature));
}

/** Whether the note has a signature by this key under this name, and no false one (signed-note, Signatures). */
export function signedBy({ text, signatures }: Note, name: string, publicKey: Bytes, judge = verifies): boolean {
  const lines = linesOf(signatures, name, keyId(name, ED25519_TYPE, publicKey));
  return lines.length > 0 && lines.every(({ signature }) => judge(signature, utf8(text), publicKey));
}

/**
 * Whether the note has a co-signature by this key under this name. A false line beside it is ignored, where the
 * specification says clients SHOULD refuse the note: anybody who relays could add one, and void the co-signatures of all.
 */
export const cosignedBy = ({ text, signatures }: Note, name: string, publicKey: Bytes, judge?: Verifies): boolean =>
  signatures.some((line) => line.name === name && isCosignature(line, text, publicKey, judge));

/** When this key says that it has co-signed the note under this name, the earliest time of several; null where it has not. */
export function cosignedAt({ text, signatures }: Note, name: string, publicKey: Bytes): number | null {
  const good = signatures.filter((line) => line.name === name && isCosignature(line, text, publicKey));
  return good.length === 0 ? null : Math.min(...good.map(timeIn));
}

/** The time in a co-signature line; one that has no date of four digits counts as the last that has. */
const timeIn = ({ signature }: NoteSignature): number =>
  Math.min(Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)), LAST_SECOND);

/**
 * Whether this line is this key's co-signature of `text`, under whatever name it bears. Timestamps above 2^63 − 1 are refused
 * (tlog-cosignature, Format); any other is the signer's word and not judged.
 */
export function isCosignature(line: NoteSignature, text: string, publicKey: Bytes, judge = verifies): boolean {
  const said = cosignatureIn(line, text, publicKey);
  return said !== null && judge(said.signature, said.message, publicKey);
}

/** What this line says that this key has co-signed; null where it says no such thing. */
function cosignatureIn(
  { name, keyId: id, signature }: NoteSignature,
  text: string,
  publicKey: Bytes,
): SignedMessage | null {
  if (!equal(id, keyId(name, COSIGNATURE_TYPE, publicKey)) || signature.length !== TIMESTAMP_BYTES + 64) return null;
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  if (time >= 2n ** 63n) return null;
  return { signature: signature.subarray(TIMESTAMP_BYTES), message: cosigned(text, time), publicKey };
}

/** What a line of this text says that this key has signed, plainly or as a co-signature; null where it is another key's. */
export function claimedOf(line: NoteSignature, text: string, publicKey: Bytes): SignedMessage | null {
  if (!claimsKey(line, publicKey)) return cosignatureIn(line, text, publicKey);
  return { signature: line.signature, message: utf8(text), publicKey };
}

/** Whether this line says of itself that it is a plain signature by this key, under whatever name it bears. */
export const claimsKey = ({ name, keyId: id }: NoteSignature, publicKey: Bytes): boolean =>
  equal(id, keyId(name, ED25519_TYPE, publicKey));

/** Standard padded base64 (RFC 4648 §4), or null; it has one spelling, without spaces, missing padding or loose bits. */
export function decodeBase64(text: string): Bytes | null {
  try {
    return base64.decode(text);
  } catch {
    return null;
  }
}

export const encodeBase64 = (bytes: Bytes): string => base64.encode(bytes);

export const badNote = (why: string) => new OstrakaError('bad-note', `this is not a signed note: ${why}`);

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4]: a hint, not a hash to trust (signed-note, Signatures). */
export const keyId = (name: string, type: number, publicKey: Bytes): Bytes =>
  sha256(utf8(`${name}\n`), Uint8Array.of(type), publicKey).slice(0, KEY_ID_BYTES);

const formatSignature = (name: string, id: Bytes, signature: Bytes): NoteSignature =>
  parseSignature(`— ${name} ${encodeBase64(concat(id, signature))}`);

const linesOf = (signatures: readonly NoteSignature[], name: string, id: Bytes): NoteSignature[] =>
  signatures.filter((line) => line.name === name && equal(line.keyId, id));

/** What a co-signature signs (tlog-cosignature, Ed25519 signed message); it does not name the signer. */
const cosigned = (text: string, time: bigint): Bytes => utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** Byte strings: the few operations everything else needs. */
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { OstrakaError } from './error.ts';

export type Bytes = Uint8Array;

export const hex = (bytes: Bytes): string => bytesToHex(bytes);
export const concat = (...parts: Bytes[]): Bytes => joined(parts);
export const utf8 = (text: string): Bytes => utf8ToBytes(text);

/** How many bytes are read at a time: arguments stand on the stack. */
const PIECE = 4096;

/** UTF-8 to text without a TextDecoder, which this floor does not have; null for what is not UTF-8. */
export function readUtf8(bytes: Bytes): string | null {
  let text = '';
  for (let from = 0; from < bytes.length; ) {
    let end = Math.min(from + PIECE, bytes.length);
    while (end > from && isWithinCharacter(bytes[end])) end--;
    const piece = end > from ? pieceOfUtf8(bytes.subarray(from, end)) : null;
    if (piece === null) return null;
    text += piece;
    from = end;
  }
  return text;
}

/** Whether a character has begun before this byte. */
const isWithinCharacter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function isAscii(piece: Bytes): boolean {
  let bits = 0;
  for (let i = 0; i < piece.length; i++) bits |= piece[i]!;
  return bits < 128;
}

function pieceOfUtf8(piece: Bytes): string | null {
  if (isAscii(piece)) return Reflect.apply(String.fromCharCode, null, piece);
  try {
    return decodeURIComponent(hex(piece).replace(/../g, '%$&'));
  } catch {
    return null;
  }
}

/**
 * All parts, one after the other. As arguments of `concat` they would stand on the stack, which holds some hundred
 * thousand: whatever grows with the number of voters is joined.
 */
export function joined(parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    out.set(part, end);
    end += part.length;
  }
  return out;
}

/** Lower-case or upper-case hexadecimal to bytes; throws `bad-hex`. */
export function unhex(text: string): Bytes {
  try {
    return hexToBytes(text);
  } catch (cause) {
    throw new OstrakaError('bad-hex', 'this is not hexadecimal', { cause });
  }
}

/** Equality of public byte strings; not constant time, never used on secrets. */
export function equal(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Lexicographic order, shorter first on a tie. */
export function compare(a: Bytes, b: Bytes): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** `value` as 8 bytes, little-endian; throws `internal` where it is not an integer from 0 below 2^53. */
export function u64(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new OstrakaError('internal', `${value} is no length or index`);
  const out = new Uint8Array(8);
  for (let i = 0, rest = value; rest > 0; i++, rest = Math.floor(rest / 256)) out[i] = rest % 256;
  return out;
}

/** The `index`-th of the consecutive pieces of `size` bytes that a vector is made of (a view, not a copy). */
export const piece = (vector: Bytes, index: number, size = 32): Bytes =>
  vector.subarray(index * size, (index + 1) * size);

/** All consecutive pieces of `size` bytes (views); throws `bad-length` where the vector does not divide evenly. */
export function pieces(vector: Bytes, size = 32): Bytes[] {
  if (vector.length % size !== 0)
    throw new OstrakaError('bad-length', `${vector.length} bytes do not divide into pieces of ${size}`);
  return Array.from({ length: vector.length / size }, (_, i) => piece(vector, i, size));
}

/** The same one after the other: of very many, each a view that takes more than what it shows, none is held but the last. */
export function* eachPiece(vector: Bytes, size = 32): Generator<Bytes> {
  for (let i = 0; i < vector.length / size; i++) yield piece(vector, i, size);
}

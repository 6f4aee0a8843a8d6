/** Bytes as text and back (RFC 4648, section 4). */
import type { Bytes } from '../../../shared/codec/bytes.ts';

export function toBase64(bytes: Bytes): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Null where it is none. */
export function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Uniform bytes from messages, by whatever hashes in this process. */
import { type Bytes, utf8 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Hashing } from './seam.ts';

/** Of SHA-512: the bytes of a block, and of a hash. */
const BLOCK = 128;
const OUTPUT = 64;

/**
 * expand_message_xmd of RFC 9380 §5.3.1 over SHA-512 to 64 bytes, which is one hash long, of n messages of one length: n·64
 * bytes. Throws `internal` for a tag of no bytes, or of more than 255.
 */
export function expandEach(messages: Bytes, n: number, dst: string, hashing: Hashing): Bytes {
  const tag = utf8(dst);
  if (tag.length === 0 || tag.length > 255) throw new OstrakaError('internal', 'a domain tag has 1 to 255 bytes');
  const tagged = Uint8Array.of(...tag, tag.length); // DST_prime
  // b_0 = H(Z_pad ‖ msg ‖ l_i_b_str ‖ 0 ‖ DST_prime)
  const first = hashing.each(new Uint8Array(BLOCK), messages, n, Uint8Array.of(0, OUTPUT, 0, ...tagged));
  // b_1 = H(b_0 ‖ 1 ‖ DST_prime)
  return hashing.each(new Uint8Array(), first, n, Uint8Array.of(1, ...tagged));
}

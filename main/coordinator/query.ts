/** What stands in an address. */
import { type Bytes, unhex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

/** 32 bytes in hexadecimal: a SHA-256, or a key. Throws `bad-request`. */
export function digest(value: unknown): Bytes {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return unhex(value);
  throw new OstrakaError('bad-request', 'a SHA-256 or a key is 64 hexadecimal digits');
}

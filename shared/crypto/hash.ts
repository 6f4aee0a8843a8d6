import type { Bytes } from '../codec/bytes.ts';
import { hashing } from './arithmetic/hashing.ts';

/** SHA-256 of the parts, one after the other (FIPS 180-4), by what hashes in this process; 32 bytes. */
export const sha256 = (...parts: readonly Bytes[]): Bytes => hashing.sha256(parts);

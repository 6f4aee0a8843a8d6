import type { Bytes } from '../codec/bytes.ts';
import { hashing } from './arithmetic/hashing.ts';
import type { RunningSha256 } from './arithmetic/seam.ts';

/** SHA-256 of the parts, one after the other (FIPS 180-4), by what hashes in this process; 32 bytes. */
export const sha256 = (...parts: readonly Bytes[]): Bytes => hashing.sha256(parts);

/** The same of parts that come one after the other. */
export const sha256Running = (): RunningSha256 => hashing.sha256Running();

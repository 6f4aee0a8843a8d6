import { randomBytes } from 'node:crypto';
import type { Random } from '../../shared/crypto/random.ts';

/** The operating system's generator. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length));

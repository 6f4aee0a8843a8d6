import type { Random } from '../../shared/crypto/random.ts';

/** The system's generator, in pages and workers. */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

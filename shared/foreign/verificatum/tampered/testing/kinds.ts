/** A way in which an honest session is made into one that must be refused. */
import type { Change } from './changes.ts';

export interface Kind {
  /** What was done; together with the session it is its name. */
  readonly what: string;
  readonly change: Change;
  /** The first check that does not pass. */
  readonly check: string;
  /** Part of what the check says of the place. */
  readonly where?: string;
  readonly culprit?: string;
}

/** Kinds that are made of one session. */
export interface Kinds {
  /** Of `shared/foreign/samples/verificatum`. */
  readonly session: string;
  readonly kinds: readonly Kind[];
}

/** Three servers of which two shuffle and decrypt. */
export const MIXING = 'p256-3t2-mix-5';
export const SHUFFLING = 'p256-3t2-shuffle-5';
export const DECRYPTION = 'p256-3t2-decrypt-5';
/** Two servers that committed beforehand, to permutations of ten. */
export const PRECOMPUTED = 'p256-2-precomp10-mix-5';
/** One server, modulo a prime. */
export const MODULAR = 'modp2048-1-mix-5';
/** Two servers, in a subgroup of an order that is far smaller than its modulus. */
export const SUBGROUP = 'modp2056-q256-2-mix-5';

/** The list that the first node mixes: a function of the board, so it stands in no file. */
import { type Bytes, joined } from '../codec/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import type { BallotBody } from './bodies.ts';

export interface ListToMix {
  /** The ciphertexts of all ballots that count, one ballot after the other: count·w·64 bytes. */
  readonly list: Bytes;
  /** SHA-256 of it: the input of the first mix. */
  readonly digest: Bytes;
  readonly count: number;
}

/** @param ballots those that count, in board order */
export function listToMix(ballots: readonly { readonly body: BallotBody }[]): ListToMix {
  const list = joined(ballots.map(({ body }) => body.sealed.ciphertexts));
  return { list, digest: sha256(list), count: ballots.length };
}

/** The list that the first node mixes: a function of the board, so it stands in no file. */
import type { Bytes } from '../codec/bytes.ts';
import { sha256 } from '../crypto/hash.ts';

/** Bytes of it that are made in a turn of a loop: some milliseconds. */
export const LIST_BYTES_A_TURN = 2 ** 21;

export interface ListToMix {
  /** The ciphertexts of all ballots that count, one ballot after the other: count·w·64 bytes. */
  readonly list: Bytes;
  /** SHA-256 of it: the input of the first mix. */
  readonly digest: Bytes;
  readonly count: number;
}

/** @param list the ciphertexts of the `count` ballots that count, in board order */
export const listToMix = (list: Bytes, count: number): ListToMix => ({ list, digest: sha256(list), count });

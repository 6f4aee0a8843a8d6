/**
 * One ciphertext on its way through a shuffle, for a mixer that shows it: where it came in, where it left, and the
 * re-encryption factors in between. Whoever has both lists checks e′_to = ReEncrypt(e_from, r̃_to) and needs no proof.
 */
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { range } from '../arithmetic/vector.ts';
import { ciphertextCount, readCiphertexts, reencrypt, writeCiphertexts } from '../elgamal.ts';
import type { ShuffleSecrets, ShuffleStatement } from './statement.ts';

export interface Passage {
  /** Places in the input and in the output, from 0. */
  readonly from: number;
  readonly to: number;
  /** r̃_to: one scalar for each of w blocks, w·32 bytes. */
  readonly factors: Bytes;
}

/** How the ciphertext at a place of the input went through; throws `out-of-range` where there is no such place. */
export function passageOf({ permutation, factors }: ShuffleSecrets, width: number, from: number): Passage {
  const to = permutation.indexOf(from);
  if (to < 0) throw new OstrakaError('out-of-range', `this shuffle has no place ${from}`);
  return { from, to, factors: range(factors, to * width, (to + 1) * width) };
}

/** Whether the output holds at `to` what the input held at `from`, re-encrypted by these very factors. Never throws. */
export function isPassage(
  { publicKey, width, input, output }: Omit<ShuffleStatement, 'fingerprint' | 'context'>,
  { from, to, factors }: Passage,
): boolean {
  const size = 64 * width;
  try {
    const count = ciphertextCount(input, width);
    const inside = [from, to].every((place) => Number.isSafeInteger(place) && place >= 0 && place < count);
    if (!inside || output.length !== input.length || factors.length !== 32 * width) return false;
    const one = readCiphertexts(range(input, from, from + 1, size), width);
    return equal(writeCiphertexts(reencrypt(one, publicKey, factors)), range(output, to, to + 1, size));
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}

/**
 * The re-encryption shuffle itself: CHVote (ePrint 2017/325) algorithms 7.41 GenShuffle, 7.42 GenPermutation and 7.43
 * GenReEncryption, for ciphertexts of w blocks.
 *
 * Intentional divergence from 7.41: drawing is a step of its own, so that the caller persists the secrets before it
 * publishes anything, and republishes identical bytes after a crash. And factors belong to outputs, not to inputs.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { chunks, gather, inChunks, randomScalars, range } from '../arithmetic/vector.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../elgamal.ts';
import { permutation, type Random } from '../random.ts';
import { nonEmptyCount, type ShuffleSecrets } from './statement.ts';

/**
 * A uniform permutation and uniform factors for `count` ciphertexts of `width` blocks. One draw serves one input of one
 * election: two proofs about the same secrets and different inputs are never made. Throws `bad-length`.
 */
export function drawShuffle(count: number, width: number, random: Random): ShuffleSecrets {
  if (![count, width].every((n) => Number.isSafeInteger(n) && n >= 1) || count * width > 2 ** 32)
    throw new OstrakaError('bad-length', `there is no shuffle of ${count} ciphertexts of ${width} blocks`);
  return {
    permutation: permutation(count, random),
    factors: randomScalars(count * width, random),
  };
}

/**
 * The shuffled list: e′_i = ReEncrypt(e_ψ(i), r̃_i), as long as `input` (N·w·64 bytes) and a function of the arguments
 * alone. Throws `bad-length`, `bad-point`, `bad-scalar`, `bad-secrets`.
 */
export function applyShuffle(input: Bytes, width: number, publicKey: Bytes, secrets: ShuffleSecrets): Bytes {
  const count = nonEmptyCount(input, width);
  requireSecrets(secrets, count, width);
  const { permutation: psi, factors } = secrets;
  const size = 64 * width;
  try {
    return inChunks(count, size, (from, to) => {
      const permuted = readCiphertexts(gather(input, psi.subarray(from, to), size), width);
      return writeCiphertexts(reencrypt(permuted, publicKey, range(factors, from * width, to * width)));
    });
  } catch (error) {
    // An index of the permuted list would tell where ψ put it: what is wrong with the input is told in its own order.
    for (const [from, to] of chunks(count, size)) readCiphertexts(range(input, from, to, size), width);
    throw error;
  }
}

/** Throws `bad-secrets` unless ψ is a permutation of 0 … N−1 and there is one factor for each of N·w blocks. */
export function requireSecrets(secrets: ShuffleSecrets, count: number, width: number): void {
  const { permutation, factors } = secrets;
  if (permutation.length !== count || !isPermutation(permutation) || factors.length !== 32 * count * width)
    throw new OstrakaError('bad-secrets', `these secrets do not shuffle ${count} ciphertexts of ${width} blocks`, {
      hint: 'shuffle this input with fresh secrets; a half-written file cannot be used',
    });
}

function isPermutation(psi: Uint32Array): boolean {
  const seen = new Uint8Array(psi.length);
  for (const j of psi) {
    if (j >= psi.length || seen[j]) return false;
    seen[j] = 1;
  }
  return true;
}

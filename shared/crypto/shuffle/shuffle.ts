/**
 * The re-encryption shuffle itself: CHVote (ePrint 2017/325) algorithms 7.41 GenShuffle, 7.42 GenPermutation and 7.43
 * GenReEncryption, for ciphertexts of w blocks.
 *
 * Intentional divergence from 7.41: drawing is a step of its own, so that the caller persists the secrets before it
 * publishes anything, and republishes identical bytes after a crash. And factors belong to outputs, not to inputs.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { hintsOf, keepHints } from '../arithmetic/kept-hints.ts';
import { chunks, gather, randomScalars, range, scatter } from '../arithmetic/vector.ts';
import { reencryptEncoded } from '../elgamal.ts';
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
 * alone. Keeps the hints of both lists. Throws `bad-length`, `bad-point`, `bad-scalar`, `bad-secrets`.
 */
export function applyShuffle(input: Bytes, width: number, publicKey: Bytes, secrets: ShuffleSecrets): Bytes {
  const count = nonEmptyCount(input, width);
  requireSecrets(secrets, count, width);
  const size = 64 * width;
  const hints = hintsOf(input);
  const output = new Uint8Array(input.length);
  const outputHints = new Uint8Array(input.length);
  const places = inverse(secrets.permutation);
  // In the order of the input: an index of the permuted list, where something is wrong, would tell where ψ put it.
  for (const [from, to] of chunks(count, size)) {
    const at = places.subarray(from, to);
    const factors = gather(secrets.factors, at, 32 * width);
    const sums = new Uint8Array(size * (to - from));
    const encoded = range(hints, from, to, size);
    const read = range(input, from, to, size);
    scatter(output, reencryptEncoded(read, width, publicKey, factors, { encoded, sums }), at, size);
    scatter(outputHints, sums, at, size);
  }
  keepHints(output, outputHints);
  return output;
}

/** Where ψ puts each: ψ⁻¹. */
export function inverse(psi: Uint32Array): Uint32Array {
  const places = new Uint32Array(psi.length);
  psi.forEach((j, i) => {
    places[j] = i;
  });
  return places;
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

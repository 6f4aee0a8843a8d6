/** What a proof of shuffle is about, and what can be said of it: the public statement, the mixer's secrets, the verdict. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { ciphertextCount } from '../elgamal.ts';

export interface ShuffleStatement {
  /** The election's fingerprint, 32 bytes. */
  readonly fingerprint: Bytes;
  /** Whatever else the proof is bound to: the node's index, the place in the chain. */
  readonly context: Bytes;
  /** The election key Y, 32 bytes; from the election, never from the proof [3]. */
  readonly publicKey: Bytes;
  /** w, the number of blocks in a ciphertext; at least 1. */
  readonly width: number;
  /** e: N·w·(c1 ‖ c2), N·w·64 bytes, N ≥ 1. */
  readonly input: Bytes;
  /** e′ (in the paper ẽ): as long as the input. */
  readonly output: Bytes;
}

export interface ShuffleSecrets {
  /** ψ: output i re-encrypts input ψ(i). */
  readonly permutation: Uint32Array;
  /** r̃: N·w·32 bytes; the re-encryption factor of output i, block k, stands at index i·w + k. */
  readonly factors: Bytes;
}

/** The groups of equations of a proof, in the order in which a fault is reported; equations.ts writes them out. */
export const EQUATIONS = [
  'permutation-sum',
  'chain-end',
  'permutation-challenge',
  're-encryption',
  'chain-step',
] as const;
export type Equation = (typeof EQUATIONS)[number];

/** Why a proof is refused: not well-formed, or the first group of equations that fails. */
export type ShuffleFault = 'malformed' | Equation;
export type ShuffleVerdict = { readonly valid: true } | { readonly valid: false; readonly equation: ShuffleFault };

export const shuffleFaultInWords: Readonly<Record<ShuffleFault, string>> = {
  malformed: 'the lists, the key or the proof are not well-formed',
  'permutation-sum': 'the committed matrix does not use every ballot once in sum',
  'chain-end': 'the committed matrix is not a permutation: a ballot may be missing or counted twice',
  'permutation-challenge': 'the responses belong to another permutation than the committed one',
  're-encryption': 'the output ballots are not re-encryptions of the input ballots',
  'chain-step': 'the chain that shows the permutation is broken',
};

/** N, the number of ciphertexts, when every length fits. Throws `bad-length`. */
export function countOf(statement: ShuffleStatement): number {
  const { fingerprint, publicKey, width, input, output } = statement;
  if (fingerprint.length !== 32 || publicKey.length !== 32)
    throw new OstrakaError('bad-length', 'a fingerprint or an election key is not 32 bytes');
  if (input.length !== output.length)
    throw new OstrakaError('bad-length', `${input.length} bytes go into the shuffle, ${output.length} come out`);
  return nonEmptyCount(input, width);
}

/** The number of ciphertexts of `width` blocks in a list that may not be empty. Throws `bad-length`. */
export function nonEmptyCount(list: Bytes, width: number): number {
  const count = ciphertextCount(list, width);
  if (count === 0) throw new OstrakaError('bad-length', 'there is nothing to shuffle');
  return count;
}

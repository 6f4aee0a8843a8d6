/** Forged proofs of shuffle: each breaks one of the equations and leaves the others whole. */

import type { Bytes } from '../../../codec/bytes.ts';
import { mod, packScalars, readScalars } from '../../../crypto/arithmetic/scalar.ts';
import { joinProof, type ProofPart, splitProof } from '../../../crypto/shuffle/proof.ts';
import type { Equation } from '../../../crypto/shuffle/statement.ts';

/** Answers come after the challenge, and each of these stands in one equation only. */
const answers: Readonly<Record<Equation, ProofPart>> = {
  'permutation-sum': 's1',
  'chain-end': 's2',
  'permutation-challenge': 's3',
  're-encryption': 's4',
  'chain-step': 'sHat',
};

/** The proof of `count` ciphertexts of `width` blocks with one answer changed; it fails at this equation and no other. */
export function alteredAnswer(proof: Bytes, count: number, width: number, equation: Equation): Bytes {
  const parts = splitProof(proof, count, width);
  const answer = answers[equation];
  const [first, ...rest] = readScalars(parts[answer]);
  return joinProof({ ...parts, [answer]: packScalars([mod(first! + 1n), ...rest]) }, count, width);
}

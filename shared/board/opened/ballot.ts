/**
 * A ballot opened into its numbers: the two halves of each block, and its proof of knowledge checked equation by equation
 * (crypto/proofs/knowledge.ts).
 */
import { hex, piece } from '../../codec/bytes.ts';
import { openedKnowledge } from '../../crypto/proofs/knowledge.ts';
import { type SealContext, type SealedBallot, sealStatement } from '../../election/sealing.ts';
import { type Part, part } from './part.ts';
import { line, verdict } from './step.ts';

/** Null where the proof is not well-formed. */
export function openBallot(context: SealContext, { ciphertexts, proof }: SealedBallot): Part[] | null {
  const opened = openedKnowledge(sealStatement(context, ciphertexts), proof);
  if (!opened) return null;
  const { challenge, left, right } = opened;
  const [c, Y] = [hex(challenge), hex(context.publicKey)];
  const width = proof.length / 64;
  const blocks = Array.from({ length: width }, (_, k) => k);
  const c1 = (k: number) => hex(piece(ciphertexts, 2 * k));
  return [
    part(
      'ballot',
      blocks.map((k) => {
        const block = k + 1;
        const letters = `(c_1, c_2)_${block} = (r_${block}·B, M_${block} + r_${block}·Y)`;
        const halves = `(${c1(k)}, ${hex(piece(ciphertexts, 2 * k + 1))})`;
        return line('real.halves', [letters, `Y = ${Y}`, halves], { block });
      }),
    ),
    part('knowledge', [
      line('real.challenge', ['c = H(…, Y, …, c_1, c_2, …, A_1, …) mod ℓ', 'SHA-512', challenge]),
      ...blocks.flatMap((k) => {
        const block = k + 1;
        const [A, s] = [hex(piece(proof, k)), hex(piece(proof, width + k))];
        const letters = `s_${block}·B = A_${block} + c·c_{1,${block}}`;
        return [
          line('real.left', [`s_${block}·B`, `${s}·B`, piece(left, k)], { block }),
          verdict('real.check', [letters, `${A} + ${c}·${c1(k)}`, piece(right, k)], piece(left, k), { block }),
        ];
      }),
    ]),
  ];
}

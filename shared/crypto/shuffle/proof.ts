/** The bytes of a proof of shuffle: vectors of points and scalars in a layout that depends on N and w alone. */
import { type Bytes, concat } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';

/** How many points or scalars, of 32 bytes each, every part holds, in the order in which they stand in the proof. */
const layout = (count: number, width: number) => ({
  /** Commitments to the permutation and to the chain of products. */
  c: count,
  cHat: count,
  /** Commitments of the sigma protocol; t4 holds the pair (t4_k,1, t4_k,2) of each block k. */
  t1: 1,
  t2: 1,
  t3: 1,
  t4: 2 * width,
  tHat: count,
  /** Responses. */
  s1: 1,
  s2: 1,
  s3: 1,
  s4: width,
  sHat: count,
  sPrime: count,
});

export type ProofPart = keyof ReturnType<typeof layout>;
export type ProofParts = Readonly<Record<ProofPart, Bytes>>;

export const COMMITMENTS = ['t1', 't2', 't3', 't4', 'tHat'] as const;
export const RESPONSES = ['s1', 's2', 's3', 's4', 'sHat', 'sPrime'] as const;

const entries = (count: number, width: number) => Object.entries(layout(count, width)) as [ProofPart, number][];

/** The length in bytes of every proof about `count` ciphertexts of `width` blocks: 32·(5N + 3w + 6). */
export const proofLength = (count: number, width: number): number => 32 * (5 * count + 3 * width + 6);

/** Views of the parts of a proof. Throws `bad-length`. */
export function splitProof(proof: Bytes, count: number, width: number): ProofParts {
  if (proof.length !== proofLength(count, width))
    throw new OstrakaError(
      'bad-length',
      `a proof of ${count} ciphertexts of ${width} blocks has ${proofLength(count, width)} bytes, not ${proof.length}`,
    );
  let end = 0;
  const parts = entries(count, width).map(([part, size]) => {
    end += 32 * size;
    return [part, proof.subarray(end - 32 * size, end)] as const;
  });
  return Object.fromEntries(parts) as Record<ProofPart, Bytes>;
}

/** The proof of these parts. Throws `bad-length` where a part does not have the length the layout gives it. */
export function joinProof(parts: ProofParts, count: number, width: number): Bytes {
  const vectors = entries(count, width).map(([part, size]) => {
    if (parts[part].length !== 32 * size) throw new OstrakaError('bad-length', `${part} is not ${size} pieces long`);
    return parts[part];
  });
  return concat(...vectors);
}

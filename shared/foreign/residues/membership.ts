/**
 * Which residues lie outside a subgroup, tested together. G is the subgroup of order q of the residues prime to p. Of all elements subsets
 * are drawn, and each subset's product is tested. Let x lie outside G: whatever else is in a subset, its product cannot be in G both with and
 * without x, for the two differ by x. So a subset passes with probability 1/2 at most, and 96 independent ones with 2^-96, whatever the order
 * of x is; nothing is asked of p and q. The draws are a hash of all elements: who would have x pass must try about 2^96 lists.
 */
import { type Bytes, concat, joined, u64, utf8 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';

export const SUBSETS = 96;
/** With fewer each is tested for itself. */
const FEW = 100;
/** Elements that are hashed as one text. */
const PIECE = 1024;

/** For each element in which subsets it is: 96 bits, of the element that is number `first` among all, and those behind it. */
export function drawn(seed: Bytes, first: number, count: number): Bytes[] {
  return Array.from({ length: count }, (_, i) => sha256(concat(seed, u64(first + i))).subarray(0, SUBSETS / 8));
}

export const inSubset = (draw: Bytes, subset: number): number => (draw[subset >> 3]! >> (subset & 7)) & 1;

export interface Membership {
  /** Powers that are not 1. */
  readonly outside: (elements: readonly bigint[]) => Promise<readonly number[]>;
  /** The product of each subset. */
  readonly subsets: (elements: readonly bigint[], seed: Bytes) => Promise<readonly bigint[]>;
}

/** Places of those outside, in order. */
export async function outsideTogether(elements: readonly bigint[], ways: Membership): Promise<readonly number[]> {
  if (elements.length < FEW) return ways.outside(elements);
  const seed = seedOf(elements);
  const products = await ways.subsets(elements, seed);
  if ((await ways.outside(products)).length === 0) return [];
  const half = elements.length >> 1;
  const left = await outsideTogether(elements.slice(0, half), ways);
  const right = await outsideTogether(elements.slice(half), ways);
  return [...left, ...right.map((place) => place + half)];
}

/** A hash of all elements, piece by piece: together they may be longer than a text can be. */
function seedOf(elements: readonly bigint[]): Bytes {
  const hashes: Bytes[] = [];
  for (let from = 0; from < elements.length; from += PIECE)
    hashes.push(
      sha256(
        utf8(
          elements
            .slice(from, from + PIECE)
            .map((element) => element.toString(16))
            .join(),
        ),
      ),
    );
  return sha256(joined(hashes));
}

/** Whether an element is a square modulo an odd prime p: by the law of quadratic reciprocity for Jacobi's symbol. */
export function isSquare(element: bigint, p: bigint): boolean {
  let [a, n, sign] = [element % p, p, 1];
  while (a !== 0n) {
    let twos = 0n;
    while (((a >> twos) & 0xffffn) === 0n) twos += 16n;
    while (((a >> twos) & 1n) === 0n) twos++;
    a >>= twos;
    const low = Number(n & 7n);
    if (twos % 2n === 1n && (low === 3 || low === 5)) sign = -sign;
    if ((low & 3) === 3 && (a & 3n) === 3n) sign = -sign;
    [a, n] = [n % a, a];
  }
  return n === 1n && sign === 1;
}

/** Schoolbook multiplication, written out: what the field of the scalar kernel and the arithmetic mod ℓ have in common. */

/** The terms a_i·b_j of column i + j = k of a product of limbs, where a has `n` limbs and b has `m`. */
export const products = (k: number, a: readonly string[], b: readonly string[]): string[] =>
  a.flatMap((x, i) => (k - i >= 0 && k - i < b.length ? [`${x}*${b[k - i]}`] : []));

/** Names of n limbs: x0, x1 … */
export const limbs = (x: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${x}${i}`);

/** The limbs of a constant, of `bits` bits each, lowest first, as many as it takes. */
export function constantLimbs(value: bigint, bits: number): string[] {
  const out: string[] = [];
  for (let rest = value; rest > 0n; rest >>= BigInt(bits)) out.push(String(rest & ((1n << BigInt(bits)) - 1n)));
  return out;
}

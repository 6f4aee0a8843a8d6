/** What a ballot says to one non-homomorphic question: a number from 0 to 255 for each answer, in their order. */
export type Marks = readonly number[];

export const isBlank = (marks: Marks): boolean => marks.every((mark) => mark === 0);

/** As OCaml compares lists and equally long arrays: by the first that differ, and what ends before that comes first. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? a.length - b.length : at >= b.length ? 1 : a[at]! - b[at]!;
}

/** How work on powers is shared among threads, whatever the group is. */
import type { Product } from '../../shared/foreign/powers.ts';

/** Tells of each piece of work whether it is for threads: not before so much was worked at in this one. */
export function afterSoMuch(alone: number): (weight: number) => boolean {
  let before = 0;
  return (weight) => {
    if (before < alone) before += weight;
    return before >= alone;
  };
}

/** In order, each of about the weight `most`. */
export function piecesOf(products: readonly Product[], weights: readonly number[], most: number): Product[][] {
  const pieces: Product[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const [i, product] of products.entries()) {
    if (weight >= most) {
      pieces.push([]);
      weight = 0;
    }
    pieces.at(-1)!.push(product);
    weight += weights[i]!;
  }
  return pieces;
}

/** Powers modulo large numbers in the threads of this computer. */
import type { Powers, Product } from '../../shared/foreign/powers.ts';
import { workerUrl } from '../threads/worker-url.ts';
import { WorkerPool } from '../workers/pool.ts';
import { threadsHere } from '../workers/threads.ts';
import { type PowersJob, productsHere } from './products-here.ts';

/** Bits of exponents below which a thread is not worth its message. */
const SMALL = 20_000;
/** Pieces for each thread: the last ones end at about the same time. */
const PIECES = 4;

export interface PowersHere extends Powers {
  /** Ends the threads. */
  close(): Promise<void>;
}

/** @param threads as many as this computer has unless given */
export function powersHere(threads = threadsHere()): PowersHere {
  const pool = new WorkerPool(workerUrl('./power-worker.ts', import.meta.url), threads);
  return {
    async products(modulus, products, fixed = []) {
      const weights = products.map((terms) => terms.reduce((sum, [, exponent]) => sum + bitsOf(exponent), 1));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      if (threads === 1 || all < SMALL) return productsHere({ modulus, products, fixed });
      const pieces = piecesOf(products, weights, all / (threads * PIECES));
      const found = await Promise.all(
        pieces.map((piece) => pool.run<readonly bigint[]>({ modulus, products: piece, fixed } satisfies PowersJob)),
      );
      return found.flat();
    },
    close: () => pool.close(),
  };
}

const bitsOf = (exponent: bigint): number => 4 * exponent.toString(16).length;

/** In order, each of about that weight. */
function piecesOf(products: readonly Product[], weights: readonly number[], most: number): Product[][] {
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

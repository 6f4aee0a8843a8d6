/** Powers modulo large numbers in the threads of this computer. */
import type { Powers, Product, Term } from '../../shared/foreign/powers.ts';
import { outsideTogether, SUBSETS } from '../../shared/foreign/residues/membership.ts';
import { residuePowers } from '../../shared/foreign/residues/residues.ts';
import { workerUrl } from '../threads/worker-url.ts';
import { WorkerPool } from '../workers/pool.ts';
import { threadsHere } from '../workers/threads.ts';
import { curveHere } from './curve-here.ts';
import { afterSoMuch, piecesOf } from './pieces.ts';
import { outsideHere, type PowersOrder, productsHere, subsetsHere } from './products-here.ts';

/** Bits of exponents below which a thread is not worth its message. */
const SMALL = 20_000;
/** Bits of exponents that are worked at here before any thread is started: for less a start takes longer than it saves. */
const BEFORE_THREADS = 250_000;
/** A term on a curve takes as long as one of so many bits. */
const BITS_OF_TERM = 1000;
/** What an element takes that is tested with others, in bits of an exponent. */
const TESTED = 24;
/** Pieces for each thread: the last ones end at about the same time. */
const PIECES = 4;

export interface PowersHere extends Powers {
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * @param threads as many as this computer has unless given
 * @param alone bits of exponents that are worked at before there are threads
 */
export function powersHere(threads = threadsHere(), alone = BEFORE_THREADS): PowersHere {
  const pool = new WorkerPool(workerUrl('./power-worker.ts', import.meta.url), threads);
  const run = <T>(order: PowersOrder): Promise<T> => pool.run<T>(order);
  const isMuch = afterSoMuch(alone);
  const isForThreads = (weight: number): boolean => isMuch(weight) && threads > 1;
  const products: Powers['products'] = async (modulus, all, fixed = []) => {
    const parts = all.flatMap((terms, of) => partsOf(terms).map((part) => ({ of, part })));
    const weights = parts.map(({ part }) => part.reduce((sum, [, exponent]) => sum + bitsOf(exponent), 1));
    const weight = weights.reduce((sum, one) => sum + one, 0);
    if (weight < SMALL || !isForThreads(weight)) return productsHere({ modulus, products: all, fixed });
    const pieces = piecesOf(
      parts.map(({ part }) => part),
      weights,
      weight / (threads * PIECES),
    );
    const orders = pieces.map((piece) => run<readonly bigint[]>({ what: 'products', modulus, products: piece, fixed }));
    const found = (await Promise.all(orders)).flat();
    const values = all.map(() => 1n % modulus);
    parts.forEach(({ of }, i) => {
      values[of] = (values[of]! * found[i]!) % modulus;
    });
    return values;
  };
  return {
    ...(threads > 1 && { curve: curveHere((order) => pool.run(order), threads, alone / BITS_OF_TERM) }),
    expect(bits) {
      if (bits < alone || !isForThreads(bits)) return;
      // Of each something that is soon done. A thread that fails says so when there is work for it.
      const order: PowersOrder = { what: 'products', modulus: 3n, products: [], fixed: [] };
      for (let i = 0; i < threads; i++) void run(order).catch(() => {});
    },

    products,

    async outside(modulus, order, elements) {
      const pieces = (some: readonly bigint[], size: number) =>
        Array.from({ length: Math.ceil(some.length / size) }, (_, i) => ({
          first: i * size,
          piece: some.slice(i * size, (i + 1) * size),
        }));
      const evenly = (some: readonly bigint[], most: number) =>
        Math.max(1, Math.min(most, Math.ceil(some.length / threads)));
      const each = async (some: readonly bigint[]): Promise<readonly number[]> => {
        if (some.length < 8 || !isForThreads(some.length * bitsOf(order))) return outsideHere(modulus, order, some);
        const found = await Promise.all(
          pieces(some, evenly(some, 32)).map(async ({ first, piece }) => {
            const places = await run<readonly number[]>({ what: 'outside', modulus, order, elements: piece });
            return places.map((place) => first + place);
          }),
        );
        return found.flat();
      };
      if (!residuePowers()?.takes(modulus)) return each(elements);
      return outsideTogether(elements, {
        outside: each,
        subsets: async (some, seed) => {
          if (!isForThreads(some.length * TESTED)) return subsetsHere(modulus, some, seed);
          const found = await Promise.all(
            pieces(some, evenly(some, 4096)).map(({ first, piece }) =>
              run<readonly bigint[]>({ what: 'subsets', modulus, elements: piece, seed, first }),
            ),
          );
          return Array.from({ length: SUBSETS }, (_, k) =>
            found.reduce((product, one) => (product * one[k]!) % modulus, 1n),
          );
        },
      });
    },

    close: () => pool.close(),
  };
}

/** A long product is made of parts, which threads share; within one, its bases share their squarings. */
const PART = 64;
const partsOf = (terms: Product): readonly Product[] =>
  terms.length < 2 * PART
    ? [terms]
    : Array.from({ length: Math.ceil(terms.length / PART) }, (_, i): readonly Term[] =>
        terms.slice(i * PART, (i + 1) * PART),
      );

const bitsOf = (exponent: bigint): number => 4 * exponent.toString(16).length;

/** Products and memberships on Ed25519 in the threads of this computer. */
import type { Bytes } from '../../shared/codec/bytes.ts';
import { curvePoints } from '../../shared/foreign/belenios/group/curve-points.ts';
import type { CurvePowers, Product } from '../../shared/foreign/powers.ts';
import { outsideTogether, SUBSETS } from '../../shared/foreign/residues/membership.ts';
import { afterSoMuch, piecesOf } from './pieces.ts';

/** Terms below which a thread is not worth its message. */
const SMALL = 16;
/** Pieces for each thread: the last ones end at about the same time. */
const PIECES = 3;
/** Doublings of a product take as long as so many terms more. */
const ALONE = 4;

/** Points with what spares a thread to decompress them again. */
interface Known {
  readonly values: readonly bigint[];
  readonly coordinates: readonly bigint[];
}

/** What a thread is asked for. */
export type CurveOrder = { readonly known: Known } & (
  | { readonly what: 'curve products'; readonly products: readonly Product[]; readonly fixed: readonly bigint[] }
  | { readonly what: 'curve outside'; readonly elements: readonly bigint[] }
  | {
      readonly what: 'curve subsets';
      readonly elements: readonly bigint[];
      readonly seed: Bytes;
      readonly first: number;
    }
);

export function curveCarriedOut(order: CurveOrder): readonly bigint[] | readonly number[] {
  const points = curvePoints();
  points.know(order.known.values, order.known.coordinates);
  switch (order.what) {
    case 'curve products':
      return points.products(order.products, order.fixed);
    case 'curve outside':
      return points.outsideEach(order.elements);
    case 'curve subsets':
      return points.subsets(order.elements, order.seed, order.first);
  }
}

const known = (elements: Iterable<bigint>): Known => {
  const values = [...new Set(elements)];
  return { values, coordinates: curvePoints().coordinates(values) };
};

/** @param alone terms that are worked at in this thread before any other is asked */
export function curveHere(run: <T>(order: CurveOrder) => Promise<T>, threads: number, alone: number): CurvePowers {
  const isForThreads = afterSoMuch(alone);
  const inPieces = async <T>(
    elements: readonly bigint[],
    size: number,
    ask: (piece: readonly bigint[], first: number) => Promise<T>,
  ): Promise<readonly T[]> =>
    Promise.all(
      Array.from({ length: Math.ceil(elements.length / size) }, (_, i) =>
        ask(elements.slice(i * size, (i + 1) * size), i * size),
      ),
    );
  const each = async (elements: readonly bigint[]): Promise<readonly number[]> => {
    if (!isForThreads(elements.length)) return curvePoints().outsideEach(elements);
    const found = await inPieces(elements, 16, async (piece, first) => {
      const places = await run<readonly number[]>({ what: 'curve outside', elements: piece, known: known(piece) });
      return places.map((place) => first + place);
    });
    return found.flat();
  };
  return {
    async products(products, fixed) {
      const weights = products.map((terms) => terms.length + ALONE);
      const weight = weights.reduce((sum, one) => sum + one, 0);
      if (weight < SMALL || !isForThreads(weight)) return curvePoints().products(products, fixed);
      const pieces = piecesOf(products, weights, weight / (threads * PIECES));
      const found = await Promise.all(
        pieces.map((piece) =>
          run<readonly bigint[]>({
            what: 'curve products',
            products: piece,
            fixed,
            known: known([...fixed, ...piece.flatMap((terms) => terms.map(([base]) => base))]),
          }),
        ),
      );
      return found.flat();
    },

    outside: (elements) =>
      outsideTogether(elements, {
        outside: each,
        subsets: async (some, seed) => {
          const size = Math.max(1, Math.min(4096, Math.ceil(some.length / threads)));
          const found = await inPieces(some, size, (piece, first) =>
            run<readonly bigint[]>({ what: 'curve subsets', elements: piece, seed, first, known: known(piece) }),
          );
          return Array.from({ length: SUBSETS }, (_, k) => curvePoints().product(found.map((sums) => sums[k]!)));
        },
      }),
  };
}

/** The kernel of this process, where it runs here and gives the known answers. */
import { type Powers, type Product, plainPowers } from '../powers.ts';
import { isSquare, outsideTogether } from './membership.ts';
import { ResiduePowers } from './residue-powers.ts';
import { residuesModule } from './residues.wasm.ts';

let made: ResiduePowers | null | undefined;

/** Null where the runtime has no relaxed SIMD, or the processor no fused multiply-add. */
export function residuePowers(): ResiduePowers | null {
  if (made === undefined) {
    try {
      made = new ResiduePowers(residuesModule);
    } catch {
      made = null;
    }
  }
  return made;
}

/** In this thread, by the kernel where it takes the modulus, else by big integers. */
export const threadPowers: Powers = {
  async products(modulus, products, fixed) {
    const kernel = residuePowers();
    return kernel?.takes(modulus)
      ? kernel.products(modulus, products, fixed)
      : plainPowers.products(modulus, products, fixed);
  },

  async outside(modulus, order, elements) {
    const kernel = residuePowers();
    if (!kernel?.takes(modulus)) return plainPowers.outside(modulus, order, elements);
    return outsideTogether(elements, {
      outside: async (some) => outsideEach(modulus, order, some, (products) => kernel.products(modulus, products)),
      subsets: async (some, seed) => kernel.subsets(modulus, some, seed, 0),
    });
  },
};

/** Each for itself: in a group of half the order of all residues by whether it is a square, else by its power. */
export function outsideEach(
  modulus: bigint,
  order: bigint,
  elements: readonly bigint[],
  products: (products: readonly Product[]) => readonly bigint[],
): number[] {
  if (2n * order === modulus - 1n) return elements.flatMap((element, i) => (isSquare(element, modulus) ? [] : [i]));
  const powers = products(elements.map((element) => [[element, order]]));
  return powers.flatMap((one, i) => (one === 1n ? [] : [i]));
}

/** The kernel of this process, where it runs here and gives the known answers. */
import { type Powers, plainPowers } from '../powers.ts';
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
};

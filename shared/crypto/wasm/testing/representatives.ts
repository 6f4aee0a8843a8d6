/** Points of a kernel made from coordinates of the test's own choice, as no encoding gives them. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { mod } from '../../arithmetic/scalar.ts';
import type { WasmEngine } from '../wasm-engine.ts';
import type { WasmPoints } from '../wasm-points.ts';
import { cut, limbsOf, modP, P } from './limbs.ts';

/** √−1. */
const I = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n;

/** k·B scaled by z, and shifted by one of the four points of the 4-torsion. */
export interface Representative {
  readonly k: bigint;
  readonly z: bigint;
  readonly torsion: 0 | 1 | 2 | 3;
}

export function represent(engine: WasmEngine, representatives: readonly Representative[]): WasmPoints {
  const { kernel } = engine.decode(new Uint8Array()) as WasmPoints;
  const limbs = limbsOf(kernel);
  const element = (x: bigint): Bytes => {
    const least = modP(x) > P / 2n ? modP(x) - P : modP(x); // else the last limb would not be tight
    const parts = cut(limbs, least);
    return new Uint8Array(limbs.count === 5 ? Float64Array.from(parts).buffer : Int32Array.from(parts).buffer);
  };
  const coordinates = representatives.flatMap(({ k, z, torsion }) => {
    const { x, y } = ed25519.Point.BASE.multiplyUnsafe(mod(k)).toAffine();
    // (x, y) + (0, −1) = (−x, −y) and (x, y) + (i, 0) = (iy, ix).
    const [u, v] = [
      [x, y],
      [-x, -y],
      [I * y, I * x],
      [-I * y, -I * x],
    ][torsion] as [bigint, bigint];
    return [u * z, v * z, z, modP(u * v) * z].map(element);
  });
  return engine.adopt('ristretto255', concat(...coordinates), false);
}

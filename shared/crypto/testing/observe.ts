/** What passes through the arithmetic seam while code runs: lets a test mount an attack that needs to know a weight. */
import { engine, useEngine } from '../arithmetic/engine.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { readScalar, readScalars } from '../arithmetic/scalar.ts';

export interface Observed {
  /** The scalars of each call, in order. */
  readonly scale: bigint[];
  readonly multiScalar: bigint[][];
}

export function observe(run: () => void): Observed {
  const seen: Observed = { scale: [], multiScalar: [] };
  const before = engine;
  useEngine({
    ...nobleEngine,
    scale(points, scalar) {
      seen.scale.push(readScalar(scalar));
      return nobleEngine.scale(points, scalar);
    },
    multiScalar(terms) {
      seen.multiScalar.push(terms.flatMap(({ scalars }) => readScalars(scalars)));
      return nobleEngine.multiScalar(terms);
    },
  });
  try {
    run();
  } finally {
    useEngine(before);
  }
  return seen;
}

/** The engine that does this process's arithmetic: the reference, unless another was chosen at start. */

import { useHashing } from './hashing.ts';
import { nobleEngine } from './noble.ts';
import type { Engine } from './seam.ts';

export type { Decoded, Engine, Hashing, Points, RunningHash, ScalarVectors, SumHints, Term } from './seam.ts';

/** The engine in force in this process. */
export let engine: Engine = nobleEngine;

/** Chooses the engine at start, before any `Points` exist. */
export function useEngine(chosen: Engine): void {
  engine = chosen;
  useHashing(chosen.hashing);
}

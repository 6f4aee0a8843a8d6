/** Running a seed: what came of it, and, where something broke, the shortest script that breaks it. */

import { drawScript, type Script } from './script/script.ts';
import { shrink } from './script/shrink.ts';
import { type Conditions, Run, Violation } from './world/run.ts';
import type { World } from './world/world.ts';

export interface Outcome {
  readonly script: Script;
  /** Null where everything held. */
  readonly violation: Violation | null;
  readonly world: World;
}

/** Runs a script to its end. */
export async function simulate(script: Script, conditions: Conditions = {}): Promise<Outcome> {
  const run = new Run(script, conditions);
  const { world } = run;
  try {
    await run.toEnd();
    return { script, violation: null, world };
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    return { script, violation: error, world };
  }
}

/** Runs a seed; a failing one again and again, until no fault can be left out. */
export async function simulateSeed(seed: number | string, conditions: Conditions = {}): Promise<Outcome> {
  const outcome = await simulate(drawScript(seed), conditions);
  if (!outcome.violation) return outcome;
  const { invariant } = outcome.violation;
  const fails = async (script: Script) => (await simulate(script, conditions)).violation?.invariant === invariant;
  return simulate(await shrink(outcome.script, fails), conditions);
}

/**
 * The first of some kernels that this machine can be trusted with, else noble. A kernel must give known answers before it
 * is used. That is no formality: where a processor lacks fused multiply-add, the instruction relaxed_madd is valid, rounds
 * twice, and makes wrong products without a word.
 */
import type { Engine } from '../arithmetic/engine.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { wrongAnswer } from './known-answers.ts';

export interface Trusted<Name extends string> {
  readonly name: Name | 'noble';
  readonly engine: Engine;
  /** Why none of the kernels before it, in words; the reasons of all of them where it is noble. */
  readonly failures: readonly string[];
}

/** @param make how a kernel becomes an engine; it throws where the runtime refuses the kernel */
export function firstTrusted<Name extends string>(
  kernels: readonly Name[],
  make: (name: Name) => Engine,
): Trusted<Name> {
  const failures: string[] = [];
  for (const name of kernels) {
    const engine = attempt(() => make(name));
    const failure = typeof engine === 'string' ? engine : attempt(() => wrongAnswer(engine));
    if (typeof engine !== 'string' && failure === undefined) return { name, engine, failures };
    failures.push(`${name} ${typeof engine === 'string' ? 'does not run here' : 'gives wrong answers'} (${failure})`);
  }
  return { name: 'noble', engine: nobleEngine, failures };
}

/** The result, or what went wrong, in words. */
function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

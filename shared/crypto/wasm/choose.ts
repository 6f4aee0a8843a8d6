/**
 * Which engine this machine can be trusted with: the fused-multiply-add kernel first, then the scalar kernel, then noble.
 * A kernel must give known answers before it is used. That is no formality: where a processor lacks fused multiply-add,
 * the instruction relaxed_madd is valid, rounds twice, and makes wrong products without a word.
 */
import { OstrakaError } from '../../codec/error.ts';
import type { Engine } from '../arithmetic/engine.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { fmaModule } from './fma.wasm.ts';
import { wrongAnswer } from './known-answers.ts';
import { scalarModule } from './scalar.wasm.ts';
import { WasmEngine } from './wasm-engine.ts';

/** The fastest first. */
const KERNELS = ['fma', 'scalar'] as const;
type KernelName = (typeof KERNELS)[number];
export type EngineName = KernelName | 'noble';

export interface Choice {
  readonly engine: Engine;
  /** Why this one, for the log. */
  readonly reason: string;
}

const MODULES = { fma: fmaModule, scalar: scalarModule };

const DESCRIPTIONS: Record<EngineName, string> = {
  fma: 'WebAssembly with fused multiply-add, two points at a time',
  scalar: 'WebAssembly with 64-bit integers',
  noble: 'JavaScript',
};

/**
 * The fastest engine that gives the known answers, or the one that is asked for; `make` is how a kernel becomes an engine.
 * Throws `bad-engine` where the kernel asked for does not work here.
 */
export function chooseEngine(wanted?: EngineName, make = makeEngine): Choice {
  const failures: string[] = [];
  const choice = (name: EngineName, engine: Engine): Choice => ({
    engine,
    reason: [DESCRIPTIONS[name], ...(wanted ? ['as asked for'] : failures)].join('; '),
  });
  for (const name of KERNELS) {
    if (wanted && wanted !== name) continue;
    const engine = attempt(() => make(name));
    const failure = typeof engine === 'string' ? engine : attempt(() => wrongAnswer(engine));
    if (typeof engine !== 'string' && failure === undefined) return choice(name, engine);
    failures.push(`${name} ${typeof engine === 'string' ? 'does not run here' : 'gives wrong answers'} (${failure})`);
  }
  if (wanted && wanted !== 'noble') throw new OstrakaError('bad-engine', `this engine was asked for: ${failures[0]}`);
  return choice('noble', nobleEngine);
}

/** An engine over the kernel of this name; throws where the runtime refuses it. */
export const makeEngine = (name: KernelName): Engine => new WasmEngine(name, MODULES[name]);

/** The result, or what went wrong, in words. */
function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Which engine a process computes with: the fused-multiply-add kernel first, then the scalar kernel, then noble. */
import { OstrakaError } from '../../codec/error.ts';
import type { Engine, Hashing } from '../arithmetic/engine.ts';
import { fmaModule } from './fma.wasm.ts';
import { scalarModule } from './scalar.wasm.ts';
import { firstTrusted } from './trusted.ts';
import { WasmEngine } from './wasm-engine.ts';

/** The fastest first. */
const KERNELS = ['fma', 'scalar'] as const;
export type KernelName = (typeof KERNELS)[number];
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
export function chooseEngine(wanted?: EngineName, make: (name: KernelName) => Engine = makeEngine): Choice {
  const kernels = KERNELS.filter((name) => !wanted || wanted === name);
  const { name, engine, failures } = firstTrusted(kernels, make);
  if (wanted && wanted !== name) throw new OstrakaError('bad-engine', `this engine was asked for: ${failures[0]}`);
  return { engine, reason: [DESCRIPTIONS[name], ...(wanted ? ['as asked for'] : failures)].join('; ') };
}

/** An engine over the kernel of this name, and over what else hashes here; throws where the runtime refuses it. */
export const makeEngine = (name: KernelName, hashing?: Hashing): WasmEngine =>
  new WasmEngine(name, MODULES[name], hashing);

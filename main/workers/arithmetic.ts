/** The arithmetic of a process or a worker, chosen once at its start. */
import { OstrakaError } from '../../shared/codec/error.ts';
import { useEngine } from '../../shared/crypto/arithmetic/engine.ts';
import { useSignatures } from '../../shared/crypto/signature.ts';
import { type Choice, chooseEngine, type EngineName, makeEngine } from '../../shared/crypto/wasm/choose.ts';
import { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { ownWork, type Worked } from '../measure/processor.ts';
import { nodeHashing } from './node-hashing.ts';
import { nodeSignatures } from './node-signatures.ts';
import { ParallelEngine } from './parallel-engine.ts';
import { Siblings } from './siblings.ts';
import { threadsHere } from './threads.ts';

const ENGINES: readonly EngineName[] = ['fma', 'scalar', 'noble'];

/** How many times the fastest kernel's time each engine takes, about. */
const SLOWNESS: Readonly<Record<EngineName, number>> = { fma: 1, scalar: 3, noble: 60 };

/** What this process computes with, and why. */
export interface Arithmetic {
  readonly name: EngineName;
  readonly reason: string;
}

/** What `OSTRAKA_ENGINE` asks for; throws `bad-engine` where it is no engine's name. */
function wanted(): EngineName | undefined {
  const name = process.env.OSTRAKA_ENGINE;
  if (name === undefined || name === '') return undefined;
  const known = ENGINES.find((one) => one === name);
  if (known) return known;
  throw new OstrakaError('bad-engine', `OSTRAKA_ENGINE is ${ENGINES.join(', ')}, not ${name}`, {
    hint: 'leave it away, and the fastest one that works on this computer is chosen',
  });
}

let chosen: { arithmetic: Arithmetic; engine: ParallelEngine; siblings: Siblings | null } | null = null;

/**
 * For the first line of every program and every worker that touches cryptography; what was chosen stays. A thread that may
 * wait for others has `threads` − 1 siblings do pieces of its long operations. Throws `bad-engine`.
 */
export function startArithmetic(threads = 1): Arithmetic {
  chosen ??= start(threads);
  return chosen.arithmetic;
}

function start(threads: number): NonNullable<typeof chosen> {
  const { engine, reason }: Choice = chooseEngine(wanted(), (name) => makeEngine(name, nodeHashing));
  const name = engine.name as EngineName;
  const siblings = engine instanceof WasmEngine && threads > 1 ? new Siblings(engine, threads - 1) : null;
  const parallel = new ParallelEngine(engine, { hashing: nodeHashing, siblings, slowness: SLOWNESS[name] });
  useEngine(parallel);
  useSignatures(nodeSignatures);
  return { arithmetic: { name, reason }, engine: parallel, siblings };
}

/** One line for a log: what this process computes with, and why. */
export function arithmeticInWords(): string {
  const { name, reason } = startArithmetic();
  const threads = threadsHere();
  return `arithmetic: ${name} (${reason}), ${threads === 1 ? 'one thread' : `${threads} threads`}`;
}

/** Lets `listener` hear of all work that the engine of this thread does, in the units of costs.ts. */
export function onWork(listener: (cost: number) => void): void {
  if (chosen) chosen.engine.onWork = listener;
}

/** What this thread, which is ready when this is called, and its siblings have worked. */
export function arithmeticWork(): () => Worked {
  const own = ownWork();
  return () => {
    const { start, jobs } = own();
    const siblings = chosen?.siblings?.worked;
    return siblings ? { start: start + siblings.start, jobs: jobs + siblings.jobs } : { start, jobs };
  };
}

/** An engine for a sibling: the same kernel as its caller's. */
export function kernelEngine(name: string): WasmEngine {
  const known = ENGINES.find((one) => one === name);
  if (known && known !== 'noble') return makeEngine(known, nodeHashing);
  throw new OstrakaError('internal', `there is no kernel ${name}`);
}

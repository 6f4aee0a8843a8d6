/** A thread that does pieces of another thread's operations, for as long as that one lives. */
import { workerData } from 'node:worker_threads';
import { hex } from '../../shared/codec/bytes.ts';
import type { Points } from '../../shared/crypto/arithmetic/engine.ts';
import { threadProcessor } from '../measure/processor.ts';
import { kernelEngine } from './arithmetic.ts';
import { Mailbox, SLOTS, State } from './mailbox.ts';
import { type Bench, perform } from './operation.ts';
import { type SiblingData, WORKED } from './siblings.ts';

/** An election has a handful of bases. */
const MOST_BASES = 16;

const { engine: name, mailbox: shared, bell } = workerData as SiblingData;
const engine = kernelEngine(name);
const mailbox = new Mailbox(shared);
const rung = new Int32Array(bell, 0, 1);
const worked = new BigInt64Array(bell, WORKED);
const bases = new Map<string, Points>();

const bench: Bench = {
  engine,
  base(encoded) {
    const key = hex(encoded);
    const base = bases.get(key) ?? engine.prepareBase(encoded.slice());
    if (bases.size >= MOST_BASES) bases.clear();
    bases.set(key, base);
    return base;
  },
};

/** The state that the slot is in afterwards. Why it failed does not matter: the caller will see for itself. */
function work(slot: number): number {
  try {
    const { name, ...rest } = mailbox.read(slot, engine);
    if (!name) return State.failed;
    return mailbox.write(slot, { parts: perform(bench, { name, ...rest }) }) ? State.done : State.failed;
  } catch {
    return State.failed;
  }
}

Atomics.add(worked, 1, BigInt(threadProcessor()));
for (;;) {
  const seen = mailbox.calls;
  for (let slot = 0; slot < SLOTS; slot++) {
    if (!mailbox.move(slot, State.ready, State.taken)) continue;
    const before = threadProcessor();
    const state = work(slot);
    Atomics.add(worked, 0, BigInt(threadProcessor() - before));
    mailbox.move(slot, State.taken, state);
    Atomics.add(rung, 0, 1);
    Atomics.notify(rung, 0);
  }
  mailbox.awaitCall(seen);
}

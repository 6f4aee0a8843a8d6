/**
 * Threads that help one thread with its long operations, so that the code above stays synchronous: pieces go into
 * mailboxes, the caller does pieces of its own, and waits only for what has been taken and not brought back.
 *
 * Every thread computes the same bytes, so it never matters who does a piece: what a sibling does not bring in time, dead
 * or slow, the caller does itself, and goes on without that sibling.
 */
import type { Worker } from 'node:worker_threads';
import type { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import type { Worked } from '../measure/processor.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';
import { Mailbox, type SharedMailbox, SLOTS, State } from './mailbox.ts';
import type { Operation, Part } from './operation.ts';

/** Milliseconds that a sibling may take for a piece beyond the many times the caller itself takes for one. */
const PATIENCE = 1000;
const TIMES = 20;
/** Siblings that die over and over are not replaced for ever. */
const MOST_LOSSES = 8;

/** Where in the bell. */
export const WORKED = 8;

export interface SiblingData {
  readonly engine: string;
  readonly mailbox: SharedMailbox;
  /**
   * Counts what siblings have brought back, which the caller waits on; from `WORKED` on, the microseconds of processor
   * time that pieces took them and that they took to be ready, 64 bits each.
   */
  readonly bell: SharedArrayBuffer;
}

interface Sibling {
  readonly worker: Worker;
  readonly mailbox: Mailbox;
  /** The piece in each slot that is not free. */
  readonly pieces: (number | undefined)[];
}

export class Siblings {
  readonly size: number;
  readonly #engine: WasmEngine;
  readonly #url: URL;
  readonly #patience: number;
  readonly #bell = new Int32Array(new SharedArrayBuffer(WORKED + 16));
  #team: Sibling[] = [];
  #losses = 0;

  constructor(
    engine: WasmEngine,
    size: number,
    url = workerUrl('./sibling-worker.ts', import.meta.url),
    patience = PATIENCE,
  ) {
    this.#engine = engine;
    this.size = size;
    this.#url = url;
    this.#patience = patience;
  }

  /** What siblings have worked so far, on pieces and to be ready for them. */
  get worked(): Worked {
    const worked = new BigInt64Array(this.#bell.buffer, WORKED);
    return { start: Number(Atomics.load(worked, 1)), jobs: Number(Atomics.load(worked, 0)) };
  }

  /**
   * The results of `count` operations, in order; `own` does one in this thread, `finished` hears of each. Null where one
   * failed.
   */
  run(
    count: number,
    operation: (piece: number) => Operation,
    own: (operation: Operation) => Part[],
    finished: (piece: number) => void,
  ): Part[][] | null {
    try {
      return this.#share(count, operation, own, finished);
    } finally {
      // Where it was left in the middle, what comes back later would be taken for pieces of another operation.
      for (const busy of this.#team.filter(isBusy)) this.#lose(busy);
    }
  }

  #share(
    count: number,
    operation: (piece: number) => Operation,
    own: (operation: Operation) => Part[],
    finished: (piece: number) => void,
  ): Part[][] | null {
    while (this.#team.length < this.size && this.#losses < MOST_LOSSES) this.#team.push(this.#start());
    const results: Part[][] = [];
    let next = 0;
    let failed = false;
    let slowest = 0;
    const doOwn = (piece: number): void => {
      const began = performance.now();
      try {
        results[piece] = own(operation(piece));
        finished(piece);
      } catch {
        failed = true;
      }
      slowest = Math.max(slowest, performance.now() - began);
    };
    const collect = ({ mailbox, pieces }: Sibling): void => {
      for (let slot = 0; slot < SLOTS; slot++) {
        const piece = pieces[slot];
        const state = mailbox.state(slot);
        if (piece === undefined || (state !== State.done && state !== State.failed)) continue;
        if (state === State.failed) failed = true;
        else {
          results[piece] = mailbox.take(slot, this.#engine);
          finished(piece);
        }
        pieces[slot] = undefined;
        mailbox.move(slot, state, State.free);
      }
    };
    const refill = ({ mailbox, pieces }: Sibling): void => {
      for (let slot = 0; slot < SLOTS && next < count; slot++) {
        if (pieces[slot] !== undefined || !mailbox.write(slot, operation(next))) continue;
        pieces[slot] = next++;
        mailbox.move(slot, State.free, State.ready);
        mailbox.call();
      }
    };

    while (next < count && !failed) {
      for (const sibling of this.#team) {
        collect(sibling);
        if (!failed) refill(sibling);
      }
      if (next < count && !failed) doOwn(next++);
    }
    // What nobody has begun, this thread does.
    for (const { mailbox, pieces } of this.#team)
      for (let slot = 0; slot < SLOTS; slot++) {
        const piece = pieces[slot];
        if (piece === undefined || !mailbox.move(slot, State.ready, State.free)) continue;
        pieces[slot] = undefined;
        if (!failed) doOwn(piece);
      }
    // Also where something failed: a mailbox that is used again must be empty.
    const until = performance.now() + this.#patience + TIMES * slowest;
    for (let left = until; left > 0; left = until - performance.now()) {
      const seen = Atomics.load(this.#bell, 0);
      for (const sibling of this.#team) collect(sibling);
      if (!this.#team.some(isBusy)) break;
      Atomics.wait(this.#bell, 0, seen, Math.max(0, until - performance.now()));
    }
    for (const late of this.#team.filter(isBusy)) for (const piece of this.#lose(late)) if (!failed) doOwn(piece);
    return failed ? null : results;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.#losses = MOST_LOSSES;
    const team = this.#team;
    this.#team = [];
    await Promise.all(team.map(({ worker }) => worker.terminate()));
  }

  /** Ends a sibling whatever it does; the pieces it had. */
  #lose(sibling: Sibling): number[] {
    this.#losses++;
    this.#team = this.#team.filter((one) => one !== sibling);
    void sibling.worker.terminate();
    return sibling.pieces.filter((piece) => piece !== undefined);
  }

  #start(): Sibling {
    const mailbox = new Mailbox();
    const bell = this.#bell.buffer as SharedArrayBuffer;
    const workerData: SiblingData = { engine: this.#engine.name, mailbox: mailbox.shared, bell };
    const worker = startWorker(this.#url, { workerData });
    const sibling = { worker, mailbox, pieces: [] };
    // Heard of only between operations, while this thread's loop turns; within one, lateness tells.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#team.includes(sibling)) this.#lose(sibling);
    });
    worker.unref();
    return sibling;
  }
}

const isBusy = ({ pieces }: Sibling): boolean => pieces.some((piece) => piece !== undefined);

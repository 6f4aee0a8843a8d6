/**
 * What a sweep over many machines asks of the database that they share: a kept queue of runs, and a table of what they gave. It
 * knows nothing of elections; `postgres/queue` is one. Its errors are those of its driver, told apart in `patience.ts`.
 */

/** A sweep as it is put there, once for each name. */
export interface Offered {
  readonly name: string;
  /** By which plans are told apart (`PlannedSweep.hash`). */
  readonly hash: string;
  /** As it was read, character by character, and where, for what is said of it. */
  readonly plan: string;
  readonly path: string;
  /** The files that it names, by the names that it has for them. */
  readonly files: readonly NamedFile[];
}

export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A sweep that is there. */
export interface SweepThere {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

/** A run that a worker has taken: another gets it once it is not heard of any more. */
export interface Taken {
  readonly sweep: string;
  readonly run: number;
  /** How often it was begun, from 1. */
  readonly attempt: number;
}

/** What a run gave. */
export interface Given {
  readonly attempt: number;
  /** ISO 8601, of the worker's clock. */
  readonly began: string;
  /** Milliseconds. */
  readonly took: number;
  /** `writeHeld`. */
  readonly held: Uint8Array;
}

/** A run that was tried as often as any may be. */
export interface GivenUp {
  readonly run: number;
  readonly attempts: number;
  /** Of the last try; null where its worker was not heard of any more. */
  readonly reason: string | null;
}

/** How a sweep stands. */
export interface Standing {
  readonly waiting: number;
  /** Runs that workers hold now. */
  readonly held: number;
  readonly givenUp: readonly GivenUp[];
}

/** For whoever wants the results of a sweep. */
export interface SweepOwner {
  /** The sweep of this name, which is put there if none has it: its hash says whether it is this one. */
  open(offered: Offered): Promise<SweepThere>;
  /** Has these runs wait, the first of them before the others; one that is there already stays as it is. */
  put(sweep: string, runs: readonly number[]): Promise<void>;
  /** Has runs that were given up wait anew. */
  again(sweep: string, runs: readonly number[]): Promise<void>;
  /** Null where the sweep was removed. */
  standing(sweep: string): Promise<Standing | null>;
  /** Results of other runs than these, some at a time; none where there are no others. */
  results(sweep: string, known: readonly number[]): Promise<readonly (Given & { readonly run: number })[]>;
  /** Removes the sweep of this name with all that is there of it; how many results that were, null where there is none. */
  remove(name: string): Promise<number | null>;
}

/** For whoever holds runs. */
export interface SweepHands {
  /** All that wait for workers, the oldest first. */
  sweeps(): Promise<readonly SweepThere[]>;
  /** What was offered; null where it was removed. */
  offered(sweep: string): Promise<Offered | null>;
  /** The next run of a sweep; null where none waits. */
  take(sweep: string): Promise<Taken | null>;
  /** To be called more often than every `BEAT` milliseconds, for as long as the run is held. */
  beat(taken: Taken): Promise<void>;
  /** Keeps what a run gave, unless another gave it before; the run is done. Of a run that nobody took, too. */
  give(sweep: string, run: number, given: Given): Promise<void>;
  /** Has somebody try again, if it was not tried too often. */
  fail(taken: Taken, reason: string): Promise<void>;
  /** Has it wait as if it had not been taken. */
  giveBack(taken: Taken): Promise<void>;
}

export interface SweepDatabase extends SweepOwner, SweepHands {
  close(): Promise<void>;
}

/** What a package of a database exports. */
export interface SweepAdapter {
  /** @param address of the database, secret; what it needs there is made */
  connect(address: string): Promise<SweepDatabase>;
}

/** Milliseconds between two signs of life of a worker. */
export const BEAT = 4000;

/** A sweep whose runs other machines hold: they wait in a database, and what they gave is gathered as if it had been held here. */
import { setTimeout as pause } from 'node:timers/promises';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Run } from '../../../shared/measure/plan/runs.ts';
import { Book, type BookOptions, type BookStanding } from '../book.ts';
import type { RunReport } from '../files/results.ts';
import type { Held } from '../queue.ts';
import type { GivenUp, Standing, SweepOwner } from './database.ts';
import { readHeld } from './held-bytes.ts';
import { offerOf } from './offer.ts';
import { type Patient, patiently } from './patience.ts';

/** Milliseconds between two looks. */
const LOOK = 1000;

export interface GatherProgress extends BookStanding {
  /** Runs that workers hold now. */
  readonly held: number;
}

export interface GatherListener {
  progress(progress: GatherProgress): void;
  /** A run is done, or was given up with a reason. */
  ended(run: Run, report: RunReport): void;
}

export interface GatherOptions extends BookOptions {
  readonly owner: SweepOwner;
  /** By which the database knows the sweep. */
  readonly name: string;
}

export class GatheredSweep {
  readonly #options: GatherOptions;
  readonly #book: Book;
  readonly #listener: GatherListener;
  #held = 0;
  /** Whether what was given up before is tried anew. */
  #retry = false;

  /** Takes the directory; `close` gives it back. Throws what Queue throws. */
  constructor(options: GatherOptions, listener: GatherListener) {
    this.#options = options;
    this.#listener = listener;
    this.#book = new Book(options);
  }

  get progress(): GatherProgress {
    return { ...this.#book.standing, held: this.#held };
  }

  /** All runs as they stand, in the order of the plan. */
  get reports(): readonly RunReport[] {
    return this.#book.reports;
  }

  /** How many differ, be it in their version alone. */
  get machines(): number {
    return this.#book.machines;
  }

  /** Lets what has failed before wait once more; how many that are. */
  retryFailed(): number {
    this.#retry = true;
    return this.#book.retryFailed();
  }

  /**
   * Gathers until none waits or `patient.stop` is aborted; workers go on then. The tables stand in the directory when this
   * returns. Throws `other-sweep` where the name is another plan's, `not-found` where the sweep is removed meanwhile, and what `patiently` throws.
   */
  async gather(patient: Patient): Promise<GatherProgress> {
    try {
      if (this.#waiting().length > 0) await this.#follow(await this.#put(patient), patient);
    } catch (error) {
      if (!patient.stop.aborted) throw error;
    } finally {
      this.#held = 0;
      this.#book.look();
      this.#book.write();
    }
    return this.progress;
  }

  close(): void {
    this.#book.close();
  }

  /** Runs of the plan that count and have not ended, in the order in which they are held. */
  #waiting(): Run[] {
    const ended = new Set(this.reports.filter(({ state }) => state === 'done' || state === 'failed').map(numberOf));
    return this.#options.planned.runs.filter(({ run, repetition }) => repetition > 0 && !ended.has(run));
  }

  async #put(patient: Patient): Promise<string> {
    const { owner, planned, name } = this.#options;
    const offer = offerOf(planned, name);
    const there = await patiently(patient, () => owner.open(offer));
    if (there.hash !== planned.hash)
      throw new OstrakaError('other-sweep', `the database holds the runs of another plan by the name ${name}`, {
        hint: 'give another --name, or the plan as it was',
      });
    const runs = this.#waiting().map(numberOf);
    await patiently(patient, () => owner.put(there.id, runs));
    if (this.#retry) await patiently(patient, () => owner.again(there.id, runs));
    return there.id;
  }

  async #follow(sweep: string, patient: Patient): Promise<void> {
    const { owner, name } = this.#options;
    while (!patient.stop.aborted) {
      // Before the results: whatever is not held any more has given its own.
      const standing = await patiently(patient, () => owner.standing(sweep));
      if (!standing) throw new OstrakaError('not-found', `the sweep ${name} was removed from the database`);
      await this.#collect(sweep, patient);
      this.#giveUp(standing);
      this.#held = standing.held;
      this.#book.look();
      this.#listener.progress(this.progress);
      this.#book.writeNowAndThen();
      if (this.#waiting().length === 0) return this.#giveUpWarmUp();
      await pause(LOOK, undefined, { signal: patient.stop }).catch(() => {});
    }
  }

  /** Whatever was given and does not stand here. */
  async #collect(sweep: string, patient: Patient): Promise<void> {
    const { owner } = this.#options;
    const known = this.reports.filter(({ state }) => state === 'done').map(numberOf);
    for (;;) {
      const some = await patiently(patient, () => owner.results(sweep, known));
      if (some.length === 0) return;
      for (const { run: number, held: bytes, ...told } of some) {
        known.push(number);
        const run = this.#options.planned.runs.find((one) => one.run === number);
        if (!run) continue;
        const held = heldIn(bytes);
        if ('failed' in held) this.#book.queue.refused(run, held.failed, told.attempt);
        else this.#book.queue.gathered(run, held, told);
        this.#end(run);
      }
    }
  }

  #giveUp({ givenUp }: Standing): void {
    const open = new Map(this.#waiting().map((run) => [run.run, run]));
    for (const one of givenUp) {
      const run = open.get(one.run);
      if (!run) continue;
      this.#book.queue.refused(run, inWords(one), one.attempts);
      this.#end(run);
    }
  }

  /** Workers hold it before all else; what they gave of it was gathered. */
  #giveUpWarmUp(): void {
    for (const run of this.#options.planned.runs) {
      const { state } = this.reports.find(({ run: number }) => number === run.run)!;
      if (run.repetition > 0 || state !== 'waiting') continue;
      this.#book.queue.refused(run, 'no worker that began with it came to its end', 0);
      this.#end(run);
    }
  }

  #end(run: Run): void {
    this.#book.look();
    this.#listener.ended(run, this.reports.find(({ run: number }) => number === run.run)!);
  }
}

const numberOf = ({ run }: { readonly run: number }): number => run;

function heldIn(bytes: Uint8Array): Held | { readonly failed: string } {
  try {
    return readHeld(bytes);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return { failed: [error.message, error.hint].join('; ') };
  }
}

const inWords = ({ attempts, reason }: GivenUp): string =>
  reason === null
    ? `its worker ended or fell silent, at the last of ${attempts} tries`
    : `it failed at the last of ${attempts} tries: ${reason}`;

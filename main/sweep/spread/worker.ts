/** A worker: takes runs of sweeps out of a database and holds them, one at a time, until it is stopped. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Run } from '../../../shared/measure/plan/runs.ts';
import { type Hold, type Outcome, tryRun } from '../one-run.ts';
import type { PlannedSweep } from '../plan-file.ts';
import type { Held } from '../queue.ts';
import { BEAT, type Given, type SweepHands, type SweepThere, type Taken } from './database.ts';
import { writeHeld } from './held-bytes.ts';
import { planOffered } from './offer.ts';
import { type Patient, patiently } from './patience.ts';

/** Milliseconds between two looks for a run. */
const LOOK = 1000;
/** Seconds for which it leaves runs to others, at most, where one after the other fails. */
const MOST_PAUSE = 60;

export interface WorkerOptions {
  readonly hands: SweepHands;
  /** A folder for each sweep, with the logs of what failed. */
  readonly directory: string;
  /** Said in the results: the words that hold them. */
  readonly command: readonly string[];
  readonly hold: (planned: PlannedSweep, directory: string) => Hold;
  /** Ends once no run waits. */
  readonly untilIdle: boolean;
}

export interface WorkerListener {
  met(sweep: SweepThere, planned: PlannedSweep): void;
  /** A sweep that is left to other workers. */
  left(sweep: SweepThere, why: string): void;
  ended(sweep: SweepThere, run: Run, outcome: Outcome & { readonly took: number }): void;
}

interface Met {
  readonly there: SweepThere;
  readonly planned: PlannedSweep;
  readonly hold: Hold;
  warm: boolean;
}

export interface WorkerTally {
  readonly done: number;
  readonly failed: number;
}

export class SweepWorker {
  readonly #options: WorkerOptions;
  readonly #listener: WorkerListener;
  /** Of each sweep that it has looked at; null of one that it leaves to others. */
  readonly #met = new Map<string, Met | null>();
  #done = 0;
  #failed = 0;
  /** Runs that failed here since one was held: where they are several, this computer may be why. */
  readonly #failing = new Set<string>();

  constructor(options: WorkerOptions, listener: WorkerListener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** Returns when it is stopped, or idle where that ends it; a run that it breaks off waits again. Throws what `patiently` throws. */
  async work(patient: Patient): Promise<WorkerTally> {
    const { stop } = patient;
    try {
      while (!stop.aborted) {
        const found = await this.#find(patient);
        if (found) await this.#one(found.met, found.taken, patient);
        else if (this.#options.untilIdle) break;
        else await wait(LOOK, stop);
        if (found && this.#failing.size > 1)
          await wait(1000 * Math.min(MOST_PAUSE, 2 ** (this.#failing.size - 1)), stop);
      }
    } catch (error) {
      if (!stop.aborted) throw error;
    }
    return { done: this.#done, failed: this.#failed };
  }

  async #find(patient: Patient): Promise<{ readonly met: Met; readonly taken: Taken } | null> {
    const { hands } = this.#options;
    for (const there of await patiently(patient, () => hands.sweeps())) {
      const met = await this.#meet(there, patient);
      const taken = met && (await patiently(patient, () => hands.take(there.id)));
      if (taken) return { met, taken };
    }
    return null;
  }

  async #meet(there: SweepThere, patient: Patient): Promise<Met | null> {
    const known = this.#met.get(there.id);
    if (known !== undefined) return known;
    const { hands, directory, hold } = this.#options;
    const offered = await patiently(patient, () => hands.offered(there.id));
    if (!offered) return null;
    const own = join(directory, `sweep-${there.id}`);
    try {
      const planned = planOffered(offered, join(own, 'files'));
      const met = { there, planned, hold: hold(planned, own), warm: false };
      this.#met.set(there.id, met);
      this.#listener.met(there, planned);
      return met;
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      this.#met.set(there.id, null);
      this.#listener.left(there, error.message);
      return null;
    }
  }

  async #one(met: Met, taken: Taken, patient: Patient): Promise<void> {
    const { hands } = this.#options;
    const { id } = met.there;
    const beats = setInterval(() => void hands.beat(taken).catch(() => {}), BEAT);
    try {
      if (!met.warm) await this.#warmUp(met, patient);
      const run = met.planned.runs.find((one) => one.run === taken.run);
      if (!run) throw new OstrakaError('internal', `run ${taken.run} is none of its plan`);
      const ended = patient.stop.aborted ? null : await this.#hold(met, run, patient.stop);
      if (ended && 'held' in ended) {
        await patiently(patient, () => hands.give(id, run.run, this.#given(ended, taken.attempt)));
        this.#done++;
        this.#failing.clear();
        this.#listener.ended(met.there, run, ended);
      } else if (!ended || patient.stop.aborted) {
        // Where the database is away, it is given to another in the end.
        await hands.giveBack(taken).catch(() => {});
      } else {
        await patiently(patient, () => hands.fail(taken, ended.failed));
        this.#failed++;
        this.#failing.add(`${id} ${run.run}`);
        this.#listener.ended(met.there, run, ended);
      }
    } finally {
      clearInterval(beats);
    }
  }

  /** Whoever begins with a sweep begins warm: with the plan's own warm-up, which counts nowhere, whatever becomes of it. */
  async #warmUp(met: Met, patient: Patient): Promise<void> {
    met.warm = true;
    const run = met.planned.runs.find(({ repetition }) => repetition === 0);
    if (!run) return;
    const ended = await this.#hold(met, run, patient.stop);
    if ('held' in ended)
      await patiently(patient, () => this.#options.hands.give(met.there.id, run.run, this.#given(ended, 1)));
    if ('held' in ended || !patient.stop.aborted) this.#listener.ended(met.there, run, ended);
  }

  async #hold({ hold, planned }: Met, run: Run, stop: AbortSignal) {
    const [began, from] = [new Date().toISOString(), performance.now()];
    const outcome = await tryRun(hold, run, planned.plan['time-limit'], { stop, phase: () => {} });
    return { ...outcome, began, took: performance.now() - from };
  }

  #given(
    { held, began, took }: { readonly held: Held; readonly began: string; readonly took: number },
    attempt: number,
  ): Given {
    const { command } = this.#options;
    return { attempt, began, took, held: writeHeld({ ...held, environment: { ...held.environment, command } }) };
  }
}

const wait = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal: stop }).catch(() => {});

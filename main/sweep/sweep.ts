/** A sweep: the runs of a plan, one after the other, with what a terminal or a window shows of it. */
import { performance } from 'node:perf_hooks';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Configuration, widthOf } from '../../shared/measure/plan/configuration.ts';
import type { Run } from '../../shared/measure/plan/runs.ts';
import { type RunReport, writeResults } from './files/results.ts';
import type { PlannedSweep } from './plan-file.ts';
import { type Held, Queue } from './queue.ts';

/** How a run is held: what it measured. Throws whatever the election throws, `interrupted` where `stop` ended it. */
export type Hold = (run: Run, audience: RunAudience) => Promise<Held>;

export interface RunAudience {
  /** Aborted to end it; by a `TimeoutError` where the run has failed by that. */
  readonly stop: AbortSignal;
  /** How far the run is in a phase; of a total of 0 nobody knows how much there is. */
  readonly phase: (name: string, done: number, total: number) => void;
}

export interface SweepProgress {
  /** Runs in all, warm-ups among them. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly running: RunningRun | null;
  /** Milliseconds; null while there is nothing to tell it from. */
  readonly left: number | null;
}

export interface RunningRun {
  readonly run: Run;
  readonly phase: string | null;
  /** Of the phase. */
  readonly done: number;
  readonly total: number;
}

/** Who follows a sweep. */
export interface SweepListener {
  progress(progress: SweepProgress): void;
  /** A run is done, or has failed with a reason. */
  ended(run: Run, report: RunReport): void;
}

export interface SweepOptions {
  readonly planned: PlannedSweep;
  readonly directory: string;
  readonly hold: Hold;
  /** Said in the results: the words that hold it. */
  readonly command: readonly string[];
}

/** Milliseconds from one writing of the tables to the next, at least; and as they are written as a whole, how many times as long as that took. */
const WRITE_EVERY = 10_000;
const WRITE_SELDOM = 20;

export class Sweep {
  readonly #options: SweepOptions;
  readonly #queue: Queue;
  readonly #listener: SweepListener;
  #running: RunningRun | null = null;
  #reports: readonly RunReport[] = [];
  /** What follows from the reports, which change seldom. */
  #standing: Omit<SweepProgress, 'running'> = { total: 0, done: 0, failed: 0, left: null };

  /** Takes the directory; `close` gives it back. Throws what Queue throws. */
  constructor(options: SweepOptions, listener: SweepListener) {
    this.#options = options;
    this.#listener = listener;
    this.#queue = new Queue(options.directory, options.planned);
    this.#look();
  }

  get progress(): SweepProgress {
    return { ...this.#standing, running: this.#running };
  }

  /** All runs as they stand, in the order of the plan. */
  get reports(): readonly RunReport[] {
    return this.#reports;
  }

  /** How many differ, be it in their version alone; engines are conditions, and not counted. */
  get machines(): number {
    const all = this.#queue.environments().map((one) => JSON.stringify({ ...one, engine: '', command: [] }));
    return new Set(all).size;
  }

  /** Lets what has failed before wait once more; how many that are. */
  retryFailed(): number {
    const some = this.#queue.retryFailed();
    this.#look();
    return some;
  }

  /**
   * Holds run after run until none waits or `stop` is aborted; the run that it breaks off waits again. The tables stand in
   * the directory when this returns. Throws where the disk refuses, and not where a run fails.
   */
  async hold(stop: AbortSignal): Promise<SweepProgress> {
    let next = performance.now() + WRITE_EVERY;
    while (!stop.aborted) {
      const run = this.#queue.begin();
      if (!run) break;
      await this.#one(run, stop);
      const ended = performance.now();
      if (ended < next) continue;
      this.#write();
      const took = performance.now() - ended;
      next = ended + Math.max(WRITE_EVERY, WRITE_SELDOM * took);
    }
    this.#write();
    return this.progress;
  }

  close(): void {
    this.#queue.close();
  }

  async #one(run: Run, stop: AbortSignal): Promise<void> {
    this.#tell({ run, phase: null, done: 0, total: 0 });
    const began = performance.now();
    const outcome = await this.#try(run, stop);
    if ('held' in outcome) this.#queue.done(run, outcome.held, performance.now() - began);
    else if (stop.aborted) this.#queue.giveBack(run);
    else this.#queue.failed(run, outcome.failed);
    this.#tell(null);
    const report = this.#reports.find((one) => one.run === run.run)!;
    if (report.state !== 'waiting') this.#listener.ended(run, report);
  }

  async #try(run: Run, stop: AbortSignal): Promise<{ readonly held: Held } | { readonly failed: string }> {
    const phase = (name: string, done: number, total: number) => this.#tell({ run, phase: name, done, total });
    const limit = this.#options.planned.plan['time-limit'];
    const over = limit === undefined ? null : AbortSignal.timeout(1000 * limit);
    try {
      return { held: await this.#options.hold(run, { stop: over ? AbortSignal.any([stop, over]) : stop, phase }) };
    } catch (error) {
      if (over?.aborted) return { failed: `it took longer than the ${limit} s that the plan gives a run` };
      if (error instanceof OstrakaError) return { failed: [error.message, error.hint].filter(Boolean).join('; ') };
      return { failed: `internal: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  #tell(running: RunningRun | null): void {
    if (running?.run !== this.#running?.run) this.#look();
    this.#running = running;
    this.#listener.progress(this.progress);
  }

  #look(): void {
    this.#reports = this.#queue.reports();
    const of = (state: RunReport['state']) => this.#reports.filter((one) => one.state === state).length;
    const left = timeLeft(this.#reports, this.#options.planned);
    this.#standing = { total: this.#reports.length, done: of('done'), failed: of('failed'), left };
  }

  #write(): void {
    const { directory, planned, command } = this.#options;
    const { plan, text, hash } = planned;
    const environments = this.#queue.environments();
    const results = { title: plan.title, command, plan: { hash, text, read: plan }, environments, runs: this.#reports };
    writeResults(directory, { format: 1, ...results }, this.#queue.rows());
  }
}

/** What starts and ends whatever is held, in ballots' work. */
const FIXED = 300;

/** How much work a configuration is, to compare it with others: what every node does with every ciphertext. */
const workOf = (of: Configuration): number => FIXED + of.voters * widthOf(of) * (of.nodes + 2);

/** By what the same configuration took before; where it has not been held yet, by what work took elsewhere. */
function timeLeft(reports: readonly RunReport[], { configurations }: PlannedSweep): number | null {
  const work = configurations.map(workOf);
  const all = { took: 0, runs: 0, work: 0 };
  const known = configurations.map(() => ({ took: 0, runs: 0 }));
  for (const { configuration, took } of reports) {
    if (took === null) continue;
    all.work += work[configuration - 1]!;
    for (const sum of [all, known[configuration - 1]!]) {
      sum.took += took;
      sum.runs += 1;
    }
  }
  if (all.runs === 0) return null;
  return reports
    .filter(({ state }) => state === 'waiting' || state === 'running')
    .reduce((left, { configuration }) => {
      const { took, runs } = known[configuration - 1]!;
      return left + (runs > 0 ? took / runs : (work[configuration - 1]! * all.took) / all.work);
    }, 0);
}

/** A sweep: the runs of a plan, one after the other, with what a terminal or a window shows of it. */
import { performance } from 'node:perf_hooks';
import type { Run } from '../../shared/measure/plan/runs.ts';
import { Book, type BookOptions, type BookStanding } from './book.ts';
import type { RunReport } from './files/results.ts';
import { type Hold, tryRun } from './one-run.ts';

export interface SweepProgress extends BookStanding {
  readonly running: RunningRun | null;
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

export interface SweepOptions extends BookOptions {
  readonly hold: Hold;
}

export class Sweep {
  readonly #options: SweepOptions;
  readonly #book: Book;
  readonly #listener: SweepListener;
  #running: RunningRun | null = null;

  /** Takes the directory; `close` gives it back. Throws what Queue throws. */
  constructor(options: SweepOptions, listener: SweepListener) {
    this.#options = options;
    this.#listener = listener;
    this.#book = new Book(options);
  }

  get progress(): SweepProgress {
    return { ...this.#book.standing, running: this.#running };
  }

  /** All runs as they stand, in the order of the plan. */
  get reports(): readonly RunReport[] {
    return this.#book.reports;
  }

  /** How many differ, be it in their version alone; engines are conditions, and not counted. */
  get machines(): number {
    return this.#book.machines;
  }

  /** Lets what has failed before wait once more; how many that are. */
  retryFailed(): number {
    return this.#book.retryFailed();
  }

  /**
   * Holds run after run until none waits or `stop` is aborted; the run that it breaks off waits again. The tables stand in
   * the directory when this returns. Throws where the disk refuses, and not where a run fails.
   */
  async hold(stop: AbortSignal): Promise<SweepProgress> {
    while (!stop.aborted) {
      const run = this.#book.queue.begin();
      if (!run) break;
      await this.#one(run, stop);
      this.#book.writeNowAndThen();
    }
    this.#book.write();
    return this.progress;
  }

  close(): void {
    this.#book.close();
  }

  async #one(run: Run, stop: AbortSignal): Promise<void> {
    this.#tell({ run, phase: null, done: 0, total: 0 });
    const { hold, planned } = this.#options;
    const { queue } = this.#book;
    const phase = (name: string, done: number, total: number) => this.#tell({ run, phase: name, done, total });
    const began = performance.now();
    const outcome = await tryRun(hold, run, planned.plan['time-limit'], { stop, phase });
    if ('held' in outcome) queue.done(run, outcome.held, performance.now() - began);
    else if (stop.aborted) queue.giveBack(run);
    else queue.failed(run, outcome.failed);
    this.#tell(null);
    const report = this.reports.find((one) => one.run === run.run)!;
    if (report.state !== 'waiting') this.#listener.ended(run, report);
  }

  #tell(running: RunningRun | null): void {
    if (running?.run !== this.#running?.run) this.#book.look();
    this.#running = running;
    this.#listener.progress(this.progress);
  }
}

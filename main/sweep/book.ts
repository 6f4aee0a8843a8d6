/** The directory of a sweep while a process has it: its queue, how that stands, and its tables. */
import { performance } from 'node:perf_hooks';
import { type Configuration, widthOf } from '../../shared/measure/plan/configuration.ts';
import { type RunReport, writeResults } from './files/results.ts';
import type { PlannedSweep } from './plan-file.ts';
import { Queue } from './queue.ts';

export interface BookOptions {
  readonly planned: PlannedSweep;
  readonly directory: string;
  /** Said in the results: the words that hold it. */
  readonly command: readonly string[];
}

export interface BookStanding {
  /** Runs in all, warm-ups among them. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Milliseconds, if one run is held after the other; null while there is nothing to tell it from. */
  readonly left: number | null;
}

/** Milliseconds from one writing of the tables to the next, at least; and as they are written as a whole, how many times as long as that took. */
const WRITE_EVERY = 10_000;
const WRITE_SELDOM = 20;

export class Book {
  readonly queue: Queue;
  readonly #options: BookOptions;
  #reports: readonly RunReport[] = [];
  /** What follows from the reports, which change seldom. */
  #standing: BookStanding = { total: 0, done: 0, failed: 0, left: null };
  #writeAt = performance.now() + WRITE_EVERY;

  /** Takes the directory; `close` gives it back. Throws what Queue throws. */
  constructor(options: BookOptions) {
    this.#options = options;
    this.queue = new Queue(options.directory, options.planned);
    this.look();
  }

  get standing(): BookStanding {
    return this.#standing;
  }

  /** All runs as they stand, in the order of the plan. */
  get reports(): readonly RunReport[] {
    return this.#reports;
  }

  /** How many differ, be it in their version alone; engines are conditions, and not counted. */
  get machines(): number {
    const all = this.queue.environments().map((one) => JSON.stringify({ ...one, engine: '', command: [] }));
    return new Set(all).size;
  }

  /** Lets what has failed before wait once more; how many that are. */
  retryFailed(): number {
    const some = this.queue.retryFailed();
    this.look();
    return some;
  }

  /** To be called when the queue has changed. */
  look(): void {
    this.#reports = this.queue.reports();
    const of = (state: RunReport['state']) => this.#reports.filter((one) => one.state === state).length;
    const left = timeLeft(this.#reports, this.#options.planned);
    this.#standing = { total: this.#reports.length, done: of('done'), failed: of('failed'), left };
  }

  write(): void {
    const began = performance.now();
    const { directory, planned, command } = this.#options;
    const { plan, text, hash } = planned;
    const environments = this.queue.environments();
    const results = { title: plan.title, command, plan: { hash, text, read: plan }, environments, runs: this.#reports };
    writeResults(directory, { format: 1, ...results }, this.queue.rows());
    const took = performance.now() - began;
    this.#writeAt = began + Math.max(WRITE_EVERY, WRITE_SELDOM * took);
  }

  /** Writes if it was not done lately. */
  writeNowAndThen(): void {
    if (performance.now() >= this.#writeAt) this.write();
  }

  close(): void {
    this.queue.close();
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

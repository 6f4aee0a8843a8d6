/** How far a phase is: one line that rewrites itself on a terminal, a line now and then elsewhere. */
import { count, duration } from '../../../shared/codec/numbers.ts';

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How often the line on a terminal is rewritten, and how often a line is added elsewhere, in milliseconds. */
const REWRITE = 100;
const PLAIN = 10_000;

interface Phase {
  readonly name: string;
  total: number;
  readonly began: number;
  done: number;
  /** When the last line was written, and what it said was done. */
  shown: number;
  told: number;
}

export class Progress {
  readonly #out: Terminal;
  readonly #now: () => number;
  readonly #quiet: boolean;
  #phase: Phase | null = null;

  /**
   * Writes to stderr unless told otherwise: stdout is for answers. A quiet one says nothing of a phase's beginning and
   * end, for what is told there anyway.
   */
  constructor(out: Terminal = process.stderr, quiet = false, now: () => number = () => performance.now()) {
    this.#out = out;
    this.#quiet = quiet;
    this.#now = now;
  }

  /** Begins a phase of `total` steps; 0 where nobody knows. A phase that still runs is ended. */
  begin(name: string, total: number): void {
    this.end();
    const began = this.#now();
    this.#phase = { name, total, began, done: 0, shown: began, told: 0 };
    if (this.#out.isTTY) this.#rewrite(progressLine(name, 0, total, 0));
    else if (!this.#quiet) this.#out.write(`${total > 0 ? `${name}: ${count(total)}` : name}\n`);
  }

  /** `total` where it has changed since `begin`. */
  update(done: number, total?: number): void {
    const phase = this.#phase;
    if (!phase) return;
    phase.done = done;
    if (total !== undefined) phase.total = total;
    const now = this.#now();
    if (now - phase.shown < (this.#out.isTTY ? REWRITE : PLAIN)) return;
    // A log is not told again that nothing has moved.
    if (!this.#out.isTTY && done === phase.told) return;
    phase.shown = now;
    phase.told = done;
    const line = progressLine(phase.name, done, phase.total, now - phase.began);
    if (this.#out.isTTY) this.#rewrite(line);
    else this.#out.write(`${line}\n`);
  }

  /** Ends the phase with a line that says how long it took. */
  end(): void {
    const phase = this.#phase;
    if (!phase) return;
    this.#phase = null;
    const line = this.#quiet ? '' : `${doneLine(phase.name, phase.done, this.#now() - phase.began)}\n`;
    if (this.#out.isTTY) this.#rewrite(line);
    else this.#out.write(line);
  }

  /** A line of its own that does not disturb the one that rewrites itself. */
  note(line: string): void {
    if (this.#out.isTTY && this.#phase) this.#rewrite('');
    this.#out.write(`${line}\n`);
    const phase = this.#phase;
    if (phase && this.#out.isTTY)
      this.#rewrite(progressLine(phase.name, phase.done, phase.total, this.#now() - phase.began));
  }

  #rewrite(line: string): void {
    const { columns } = this.#out;
    this.#out.write(`\r\u001b[2K${columns && line.length > columns ? line.slice(0, columns - 1) : line}`);
  }
}

/** `mixing: 120/500, 41.2 per second, 9 s left`; rate and time left once there is something to tell them from. */
export function progressLine(name: string, done: number, total: number, elapsed: number): string {
  const parts = [total > 0 ? `${count(done)}/${count(total)}` : count(done)];
  const rate = elapsed > 0 ? (1000 * done) / elapsed : 0;
  if (rate > 0) {
    parts.push(`${rateInWords(rate)} per second`);
    if (total > done) parts.push(`${duration(((total - done) / rate) * 1000)} left`);
  }
  return `${name}: ${parts.join(', ')}`;
}

/** `mixing: 500 in 12.1 s, 41.2 per second`. */
export function doneLine(name: string, done: number, elapsed: number): string {
  if (done === 0) return `${name}: ${duration(elapsed)}`;
  const rate = elapsed > 0 ? `, ${rateInWords((1000 * done) / elapsed)} per second` : '';
  return `${name}: ${count(done)} in ${duration(elapsed)}${rate}`;
}

const rateInWords = (rate: number): string => (rate < 99.95 ? rate.toFixed(1) : count(Math.round(rate)));

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
  /** What was done before it began, by somebody else. */
  readonly first: number;
  /** Milliseconds, where somebody knows better than the rate. */
  left: number | undefined;
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

  /**
   * Begins a phase of `total` steps, `first` of them done before; 0 where nobody knows how many there are. A phase that still
   * runs is ended.
   */
  begin(name: string, total: number, first = 0): void {
    this.end();
    const began = this.#now();
    this.#phase = { name, total, began, done: first, first, left: undefined, shown: began, told: first };
    if (this.#out.isTTY) this.#rewrite(progressLine(name, first, total, 0, first));
    else if (!this.#quiet) this.#out.write(`${total > 0 ? `${name}: ${count(total)}` : name}\n`);
  }

  /** `total` where it has changed since `begin`; `left`, in milliseconds, where more is known than how fast steps went. */
  update(done: number, total?: number, left?: number): void {
    const phase = this.#phase;
    if (!phase) return;
    phase.done = done;
    phase.left = left;
    if (total !== undefined) phase.total = total;
    const now = this.#now();
    if (now - phase.shown < (this.#out.isTTY ? REWRITE : PLAIN)) return;
    // A log is not told again that nothing has moved.
    if (!this.#out.isTTY && done === phase.told) return;
    phase.shown = now;
    phase.told = done;
    const line = this.#line(phase);
    if (this.#out.isTTY) this.#rewrite(line);
    else this.#out.write(`${line}\n`);
  }

  /** Ends the phase with a line that says how long it took. */
  end(): void {
    const phase = this.#phase;
    if (!phase) return;
    this.#phase = null;
    const line = this.#quiet ? '' : `${doneLine(phase.name, phase.done, this.#now() - phase.began, phase.first)}\n`;
    if (this.#out.isTTY) this.#rewrite(line);
    else this.#out.write(line);
  }

  /** A line of its own that does not disturb the one that rewrites itself. */
  note(line: string): void {
    if (this.#out.isTTY && this.#phase) this.#rewrite('');
    this.#out.write(`${line}\n`);
    const phase = this.#phase;
    if (phase && this.#out.isTTY) this.#rewrite(this.#line(phase));
  }

  #line({ name, done, total, began, first, left }: Phase): string {
    return progressLine(name, done, total, this.#now() - began, first, left);
  }

  #rewrite(line: string): void {
    const { columns } = this.#out;
    this.#out.write(`\r\u001b[2K${columns && line.length > columns ? line.slice(0, columns - 1) : line}`);
  }
}

/**
 * `mixing: 120/500, 41.2 per second, 9 s left`; rate and time left once there is something to tell them from. The rate is
 * that of what came after `first`.
 */
export function progressLine(
  name: string,
  done: number,
  total: number,
  elapsed: number,
  first = 0,
  left?: number,
): string {
  const parts = [total > 0 ? `${count(done)}/${count(total)}` : count(done)];
  const rate = elapsed > 0 ? (1000 * (done - first)) / elapsed : 0;
  if (rate > 0) parts.push(rateInWords(rate));
  if (total > done && (left !== undefined || rate > 0))
    parts.push(`${duration(left ?? ((total - done) / rate) * 1000)} left`);
  return `${name}: ${parts.join(', ')}`;
}

/** `mixing: 500 in 12.1 s, 41.2 per second`. */
export function doneLine(name: string, done: number, elapsed: number, first = 0): string {
  const own = done - first;
  if (own === 0) return `${name}: ${duration(elapsed)}`;
  const rate = elapsed > 0 ? `, ${rateInWords((1000 * own) / elapsed)}` : '';
  return `${name}: ${count(own)} in ${duration(elapsed)}${rate}`;
}

/** A second, or, where that is less than one, a minute or an hour. */
function rateInWords(rate: number): string {
  if (rate >= 99.95) return `${count(Math.round(rate))} per second`;
  if (rate >= 0.95) return `${rate.toFixed(1)} per second`;
  const minute = 60 * rate;
  return minute >= 0.95 ? `${minute.toFixed(1)} per minute` : `${(60 * minute).toFixed(1)} per hour`;
}

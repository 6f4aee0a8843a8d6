/** Whose time it is: each check's share of the clock, and how far it has come. */
import type { CheckId } from '../check-id.ts';

export class Stopwatch {
  /** Called as a check goes on; `total` grows only where cut-out work brings new statements. */
  readonly progress: (check: CheckId, done: number, total: number) => void;
  readonly #clock: () => number;
  readonly #spent = new Map<CheckId, number>();
  #running: { readonly check: CheckId; readonly since: number } | null = null;

  /** `clock` tells milliseconds from any start. */
  constructor(clock: () => number, progress: (check: CheckId, done: number, total: number) => void = () => {}) {
    this.#clock = clock;
    this.progress = progress;
  }

  /** Runs `act` on the account of `check`; meanwhile the check that was running stands still. */
  async time<T>(check: CheckId, act: () => T | Promise<T>): Promise<T> {
    const before = this.#running?.check ?? null;
    this.#turnTo(check);
    try {
      return await act();
    } finally {
      this.#turnTo(before);
    }
  }

  spent(check: CheckId): number {
    return this.#spent.get(check) ?? 0;
  }

  #turnTo(check: CheckId | null): void {
    const now = this.#clock();
    if (this.#running) {
      const { check: stopped, since } = this.#running;
      this.#spent.set(stopped, this.spent(stopped) + now - since);
    }
    this.#running = check && { check, since: now };
  }
}

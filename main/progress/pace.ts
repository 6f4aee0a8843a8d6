/** Something that is done when asked for, but not more often than so often. */
export class Pace {
  readonly #every: number;
  readonly #act: () => void;
  #doneAt = Number.NEGATIVE_INFINITY;
  #due: NodeJS.Timeout | null = null;
  #stopped = false;

  /** @param every milliseconds between two times of `act` at least */
  constructor(every: number, act: () => void) {
    this.#every = every;
    this.#act = act;
  }

  /** `act` will be done after this, once for however many times this is called until then. */
  soon(): void {
    if (this.#stopped || this.#due) return;
    const wait = Math.max(0, this.#doneAt + this.#every - performance.now());
    this.#due = setTimeout(() => {
      this.#due = null;
      this.#doneAt = performance.now();
      this.#act();
    }, wait);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#due) clearTimeout(this.#due);
  }
}

/** Milliseconds between two states that a window is told of. */
export const TELL_EVERY = 100;

/** What is announced in the network right now: each until its goodbye, or until it has not been heard for a while. */
import type { Announced } from './nearby.ts';

interface Last {
  readonly announced: Announced;
  /** Milliseconds. */
  readonly at: number;
}

export class Heard {
  readonly #last = new Map<string, Last>();
  readonly #within: number;
  readonly #most: number;

  /**
   * @param within milliseconds: who is not heard for longer has gone without a goodbye, as laptops do whose lid is closed
   * @param most more names than this in a room are an attack or a defect, and the rest is not listened to
   */
  constructor(within: number, most: number) {
    this.#within = within;
    this.#most = most;
  }

  /** All of it, in the order in which it was first heard. */
  get all(): Announced[] {
    return [...this.#last.values()].map(({ announced }) => announced);
  }

  hear(name: string, announced: Announced, at: number): void {
    if (this.#last.size < this.#most || this.#last.has(name)) this.#last.set(name, { announced, at });
  }

  sayGoodbye(name: string): void {
    this.#last.delete(name);
  }

  /** Whether somebody has gone. */
  expire(now: number): boolean {
    const gone = [...this.#last].filter(([, { at }]) => now - at > this.#within);
    for (const [name] of gone) this.#last.delete(name);
    return gone.length > 0;
  }
}

/**
 * How long the turns of a loop hold its thread: while one lasts nobody is heard. In processor time of the thread, which a busy
 * machine does not stretch.
 */
import { threadProcessor } from './processor.ts';

/** A step of the protocol, a request over HTTP, or a message of a session. */
export type TurnOf = 'step' | 'request' | 'session';

/** Promises that are settled in a turn, with what waits for them, are gone through in so many rounds. */
const ROUNDS = 8;

export class Turns {
  /** Hears of every turn, in microseconds; never on a Node that cannot tell (before 23.9). */
  hear: (of: TurnOf, processor: number) => void = () => {};

  /** Runs `act` as a turn, up to where it waits. */
  own<T>(of: TurnOf, act: () => T): T {
    const before = threadProcessor();
    try {
      return act();
    } finally {
      this.#tell(of, before);
    }
  }

  /** The same with what hangs on the promises that it settles: answers are written there. */
  async whole(of: TurnOf, act: () => void): Promise<void> {
    const before = threadProcessor();
    act();
    for (let round = 0; round < ROUNDS; round++) await null;
    this.#tell(of, before);
  }

  #tell(of: TurnOf, before: number): void {
    const now = threadProcessor();
    if (now > 0) this.hear(of, now - before);
  }
}

/**
 * How long the turns of a loop hold its thread: while one lasts nobody is heard. In processor time of the thread, which a busy
 * machine does not stretch.
 */
import { threadProcessor } from './processor.ts';

/** A step of the protocol, a request over HTTP, or a message of a session. */
export type TurnOf = 'step' | 'request' | 'session';

/** Milliseconds of processor time by which turns are told apart: nobody is to wait longer than 50 for a loop. */
export const TURN_BOUNDS: readonly number[] = [1, 5, 10, 25, 50, 100, 250, 1000, 5000];

/** How many turns held a loop for at most so many milliseconds of processor time; the last for any. */
export type TurnsWithin = readonly { readonly most: number; readonly turns: number }[];

const WORDS = 'turns of the loop by their processor time';

/** How many lay between each bound and the next. */
export function turnsInWords(within: TurnsWithin): string {
  const between = within.flatMap(({ most, turns }, i) => {
    const count = turns - (within[i - 1]?.turns ?? 0);
    if (most === Number.POSITIVE_INFINITY) return `${count} longer`;
    return `${count} to ${most} ms`;
  });
  return `${WORDS}: ${between.join(', ')}`;
}

/** Whether a line of what a process says is that. */
export const areTurns = (line: string): boolean => line.startsWith(WORDS);

/** Promises that are settled in a turn, with what waits for them, are gone through in so many rounds. */
const ROUNDS = 8;

export class Turns {
  /** Hears of every turn, in microseconds; never on a Node that cannot tell (before 23.9). */
  hear: (of: TurnOf, processor: number) => void = () => {};
  readonly #counts = TURN_BOUNDS.map(() => 0);
  #all = 0;

  /** All of them so far, of whatever. */
  get within(): TurnsWithin {
    let turns = 0;
    const bounded = TURN_BOUNDS.map((most, i) => {
      turns += this.#counts[i]!;
      return { most, turns };
    });
    return [...bounded, { most: Number.POSITIVE_INFINITY, turns: this.#all }];
  }

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
    if (now === 0) return;
    const held = now - before;
    this.#all += 1;
    const bound = TURN_BOUNDS.findIndex((most) => held <= 1000 * most);
    if (bound >= 0) this.#counts[bound]! += 1;
    this.hear(of, held);
  }
}

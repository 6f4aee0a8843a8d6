/** Looks at an election again and again, until it is over or nothing of it can be believed any more. */
import { asOstrakaError, OstrakaError } from '../codec/error.ts';
import type { Clock } from '../protocol/voter/attendance.ts';
import { isStrange, Lookout, passing } from '../protocol/voter/lookout.ts';
import type { Sighting } from './sighting.ts';
import { Alarming, type WatchSource } from './signed-board.ts';
import type { Watcher } from './watcher.ts';

export interface Following {
  readonly clock: Clock;
  readonly tell: (sighting: Sighting) => void;
  /** After each look that was answered, before the next; what it throws ends the watching. */
  readonly looked: () => void | Promise<void>;
}

/** Why there is nothing more to look at: null where the election is over. */
export type Ended = OstrakaError | null;

export class Follow {
  /** Resolves when there is nothing more to look at. */
  readonly ended: Promise<Ended>;
  readonly #watcher: Watcher;
  readonly #lookout: Lookout;
  readonly #following: Following;
  #resolve: (ended: Ended) => void = () => {};
  #alone = false;
  #waiting = false;

  constructor(watcher: Watcher, following: Following) {
    this.#watcher = watcher;
    this.#following = following;
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#lookout = new Lookout(following.clock, {
      async look() {
        await watcher.look();
        await following.looked();
      },
      expectant: () => false,
      broken: (error) => this.#resolve(error),
      changed: () => this.#changed(),
    });
  }

  begin(): void {
    void this.#lookout.look();
  }

  end(): void {
    this.#lookout.end();
  }

  #changed(): void {
    const { missed } = this.#lookout;
    const isWaiting = missed?.code === 'not-yet';
    if (isWaiting && !this.#waiting) this.#following.tell({ saw: 'waiting' });
    this.#waiting = isWaiting;
    // What alarms was told already.
    const isAlone = missed !== null && !isWaiting && !(missed instanceof Alarming);
    if (isAlone && !this.#alone) this.#following.tell({ saw: 'nobody', error: missed });
    if (!isAlone && this.#alone) this.#following.tell({ saw: 'somebody' });
    this.#alone = isAlone;
    if (missed || !this.#watcher.isOver) return;
    this.end();
    this.#resolve(null);
  }
}

/** What is no answer of a coordinator is asked for again: something else may stand in its place for a while. */
export function carefully(source: WatchSource): WatchSource {
  const heard = async <T>(coming: Promise<T>): Promise<T> => {
    try {
      return await coming;
    } catch (thrown) {
      if (passing(thrown)) throw thrown;
      const error = asOstrakaError(thrown);
      if (isStrange(error) || error.code === 'cancelled' || error.code === 'blob-missing') throw error;
      throw new OstrakaError('bad-answer', `what answers is no coordinator of an election: ${error.message}`, {
        cause: error,
      });
    }
  };
  return {
    entries: (from, to) => heard(source.entries(from, to)),
    blob: (name) => heard(source.blob(name)),
    checkpoint: (witnessed) => heard(source.checkpoint(witnessed)),
    status: (within) => heard(source.status(within)),
  };
}

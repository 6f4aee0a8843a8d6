/** Looks at the coordinator again and again: more slowly while nobody answers, quickly while something is awaited. */
import { asOstrakaError, OstrakaError } from '../../codec/error.ts';
import type { Clock } from './attendance.ts';

/** Milliseconds that an answer may take: then nobody answers. */
export const LOOK_WITHIN_MS = 5000;
/** Milliseconds between two looks. */
const PACE_MS = 1500;
/** Where a voter waits for the co-signatures under a ballot. */
const QUICK_PACE_MS = 400;
/** The longest pause while nobody answers: a device is back within it. */
const SLOWEST_PACE_MS = 3000;

export interface Looks {
  /** One look; throws what ends the looking, or an error that is `passing`. */
  look(): Promise<void>;
  /** Whether something is awaited at any moment. */
  expectant(): boolean;
  /** What ended the looking. */
  broken(error: OstrakaError): void;
  /** Something may have changed. */
  changed(): void;
}

export class Lookout {
  /** Whether the last look was answered. */
  connected = false;
  /** Why it was not, while it is tried again. */
  missed: OstrakaError | null = null;
  readonly #clock: Clock;
  readonly #looks: Looks;
  #queue: Promise<unknown> = Promise.resolve();
  #pause = PACE_MS;
  #cancel: () => void = () => {};
  #ended = false;

  constructor(clock: Clock, looks: Looks) {
    this.#clock = clock;
    this.#looks = looks;
  }

  /** Looks now, and from then on by itself; after it was broken too. */
  async look(): Promise<void> {
    this.#cancel();
    await this.turn(() => this.#look());
  }

  /** Runs `act` while no look and no other turn is under way. */
  turn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  end(): void {
    this.#ended = true;
    this.#cancel();
  }

  async #look(): Promise<void> {
    if (this.#ended) return;
    try {
      await this.#looks.look();
      this.connected = true;
      this.missed = null;
      this.#pause = this.#looks.expectant() ? QUICK_PACE_MS : PACE_MS;
    } catch (error) {
      if (this.#ended) return;
      const strange = error instanceof OstrakaError && isStrange(error);
      this.connected = passing(error) && error.code !== 'unreachable';
      this.missed = passing(error) || strange ? error : null;
      if (!this.missed) {
        this.#looks.broken(asOstrakaError(error));
        this.#looks.changed();
        return;
      }
      this.#pause = Math.min(1.5 * Math.max(this.#pause, PACE_MS / 2), SLOWEST_PACE_MS);
    }
    if (this.#ended) return;
    this.#cancel();
    this.#cancel = this.#clock.after(this.#pause, () => void this.look());
    this.#looks.changed();
  }
}

/** Whether something else than a coordinator may have answered, for a while: the portal of a network, or a proxy. */
export const isStrange = ({ code }: OstrakaError): boolean => strangeCodes.has(code);

const strangeCodes: ReadonlySet<string> = new Set(['bad-answer', 'captive-portal', 'too-slow']);

const passingCodes: ReadonlySet<string> = new Set(['unreachable', 'busy', 'too-many', 'not-yet', 'internal']);

/** Whether an error is likely to be gone in a moment. */
export const passing = (error: unknown): error is OstrakaError =>
  error instanceof OstrakaError && passingCodes.has(error.code);

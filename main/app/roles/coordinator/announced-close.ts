/** Voting closes when the announced time is up, whether or not a page looks on. */
import { asOstrakaError, type OstrakaError } from '../../../../shared/codec/error.ts';
import type { Pair } from '../../../../shared/protocol/desk/desk.ts';
import type { CoordinatorLoop } from '../../../coordinator/loop.ts';
import { carryOut } from '../../../coordinator/organiser.ts';

export class AnnouncedClose {
  readonly #loop: CoordinatorLoop;
  readonly #refused: (error: OstrakaError) => void;
  #timer: NodeJS.Timeout | undefined;
  #agreed = false;

  /** @param refused hears why voting is still open; the announcement has been taken back by then */
  constructor(loop: CoordinatorLoop, refused: (error: OstrakaError) => void) {
    this.#loop = loop;
    this.#refused = refused;
  }

  /**
   * At a desk of two people whatever has voting close earlier than was said takes both; to wait longer does not. Throws what
   * `Desk.requireBoth` throws.
   * @param seconds null takes the announcement back
   * @param agreed whether the organiser wants the end without a result, where no more ballots come; as it was, unless given
   */
  async announce(seconds: number | null, agreed = this.#agreed, pair?: Pair): Promise<void> {
    if (seconds !== null) {
      const left = this.#loop.status.closesIn;
      const isLater = left !== undefined && 1000 * seconds >= left && agreed === this.#agreed;
      if (!isLater) await this.#loop.desk?.requireBoth(pair);
    }
    this.#announce(seconds, agreed);
  }

  #announce(seconds: number | null, agreed = this.#agreed): void {
    this.end();
    this.#agreed = seconds !== null && agreed;
    this.#loop.announceClose(seconds);
    if (seconds !== null) this.#timer = setTimeout(() => void this.#close(), 1000 * seconds);
  }

  /** With a laptop too few nothing closes: nobody is told to hurry for it. */
  observe(): void {
    const { closesIn, absence } = this.#loop.status;
    if (closesIn !== undefined && absence?.lacking) this.#announce(null);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  async #close(): Promise<void> {
    const { phase, ballots, leastBallots } = this.#loop.status;
    if (phase !== 'voting') return;
    const confirmed = this.#agreed && ballots < leastBallots ? { confirmed: ballots } : {};
    try {
      await carryOut(this.#loop, 'close', confirmed);
    } catch (error) {
      this.#announce(null);
      this.#refused(asOstrakaError(error));
    }
  }
}

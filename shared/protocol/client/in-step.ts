/**
 * Behind a load balancer one question is answered by one front and the next by another, which may be a moment behind: what the first has
 * shown would look withheld by the second. So who asks says how much was shown already, and whoever answers shows as much.
 */
import type { Request } from './transport.ts';

/** The header that says so: entries under the largest checkpoint that was shown to who asks. */
export const SHOWN_HEADER = 'ostraka-shown';

/** The number in the header; 0 where there is none, or it is no number. */
export const shownIn = (header: unknown): number =>
  typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : 0;

/** Of one who asks. */
export class InStep {
  #shown = 0;

  /** Something came under a checkpoint of this size. */
  learn<T extends { readonly size: number }>(came: T): T {
    this.#shown = Math.max(this.#shown, came.size);
    return came;
  }

  /** A checkpoint came, whose second line is its size (C2SP tlog-checkpoint). */
  learnNote(note: string): string {
    this.#shown = Math.max(this.#shown, shownIn(note.split('\n', 2)[1]));
    return note;
  }

  /** What goes with a question. */
  get headers(): NonNullable<Request['headers']> {
    return this.#shown === 0 ? {} : { [SHOWN_HEADER]: `${this.#shown}` };
  }
}

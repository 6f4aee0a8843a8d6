/**
 * Asking again where nobody has answered. Whoever holds an election's one thread for a while, restarts or has too much to do is
 * not gone: every request is safe to repeat, because what it brings is known by its bytes (an entry, a blob, an enrolment) or by
 * a name that goes with it (an organiser's order, draft-ietf-httpapi-idempotency-key-header-07).
 */
import { hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { below, type Random } from '../../crypto/random.ts';

export interface Repetition {
  /** Does it, and again with growing pauses while what is thrown is likely to be gone in a moment; throws what does not pass. */
  repeat<T>(act: () => Promise<T>): Promise<T>;
  /** A name that no other request bears. */
  name(): string;
}

/** The header that says so. */
export const NAME_HEADER = 'idempotency-key';
const NAME_BYTES = 16;

/** Nobody answered, or whoever did has too much to do. */
const passingCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unreachable', 'busy', 'too-many', 'too-slow']);

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;
/** Some five seconds where nobody is there at all; minutes where each question waits for its answer. */
const TRIES = 6;

export interface Asking {
  /** Resolves after so many milliseconds; rejects once nobody wants an answer any more. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: Random;
  /** How often something is asked at most. */
  readonly tries?: number;
  /** Nobody has answered, and it is tried again. */
  readonly missed?: (error: OstrakaError) => void;
}

/** Pauses double, each with jitter, so that a crowd that was kept waiting does not come back in step. */
export const repetition = ({ pause, random, tries = TRIES, missed }: Asking): Repetition => ({
  async repeat(act) {
    for (let left = tries, next = FIRST_PAUSE_MS; ; next = Math.min(2 * next, LONGEST_PAUSE_MS))
      try {
        return await act();
      } catch (error) {
        left -= 1;
        if (left === 0 || !(error instanceof OstrakaError && passingCodes.has(error.code))) throw error;
        missed?.(error);
        await pause(next / 2 + below(next / 2 + 1, random));
      }
  },
  name: () => hex(random(NAME_BYTES)),
});

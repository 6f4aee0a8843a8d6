import type { Culprit } from './culprit.ts';
import type { ErrorCode } from './errors/codes.ts';

/**
 * The one error of the project: what happened, who caused it and what to do next. `code` is stable and one of a closed
 * table (errors/codes.ts); people read `message`, programs read `code`.
 */
export class OstrakaError extends Error {
  readonly code: ErrorCode;
  /** Who caused it. */
  readonly culprit: Culprit | undefined;
  /** What to do next. */
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, about: { culprit?: Culprit; hint?: string; cause?: unknown } = {}) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause });
    this.name = 'OstrakaError';
    this.code = code;
    this.culprit = about.culprit;
    this.hint = about.hint;
  }
}

/** Whatever was thrown, as the project's error: `internal` where it was none. */
export const asOstrakaError = (thrown: unknown): OstrakaError =>
  thrown instanceof OstrakaError ? thrown : new OstrakaError('internal', String(thrown), { cause: thrown });

/** Makes the compiler complain when a switch over a closed union misses a case. */
export function unreachable(value: never): never {
  throw new OstrakaError('internal', `unhandled case: ${String(value)}`);
}

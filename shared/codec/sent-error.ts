/** An error as it goes from one thread to another: by its parts, since classes do not travel. */
import type { Culprit } from './culprit.ts';
import { OstrakaError } from './error.ts';
import type { ErrorCode } from './errors/codes.ts';

export interface SentError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly culprit: Culprit | undefined;
  readonly hint: string | undefined;
  /** Where it was thrown, for whoever reads the log. */
  readonly stack: string | undefined;
}

/** Any thrown value; what is no OstrakaError is a fault of ours, `internal`. */
export function sentError(thrown: unknown): SentError {
  if (thrown instanceof OstrakaError) {
    const { code, message, culprit, hint, stack } = thrown;
    return { code, message, culprit, hint, stack };
  }
  const [message, stack] = thrown instanceof Error ? [thrown.message, thrown.stack] : [String(thrown), undefined];
  return { code: 'internal', message, culprit: undefined, hint: undefined, stack };
}

export function receivedError({ code, message, culprit, hint, stack }: SentError): OstrakaError {
  return new OstrakaError(code, message, {
    ...(culprit === undefined ? {} : { culprit }),
    ...(hint === undefined ? {} : { hint }),
    ...(stack === undefined ? {} : { cause: stack }),
  });
}

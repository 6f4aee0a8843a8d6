/** What a pool and its workers say to each other. Bytes travel as bytes; an error as its parts, since classes do not. */

import type { Culprit } from '../../shared/codec/culprit.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';

export interface JobMessage {
  readonly id: number;
  readonly job: unknown;
}

export type ReplyMessage =
  /** What share of the job is done, from 0 to 1. */
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError };

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

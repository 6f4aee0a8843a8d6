/** What a pool and its workers say to each other. Bytes travel as bytes. */
import type { SentError } from '../../shared/codec/sent-error.ts';
import type { Spent } from '../measure/processor.ts';

export interface JobMessage {
  readonly id: number;
  readonly job: unknown;
}

/** With each, what the job has taken since the worker last spoke of it. */
export type ReplyMessage = { readonly spent: Spent } /** What share of the job is done, from 0 to 1. */ & (
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError }
);

/** What a pool and its workers say to each other. Bytes travel as bytes. */
import type { SentError } from '../../shared/codec/sent-error.ts';

export interface JobMessage {
  readonly id: number;
  readonly job: unknown;
}

export type ReplyMessage =
  /** What share of the job is done, from 0 to 1. */
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError };

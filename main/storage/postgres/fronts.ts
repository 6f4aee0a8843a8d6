/**
 * What passes between fronts and whoever leads, by way of the database. Rows say it all; a notification is a hint that there is
 * something to read, and whoever missed it reads it a moment later.
 */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { BlobName } from '../../../shared/codec/schema.ts';

/**
 * What whoever leads has shown itself, written down after what it says was acknowledged as the board's safety asks. A front shows
 * nothing beyond: rows may be visible to it that were never acknowledged, as at a primary server that was lost and came back.
 */
export interface Shown {
  /** Public key of whoever leads. */
  readonly leader: Bytes;
  /** Entries on the board. */
  readonly size: number;
  /** Checkpoints: by name, as a store keeps them, and those that people are shown. */
  readonly head: Note | null;
  readonly witnessed: Note | null;
  readonly close: string | null;
  readonly showsWitnessed: boolean;
  /** A status, as JSON. */
  readonly status: unknown;
}
export interface Note {
  readonly size: number;
  readonly note: string;
}

export const submissionKinds = ['submit', 'enrol', 'release', 'standing'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

export interface Submission {
  /** Drawn by the front: who sent the same again sends it under the same name. */
  readonly name: string;
  readonly kind: SubmissionKind;
  readonly body: Bytes;
  /** From which it came; null where that has no limit. */
  readonly address: string | null;
}

/** In the process of whoever leads. Everything rejects while the database is away, and is tried again by the caller. */
export interface FrontsDesk {
  /** Some that have no answer, the oldest first. @param known names of those that are being answered */
  waiting(most: number, known: readonly string[]): Promise<readonly Submission[]>;
  /** Writes down what is shown and what was answered (JSON, by name) at once; whoever was deposed writes nothing. */
  tell(shown: Shown | null, answers: ReadonlyMap<string, unknown>): Promise<void>;
  /** Removes what was answered long ago. */
  tidy(): Promise<void>;
  /** Hears that something may wait. */
  onNews(hear: () => void): void;
  close(): Promise<void>;
}

/** In the process of a front, which may read the board and insert submissions, and nothing else. */
export interface FrontLink {
  /** Which board it is. */
  readonly id: string;
  /** Null where nobody has led with fronts yet. `age`: milliseconds since it was written, by the database's clock. */
  shown(): Promise<{ readonly shown: Shown; readonly age: number } | null>;
  entries(from: number, to: number): Promise<readonly Bytes[]>;
  blobs(): Promise<readonly BlobName[]>;
  blob(name: BlobName): Promise<Bytes>;
  /** What whoever leads answers: JSON. Rejects with `busy` where too many wait, or where nobody has answered in time. */
  ask(kind: SubmissionKind, body: Bytes, address: string | null): Promise<unknown>;
  /** Hears that something may be new, and after every connection; and, once, why this front has to end. */
  onNews(hear: () => void): void;
  onLost(hear: (why: Error) => void): void;
  close(): Promise<void>;
}

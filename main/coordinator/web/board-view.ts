/** What the public half of the HTTP interface reads and whom it asks: whoever leads, or a front that follows it. */
import type { ElectionRecord } from '../../../shared/board/record.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { EnrolmentStanding } from '../../../shared/protocol/coordinator/roll.ts';
import type { Answer } from '../../../shared/protocol/coordinator/state.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { Release } from '../../../shared/protocol/glass/disclosure.ts';
import type { Enrol } from '../../../shared/protocol/messages.ts';
import type { Beat } from '../../../shared/story/scene.ts';
import type { BoardReader } from '../../storage/coordinator-store.ts';

/** A checkpoint and what it is over. */
export interface ShownHead {
  readonly size: number;
  readonly note: string;
}

export interface BoardView {
  /** Null in the lobby. */
  readonly record: ElectionRecord | null;
  readonly beats: readonly Beat[];
  readonly store: BoardReader;
  /** The newest checkpoint that people are shown, and the newest with f + 1 co-signatures. */
  readonly shown: ShownHead | null;
  readonly witnessed: ShownHead | null;
  /** Whether people are shown none without those: what has just come is then shown a moment later. */
  readonly showsWitnessed: boolean;
  /** Whether nobody is shown entries, for some of them may never have left: while whoever leads may not sign. A front may then have no record of a board that has begun. */
  readonly withholds?: boolean;
  readonly status: Status;
  /** The key of whoever leads. */
  readonly leader: Bytes;
  /** Runs `read` once what is read is durable; `refuse` hears why that never comes. */
  whenDurable(read: () => void, refuse: (error: unknown) => void): void;
  /** Resolves when places on the roll can be shown without holding anybody else up. */
  provable(): Promise<void>;
  /** Resolves at a moment at which entries, blobs and checkpoints are those of one board. */
  settled(): Promise<void>;
  /** Resolves when a checkpoint over so many entries is shown here, or after a moment in which it was not. Left out where nobody else shows the board. */
  reaches?(size: number): Promise<void>;
  /** Brings an entry; the index is the one that its author's device is told. Rejects where nobody answers. */
  submit(leaf: Bytes): Promise<Answer>;
  /** @param from the address that it counts for; null where that has no limit */
  enrol(request: Enrol, from: string | null): Promise<Answer>;
  /** A voter of a lesson lets its ballot be followed. Rejects with `not-a-lesson`, `not-released`. */
  release(release: Release): Promise<void>;
  standing(key: Bytes): Promise<EnrolmentStanding>;
}

/** The record of a board that has begun. Throws `out-of-phase`, or `busy` where it has and nobody is shown it yet. */
export function recordIn({ record, withholds }: Pick<BoardView, 'record' | 'withholds'>): ElectionRecord {
  if (record) return record;
  if (withholds) throw waits();
  throw new OstrakaError('out-of-phase', 'the lobby is still open: the election has no manifest yet');
}

/** Whoever asks tries again. */
export const waits = (): OstrakaError =>
  new OstrakaError('busy', 'the coordinator waits until enough laptops have said how far the board has come', {
    hint: 'try again in a moment',
  });

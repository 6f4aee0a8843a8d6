/**
 * What leaves show by themselves: that they are entries, their signatures, the proofs of ballots. None of it depends on what the
 * fold makes of the entries before them, but for the key that ballots are sealed for; so any thread may find it out, ahead of
 * the fold.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Manifest } from '../../election/manifest.ts';
import type { Entry } from '../entry.ts';
import { examine, type Finding, type Statement } from '../evidence.ts';
import { isIndependent, statementOf } from '../fold.ts';
import { type ElectionKey, type ElectionRecord, newRecord } from '../record.ts';
import { entryIn } from '../replay.ts';

/** Leaves, one after the other, of an election whose key is made. */
export interface LeavesToRead {
  readonly manifest: Manifest;
  readonly key: ElectionKey;
  readonly leaves: readonly Bytes[];
}

export interface LeavesRead {
  /** The first that is no entry, by its place, and why; none behind it is read. */
  readonly unread: { readonly at: number; readonly message: string } | null;
  /** What does not hold, by their places: of those whose statements depend on nothing that others of their kind change. */
  readonly failed: readonly (readonly [at: number, finding: Finding])[];
  /** What they are, where they were read in the same thread. */
  readonly entries?: readonly Entry[];
}

/** Threads that read. */
export interface Readers {
  /** Beside the one that folds; none where that one reads as well. */
  readonly threads: number;
  read(order: LeavesToRead): Promise<LeavesRead>;
}

/** Reads in this thread. */
export function readLeaves(order: LeavesToRead): LeavesRead {
  const { unread, places, statements } = statementsIn(order);
  return { unread, failed: failuresAmong(places, examine(statements, noBlobs)) };
}

/** The leaves as entries, and what they show by themselves. */
export interface Statements extends Pick<LeavesRead, 'unread'> {
  readonly entries: readonly Entry[];
  /** Of those that show it, each with its place among the leaves. */
  readonly statements: readonly Statement[];
  readonly places: readonly number[];
}

export function statementsIn({ manifest, key, leaves }: LeavesToRead): Statements {
  const { entries, unread } = entriesIn(leaves);
  const record: ElectionRecord = { ...newRecord(manifest), key };
  const places = entries.flatMap((entry, at) => (isIndependent(entry) ? [at] : []));
  return { entries, unread, places, statements: places.map((at) => statementOf(record, entries[at]!)) };
}

/** The leaves as entries, up to the first that is none. */
export function entriesIn(leaves: readonly Bytes[]): Pick<Statements, 'entries' | 'unread'> {
  const entries: Entry[] = [];
  for (const leaf of leaves) {
    const entry = entryIn(leaf);
    if ('code' in entry) return { entries, unread: { at: entries.length, message: entry.message } };
    entries.push(entry);
  }
  return { entries, unread: null };
}

export const failuresAmong = (places: readonly number[], findings: readonly Finding[]): LeavesRead['failed'] =>
  findings.flatMap((finding, i) => (finding.ok ? [] : [[places[i]!, finding] as const]));

const noBlobs = (): never => {
  throw new OstrakaError('internal', 'what a leaf shows by itself names no blob');
};

/**
 * Folding a whole board again: what a restarted coordinator and a verifier do. The proofs are examined wherever the caller
 * likes; the verdict is the fold's.
 */
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { type Entry, readEntry } from './entry.ts';
import type { Finding, Statement } from './evidence.ts';
import { admit, apply, isIndependent, statementOf } from './fold.ts';
import type { Leaves } from './leaf.ts';
import { LIST_BYTES_A_TURN } from './list-to-mix.ts';
import { type ElectionRecord, phaseOf } from './record.ts';
import { coordinator, type Refusal, refusal } from './refusal.ts';

/** At most so many ballots are examined as one batch. */
const RUN_ENTRIES = 256;

/** The entries to fold, read as they are needed. */
export interface EntrySource {
  readonly length: number;
  /**
   * Their entries from the one at `at` on: as many as are at hand, or why that one is none. Empty where there turn out to be no
   * more.
   * @param record of all before them
   */
  read(at: number, record: ElectionRecord): readonly Entry[] | Refusal | Promise<readonly Entry[] | Refusal>;
}

/** Leaves that are at hand; their entries as far as the caller has read them already. */
export const leavesOf = (leaves: Leaves, entries: readonly Entry[] = []): EntrySource => ({
  length: leaves.length,
  read(at) {
    const read: Entry[] = [];
    for (let index = at; index < Math.min(at + RUN_ENTRIES, leaves.length); index++) {
      const next = entries[index] ?? entryIn(leaves.at(index)!);
      if (!('code' in next)) read.push(next);
      else if (index === at) return next;
      else break;
    }
    return read;
  },
});

/** The entry of a leaf, or why it is none. */
export function entryIn(leaf: Bytes): Entry | Refusal {
  try {
    return readEntry(leaf);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return refusal('malformed', coordinator, error.message);
  }
}

export interface Replay {
  /**
   * A finding for each statement, in order; they are of entries one after the other, the first of them at `index`. It may cut
   * the statements up and examine the pieces at once, in any order.
   */
  readonly examine: (
    statements: readonly Statement[],
    index: number,
  ) => Promise<readonly Finding[]> | readonly Finding[];
  /** Lets others have their turn. */
  readonly breathe?: () => Promise<unknown>;
  /** Called after each batch with the number of leaves folded and their total. */
  readonly onProgress?: (folded: number, total: number) => void;
  /** Called with each entry once it is folded. */
  readonly onEntry?: (entry: Entry) => void;
  /** Called with the list to mix once the close is folded: it stands on no board, and proofs of mixes are examined by it. What it returns is waited for. */
  readonly onListToMix?: (list: Bytes) => unknown;
}

/** An entry, what was examined of it and what came of that. */
export interface Examined {
  /** Its index on the board. */
  readonly index: number;
  readonly entry: Entry;
  readonly statement: Statement;
  readonly finding: Finding;
}

/** Where a replay stops: the first entry that the fold refuses; all before it are in the record. */
export interface Stop {
  /** Its index on the board. */
  readonly index: number;
  readonly refusal: Refusal;
  /** Whether it was examined: it is refused for what was found, or for what came before it in its batch. */
  readonly examined: boolean;
}

/**
 * Folds `leaves` into `record`, the first of them at index `record.log.size`; null where the fold takes them all. A leaf
 * that is no entry is refused as `malformed`. Throws only what `examine` throws.
 */
export async function replay(record: ElectionRecord, leaves: EntrySource, options: Replay): Promise<Stop | null> {
  const begun = record.log.size;
  while (record.log.size - begun < leaves.length) {
    const at = record.log.size - begun;
    const entries = await leaves.read(at, record);
    if ('code' in entries) return { index: record.log.size, refusal: entries, examined: false };
    if (entries.length === 0) return null;
    for (let from = 0; from < entries.length; ) {
      const run = nextRun(record, entries, from);
      if ('code' in run) return { index: record.log.size, refusal: run, examined: false };
      const stop = await foldRun(record, run, options);
      if (stop) return stop;
      from += run.length;
      options.onProgress?.(at + from, leaves.length);
    }
  }
  return null;
}

async function foldRun(
  record: ElectionRecord,
  run: readonly Entry[],
  { examine, onEntry, onListToMix, breathe }: Replay,
): Promise<Stop | null> {
  const { closing: closed } = record;
  const statements = run.map((entry) => statementOf(record, entry));
  const findings = await examine(statements, record.log.size);
  if (breathe && run[0]?.type === 'close') while (!record.electorate.prepareClose(LIST_BYTES_A_TURN)) await breathe();
  for (const [i, entry] of run.entries()) {
    const refused = apply(record, entry, findings[i]!);
    if (refused) return { index: record.log.size, refusal: refused, examined: true };
    onEntry?.(entry);
  }
  if (!closed && record.closing) await onListToMix?.(record.closing.list);
  return null;
}

/** The entries from `from` on that can be examined together, one at least; or why the first is refused. */
function nextRun(record: ElectionRecord, entries: readonly Entry[], from: number): readonly Entry[] | Refusal {
  const first = entries[from]!;
  const refused = admit(record, first);
  if (refused) return refused;
  if (phaseOf(record) !== 'voting' || !isIndependent(first)) return [first];
  // The rest of the run is admitted one by one as it is folded.
  const end = entries.findIndex((entry, i) => i > from && !isIndependent(entry));
  return entries.slice(from, end < 0 ? entries.length : end);
}

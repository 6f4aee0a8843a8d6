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
import { type ElectionRecord, phaseOf } from './record.ts';
import { coordinator, type Refusal, refusal } from './refusal.ts';

/** At most so many ballots are examined as one batch. */
const RUN_ENTRIES = 256;

export interface Replay {
  /** A finding for each statement, in order. It may cut the statements up and examine the pieces at once, in any order. */
  readonly examine: (statements: readonly Statement[]) => Promise<readonly Finding[]>;
  /** The entries of the leaves, as far as the caller has read them already. */
  readonly entries?: readonly Entry[];
  /** Called after each batch with the number of leaves folded and their total. */
  readonly onProgress?: (folded: number, total: number) => void;
  /** Called with each entry once it is folded. */
  readonly onEntry?: (entry: Entry) => void;
  /** Called with each entry that was examined, before it is folded. */
  readonly onExamined?: (examined: Examined) => void;
  /** Called with the list to mix once the close is folded: it stands on no board, and proofs of mixes are examined by it. */
  readonly onListToMix?: (list: Bytes) => void;
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
}

/**
 * Folds `leaves` into `record`, the first of them at index `record.log.size`; null where the fold takes them all. A leaf
 * that is no entry is refused as `malformed`. Throws only what `examine` throws.
 */
export async function replay(
  record: ElectionRecord,
  leaves: Leaves,
  { examine, entries = [], onProgress, onEntry, onExamined, onListToMix }: Replay,
): Promise<Stop | null> {
  for (let at = 0; at < leaves.length; ) {
    const { closing: closed } = record;
    const run = nextRun(record, leaves, at, entries);
    if ('code' in run) return { index: record.log.size, refusal: run };
    const statements = run.map((entry) => statementOf(record, entry));
    const findings = await examine(statements);
    for (const [i, entry] of run.entries()) {
      const finding = findings[i]!;
      onExamined?.({ index: record.log.size, entry, statement: statements[i]!, finding });
      const refused = apply(record, entry, finding);
      if (refused) return { index: record.log.size, refusal: refused };
      onEntry?.(entry);
    }
    if (!closed && record.closing) onListToMix?.(record.closing.list);
    at += run.length;
    onProgress?.(at, leaves.length);
  }
  return null;
}

/** The entries from `at` on that can be examined together, one at least; or why the first is refused. */
function nextRun(record: ElectionRecord, leaves: Leaves, at: number, entries: readonly Entry[]): Entry[] | Refusal {
  const read = (index: number) => entries[index] ?? readLeaf(leaves.at(index)!);
  const first = read(at);
  if ('code' in first) return first;
  const refused = admit(record, first);
  if (refused) return refused;
  const run = [first];
  // The rest of the run is admitted one by one as it is folded.
  if (phaseOf(record) === 'voting' && isIndependent(first))
    for (let index = at + 1; index < Math.min(at + RUN_ENTRIES, leaves.length); index++) {
      const next = read(index);
      if ('code' in next || !isIndependent(next)) break;
      run.push(next);
    }
  return run;
}

function readLeaf(leaf: Bytes): Entry | Refusal {
  try {
    return readEntry(leaf);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return refusal('malformed', coordinator, error.message);
  }
}

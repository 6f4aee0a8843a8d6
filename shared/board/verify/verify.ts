/**
 * The verifier: from a transcript alone, whoever made it, to a verdict. It folds the very entries that the parties folded,
 * by the same entry types, and reports as the numbered checklist of checks.ts. At the first entry that the fold refuses, the
 * check that it breaks fails; what depends on the rest of the board is then not reached, never failed.
 */

import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Blamed } from '../../codec/culprit.ts';
import { cosignersOf, electionWordsOf } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import { type Blobs, examine as examineHere } from '../evidence.ts';
import { type BoardLog, MerkleLog } from '../merkle.ts';
import type { Witness } from '../notes/vkey.ts';
import type { ExaminedEntries } from '../opened/opened.ts';
import { comparisonsIn, type ElectionRecord, leadersOf } from '../record.ts';
import { entryIn } from '../replay.ts';
import { batchesOf, type Row, type TranscriptRows } from '../transcript-file.ts';
import { aboutLines, type Beside, besidesOf } from './besides.ts';
import { ALTERER, blame } from './blame.ts';
import { nameBlobs } from './blobs.ts';
import type { BoardEntries } from './board-reader.ts';
import { type CheckpointFinding, judgeCheckpoints, takeoversIn } from './checkpoints.ts';
import { type Examine, examineBoard } from './examination.ts';
import { type Expectation, type Expected, expectationInWords, type Met, meet } from './expectation.ts';
import { judgedTogether } from './note-signatures.ts';
import { entriesIn, type Readers } from './reading.ts';
import { type Outcome, report } from './report.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Verdict } from './verdict.ts';

export interface VerifyOptions {
  /** The fingerprint that came another way: by link, QR code or poster. Without it any election may be this one [11]. */
  readonly expected?: Expectation | Bytes | undefined;
  /** Outside witnesses whose co-signatures are looked for; they count for nothing. */
  readonly witnesses?: readonly Witness[] | undefined;
  /** Examines statements; in this thread unless given. */
  readonly examine?: Examine | undefined;
  /** Threads that read leaves ahead of the fold; none unless given. */
  readonly readers?: Readers | undefined;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  /** Called as the work of a check goes on. */
  readonly onProgress?: ((check: CheckId, done: number, total: number) => void) | undefined;
  /** Called with what the board folds to, every proof examined. */
  readonly onFolded?: ((folded: Folded) => void) | undefined;
}

export interface Folded {
  readonly record: ElectionRecord;
  /** Those that the fold takes. */
  readonly entries: BoardEntries;
  /** What was examined of them, and of the one that the fold refuses. */
  readonly examined: ExaminedEntries;
  readonly blobs: Blobs;
}

/** Verifies a transcript. Whatever it holds gives a verdict; throws only what `examine`, `readers` and reading rows throw of their own. */
export async function verify(transcript: TranscriptRows, options: VerifyOptions): Promise<Verdict> {
  const { entries: leaves, notes } = transcript;
  const { expected, examine = examineHere, readers = null } = options;
  const stopwatch = new Stopwatch(options.clock, options.onProgress);
  const outcomes = new Map<CheckId, Outcome>();
  const fails = (check: CheckId, message: string, culprits: readonly Blamed[], index: number | null = null) =>
    outcomes.set(check, { status: 'failed', message, culprits, index });
  const metBy = (record: ElectionRecord | null): Met => {
    if (!expected) return { expected: 'internally consistent only', given: null };
    return record ? meet(expected, expectedOf(record)) : { expected: 'another election', given: null };
  };

  const [leaf] = leaves.slice(0, 1);
  const first = await stopwatch.time('V2', () => leaf && entryIn(leaf));
  if (!first || 'code' in first || first.type !== 'manifest') {
    const unread = await stopwatch.time('V2', () => unreadIn(leaves));
    fails('V1', unread ?? 'the board does not begin with a manifest', altered, 0);
    return report({
      size: leaves.length,
      board: null,
      notes,
      plaintexts: null,
      besides: [],
      outcomes,
      stopwatch,
      met: metBy(null),
    });
  }

  const blobs = await stopwatch.time('V4', () =>
    nameBlobs(transcript.blobs, (done) => stopwatch.progress('V4', done, transcript.blobs.length)),
  );
  const board = await examineBoard(first.body, leaves, { examine, readers, stopwatch, blobs });
  const { record, stop, reader } = board;
  const { missing, unread } = reader;
  if (missing) fails('V4', missing.message, altered, missing.index);
  else if (!unread) outcomes.set('V4', { status: 'passed', message: 'none is missing' });

  options.onFolded?.({ record, entries: reader.first(record.log.size), examined: board, blobs: board.lookup });
  const { witnesses = [] } = options;
  const judge = await stopwatch.time('V5', () => judgedTogether(notes, signersOf(record, witnesses)));
  const checkpoints = await stopwatch.time('V5', () =>
    judgeCheckpoints(record, takeoversIn(board), logOf(record, leaves), notes, judge),
  );
  const besides = besidesOf({ transcript, blobs, board, witnesses, judge });
  outcomes.set('V5', withLines(checkpoints, besides));

  const met = metBy(record);
  // An entry 0 that is refused has failed its check, and makes no other election.
  const begun = record.manifest.version === 1 || record.log.size > 0;
  if (expected && begun && met.expected === 'another election') {
    const words = electionWordsOf(record.manifest).join(' ');
    const actual = `${hex(record.fingerprint)}, “${words}”`;
    fails('V1', `you expected ${expectationInWords(expected)}, but this election is ${actual}`, [], 0);
  }
  if (stop) {
    const { check, message, culprits } = blame(board, stop, checkpoints.status === 'passed');
    fails(check, message, culprits, stop.index);
  }
  const plaintexts = record.result && board.lookup(record.result.plaintexts.sha256);
  return report({ size: leaves.length, board, notes, plaintexts, besides, outcomes, stopwatch, met });
}

/** What was found of the checkpoints, and of lines under them that count for nothing. */
function withLines(finding: CheckpointFinding, besides: readonly Beside[]): CheckpointFinding {
  const lines = besides.filter(({ name }) => aboutLines.has(name)).map(({ english }) => english);
  return { ...finding, message: [finding.message, ...lines].join('; ') };
}

const expectedOf = (record: ElectionRecord): Expected => ({
  fingerprint: record.fingerprint,
  coordinators: leadersOf(record),
  nodes: record.manifest.nodes,
  compared: comparisonsIn(record),
});

/** The keys under which lines of notes are looked at. */
const signersOf = (record: ElectionRecord, witnesses: readonly Witness[]): Bytes[] => [
  ...leadersOf(record),
  ...cosignersOf(record.manifest).map(({ publicKey }) => publicKey),
  ...witnesses.map(({ publicKey }) => publicKey),
];

const altered: readonly Blamed[] = [{ who: ALTERER, did: 'it' }];

/** Why the first leaf that is no entry is none; null where all are entries. */
function unreadIn(leaves: Row): string | null {
  if (leaves.length === 0) return 'there are no entries';
  for (const batch of batchesOf(leaves)) {
    const { unread } = entriesIn(batch);
    if (unread) return unread.message;
  }
  return null;
}

/** The log of all leaves: the record's, where the fold takes them all. */
function logOf(record: ElectionRecord, leaves: Row): BoardLog {
  if (record.log.size === leaves.length) return record.log;
  const log = new MerkleLog();
  for (const batch of batchesOf(leaves)) for (const leaf of batch) log.append(leaf);
  return log;
}

/**
 * The verifier: from a transcript alone, whoever made it, to a verdict. It folds the very entries that the parties folded,
 * by the same entry types, and reports as the numbered checklist of checks.ts. At the first entry that the fold refuses, the
 * check that it breaks fails; what depends on the rest of the board is then not reached, never failed.
 */

import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Blamed } from '../../codec/culprit.ts';
import { OstrakaError } from '../../codec/error.ts';
import { electionWordsOf } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import { type Entry, readEntry } from '../entry.ts';
import { type Blobs, examine as examineHere } from '../evidence.ts';
import { MerkleLog } from '../merkle.ts';
import type { Witness } from '../notes/vkey.ts';
import { comparisonsIn, type ElectionRecord, leadersOf } from '../record.ts';
import type { Examined } from '../replay.ts';
import type { Transcript } from '../transcript-file.ts';
import { aboutLines, type Beside, besidesOf } from './besides.ts';
import { ALTERER, blame } from './blame.ts';
import { missingBlob, nameBlobs } from './blobs.ts';
import { type CheckpointFinding, judgeCheckpoints } from './checkpoints.ts';
import { type Examine, examineBoard } from './examination.ts';
import { type Expectation, type Expected, expectationInWords, type Met, meet } from './expectation.ts';
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
  readonly entries: readonly Entry[];
  /** What was examined of them, and of the one that the fold refuses. */
  readonly examined: readonly Examined[];
  readonly blobs: Blobs;
}

/** Verifies a transcript. Whatever it holds gives a verdict; throws only what `examine` throws of its own. */
export async function verify(transcript: Transcript, options: VerifyOptions): Promise<Verdict> {
  const { entries: leaves, notes } = transcript;
  const { expected, examine = examineHere } = options;
  const stopwatch = new Stopwatch(options.clock, options.onProgress);
  const outcomes = new Map<CheckId, Outcome>();
  const fails = (check: CheckId, message: string, culprits: readonly Blamed[], index: number | null = null) =>
    outcomes.set(check, { status: 'failed', message, culprits, index });
  const metBy = (record: ElectionRecord | null): Met => {
    if (!expected) return { expected: 'internally consistent only', given: null };
    return record ? meet(expected, expectedOf(record)) : { expected: 'another election', given: null };
  };

  const { entries, unread } = await stopwatch.time('V2', () => readEntries(leaves));
  const [first] = entries;
  if (first?.type !== 'manifest') {
    fails('V1', unread ?? 'the board does not begin with a manifest', altered, 0);
    return report({
      leaves,
      entries,
      record: null,
      blobs: new Map(),
      besides: [],
      outcomes,
      stopwatch,
      met: metBy(null),
    });
  }

  const blobs = await stopwatch.time('V4', () =>
    nameBlobs(transcript.blobs, (done) => stopwatch.progress('V4', done, transcript.blobs.length)),
  );
  const missing = missingBlob(entries, blobs);
  if (missing) fails('V4', missing.message, altered, missing.index);
  else if (unread === null) outcomes.set('V4', { status: 'passed', message: 'none is missing' });

  const { record, stop, examined, lookup } = await examineBoard(first.body, leaves.slice(0, missing?.index), {
    examine,
    stopwatch,
    blobs,
    entries,
  });
  options.onFolded?.({ record, entries: entries.slice(0, record.log.size), examined, blobs: lookup });
  const checkpoints = await stopwatch.time('V5', () =>
    judgeCheckpoints(record, entries.slice(0, record.log.size), logOf(leaves), notes),
  );
  const besides = besidesOf({ transcript, blobs, entries, record, witnesses: options.witnesses ?? [] });
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
    const { check, message, culprits } = blame(record, stop, entries, examined, checkpoints.status === 'passed');
    fails(check, message, culprits, stop.index);
  }
  return report({ leaves, entries, record, blobs, besides, outcomes, stopwatch, met });
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

const altered: readonly Blamed[] = [{ who: ALTERER, did: 'it' }];

/** The entries up to the first that cannot be read, and why that one cannot. */
function readEntries(leaves: readonly Bytes[]): { entries: Entry[]; unread: string | null } {
  const entries: Entry[] = [];
  for (const leaf of leaves)
    try {
      entries.push(readEntry(leaf));
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      return { entries, unread: error.message };
    }
  return { entries, unread: leaves.length === 0 ? 'there are no entries' : null };
}

function logOf(leaves: readonly Bytes[]): MerkleLog {
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  return log;
}

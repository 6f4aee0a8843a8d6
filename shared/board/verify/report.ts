/** From what was found to the verdict: each check gets its line, and what the record says is put in words. */

import type { Bytes } from '../../codec/bytes.ts';
import type { Blamed } from '../../codec/culprit.ts';
import { closeQuorum, electionWordsOf, trustOf } from '../../election/manifest.ts';
import { rehearsalFlag } from '../../election/rehearsal/mark.ts';
import { tooFewAtClose } from '../../election/too-few.ts';
import { type CheckId, checkIds } from '../check-id.ts';
import { readTally } from '../count.ts';
import { privacyOf } from '../privacy/privacy.ts';
import { type ElectionRecord, isWitnessed, wordsToCompare } from '../record.ts';
import { culpritOf } from '../refusal.ts';
import { checkOf } from './attribution.ts';
import type { Beside } from './besides.ts';
import { checklist, findingInWords } from './checks.ts';
import { claimsOf } from './claims.ts';
import type { ExaminedBoard } from './examination.ts';
import type { Met } from './expectation.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Check, CheckStatus, ReportedFault, Verdict, VerifiedElection } from './verdict.ts';

/** What a check comes to where the record alone does not say. */
export interface Outcome {
  readonly status: CheckStatus;
  readonly message: string;
  readonly culprits?: readonly Blamed[];
  readonly index?: number | null;
}

export interface Findings {
  /** Leaves in the file. */
  readonly size: number;
  /** Null where there is no manifest to begin with. */
  readonly board: ExaminedBoard | null;
  /** Of the transcript. */
  readonly notes: readonly string[];
  /** Null where there are none. */
  readonly plaintexts: Bytes | null;
  readonly besides: readonly Beside[];
  readonly outcomes: ReadonlyMap<CheckId, Outcome>;
  readonly stopwatch: Stopwatch;
  readonly met: Met;
}

export function report(findings: Findings): Verdict {
  const { size, board, plaintexts, outcomes, met } = findings;
  const record = board?.record ?? null;
  const faults = board ? faultsOf(board) : [];
  const checks = checkIds.map((id) => checkLine(id, findings, faults));
  const failed = [...outcomes.values()].some(({ status }) => status === 'failed');
  const whole = record !== null && record.log.size === size;
  const outcome = failed || !whole ? 'invalid' : outcomeOf(record);
  const judged = {
    outcome,
    ...met,
    witnessed: record !== null && isWitnessed(record),
    attested: record?.attests.size ?? 0,
    needed: record ? closeQuorum(record.manifest) : 0,
    faults,
    election: record && electionOf(record),
    tally: outcome !== 'invalid' && record?.result ? readTally(record.result.tally) : null,
  } as const;
  return {
    ...judged,
    privacy: record && outcome !== 'invalid' ? privacyOf(record, plaintexts) : null,
    checks,
    besides: findings.besides,
    claims: claimsOf(judged, record, findings.notes),
    entries: size,
    accepted: record?.log.size ?? 0,
  };
}

/** Of a board on which nothing is wrong. */
function outcomeOf(record: ElectionRecord): Verdict['outcome'] {
  if (record.result) return record.manifest.version === 1 || isWitnessed(record) ? 'valid' : 'valid but unwitnessed';
  return record.shortfall ? 'valid without result' : 'valid so far';
}

function checkLine(id: CheckId, findings: Findings, faults: readonly ReportedFault[]): Check {
  const { board, outcomes, stopwatch } = findings;
  const record = board?.record ?? null;
  const { name, meaning } = checklist[id];
  const { status, message, culprits = [], index = null } = outcomes.get(id) ?? fromRecord(id, findings);
  const words = record && status === 'passed' && !outcomes.has(id) ? findingInWords(id, record, faults) : message;
  return { id, name, meaning, status, message: words, culprits, index, milliseconds: stopwatch.spent(id) };
}

/** A check that nothing failed: what the record shows of it, as far as the board was accepted. */
function fromRecord(id: CheckId, { board, size }: Findings): Outcome {
  const record = board?.record ?? null;
  const { due, decided, found } = checklist[id];
  const stopped = record === null || record.log.size < size;
  if (stopped && !(record && decided(record)))
    return { status: 'not reached', message: 'the board is not accepted as far as this' };
  return { status: stopped || due(record) ? 'passed' : 'not due', message: found(record) };
}

function faultsOf({ record, reader }: ExaminedBoard): ReportedFault[] {
  return record.faults.map(({ index, culprit, code, message, proven }) => ({
    index,
    check: checkOf(code, reader.typeAt(index)),
    code,
    culprit: culpritOf(culprit, record.manifest),
    message,
    proven,
  }));
}

function electionOf(record: ElectionRecord): VerifiedElection {
  const { manifest, fingerprint, voters, audits } = record;
  return {
    title: manifest.title,
    version: manifest.version,
    fingerprint,
    electionWords: electionWordsOf(manifest),
    words: wordsToCompare(record),
    lesson: manifest.lesson,
    simulation: manifest.simulation,
    ...rehearsalFlag(manifest),
    trust: trustOf(manifest),
    voters: voters?.size ?? 0,
    audits: audits.size,
    objections: record.audits.objections,
    ballots: {
      counting: record.electorate.cast,
      pages: record.electorate.castBy('page'),
      hashes: [...record.electorate.countingHashes()],
    },
    tooFew: tooFewAtClose(record),
  };
}

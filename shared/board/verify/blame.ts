/** Which check an entry breaks that the fold refuses, and who is to answer for it: facts, and no more than these. */

import type { Blamed, Culprit } from '../../codec/culprit.ts';
import type { CheckId } from '../check-id.ts';
import { type Entry, entrySigned } from '../entry.ts';
import { admit } from '../fold.ts';
import type { ElectionRecord, Fault } from '../record.ts';
import { culpritOf } from '../refusal.ts';
import type { Stop } from '../replay.ts';
import { checkOf } from './attribution.ts';
import type { ExaminedBoard } from './examination.ts';

export const ALTERER: Culprit = { kind: 'file-maker' };
const coordinator: Culprit = { kind: 'coordinator' };

export interface Blame {
  readonly check: CheckId;
  readonly message: string;
  readonly culprits: readonly Blamed[];
}

/**
 * @param board up to the stop
 * @param boardSigned whether the coordinator's signature covers all entries: then it answers for what it let stand
 */
export function blame(board: ExaminedBoard, { index, refusal }: Stop, boardSigned: boolean): Blame {
  const { record, reader } = board;
  const entry = reader.at(index);
  const placed: Blamed = boardSigned ? { who: coordinator, did: 'posted' } : { who: ALTERER, did: 'inserted' };
  // What cannot be read breaks the log itself.
  if (!entry) return { check: 'V2', message: `entry ${index}: ${refusal.message}`, culprits: [placed] };
  const where = `entry ${index} (${entry.type})`;
  const { manifest } = record;

  const ignored = admit(record, entry) ? lastFailedProof(record) : undefined;
  if (ignored && takenHadHeld(board, ignored, entry, index)) {
    const who = culpritOf(ignored.culprit, manifest);
    return {
      check: checkOf(ignored.code, entry.type),
      message: `entry ${ignored.index}: ${ignored.message}; yet ${where} goes on as if the proof held`,
      culprits: [{ who, did: 'it' }, boardSigned ? { who: coordinator, did: 'let-pass' } : placed],
    };
  }

  const message = `${where}: ${refusal.message}`;
  const check = checkOf(refusal.code, entry.type);
  // Without a signature that holds, the author that an entry names has said nothing.
  if (!entrySigned(entry.leaf, entry.author)) return { check, message, culprits: [placed] };
  const who = culpritOf(refusal.culprit, manifest);
  const alone = boardSigned && refusal.culprit.kind === 'coordinator';
  return { check, message, culprits: alone ? [{ who, did: 'it' }] : [{ who, did: 'said' }, placed] };
}

/** The last proof that failed and stands on the board as a fault. */
const lastFailedProof = ({ faults }: ElectionRecord): Fault | undefined =>
  faults.findLast(({ code }) => code === 'bad-shuffle' || code === 'bad-shares');

/** Whether this entry, at `index`, would be admitted had the proof held that stands as this fault; nothing else is presumed. */
function takenHadHeld(board: ExaminedBoard, fault: Fault, entry: Entry, index: number): boolean {
  const record = board.refolded(index, fault.index, { ok: true });
  return record !== null && admit(record, entry) === null;
}

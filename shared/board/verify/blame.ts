/** Which check an entry breaks that the fold refuses, and who is to answer for it: facts, and no more than these. */

import type { Blamed, Culprit } from '../../codec/culprit.ts';
import type { Manifest } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import { type Entry, entrySigned } from '../entry.ts';
import { admit, apply } from '../fold.ts';
import { type ElectionRecord, type Fault, newRecord } from '../record.ts';
import { culpritOf } from '../refusal.ts';
import type { Examined, Stop } from '../replay.ts';
import { checkOf } from './attribution.ts';

export const ALTERER: Culprit = { kind: 'file-maker' };
const coordinator: Culprit = { kind: 'coordinator' };

export interface Blame {
  readonly check: CheckId;
  readonly message: string;
  readonly culprits: readonly Blamed[];
}

/**
 * @param record of the entries before the stop
 * @param entries that can be read, in board order
 * @param examined those that the fold examined, in board order
 * @param boardSigned whether the coordinator's signature covers all entries: then it answers for what it let stand
 */
export function blame(
  record: ElectionRecord,
  { index, refusal }: Stop,
  entries: readonly Entry[],
  examined: readonly Examined[],
  boardSigned: boolean,
): Blame {
  const entry = entries[index];
  const placed: Blamed = boardSigned ? { who: coordinator, did: 'posted' } : { who: ALTERER, did: 'inserted' };
  // What cannot be read breaks the log itself.
  if (!entry) return { check: 'V2', message: `entry ${index}: ${refusal.message}`, culprits: [placed] };
  const where = `entry ${index} (${entry.type})`;
  const { manifest } = record;

  const ignored = admit(record, entry) ? lastFailedProof(record) : undefined;
  if (ignored && takenHadHeld(ignored, entry, manifest, examined.slice(0, index))) {
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

/** Whether the entry behind all these would be admitted had the proof held that stands as this fault; nothing else is presumed. */
function takenHadHeld(fault: Fault, entry: Entry, manifest: Manifest, before: readonly Examined[]): boolean {
  const record = newRecord(manifest);
  const refused = ({ index, entry, finding }: Examined) =>
    apply(record, entry, index === fault.index ? { ok: true } : finding) !== null;
  return !before.some(refused) && admit(record, entry) === null;
}

/** The checkpoints of a transcript: whether the coordinator signed exactly these entries [12]. */

import { type Bytes, equal } from '../../codec/bytes.ts';
import type { Blamed, Culprit } from '../../codec/culprit.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Verifies } from '../../crypto/signature.ts';
import { cosignersOf } from '../../election/manifest.ts';
import type { TakeoverBody } from '../bodies.ts';
import { type Checkpoint, conflicts, cosigners, origin, readCheckpoint } from '../checkpoint.ts';
import type { BoardLog } from '../merkle.ts';
import type { ElectionRecord } from '../record.ts';
import { ALTERER } from './blame.ts';
import type { ExaminedBoard } from './examination.ts';

/** A coordinator's reign: its checkpoints cover more than `from` entries, and at most `to`. */
export interface Epoch {
  readonly origin: string;
  readonly coordinator: Bytes;
  readonly from: number;
  readonly to: number;
}

export type CheckpointFinding =
  | { readonly status: 'passed'; readonly message: string }
  | { readonly status: 'failed'; readonly message: string; readonly culprits: readonly Blamed[] }
  | { readonly status: 'not reached'; readonly message: string };

/**
 * Judges all notes against the log of all entries. `takeovers` are those that stand in the record; so where the fold stopped early, a note of an epoch that never began is not judged. Since version 2 nor
 * is one that covers more than the fold takes: what was altered there has failed a check already, and fails one only.
 */
export function judgeCheckpoints(
  record: ElectionRecord,
  takeovers: readonly Takeover[],
  log: BoardLog,
  notes: readonly string[],
  judge: Verifies,
): CheckpointFinding {
  const epochs = epochsOf(record, takeovers);
  const stopped = record.log.size < log.size;
  const signed: Signed[] = [];
  for (const note of notes) {
    const epoch = epochs.find((each) => note.startsWith(`${each.origin}\n`));
    if (!epoch && stopped) continue;
    if (!epoch) return failed('a checkpoint is of another board', altered);
    try {
      signed.push({ note, epoch, checkpoint: readCheckpoint(note, epoch.coordinator, epoch.origin, judge) });
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      return failed(error.message, altered);
    }
  }
  const forked = forkedAt(signed);
  if (forked !== null)
    return failed(`the coordinator has signed two different boards of ${forked} entries`, [
      { who: coordinator, did: 'it' },
    ]);
  const isBeyond = ({ checkpoint: { size } }: Signed) =>
    stopped && record.manifest.version !== 1 && size > record.log.size;
  for (const each of signed) {
    if (isBeyond(each)) continue;
    const fault = misfit(each, log);
    if (fault) return failed(fault, [...altered, { who: coordinator, did: 'may-have-forked' }]);
  }
  const whole = signed.filter(({ checkpoint: { size, root } }) => size === log.size && equal(root, log.root()));
  if (whole.length > 0) {
    const nodes = cosignersOf(record.manifest);
    // A node vouches for size and root, whatever further lines the coordinator signed with them.
    const many = new Set(whole.flatMap(({ note }) => cosigners(note, nodes, judge))).size;
    return {
      status: 'passed',
      message: `the coordinator has signed all ${log.size} entries, and ${many} of ${nodes.length} nodes with it`,
    };
  }
  const unjudged = record.manifest.version !== 1 || signed.length < notes.length;
  return stopped && unjudged
    ? { status: 'not reached', message: 'the board is not accepted up to the end that its coordinator signs' }
    : failed(`no checkpoint covers all ${log.size} entries`, altered);
}

interface Signed {
  readonly note: string;
  readonly epoch: Epoch;
  readonly checkpoint: Checkpoint;
}

/** A size at which one coordinator signed two roots. */
function forkedAt(signed: readonly Signed[]): number | null {
  const first = new Map<string, Checkpoint>();
  for (const { checkpoint } of signed) {
    const place = `${checkpoint.origin}/${checkpoint.size}`;
    const other = first.get(place);
    if (other && conflicts(other, checkpoint)) return checkpoint.size;
    first.set(place, checkpoint);
  }
  return null;
}

const coordinator: Culprit = { kind: 'coordinator' };
const altered: readonly Blamed[] = [{ who: ALTERER, did: 'it' }];

const failed = (message: string, culprits: readonly Blamed[]): CheckpointFinding => ({
  status: 'failed',
  message,
  culprits,
});

/** Why a signed checkpoint is not one of this board, or null. */
function misfit({ epoch: { from, to }, checkpoint: { size, root } }: Signed, log: BoardLog): string | null {
  if (size > log.size) return `the coordinator has signed ${size} entries, and this file holds only ${log.size}`;
  if (size <= from || size > to) return `a checkpoint of ${size} entries lies outside its coordinator's epoch`;
  return equal(log.root(size), root) ? null : `the first ${size} entries are not those that the coordinator signed`;
}

/** A takeover that stands in the record, and its place on the board. */
export interface Takeover {
  readonly index: number;
  readonly body: TakeoverBody;
}

export const takeoversIn = ({ record, reader }: ExaminedBoard): Takeover[] =>
  [...reader.kept].flatMap(([index, entry]) =>
    entry.type === 'takeover' && index < record.log.size ? [{ index, body: entry.body }] : [],
  );

export function epochsOf({ manifest, fingerprint }: ElectionRecord, takeovers: readonly Takeover[]): Epoch[] {
  const begun = takeovers.map(({ index, body }) => ({ coordinator: body.coordinator, from: index }));
  // The first epoch begins with the manifest, which its coordinator signs, each other one with its takeover.
  return [{ coordinator: manifest.coordinator, from: 0 }, ...begun].map((each, epoch) => ({
    ...each,
    origin: origin(fingerprint, epoch),
    to: begun[epoch]?.from ?? Number.POSITIVE_INFINITY,
  }));
}

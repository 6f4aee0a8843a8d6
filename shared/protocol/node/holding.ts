/**
 * Results that a plan holds back: until then this node makes and sends no share of its key for the mixed list. What frees it is the
 * clock of this laptop, or the word of its person, which is kept; nothing that anybody sends.
 */

import { type ElectionRecord, heldBy } from '../../board/record.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { RELEASED } from './kept.ts';
import type { Disk, NodeEffect, NodeState, Replica } from './state.ts';

/** Whether a share of this node is still to be held back at `now`, in milliseconds. */
export function isHeld(record: ElectionRecord, { released }: Pick<Disk, 'released'>, now: number): boolean {
  const held = heldBy(record);
  if (held === null) return false;
  if ('at' in held) return now < held.at * 1000;
  return released === null || !equal(released, record.finalList!.list);
}

/** Whether this node's share is all that it still owes to the final list. */
const owesShare = ({ record, index }: Replica): boolean =>
  record.key?.trustees.includes(index) === true && !record.shareSets.has(index);

/** When this node has to be woken, in milliseconds since 1970: at the hour at which it may go on; null where it waits for none. */
export function wakesAt({ replica, alarm, making }: NodeState, now: number): number | null {
  if (!replica || alarm || making.incapable || !owesShare(replica)) return null;
  const held = heldBy(replica.record);
  return held && 'at' in held && now < held.at * 1000 ? held.at * 1000 : null;
}

/** Whether this laptop's person is asked to release the results, and has not. */
export function mayRelease({ replica, alarm, making, disk }: NodeState): boolean {
  if (!replica || alarm || making.incapable || !owesShare(replica)) return false;
  const held = heldBy(replica.record);
  return held !== null && 'by' in held && isHeld(replica.record, disk, 0);
}

/** Keeps the person's word for the final list that stands on this laptop's board; nothing where no such word is asked of it. */
export function release(state: NodeState, effects: NodeEffect[]): void {
  if (!mayRelease(state)) return;
  const list: Bytes = state.replica!.record.finalList!.list;
  state.disk.released = list;
  effects.push({ do: 'put', key: RELEASED, value: list });
}

/** How a large board ends, of which a device sees too little to count again: q nodes must have signed it. */
import { entrySigned } from '../../../board/entry.ts';
import { hashOf } from '../../../board/entry-types/polling.ts';
import { leafHash } from '../../../board/merkle.ts';
import { nodeOf } from '../../../board/record.ts';
import { type Bytes, equal } from '../../../codec/bytes.ts';
import { closeQuorum } from '../../../election/manifest.ts';
import { type TooFew, tooFew } from '../../../election/too-few.ts';
import type { LightBoard } from './light-board.ts';

/**
 * Where the entry of this type stands by which the coordinator ends the election, if as many nodes have signed it as close one:
 * each has judged every entry before it. Null where it does not, or too few have.
 */
export function attestedEnd(board: LightBoard, type: 'result' | 'shortfall'): number | null {
  const at = board.saidByCoordinator(type);
  const end = at === null ? undefined : board.at(at);
  if (at === null || !end) return null;
  const hash = leafHash(end.leaf);
  const nodes = new Set<number>();
  for (const entry of board.known.values()) {
    if (entry.type !== 'attest' || !equal(entry.body.result, hash)) continue;
    const node = nodeOf(board.record, entry.author);
    if (node !== null && entrySigned(entry.leaf, entry.author)) nodes.add(node);
  }
  return nodes.size >= closeQuorum(board.record.manifest) ? at : null;
}

/** Whether the voter's ballot is in the result: nodes have signed that each voter's last one before the close is. Null before. */
export function attestedIn(board: LightBoard, { ballot }: { readonly ballot: Bytes }): boolean | null {
  const close = board.saidByCoordinator('close');
  if (close === null || attestedEnd(board, 'result') === null) return null;
  // An excerpt may hold ballots of others, too.
  const own = [...board.known.values()].find(
    ({ type, author, body }) => type === 'ballot' && equal(hashOf(board.record.fingerprint, author, body), ballot),
  );
  const last = own && board.ballotsOf(own.author).findLast(({ index }) => index < close);
  return last !== undefined && equal(last.hash, ballot);
}

/**
 * Where nodes have signed that too few ballots count.
 * @param told how many that are, which the coordinator alone says
 */
export function attestedTooFew(board: LightBoard, told: number): TooFew | null {
  if (attestedEnd(board, 'shortfall') === null) return null;
  const least = tooFew(board.record.manifest, 0);
  return least && { ...least, ballots: Math.min(told, least.needed - 1) };
}

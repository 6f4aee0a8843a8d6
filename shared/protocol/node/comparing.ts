/** What a node makes of its person's comparison of the six words: it tells the coordinator, and signs on or nothing more. */
import { comparisonBytes } from '../../board/comparison.ts';
import { wordsToCompare } from '../../board/record.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { sign } from '../../crypto/signature.ts';
import { COMPARED } from './kept.ts';
import type { NodeEffect, NodeState } from './state.ts';

/** Whether its person sees other words than the wall's: until they look again this node signs nothing but that. */
export const differs = ({ disk }: Pick<NodeState, 'disk'>): boolean => disk.compared?.match === false;

/** Whether its person has found these words to match; null while the words of this attempt are not compared. */
export function matches({ disk, replica }: Pick<NodeState, 'disk' | 'replica'>): boolean | null {
  const { compared } = disk;
  if (compared?.match === false) return false;
  return compared && compared.attempt === replica?.record.ceremony.attempt ? true : null;
}

/** Takes what the person found of the words as they are now; without words there is nothing to be found. */
export function takeComparison(state: NodeState, match: boolean, effects: NodeEffect[]): void {
  const { replica, disk } = state;
  if (!replica || wordsToCompare(replica.record) === null) return;
  disk.compared = { attempt: replica.record.ceremony.attempt, match };
  effects.push({ do: 'put', key: COMPARED, value: encodeCanonical(disk.compared) });
  tellComparison(state, effects);
}

/** Tells the coordinator, in each session anew: it may have been restarted, and another may lead. */
export function tellComparison({ self, disk, session, replica }: NodeState, effects: NodeEffect[]): void {
  if (!session || !replica || replica.index === 0 || !disk.compared) return;
  const { attempt, match } = disk.compared;
  const signature = sign(comparisonBytes(replica.record.fingerprint, attempt, match), self.key);
  effects.push({ do: 'send', message: { say: 'compared', attempt, match, signature } });
}

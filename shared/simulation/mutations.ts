/** Lapses: each breaks one invariant on purpose, so that a run that does not notice it would be seen to be blind. */
import type { InvariantName } from './invariants.ts';

export type Lapse =
  | 'acknowledges before it writes'
  | 'signs before it writes'
  | 'keeps no drafts'
  | 'believes proofs unread';

export const lapses: Readonly<Record<Lapse, InvariantName>> = {
  'acknowledges before it writes': 'nothing is acknowledged before it is written',
  'signs before it writes': 'a signed head is a written head',
  'keeps no drafts': 'what is said again is the same',
  'believes proofs unread': 'no share before a full verification',
};

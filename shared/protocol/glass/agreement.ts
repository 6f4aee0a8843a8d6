/**
 * Which ballots are released, as the laptops agree on it. Whoever hands the releases on could hide some from each laptop: each
 * would see two ballots left, and together they would show all but one. So each signs the list that it has kept for good, and
 * shows or opens nothing before as many have signed the same list as must co-sign the close (docs/SECURITY.md has the proof).
 */
import type { ElectionRecord } from '../../board/record.ts';
import { type Bytes, compare, concat } from '../../codec/bytes.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { type SigningKey, sign, verifies } from '../../crypto/signature.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { releasedListBytes } from '../signed.ts';
import type { SignedList } from './disclosure.ts';

/** The name of the list of these ballots, in whatever order they are given. */
export const listOf = (election: Bytes, ballots: readonly Bytes[]): Bytes =>
  namedHash(labels.releasedList, { election, ballots: concat(...[...ballots].sort(compare)) });

export const signList = (election: Bytes, list: Bytes, node: NodeIndex, key: SigningKey): SignedList => ({
  tell: 'list',
  node,
  list,
  signature: sign(releasedListBytes(election, list), key),
});

export function isSignedList(
  { fingerprint, manifest }: ElectionRecord,
  { node, list, signature }: SignedList,
): boolean {
  const key = manifest.nodes[node - 1]?.key;
  return key !== undefined && verifies(signature, releasedListBytes(fingerprint, list), key);
}

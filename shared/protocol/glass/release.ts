/**
 * Whose ballots a lesson may follow and open: here and nowhere else. A ballot is released by the very key that cast it.
 * Made-up voters release theirs as they cast it; a person's own device may, when its person says so. Nobody can do it
 * for another, the organiser's laptop neither, and no copy of another's ballot can be released in its place: the board
 * takes none, for want of its proof.
 */
import type { CastBallot, ElectionRecord } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { type SigningKey, sign, verifies } from '../../crypto/signature.ts';
import { releaseBytes } from '../signed.ts';
import { MAX_FOLLOWED, type Release } from './disclosure.ts';

/** A ballot that counts, and the key that cast it. */
export interface Cast {
  readonly ballot: CastBallot;
  readonly voter: Bytes;
}

/** The ballots that count, in board order: their places in the first list that is mixed. */
export function castBallots(record: ElectionRecord): Cast[] {
  return [...record.electorate.counting()].map(({ ballot, voter }) => ({ ballot, voter: voter.key! }));
}

/** Lets a lesson follow and open this ballot, which `key` has cast. */
export const releaseBallot = (election: Bytes, ballot: Bytes, key: SigningKey): Release => ({
  tell: 'release',
  ballot,
  signature: sign(releaseBytes(election, ballot), key),
});

export const isRelease = (election: Bytes, { ballot, voter }: Cast, release: Release): boolean =>
  verifies(release.signature, releaseBytes(election, ballot.hash), voter);

/** Why none of them is followed or opened, though some are released. */
export type Withheld = 'nobody' | 'one-left' | 'none-left';

/**
 * Of those that count the released ones with their places from 0, the first `MAX_FOLLOWED`; or why there are none.
 * @param isClosed whether no more of them come
 */
export function releasedAmong(
  cast: readonly Cast[],
  isReleased: (cast: Cast) => boolean,
  isClosed: boolean,
): { readonly ballot: CastBallot; readonly place: number }[] | Withheld {
  const released = cast.flatMap((one, place) => (isReleased(one) ? [{ ballot: one.ballot, place }] : []));
  if (released.length === 0) return 'nobody';
  // Who is left over among ballots that are all followed is followed with them.
  const left = cast.length - released.length;
  if (left === 1) return 'one-left';
  // Whoever votes next, and alone, would be the one.
  if (left === 0 && !isClosed) return 'none-left';
  return released.slice(0, MAX_FOLLOWED);
}

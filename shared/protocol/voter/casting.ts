/**
 * How casting changes what a device keeps. Several windows of it may be at this at once, and each of these steps is made of
 * whatever the others have left: an acknowledged ballot leaves the store only for one that was cast after it.
 */
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Receipt } from '../voter.ts';
import type { Kept, Refusal } from './kept.ts';

const same = (a: Bytes | null | undefined, b: Bytes): boolean => a != null && equal(a, b);

/** A ballot is sealed, and not cast yet. */
export const sealing =
  (ballot: Bytes) =>
  (kept: Kept): Kept => ({ ...kept, sealed: ballot });

/** A sealed ballot was tested or taken back. */
export const unsealing =
  (ballot: Bytes) =>
  (kept: Kept): Kept => ({ ...kept, sealed: same(kept.sealed, ballot) ? null : kept.sealed });

/** A sealed ballot is to be sent. Throws `replayed` where another window is sending one. */
export const sending =
  (ballot: Bytes, leaf: Bytes) =>
  (kept: Kept): Kept => {
    if (kept.sending && !equal(kept.sending.ballot, ballot))
      throw new OstrakaError('replayed', 'another window of this device is casting a ballot', {
        hint: 'wait until it is cast, then vote anew',
      });
    return { ...unsealing(ballot)(kept), sending: { ballot, leaf } };
  };

/** The coordinator has proved that it holds the ballot. Where another window heard so before, that one has kept it. */
export const acknowledging =
  (receipt: Receipt) =>
  (kept: Kept): Kept => {
    if (same(kept.sending?.ballot, receipt.ballot)) return { ...kept, sending: null, receipt, refused: null };
    return kept.receipt ? kept : { ...kept, receipt };
  };

/** The same receipt under a checkpoint that nodes have co-signed. */
export const witnessing =
  (receipt: Receipt) =>
  (kept: Kept): Kept =>
    same(kept.receipt?.ballot, receipt.ballot) ? { ...kept, receipt } : kept;

/** The coordinator has refused the ballot for good. */
export const refusing =
  (refused: Refusal) =>
  (kept: Kept): Kept =>
    same(kept.sending?.ballot, refused.ballot) ? { ...kept, sending: null, refused } : kept;

/** The voter objects to an opened ballot; what was on its way to another one is said again by whoever is asked again. */
export const objecting =
  (ballot: Bytes, leaf: Bytes) =>
  (kept: Kept): Kept => ({ ...kept, objecting: { ballot, leaf } });

/** The objection was answered: it stands on the board, or never will. */
export const objected =
  (ballot: Bytes) =>
  (kept: Kept): Kept => ({ ...kept, objecting: same(kept.objecting?.ballot, ballot) ? null : kept.objecting });

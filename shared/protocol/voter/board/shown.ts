/** What a coordinator shows of its board, held against what it has signed; and how a device says that it does not hold. */
import { origin, readCheckpoint, signerAmong } from '../../../board/checkpoint.ts';
import { type Entry, type Head, readEntry } from '../../../board/entry.ts';
import { leafHash, verifyInclusion } from '../../../board/merkle.ts';
import { type Bytes, equal } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { otherThanSigned } from '../../client/signed-leaves.ts';
import type { Excerpt } from '../../excerpt.ts';

/** The entries of an excerpt that are not known yet, by index, in board order. Throws `bad-answer`, `bad-board`. */
export function freshIn({ size, root, entries }: Excerpt, known: ReadonlyMap<number, Entry>): [number, Entry][] {
  for (const { index, leaf, path } of entries)
    if (!verifyInclusion(leafHash(leaf), index, size, path, root)) throw otherThanSigned();
  const fresh = new Map(entries.filter(({ index }) => !known.has(index)).map(({ index, leaf }) => [index, leaf]));
  return [...fresh].sort(([a], [b]) => a - b).map(([index, leaf]) => [index, read(leaf, index)]);
}

/** What a checkpoint says that one of these coordinators, by epoch, has signed. Throws what reading a note throws. */
export function signedIn(
  note: string,
  election: Bytes,
  coordinators: readonly Bytes[],
): Head & { readonly epoch: number } {
  const { coordinator, epoch } = signerAmong(coordinators, election, note);
  const { size, root } = readCheckpoint(note, coordinator, origin(election, epoch));
  return { size, root, epoch };
}

/**
 * Throws `bad-answer` where the excerpt is not of the board that was signed.
 * @param epoch of which the checkpoint must be; of any where it is left out
 */
export function assertSigned(
  { size, root }: Excerpt,
  signed: Head & { readonly epoch: number },
  epoch = signed.epoch,
): void {
  if (signed.size !== size || !equal(signed.root, root) || signed.epoch !== epoch) throw otherThanSigned();
}

/** The entry of a leaf that nobody has vouched for yet, where it tells how a board is to be read. */
export function rollOrTakeover(leaf: Bytes): Entry<'roll'> | Entry<'takeover'> | null {
  try {
    const entry = entryOf(leaf);
    return entry.type === 'roll' || entry.type === 'takeover' ? entry : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

/** The entry of a leaf; throws `bad-board` where it is none. */
export function read(leaf: Bytes, index: number): Entry {
  try {
    return entryOf(leaf);
  } catch (cause) {
    if (cause instanceof OstrakaError) throw badBoard(index, cause.message);
    throw cause;
  }
}

/** Two signatures of the coordinator that cannot both hold. */
export const forked = (size: number) =>
  new OstrakaError('fork', `the coordinator has signed another board of ${size} entries than it shows`, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser and the people at the nodes',
  });

/** That no proof comes is no proof of a fork: whoever is on the way can keep it back. */
export const unproven = (size: number) =>
  new OstrakaError(
    'bad-answer',
    `it is not shown that the board goes on from the ${size} entries that were signed before`,
    {
      culprit: { kind: 'answerer' },
      hint: 'ask again; if it stays so, tell the organiser and the people at the nodes, and keep the receipt',
    },
  );

export const leftBehind = (size: number) =>
  new OstrakaError(
    'left-behind',
    `another coordinator took over where the board had fewer entries than the ${size} seen here`,
    {
      culprit: { kind: 'nobody' },
      hint: 'open the election again, by the present link; a ballot that is missing then is cast again while voting is open',
    },
  );

export const badBoard = (index: number, why: string) =>
  new OstrakaError('bad-board', `entry ${index} of the board breaks the rules: ${why}`, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser and the people at the nodes',
  });

/** Leaves are looked through before they are judged. */
const entries = new WeakMap<Bytes, Entry>();

function entryOf(leaf: Bytes): Entry {
  const entry = entries.get(leaf) ?? readEntry(leaf);
  entries.set(leaf, entry);
  return entry;
}

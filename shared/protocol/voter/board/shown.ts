/** What a coordinator shows of its board, held against what it has signed; and how a device says that it does not hold. */
import { origin, readCheckpoint, signerAmong } from '../../../board/checkpoint.ts';
import { type Entry, readEntry } from '../../../board/entry.ts';
import { leafHash, verifyInclusion } from '../../../board/merkle.ts';
import { type Bytes, equal } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import type { Excerpt } from '../../excerpt.ts';

/** The entries of an excerpt that are not known yet, by index, in board order. Throws `bad-answer`, `bad-board`. */
export function freshIn({ size, root, entries }: Excerpt, known: ReadonlyMap<number, Entry>): [number, Entry][] {
  for (const { index, leaf, path } of entries)
    if (!verifyInclusion(leafHash(leaf), index, size, path, root))
      throw new OstrakaError('bad-answer', `entry ${index} is not on the board that the coordinator has signed`);
  const fresh = new Map(entries.filter(({ index }) => !known.has(index)).map(({ index, leaf }) => [index, leaf]));
  return [...fresh].sort(([a], [b]) => a - b).map(([index, leaf]) => [index, read(leaf, index)]);
}

/**
 * Throws `fork`, and what reading a note throws, where the excerpt is not signed by one of these.
 * @param coordinators by epoch
 * @param epoch of which the note must be; of any of theirs where it is left out
 */
export function assertSigned(
  { size, root, note }: Excerpt,
  election: Bytes,
  coordinators: readonly Bytes[],
  epoch?: number,
): void {
  const signer = signerAmong(coordinators, election, note);
  const signed = readCheckpoint(note, signer.coordinator, origin(election, epoch ?? signer.epoch));
  if (signed.size !== size || !equal(signed.root, root)) throw forked(size);
}

/** The entry of a leaf; throws `bad-board` where it is none. */
export function read(leaf: Bytes, index: number): Entry {
  try {
    return readEntry(leaf);
  } catch (cause) {
    if (cause instanceof OstrakaError) throw badBoard(index, cause.message);
    throw cause;
  }
}

export const forked = (size: number) =>
  new OstrakaError('fork', `the coordinator has signed another board of ${size} entries than it shows`, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser and the people at the nodes',
  });

export const badBoard = (index: number, why: string) =>
  new OstrakaError('bad-board', `entry ${index} of the board breaks the rules: ${why}`, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser and the people at the nodes',
  });

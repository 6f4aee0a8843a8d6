/** What a coordinator that takes over goes on from: another laptop's copy of the board, and the plan that is on it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { readEntry } from '../../shared/board/entry.ts';
import { headOf } from '../../shared/board/notes/order.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Plan, planIn } from '../../shared/election/manifest.ts';
import type { BoardCopy } from '../storage/board-copy.ts';
import { openBoardStore } from '../storage/board-store.ts';
import type { BoardReader, CoordinatorStore } from '../storage/coordinator-store.ts';

/** The plan of the manifest on the board in `data`; null where there is no board yet. */
export function planOnBoard(data: string): Plan | null {
  if (!existsSync(join(data, 'board.sqlite'))) return null;
  const store = openBoardStore(data);
  try {
    return planOf(store);
  } finally {
    store.close();
  }
}

/** The same of a board that is open. */
export function planOf(store: Pick<BoardReader, 'entryCount' | 'entry'>): Plan | null {
  const first = store.entryCount > 0 ? readEntry(store.entry(0)) : null;
  if (first?.type !== 'manifest') return null;
  const manifest = first.body;
  if ('nonce' in manifest) return planIn(manifest);
  const { version, coordinator, nodes, ...chosen } = manifest;
  // Version 1 opens a single ballot.
  return { leastBallots: 1, ...chosen };
}

/** Entries that are read in a turn. */
const PAGE = 256;

/**
 * Puts a copy of a board into an empty data directory: all of it or, where this rejects, nothing that would be taken for a board.
 * Rejects with `unreadable`, `not-empty`, and what `readEntry` and the store throw.
 */
export async function loadBoard(copy: BoardCopy, data: string): Promise<void> {
  await requireBoard(copy);
  const store = openBoardStore(data);
  try {
    await fill(store, copy, data);
  } finally {
    await store.close();
  }
}

/**
 * The same into a database that is open, and stays so. It keeps no checkpoint without what that covers, and a laptop may have heard
 * of one whose last entries it never got: that one is left out. It is of a coordinator before this one.
 * @param place what it is called to people
 */
export async function loadInto(store: CoordinatorStore, copy: BoardCopy, place: string): Promise<void> {
  await requireBoard(copy);
  const notes = copy.notes.filter((note) => headOf({ text: note }).size <= copy.entries.length);
  await fill(store, { ...copy, notes }, place);
}

async function requireBoard({ entries }: BoardCopy): Promise<void> {
  const [leaf] = entries;
  if (!leaf || readEntry(leaf).type !== 'manifest')
    throw new OstrakaError('unreadable', 'the copy of the board does not begin with a manifest');
  for (let at = 0; at < entries.length; at += PAGE) {
    for (const each of entries.slice(at, at + PAGE)) readEntry(each);
    await breathe();
  }
}

async function fill(store: CoordinatorStore, { entries, blobs, notes }: BoardCopy, place: string): Promise<void> {
  if (store.entryCount > 0)
    throw new OstrakaError('not-empty', `there is a board in ${place} already`, {
      hint: 'to go on with it leave out --take-over; to take over use an empty directory, and an empty database',
    });
  for (const blob of blobs) await store.keepBlob(blob);
  const latest = notes.at(-1);
  await store.write({ entries, notes: latest === undefined ? {} : { latest } });
}

/** What a coordinator that takes over goes on from: another laptop's copy of the board, and the plan that is on it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { readEntry } from '../../shared/board/entry.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Plan, planIn } from '../../shared/election/manifest.ts';
import type { BoardCopy } from '../storage/board-copy.ts';
import { openBoardStore } from '../storage/board-store.ts';

/** The plan of the manifest on the board in `data`; null where there is no board yet. */
export function planOnBoard(data: string): Plan | null {
  if (!existsSync(join(data, 'board.sqlite'))) return null;
  const store = openBoardStore(data);
  try {
    const first = store.entryCount > 0 ? readEntry(store.entry(0)) : null;
    if (first?.type !== 'manifest') return null;
    const manifest = first.body;
    if ('nonce' in manifest) return planIn(manifest);
    const { version, coordinator, nodes, ...chosen } = manifest;
    // Version 1 opens a single ballot.
    return { leastBallots: 1, ...chosen };
  } finally {
    store.close();
  }
}

/** Entries that are read in a turn. */
const PAGE = 256;

/**
 * Puts a copy of a board into an empty data directory: all of it or, where this rejects, nothing that would be taken for a board.
 * Rejects with `unreadable`, `not-empty`, and what `readEntry` and the store throw.
 */
export async function loadBoard({ entries, blobs, notes }: BoardCopy, data: string): Promise<void> {
  const [leaf] = entries;
  if (!leaf || readEntry(leaf).type !== 'manifest')
    throw new OstrakaError('unreadable', 'the copy of the board does not begin with a manifest');
  for (let at = 0; at < entries.length; at += PAGE) {
    for (const each of entries.slice(at, at + PAGE)) readEntry(each);
    await breathe();
  }
  const store = openBoardStore(data);
  try {
    if (store.entryCount > 0)
      throw new OstrakaError('not-empty', `there is a board in ${data} already`, {
        hint: 'to go on with it leave out --take-over; to take over use an empty directory',
      });
    for (const blob of blobs) await store.keepBlob(blob);
    const latest = notes.at(-1);
    await store.write({ entries, notes: latest === undefined ? {} : { latest } });
  } finally {
    await store.close();
  }
}

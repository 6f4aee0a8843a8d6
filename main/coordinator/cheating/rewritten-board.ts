/** In a lesson the organiser's laptop may forget what it has signed, and go on from other entries. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../../shared/board/entry.ts';
import { type Bytes, equal } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { BOARD_FILES, openBoardStore } from '../../storage/board-store.ts';

/**
 * Puts these entries in place of those in `data`, whose coordinator has stopped; checkpoints are forgotten, blobs and what
 * this laptop keeps beside the board stay. Throws `not-a-lesson`, and what the store throws.
 */
export function rewriteBoard(data: string, leaves: readonly Bytes[]): void {
  const aside = join(data, 'rewritten');
  rmSync(aside, { recursive: true, force: true });
  const signed = openBoardStore(data);
  try {
    const first = signed.entryCount > 0 ? readEntry(signed.entry(0)) : null;
    if (first?.type !== 'manifest' || !first.body.lesson)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: its board stays as it was signed');
    // Nor does a lesson become an election in earnest.
    if (!leaves[0] || !equal(leaves[0], signed.entry(0)))
      throw new OstrakaError('bad-manifest', 'a board is rewritten behind the manifest that it was signed with');
    const rewritten = openBoardStore(aside);
    try {
      rewritten.commit({ entries: leaves, put: Object.fromEntries(signed.list('')) });
    } finally {
      rewritten.close();
    }
  } finally {
    signed.close();
  }
  for (const name of BOARD_FILES) {
    rmSync(join(data, name), { force: true });
    if (existsSync(join(aside, name))) renameSync(join(aside, name), join(data, name));
  }
  rmSync(aside, { recursive: true, force: true });
}

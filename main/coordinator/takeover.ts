/** What a coordinator that takes over goes on from: another laptop's copy of the board, and the plan that is on it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../shared/board/entry.ts';
import { type Claim, examine, type Finding } from '../../shared/board/evidence.ts';
import { recordFor } from '../../shared/board/fold.ts';
import { replay } from '../../shared/board/replay.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import type { BoardCopy } from '../storage/board-copy.ts';
import { openBoardStore } from '../storage/board-store.ts';

/** The plan of the manifest on the board in `data`; null where there is no board yet. */
export function planOnBoard(data: string): Plan | null {
  if (!existsSync(join(data, 'board.sqlite'))) return null;
  const store = openBoardStore(data);
  try {
    const first = store.entryCount > 0 ? readEntry(store.entry(0)) : null;
    if (first?.type !== 'manifest') return null;
    const { version, coordinator, nodes, ...plan } = first.body;
    return plan;
  } finally {
    store.close();
  }
}

/** Puts a copy of a board into an empty data directory. Throws `unreadable`, `not-empty` and what the store throws. */
export async function loadBoard({ entries, blobs, notes }: BoardCopy, data: string): Promise<void> {
  const list = await closingList(entries);
  const store = openBoardStore(data);
  try {
    if (store.entryCount > 0)
      throw new OstrakaError('not-empty', `there is a board in ${data} already`, {
        hint: 'to go on with it leave out --take-over; to take over use an empty directory',
      });
    for (const blob of blobs) store.putBlob(blob);
    const latest = notes.at(-1);
    store.commit({ entries, blobs: list ? [list] : [], notes: latest === undefined ? {} : { latest } });
  } finally {
    store.close();
  }
}

/**
 * The list of ballots to mix, which follows from the board and so is not in its transcript; null before the close. Here
 * ballots are presumed to be as the board says: the coordinator folds everything again, proofs included, when it starts.
 */
async function closingList(entries: readonly Bytes[]): Promise<Bytes | null> {
  const [first] = entries;
  const record = first ? recordFor(readEntry(first)) : null;
  if (!record) throw new OstrakaError('unreadable', 'the copy of the board does not begin with a manifest');
  const close = entries.findIndex((leaf) => readEntry(leaf).type === 'close');
  if (close < 0) return null;
  const presumed: ReadonlySet<Claim['evidence']['kind']> = new Set(['ballot', 'audit', 'bind', 'none']);
  const judge = (claim: Claim): Finding =>
    presumed.has(claim.evidence.kind) ? { ok: true } : examine([claim], noBlobs)[0]!;
  await replay(record, entries.slice(0, close + 1), { examine: async (claims) => claims.map(judge) });
  return record.closing?.list ?? null;
}

const noBlobs = (): never => {
  throw new OstrakaError('internal', 'nothing before the close needs a blob');
};

/** The entries of a store for whoever goes through them in order: of a large board a page is in memory at a time. */
import type { Leaves } from '../../shared/board/leaf.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { BoardReader } from './coordinator-store.ts';

/** Entries that are read at once. */
const PAGE = 256;

/** Those that are there now, whatever comes meanwhile. Reading throws what the store throws. */
export function leavesOf(store: Pick<BoardReader, 'entries' | 'entryCount'>): Leaves {
  const { entryCount: length } = store;
  let from = 0;
  let page: readonly Bytes[] = [];
  return {
    length,
    at(index) {
      if (index < from || index >= from + page.length) {
        from = index;
        page = store.entries(from, Math.min(from + PAGE, length));
      }
      return page[index - from];
    },
  };
}

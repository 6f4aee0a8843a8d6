/** Which ballots are mixed, for whoever does not fold them. */
import { hex } from '../codec/bytes.ts';
import type { Entry } from './entry.ts';

/**
 * The ballots that count, in board order, by the entries alone: each author's last one. Null before the close. What
 * others have judged, nodes or whoever folds the board again, is taken to be as it stands.
 */
export function ballotsAtClose(entries: readonly Entry[]): Entry<'ballot'>[] | null {
  const close = entries.findIndex(({ type }) => type === 'close');
  if (close < 0) return null;
  const last = new Map<string, Entry<'ballot'>>();
  for (const entry of entries.slice(0, close)) {
    if (entry.type !== 'ballot') continue;
    // Taken out first: a replaced ballot gives up its place in the list.
    last.delete(hex(entry.author));
    last.set(hex(entry.author), entry);
  }
  return [...last.values()];
}

/** What a board says of times of day: announced ones, their moves, and by notes on it what laptops' clocks showed. Seconds since 1970. */
import { type AnnouncedTimes, type Held, resultsHour, timesOf } from '../election/times/times.ts';

/** The closing time was moved, in public. */
export interface Extension {
  readonly index: number;
  readonly closes: number;
  readonly reason: string;
}

/** A note on the board: q nodes held its first `size` entries at `time`, the median of their clocks. */
export interface Stamp {
  readonly index: number;
  readonly size: number;
  readonly time: number;
}

export interface Hours {
  /** When voting is to close, as was said last; null where nothing is announced. */
  closes: number | null;
  /** The entry by which voting opened: the first roll; null before. */
  opened: number | null;
  readonly extensions: Extension[];
  readonly stamps: Stamp[];
  /** When q nodes held the close, by the note that shows it; null before that stands on the board. */
  closed: number | null;
}

export const newHours = (manifest: object): Hours => ({
  closes: timesOf(manifest).closes,
  opened: null,
  extensions: [],
  stamps: [],
  closed: null,
});

/** Announced times as screens show them. */
export interface ToldTimes extends AnnouncedTimes {
  /** How the closing time was moved, from the first on, the last being `closes`. */
  readonly moved: readonly { readonly closes: number; readonly reason: string }[];
}

/**
 * Null where a plan, or a manifest, announces none.
 * @param isClosed whether the close stands on the board
 */
export function announcedIn(
  { opens, closes, results }: AnnouncedTimes,
  hours: Hours,
  isClosed: boolean,
): ToldTimes | null {
  if (opens === null && closes === null && !results) return null;
  const moved = hours.extensions.map(({ closes, reason }) => ({ closes, reason }));
  const expected = results && (isClosed ? results : notBefore(results, hours));
  return { opens, closes: hours.closes, moved, ...(expected ? { results: expected } : {}) };
}

/**
 * When results are expected while voting is open: where the closing time was moved beyond the hour, then. Once voting has closed the
 * hour alone counts, so that no move of the closing time holds them back for good.
 */
function notBefore(results: Held, { closes }: Pick<Hours, 'closes'>): Held {
  const at = resultsHour({ results });
  return at === null ? results : { at: Math.max(at, closes ?? 0) };
}

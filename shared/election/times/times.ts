/**
 * When voting is to open and to close, and until when nodes hold the results back, as a plan of version 3 announces it: UNIX seconds,
 * UTC. No rule of a board reads a clock.
 */
import * as v from 'valibot';
import { integer, lastingText } from '../../codec/schema.ts';

/** The last second of the year 9999, beyond which no date has four digits. */
export const LAST_SECOND = 253_402_300_799;
export const time = integer(1, LAST_SECOND);

/**
 * Until when each node keeps its part of the key for the mixed list to itself: until an hour by its own clock, or until its person
 * releases it on that laptop.
 */
export const heldSchema = v.union([v.strictObject({ at: time }), v.strictObject({ by: v.literal('committee') })]);
export type Held = v.InferOutput<typeof heldSchema>;

/**
 * What a plan of version 3 may say of it; left out, it is for the organiser to say, by opening and by closing, and results are out as
 * soon as they can be.
 */
export const timesFields = {
  opens: v.exactOptional(time),
  closes: v.exactOptional(time),
  results: v.exactOptional(heldSchema),
};

/** Moves of the closing time that one election may have, and characters of the reason of each. */
export const MAX_EXTENSIONS = 16;
export const MAX_REASON = 200;
export const reason = lastingText(MAX_REASON);

/** A later closing time, as an organiser asks for it, and as it stands on the board. */
export const extendSchema = v.strictObject({ closes: time, reason });

/** Seconds; null where nothing is announced. */
export interface AnnouncedTimes {
  readonly opens: number | null;
  readonly closes: number | null;
  /** Absent where results are not held back. */
  readonly results?: Held;
}

/** What a manifest, or a plan, announces. */
export function timesOf(asked: object): AnnouncedTimes {
  const { opens = null, closes = null, results } = asked as Partial<AnnouncedTimes>;
  return { opens, closes, ...(results ? { results } : {}) };
}

/** The same without announced hours, which are over when it is asked again; results that people release still wait for them. */
export function withoutHours<P extends object>(
  asked: P & Partial<AnnouncedTimes>,
): Omit<P, keyof AnnouncedTimes> & Pick<AnnouncedTimes, 'results'> {
  const { opens: _opens, closes: _closes, results, ...rest } = asked;
  return { ...rest, ...(results && 'by' in results ? { results } : {}) };
}

/** The hour, in seconds, until which results are held back; null where none is announced. */
export const resultsHour = ({ results }: Pick<AnnouncedTimes, 'results'>): number | null =>
  results && 'at' in results ? results.at : null;

/** Why these times cannot be; null where they can. */
export function timesFault(times: AnnouncedTimes): string | null {
  const { opens, closes } = times;
  if (opens !== null && closes !== null && closes <= opens) return 'voting is to close before it opens';
  const out = resultsHour(times);
  if (out === null) return null;
  if (closes !== null && out <= closes) return 'results are to be out before voting has closed';
  return opens !== null && out <= opens ? 'results are to be out before voting opens' : null;
}

/** Why they cannot begin to be waited for at `now`, in seconds; null where they can. */
export function pastFault(times: AnnouncedTimes, now: number): string | null {
  const { opens, closes } = times;
  const out = resultsHour(times);
  if (opens !== null && opens <= now) return `voting was to open at ${inUtc(opens)}, which is over`;
  if (closes !== null && closes <= now) return `voting was to close at ${inUtc(closes)}, which is over`;
  return out !== null && out <= now ? `results were to be out at ${inUtc(out)}, which is over` : null;
}

/** What people write of a time, with its offset from UTC: 2026-12-07T08:00Z, 2026-12-07T09:00+01:00; null for anything else. */
export function secondsOf(written: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(written)) return null;
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

/** As everybody reads it alike: 2026-12-07 08:00 UTC, seconds only where there are any. */
export function inUtc(seconds: number): string {
  const [day, clock = ''] = new Date(seconds * 1000).toISOString().split('T');
  return `${day} ${seconds % 60 === 0 ? clock.slice(0, 5) : clock.slice(0, 8)} UTC`;
}

/** A length of time in the signs of its units, which all languages here share: 4 min, 3 h 5 min, 2 d. */
export function lengthInSigns(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, sign]) => `${count} ${sign}`)
    .join(' ');
}

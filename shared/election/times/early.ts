import type { AnnouncedTimes } from './times.ts';

/**
 * The announced closing time, in seconds since 1970, where voting would close before it; null where it would not.
 * @param times as they were moved last
 * @param at when it would close, in milliseconds since 1970
 */
export function closesEarly(times: AnnouncedTimes | null | undefined, at: number): number | null {
  const closes = times?.closes ?? null;
  return closes !== null && at < closes * 1000 ? closes : null;
}

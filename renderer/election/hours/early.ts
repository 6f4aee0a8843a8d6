import type { ToldTimes } from '../../../shared/board/hours.ts';

/**
 * The announced closing time, in seconds since 1970, where voting would close before it; null where it would not.
 * @param at when it would close, in milliseconds since 1970
 */
export function closesEarly(times: ToldTimes | null | undefined, at: number): number | null {
  const closes = times?.closes ?? null;
  return closes !== null && at < closes * 1000 ? closes : null;
}

/** Pictures come as the election goes; each that differs stays for a moment's time, so that it can be seen. */
import { MOMENT_MS } from './layout.ts';
import type { Picture } from './picture.ts';

export interface Pace {
  readonly picture: Picture;
  readonly since: number;
  readonly waiting: readonly Picture[];
}

/** The picture never falls further behind than these; the oldest are left out. */
const MOST_WAITING = 8;

/** Takes a new picture: news within a moment show at once, a further moment waits its turn. */
export function offer(pace: Pace, picture: Picture): Pace {
  const last = pace.waiting.at(-1) ?? pace.picture;
  if (last.moment !== picture.moment) return { ...pace, waiting: [...pace.waiting, picture].slice(-MOST_WAITING) };
  if (pace.waiting.length === 0) return { ...pace, picture };
  return { ...pace, waiting: [...pace.waiting.slice(0, -1), picture] };
}

/** Shows the next picture where the present one has had its time. */
export function turn(pace: Pace, now: number): Pace {
  const [next, ...waiting] = pace.waiting;
  return next && now - pace.since >= MOMENT_MS ? { picture: next, since: now, waiting } : pace;
}

/** Scenes come as the election goes; each that differs stays for a moment's time, so that it can be seen. */
import { MOMENT_MS } from './layout.ts';
import type { Scene } from './scene.ts';

export interface Pace {
  readonly scene: Scene;
  readonly since: number;
  readonly waiting: readonly Scene[];
}

/** The scene never falls further behind than these; the oldest are left out. */
const MOST_WAITING = 8;

/** Takes a new scene: news within a moment show at once, a further moment waits its turn. */
export function offer(pace: Pace, scene: Scene): Pace {
  const last = pace.waiting.at(-1) ?? pace.scene;
  if (last.moment !== scene.moment) return { ...pace, waiting: [...pace.waiting, scene].slice(-MOST_WAITING) };
  if (pace.waiting.length === 0) return { ...pace, scene };
  return { ...pace, waiting: [...pace.waiting.slice(0, -1), scene] };
}

/** Shows the next scene where the present one has had its time. */
export function turn(pace: Pace, now: number): Pace {
  const [next, ...waiting] = pace.waiting;
  return next && now - pace.since >= MOMENT_MS ? { scene: next, since: now, waiting } : pace;
}

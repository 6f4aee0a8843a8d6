/** The minute before voting closes, as every window counts it. Times are milliseconds, each window's own. */
import { useEffect, useState } from 'preact/hooks';

/** How long before the close everyone is told of it, in seconds. */
export const WARNING = 60;

/** Whole seconds that are left, rounded up, so that "0" means now. */
export const secondsLeft = (deadline: number, now: number): number => Math.max(0, Math.ceil((deadline - now) / 1000));

/** Seconds that a screen reader hears; all others would talk over everything else. */
export const isSpoken = (seconds: number): boolean => [60, 30, 10, 0].includes(seconds);

/** Counts down from `closesIn`, which was true when it came. */
export function useSecondsLeft(closesIn: number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(closesIn, 0));
  useEffect(() => {
    const deadline = performance.now() + closesIn;
    const tick = () => setSeconds(secondsLeft(deadline, performance.now()));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [closesIn]);
  return seconds;
}

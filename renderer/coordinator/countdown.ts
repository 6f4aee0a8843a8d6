/** The minute before voting closes. Times are milliseconds. */
export const WARNING = 60_000;

/** Whole seconds that are left, rounded up, so that "0" means now. */
export const secondsLeft = (deadline: number, now: number): number => Math.max(0, Math.ceil((deadline - now) / 1000));

/** A minute more than is left. */
export const extended = (deadline: number, now: number): number => Math.max(deadline, now) + WARNING;

/** Seconds that a screen reader hears; all others would talk over everything else. */
export const isSpoken = (seconds: number): boolean => [60, 30, 10, 0].includes(seconds);

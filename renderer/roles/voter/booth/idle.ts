/** When a booth forgets a voter who has gone: after so long without a touch, announced beforehand. */

/** Seconds that are counted down: enough to read it and to press a button (WCAG 2.2.1 asks for 20). */
export const ANNOUNCED = 30;

export type Idleness =
  | { readonly is: 'here' }
  /** Seconds left. */
  | { readonly is: 'asked'; readonly left: number }
  | { readonly is: 'gone' };

/**
 * @param quiet milliseconds since somebody touched something; where a clock was set back, below 0
 * @param idle seconds until a voter is taken to be gone
 */
export function idleness(quiet: number, idle: number): Idleness {
  const left = Math.ceil(idle - quiet / 1000);
  if (left <= 0) return { is: 'gone' };
  return left <= ANNOUNCED ? { is: 'asked', left } : { is: 'here' };
}

/** The seconds that are read out: each of them would drown what is being said. */
export const announced = (left: number): number => [5, 10, 20, ANNOUNCED].find((one) => one >= left) ?? left;

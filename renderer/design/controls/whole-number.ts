/** Whole numbers as people type them. */

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The whole number that was typed; null where it is none, or out of bounds. Nothing is rounded, cut or guessed. */
export function within(typed: string, { least, most }: Bounds): number | null {
  const value = /^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

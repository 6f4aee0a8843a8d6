/** In which order everything is measured: what is compared is measured in turns, so that what slows one slows the other. */

export interface Election {
  /** From 1. */
  readonly repetition: number;
  readonly voters: number;
}

/** Every size once a repetition, one repetition after the other: what a machine's mood changes, it changes for all sizes. */
export const elections = (voters: readonly number[], repetitions: number): Election[] =>
  Array.from({ length: repetitions }, (_, i) => voters.map((n) => ({ repetition: i + 1, voters: n }))).flat();

/** The same step of all systems one after the other, each of them in turn the first. */
export function turns<T>(systems: readonly T[], turn: number): T[] {
  const first = turn % systems.length;
  return [...systems.slice(first), ...systems.slice(0, first)];
}

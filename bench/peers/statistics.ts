/** Medians and their ratios over repetitions. */
import { median } from '../measure.ts';
import type { Row } from './rows.ts';
import { labelOf, type StepName } from './system.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of at least one value. */
export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** The label of the row's system. */
export const systemOf = ({ system, engine, group }: Row): string => labelOf({ name: system, engine, group });

export const rowsOf = (rows: readonly Row[], system: string, step: StepName, ballots: number): Row[] =>
  rows.filter((row) => systemOf(row) === system && row.step === step && row.ballots === ballots);

/** Seconds of processor time, by repetition. */
export const processorSeconds = (rows: readonly Row[]): ReadonlyMap<number, number> =>
  new Map(rows.map((row) => [row.repetition, row.processorSeconds]));

/**
 * Seconds of processor time that each further ballot takes, between the smallest and the largest size: what a process costs
 * that does nothing is not in it. One value a repetition, by its number; empty where there is one size only.
 */
export function furtherBallot(rows: readonly Row[], system: string, step: StepName): ReadonlyMap<number, number> {
  const sizes = sizesOf(rows);
  const [small, large] = [sizes[0]!, sizes.at(-1)!];
  if (small === large) return new Map();
  const before = rowsOf(rows, system, step, small);
  return new Map(
    rowsOf(rows, system, step, large).flatMap((row) => {
      const start = before.find(({ repetition }) => repetition === row.repetition);
      if (!start) return [];
      return [[row.repetition, (row.processorSeconds - start.processorSeconds) / (large - small)] as const];
    }),
  );
}

/** Ascending; of at least one row. */
export const sizesOf = (rows: readonly Row[]): number[] =>
  [...new Set(rows.map(({ ballots }) => ballots))].sort((a, b) => a - b);

/** `values` less `times` the value of `other` in the same repetition. */
export const less = (
  values: ReadonlyMap<number, number>,
  times: number,
  other: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> =>
  new Map([...values].map(([repetition, value]) => [repetition, value - times * (other.get(repetition) ?? 0)]));

/**
 * One over the other, repetition by repetition. Null where one of the values is not above zero: it is then within what the
 * machine's mood makes of it, and no ratio says anything.
 */
export function ratiosOf(over: ReadonlyMap<number, number>, under: ReadonlyMap<number, number>): Spread | null {
  const pairs = [...over].map(([repetition, value]) => [value, under.get(repetition) ?? 0] as const);
  if (pairs.length === 0 || pairs.some(([a, b]) => a <= 0 || b <= 0)) return null;
  return spread(pairs.map(([a, b]) => a / b));
}

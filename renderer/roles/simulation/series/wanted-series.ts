/** What a series is asked for, as it is typed. */
import { MOST_REPETITIONS, MOST_VALUES, type SeriesWanted } from '../../../../shared/measure/series.ts';
import { type Bounds, within } from '../../../design/controls/whole-number.ts';

export interface TypedSeries {
  readonly title: string;
  readonly voters: string;
  readonly nodes: string;
  readonly threshold: SeriesWanted['threshold'];
  readonly repetitions: string;
  readonly seed: string;
}

/** The figure that a paper begins with: shuffling against ballots, for three numbers of mix nodes, with spread. */
export const usualSeries = (title: string): TypedSeries => ({
  ...{ title, voters: '100, 200, 400, 800', nodes: '3, 5, 7' },
  ...{ threshold: 'majority', repetitions: '5', seed: 'series' },
});

export const bounds = {
  voters: { least: 1, most: 20_000 },
  nodes: { least: 1, most: 9 },
  repetitions: { least: 1, most: MOST_REPETITIONS },
} as const satisfies Record<string, Bounds>;

/** Different whole numbers with spaces, commas or semicolons between; null where one is none, or there are none or too many. */
export function listWithin(typed: string, one: Bounds): number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const values = words.map((word) => within(word, one));
  const whole = values.filter((value) => value !== null);
  const fits = whole.length === words.length && whole.length > 0 && whole.length <= MOST_VALUES;
  return fits && new Set(whole).size === whole.length ? whole : null;
}

/** Null while something is missing or out of bounds. */
export function wantedSeries(typed: TypedSeries): SeriesWanted | null {
  const title = typed.title.trim().normalize('NFC');
  const seed = typed.seed.trim().normalize('NFC');
  const voters = listWithin(typed.voters, bounds.voters);
  const nodes = listWithin(typed.nodes, bounds.nodes);
  const repetitions = within(typed.repetitions, bounds.repetitions);
  if (title === '' || seed === '' || voters === null || nodes === null || repetitions === null) return null;
  return { title, voters, nodes, threshold: typed.threshold, repetitions, seed };
}

/** A series of simulated elections that are measured: what a window asks for, and what it shows. */
import * as v from 'valibot';
import { integer, text } from '../codec/schema.ts';
import { ownLanguages } from '../codec/texts.ts';

/** Different numbers of voters, or of laptops, in one series. */
export const MOST_VALUES = 12;
export const MOST_REPETITIONS = 50;
/** Series that are laid beside each other. */
export const MOST_COMPARED = 4;

const several = <S extends v.GenericSchema<number>>(one: S) =>
  v.pipe(
    v.array(one),
    v.minLength(1, 'expected one number at least'),
    v.maxLength(MOST_VALUES, `expected at most ${MOST_VALUES} numbers`),
    v.check((values) => new Set(values).size === values.length, 'must not hold a number twice'),
  );

/** Each number of voters with each number of laptops, so many times. */
export const seriesSchema = v.strictObject({
  title: text(60),
  voters: several(integer(1, 20_000)),
  nodes: several(integer(1, 9)),
  /** Laptops that open the result together: more than half of them, or all. */
  threshold: v.picklist(['majority', 'all']),
  repetitions: integer(1, MOST_REPETITIONS),
  seed: text(100),
});
export type SeriesWanted = v.InferOutput<typeof seriesSchema>;

/** Elections of a series, without the one that warms up. */
export const electionsOf = ({ voters, nodes, repetitions }: Pick<SeriesWanted, 'voters' | 'nodes' | 'repetitions'>) =>
  voters.length * nodes.length * repetitions;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const language = v.picklist(ownLanguages);
const compared = v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_COMPARED));

export const seriesCalls = {
  'series.start': seriesSchema,
  /** Goes on where it was left. */
  'series.resume': v.strictObject({ id }),
  /** Breaks off the election that runs, which is held anew where the series goes on. */
  'series.stop': v.strictObject({}),
  'series.remove': v.strictObject({ id }),
  'series.report': v.strictObject({ ids: compared, language }),
  'series.save': v.strictObject({
    ids: compared,
    language,
    /** Tables are those of the first. */
    what: v.variant('kind', [
      v.strictObject({ kind: v.literal('report') }),
      v.strictObject({ kind: v.literal('table'), form: v.picklist(['csv', 'parquet', 'json', 'dictionary']) }),
      v.strictObject({ kind: v.literal('figure'), figure: id, form: v.picklist(['svg', 'csv']) }),
    ]),
  }),
} as const;
export type SeriesSaved = v.InferOutput<(typeof seriesCalls)['series.save']>['what'];

/** A series of which this profile keeps the results. */
export interface KeptSeries {
  readonly id: string;
  readonly title: string;
  /** Elections held, and all of them; those that failed are counted as held. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

export interface RunningSeries {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Seconds that are left as far as the elections so far tell; null before the first. */
  readonly secondsLeft: number | null;
  /** The election that is held; null between two. Its repetition is 0 where it warms up. */
  readonly now: { readonly voters: number; readonly nodes: number; readonly repetition: number } | null;
  /** Whether it has been asked to stop, and does. */
  readonly stopping: boolean;
}

export interface SeriesStanding {
  readonly kept: readonly KeptSeries[];
  readonly running: RunningSeries | null;
}

export const noSeries: SeriesStanding = { kept: [], running: null };

export interface SeriesFigure {
  readonly id: string;
  readonly title: string;
  /** What it shows and how it is to be read. */
  readonly says: string;
  readonly svg: string;
  /** The numbers that it is drawn of. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Figures under one heading, after what must be read before them. */
export interface SeriesSection {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly figures: readonly SeriesFigure[];
}

export interface SeriesReport {
  readonly ids: readonly string[];
  readonly sections: readonly SeriesSection[];
  /** What reproduces it, in paragraphs; what is verbatim, such as a plan, keeps its lines. */
  readonly methods: readonly { readonly text: string; readonly verbatim: boolean }[];
}

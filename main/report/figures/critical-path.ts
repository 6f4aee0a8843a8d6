/** Mixing as it was, who did what when, beside what it would have taken had every proof been waited for. */
import type { Run } from '../../../shared/measure/quantities.ts';
import type { Measurement } from '../../../shared/measure/record.ts';
import type { Selection } from '../../../shared/measure/select.ts';
import { ratioOfMeans } from '../../../shared/measure/statistics/compare.ts';
import { mean } from '../../../shared/measure/statistics/summary.ts';
import { lanes } from '../drawing/charts.ts';
import type { Words } from '../texts/texts.ts';
import {
  type Cell,
  captionOf,
  columnsOf,
  type Figure,
  heldIn,
  inUnit,
  rangeOf,
  scaleOf,
  spreadOf,
  withUnit,
} from './figure.ts';

const STEPS = ['shuffle', 'prove-shuffle', 'verify-shuffle'] as const;
type Step = (typeof STEPS)[number];

export interface CriticalPath {
  readonly figure: Figure;
  /** What follows from it, in sentences. */
  readonly said: readonly string[];
}

/** Microseconds of mixing in one run: as it was, and with each node waiting for the proof before it. Null where it is not told. */
export function mixingOf({ conditions, records }: Run): { readonly was: number; readonly waited: number } | null {
  const mixing = records.filter(({ phase }) => phase === 'mixing');
  const whole = mixing.find(({ party, kind }) => party === 'coordinator' && kind === 'whole');
  const spans = (step: Step): Measurement[] => mixing.filter(({ kind, ended }) => kind === step && ended !== null);
  const [shuffles, proofs, checks] = [spans('shuffle'), spans('prove-shuffle'), spans('verify-shuffle')];
  if (!whole || shuffles.length === 0 || shuffles.length !== proofs.length || checks.length === 0) return null;
  // A party checks several proofs: what one takes follows from the ciphertexts that it handled.
  const one = checks.map(({ wall, ciphertexts }) =>
    ciphertexts === 0 ? 0 : (wall * conditions.voters * conditions.width) / ciphertexts,
  );
  const chain = [...shuffles, ...proofs].reduce((sum, { began, ended }) => sum + ended! - began!, 0);
  return { was: whole.wall, waited: chain + shuffles.length * Math.max(...one) };
}

export function criticalPath(id: string, selection: Selection, words: Words): CriticalPath | null {
  const { say, number } = words;
  const told = selection.runs.flatMap((run) => mixingOf(run) ?? []);
  if (told.length === 0) return null;
  const places = [
    ...new Set(
      selection.runs.flatMap(({ records }) =>
        records.flatMap(({ party, place, kind }) => (party === 'node' && isStep(kind) ? [place] : [])),
      ),
    ),
  ].sort((a, b) => a - b);
  const spans = places.flatMap((place) =>
    STEPS.flatMap((step) => {
      const own = selection.runs.flatMap(({ records }) =>
        records.filter(
          (one) =>
            one.party === 'node' &&
            one.place === place &&
            one.kind === step &&
            one.began !== null &&
            one.ended !== null,
        ),
      );
      if (own.length === 0) return [];
      const [began, ended] = [mean(own.map((one) => one.began! / 1e6)), mean(own.map((one) => one.ended! / 1e6))];
      return [{ place, step, n: own.length, began, ended }];
    }),
  );
  const was = spreadOf(told.map((one) => one.was / 1e6));
  const waited = spreadOf(told.map((one) => one.waited / 1e6));
  const scale = scaleOf('seconds', Math.max(was.mean, ...spans.map(({ ended }) => ended)));
  const seconds = (value: number): string => inUnit(value, 'seconds', words);
  const lane = (place: number): string => say('lane.node', { place });
  const title = say('critical.title');
  const columns = columnsOf(words);
  const ratio = ratioOfMeans(
    told.map((one) => one.waited),
    told.map((one) => one.was),
    { pairs: true },
  );
  const interval = (range: string | null): string => range ?? say('critical.no-interval');
  return {
    said: [
      say('critical.was', { mean: seconds(was.mean), interval: interval(rangeOf(was.interval, seconds)), n: was.n }),
      say('critical.waited', { mean: seconds(waited.mean), interval: interval(rangeOf(waited.interval, seconds)) }),
      ...(ratio
        ? [
            say('critical.ratio', {
              ratio: number(ratio.ratio),
              interval: interval(rangeOf(ratio.interval, (value) => number(value))),
            }),
          ]
        : []),
      say('critical.bounds'),
    ],
    figure: {
      id,
      title,
      caption: captionOf(
        say('critical.caption', { held: heldIn(selection, words) }),
        spans.map(({ n }) => n),
        words,
      ),
      svg: lanes(
        {
          id,
          title,
          description: places
            .map((place) =>
              say('critical.lane', {
                lane: lane(place),
                spans: spans
                  .filter((span) => span.place === place)
                  .map((span) => `${say(`kind.${span.step}`)} ${seconds(span.began)} – ${seconds(span.ended)}`)
                  .join('; '),
              }),
            )
            .join('. '),
        },
        { label: withUnit(say('axis.mixing'), scale.unit), format: (value) => number(value) },
        STEPS.map((step) => say(`kind.${step}`)),
        places.map((place) => ({
          label: lane(place),
          spans: spans
            .filter((span) => span.place === place)
            .map(({ step, began, ended }) => ({
              ...{ kind: STEPS.indexOf(step), from: began * scale.factor, to: ended * scale.factor },
            })),
        })),
        was.mean * scale.factor,
      ),
      table: {
        ...{ id, title, note: '' },
        columns: [
          columns.plain('node', 'column.place'),
          columns.named('kind', 'column.kind', 'kind'),
          columns.plain('n', 'column.n'),
          columns.seconds('began_mean_s', 'column.began'),
          columns.seconds('ended_mean_s', 'column.ended'),
        ],
        rows: spans.map(({ place, step, n, began, ended }): Cell[] => [place, step, n, began, ended]),
      },
    },
  };
}

const isStep = (kind: string): kind is Step => (STEPS as readonly string[]).includes(kind);

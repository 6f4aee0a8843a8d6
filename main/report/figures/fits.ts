/** How quantities grow with a variable, in numbers: the power, and where a straight line stops to hold. */
import type { NumberVariable } from '../../../shared/measure/select.ts';
import { holm } from '../../../shared/measure/statistics/compare.ts';
import { generator } from '../../../shared/measure/statistics/generator.ts';
import { logLogSlope, places, type Segments, segmented } from '../../../shared/measure/statistics/regression.ts';
import { LEVEL } from '../../../shared/measure/statistics/summary.ts';
import type { Words } from '../texts/texts.ts';
import { type Cell, columnsOf, type Table } from './figure.ts';
import { drawnFit, type Line } from './scatter.ts';

/** Drawn samples of a test, and what draws them: the same report comes of the same rows. */
export const TRIALS = 1999;
export const SEED = 'ostraka report';

export function fitsTable(id: string, variable: NumberVariable, lines: readonly Line[], words: Words): Table {
  const { say } = words;
  const fits = lines.map((line) => ({
    line,
    power: logLogSlope(line.points),
    segments: segmented(line.points, generator(`${SEED}/${id}/${line.id}`), { trials: TRIALS }),
  }));
  const tested = fits.flatMap(({ segments }) => (segments ? [segments.p] : []));
  const adjusted = holm(tested);
  let test = 0;
  const columns = columnsOf(words);
  return {
    id,
    title: say('fits.title', { variable: say(`variable.${variable}`) }),
    note: say('fits.what', { trials: TRIALS, variable: say(`variable.${variable}`) }),
    columns: [
      columns.quantity('series', 'column.series'),
      columns.named('unit', 'column.unit', 'unit'),
      columns.plain('n', 'column.n'),
      columns.plain('values', 'column.places'),
      columns.named('drawn', 'column.drawn', 'fit'),
      columns.number('power', 'column.power'),
      columns.number('power_low_95', 'column.powerLow'),
      columns.number('power_high_95', 'column.powerHigh'),
      columns.number('line_at_0', 'column.base'),
      columns.number('line_per_unit', 'column.rate'),
      columns.number('p_of_line', 'column.p'),
      columns.number('p_adjusted', 'column.adjusted'),
      columns.number('break_at', 'column.breakAt'),
      columns.number('break_low_95', 'column.breakLow'),
      columns.number('break_high_95', 'column.breakHigh'),
      columns.number('per_unit_before', 'column.before'),
      columns.number('per_unit_after', 'column.after'),
      columns.named('said', 'column.said', 'fit'),
    ],
    rows: fits.map(({ line, power, segments }): Cell[] => {
      const p = segments ? adjusted[test++]! : null;
      const broken = p !== null && p < 1 - LEVEL ? segments!.broken : null;
      return [
        line.id,
        line.quantity.unit,
        line.points.length,
        places(line.points).length,
        drawnFit(line.points)?.kind ?? null,
        power?.slope ?? null,
        power?.interval.low ?? null,
        power?.interval.high ?? null,
        segments?.line.base ?? null,
        segments?.line.rate ?? null,
        segments?.p ?? null,
        p,
        ...breakCells(broken),
        segments === null ? 'few' : broken ? 'break' : 'none',
      ];
    }),
  };
}

const breakCells = (broken: Segments['broken']): Cell[] =>
  broken === null
    ? [null, null, null, null, null]
    : [broken.at, broken.interval.low, broken.interval.high, broken.before.rate, broken.rateAfter];

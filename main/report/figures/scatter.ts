/** One quantity or several against a variable: single runs, means, fits. The figure that papers print. */
import { measured, type Quantity, type Run } from '../../../shared/measure/quantities.ts';
import {
  type NumberVariable,
  type Selection,
  type Value,
  type Variable,
  valuesOf,
} from '../../../shared/measure/select.ts';
import { logLogSlope, type Point, places, straightLine } from '../../../shared/measure/statistics/regression.ts';
import { quantile, summary } from '../../../shared/measure/statistics/summary.ts';
import { type Series, scatter } from '../drawing/charts.ts';
import type { Words } from '../texts/texts.ts';
import {
  type Cell,
  columnsOf,
  countsIn,
  type Figure,
  fileId,
  heldIn,
  inUnit,
  nameOf,
  scaleOf,
  valueIn,
  withUnit,
} from './figure.ts';

/** What is drawn against the variable: several quantities of the same unit, or one by the values of another variable. */
export interface Line {
  readonly name: string;
  /** In the table. */
  readonly id: string;
  readonly quantity: Quantity;
  readonly points: readonly Point[];
}

/** Points of a quantity, in the order of runs; those that it cannot be told of, or that have no place on the axis, are left out. */
export const pointsOf = (runs: readonly Run[], variable: NumberVariable, quantity: Quantity): Point[] =>
  runs.flatMap((run) => {
    const y = measured(quantity, run);
    const x = run.conditions[variable];
    return x === null || y === null || (variable === 'bandwidth' && x === 0) ? [] : [{ x, y }];
  });

export function linesOf(
  { runs }: Selection,
  variable: NumberVariable,
  quantities: readonly Quantity[],
  by: Variable | null,
  words: Words,
): Line[] {
  const groups: readonly (Value | null)[] = by === null ? [null] : valuesOf(runs, by);
  return groups.flatMap((value) =>
    quantities.flatMap((quantity): Line[] => {
      const own = runs.filter(({ conditions }) => by === null || conditions[by] === value);
      const points = pointsOf(own, variable, quantity);
      if (points.length === 0) return [];
      const name = nameOf(quantity.of, words);
      if (by === null || value === null) return [{ name, id: quantity.id, quantity, points }];
      return [
        { name: `${words.say(`variable.${by}`)} ${valueIn(by, value, words)}`, id: String(value), quantity, points },
      ];
    }),
  );
}

/** From this ratio of the greatest to the least value on, logarithms show more than lengths. */
const WIDE = 8;

export interface ScatterOf {
  readonly id: string;
  readonly title: string;
  readonly variable: NumberVariable;
  readonly by: Variable | null;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly selection: Selection;
}

/** Of at least one line. */
export function scatterFigure({ id, title, variable, by, label, lines, selection }: ScatterOf, words: Words): Figure {
  const { say, number } = words;
  const all = lines.flatMap(({ points }) => points);
  const [xs, ys] = [places(all), all.map(({ y }) => y)];
  const log = xs[0]! > 0 && xs.at(-1)! / xs[0]! >= WIDE && Math.min(...ys) > 0;
  const { unit } = lines[0]!.quantity;
  const scale = scaleOf(unit, quantile(ys, 0.5));
  const summaries = lines.map(({ points }) =>
    places(points).map((x) => ({ x, ...summary(points.filter((point) => point.x === x).map(({ y }) => y)) })),
  );
  const series = lines.map(({ name, points }, i): Series => {
    const own = summaries[i]!;
    return {
      name,
      places: own.map(({ x, mean }) => ({
        x,
        mean: mean * scale.factor,
        values: points.filter((point) => point.x === x).map(({ y }) => y * scale.factor),
      })),
      curve: curveOf(points, log).map(({ x, y }) => ({ x, y: y * scale.factor })),
    };
  });
  const counts = new Map(
    xs.map((x) => [
      x,
      summaries
        .flat()
        .filter((one) => one.x === x)
        .map(({ n }) => n),
    ]),
  );
  const tick = (x: number): string => {
    const own = counts.get(x);
    if (!own) return number(x);
    const [least, most] = [Math.min(...own), Math.max(...own)];
    return `${number(x)}\nn=${least === most ? least : `${least}–${most}`}`;
  };
  const xLabel = say(`variable.${variable}`);
  const yLabel = withUnit(label, scale.unit);
  const drawn = series.some(({ curve }) => curve.length > 0);
  const caption = [
    say('scatter.signs'),
    say(drawn ? 'scatter.fit' : 'scatter.few'),
    log ? say('axes.log') : null,
    countsIn(
      summaries.flat().map(({ n }) => n),
      words,
    ),
    variable === 'bandwidth' && selection.runs.some(({ conditions }) => conditions.bandwidth === 0)
      ? say('scatter.unbounded')
      : null,
    heldIn(selection, words),
  ];
  const columns = columnsOf(words);
  return {
    id,
    title,
    caption: caption.filter((one) => one !== null && one !== '').join(' '),
    svg: scatter(
      {
        id,
        title,
        description: say('scatter.description', {
          title: `${title}.`,
          series: lines
            .map(({ name }, i) => {
              const [first, last] = [summaries[i]![0]!, summaries[i]!.at(-1)!];
              return say('scatter.series', {
                ...{ name, first: number(first.x), last: number(last.x) },
                ...{ from: inUnit(first.mean, unit, words), to: inUnit(last.mean, unit, words) },
              });
            })
            .join(' '),
        }),
      },
      {
        x: { label: log ? say('axis.log', { label: xLabel }) : xLabel, format: tick },
        y: { label: log ? say('axis.log', { label: yLabel }) : yLabel, format: (value) => number(value) },
        log,
      },
      series,
    ),
    table: {
      id,
      title: title,
      note: '',
      columns: [
        by === null ? columns.quantity('quantity', 'column.quantity') : columns.variable(by),
        columns.variable(variable),
        ...(by === null ? [] : [columns.quantity('quantity', 'column.quantity')]),
        columns.named('unit', 'column.unit', 'unit'),
        columns.plain('n', 'column.n'),
        columns.measured('mean', 'column.mean'),
        columns.measured('median', 'column.median'),
        columns.measured('standard_deviation', 'column.deviation'),
        columns.measured('mean_low_95', 'column.low'),
        columns.measured('mean_high_95', 'column.high'),
        columns.measured('least', 'column.least'),
        columns.measured('most', 'column.most'),
      ],
      rows: lines.flatMap(({ id, quantity }, i) =>
        summaries[i]!.map(({ x, n, mean, median, deviation, interval, least, most }): Cell[] => [
          ...(by === null ? [id, x] : [id, x, quantity.id]),
          quantity.unit,
          n,
          mean,
          median,
          deviation,
          interval?.low ?? null,
          interval?.high ?? null,
          least,
          most,
        ]),
      ),
    },
  };
}

/** The curve that is drawn through points: a power or a straight line, whichever leaves the lesser squares of logarithms. */
export function drawnFit(points: readonly Point[]): { readonly kind: 'power' | 'line'; at(x: number): number } | null {
  const line = straightLine(points);
  if (line === null) return null;
  const straight = { kind: 'line', at: (x: number) => line.base + line.rate * x } as const;
  const power = logLogSlope(points);
  if (power === null) return straight;
  const curved = { kind: 'power', at: (x: number) => Math.exp(power.intercept) * x ** power.slope } as const;
  const left = (fit: (x: number) => number): number =>
    points.reduce((sum, { x, y }) => sum + (fit(x) > 0 ? Math.log(y / fit(x)) ** 2 : Number.POSITIVE_INFINITY), 0);
  return left(curved.at) < left(straight.at) ? curved : straight;
}

/** Between the least and the greatest x, in steps that are equal on the axis. */
function curveOf(points: readonly Point[], log: boolean): Point[] {
  const fit = drawnFit(points);
  if (fit === null) return [];
  const xs = places(points);
  const [first, last] = [xs[0]!, xs.at(-1)!];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = log ? first * (last / first) ** (i / STEPS) : first + ((last - first) * i) / STEPS;
    return { x, y: fit.at(x) };
  }).filter(({ y }) => !log || y > 0);
}
const STEPS = 40;

export const figureId = (sweep: string, ...parts: readonly string[]): string => fileId(sweep, ...parts);

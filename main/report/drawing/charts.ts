/** The few kinds of pictures that a report has. Lengths start at zero; where an axis is logarithmic its label says so. */
import {
  type AxisXOptions,
  axisX,
  axisY,
  barX,
  dot,
  gridX,
  gridY,
  line,
  link,
  type Markish,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
import type { Interval } from '../../../shared/measure/statistics/summary.ts';
import { COLOURS, DASHES, type Drawing, draw, of, SYMBOLS, WIDTH } from './svg.ts';

export interface Place {
  readonly x: number;
  readonly values: readonly number[];
  readonly mean: number;
}

export interface Series {
  readonly name: string;
  readonly places: readonly Place[];
  /** A fitted line, between the least and the greatest x that were measured and no further; empty where none was fitted. */
  readonly curve: readonly { readonly x: number; readonly y: number }[];
}

export interface Axis {
  readonly label: string;
  readonly format: (value: number) => string;
}

export interface ScatterAxes {
  readonly x: Axis;
  readonly y: Axis;
  /** Both axes logarithmic. */
  readonly log: boolean;
}

const MARGINS = { left: 76, right: 24, bottom: 64 };

/** Rings are single runs, filled symbols means, lines fits. */
export function scatter(drawing: Drawing, axes: ScatterAxes, series: readonly Series[]): string {
  const all = series.flatMap(({ places }) => places);
  const xs = [...new Set(all.map(({ x }) => x))].sort((a, b) => a - b);
  const ys = all.flatMap(({ values }) => values);
  const most = Math.max(...ys) * 1.05 || 1;
  const y = axes.log ? decades(ys) : { domain: [0, most], ticks: ticksTo(most) };
  const x = axes.log ? { domain: [xs[0]! / 1.15, xs.at(-1)! * 1.15] } : { domain: [0, xs.at(-1)! * 1.05 || 1] };
  const names = series.map(({ name }) => name);
  const height = 400;
  // The label of the axis stands at the very top, the legend below it.
  const top = 20 + legendHeight(names) + 12;
  return draw(drawing, {
    height,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom,
    marginTop: top,
    x: { type: axes.log ? 'log' : 'linear', ...x, label: null },
    y: { type: axes.log ? 'log' : 'linear', domain: y.domain, label: null },
    marks: [
      gridY({ ticks: y.ticks }),
      axisX(apart(xs, x.domain as [number, number], axes.log), labelled(axes.x, 58)),
      axisY(y.ticks, {
        text: (value: number) => axes.y.format(value),
        label: axes.y.label,
        labelArrow: 'none',
        labelOffset: MARGINS.left - 4,
      }),
      ruleY([y.domain[0]!]),
      ...series.flatMap(({ places, curve }, i): Markish[] => [
        ...(curve.length > 0
          ? [line(curve, { x: 'x', y: 'y', stroke: of(COLOURS, i), strokeWidth: 1.5, strokeDasharray: of(DASHES, i) })]
          : []),
        dot(places, { x: 'x', y: 'mean', r: 4.5, symbol: of(SYMBOLS, i), fill: of(COLOURS, i), stroke: 'none' }),
      ]),
      // Above all means, or these would hide the runs that lie near them.
      ...series.map(({ places }, i) =>
        dot(
          places.flatMap((place) => place.values.map((value) => ({ x: place.x, y: value }))),
          { x: 'x', y: 'y', r: 2.5, stroke: of(COLOURS, i), strokeWidth: 1, fill: '#fff', fillOpacity: 0.6 },
        ),
      ),
      ...legend(names, top, MARGINS.left, true, 20),
    ],
  });
}

export interface Bar {
  readonly label: string;
  /** In the order of `parts`. */
  readonly values: readonly number[];
  /** Single runs' totals. */
  readonly runs: readonly number[];
}

/** Bars from zero, stacked of parts, with a ring for each run's total. */
export function bars(drawing: Drawing, axis: Axis, parts: readonly string[], all: readonly Bar[]): string {
  const most = Math.max(...all.flatMap(({ values, runs }) => [values.reduce((a, b) => a + b, 0), ...runs]));
  const top = legendHeight(parts) + 12;
  const left = labelWidth(all.map(({ label }) => label));
  const pieces = all.flatMap(({ label, values }) =>
    values
      .map((value, i) => {
        const x1 = values.slice(0, i).reduce((a, b) => a + b, 0);
        return { label, x1, x2: x1 + value, i };
      })
      .filter(({ x1, x2 }) => x2 > x1),
  );
  return draw(drawing, {
    height: top + 26 * all.length + MARGINS.bottom - 10,
    marginLeft: left,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom - 10,
    marginTop: top,
    x: fromZero(axis, most),
    y: { type: 'band', domain: all.map(({ label }) => label), label: null, padding: 0.25, tickSize: 0 },
    marks: [
      gridX(),
      ...parts.map((_, i) =>
        barX(
          pieces.filter((piece) => piece.i === i),
          { x1: 'x1', x2: 'x2', y: 'label', fill: of(COLOURS, i), fillOpacity: 0.85 },
        ),
      ),
      dot(
        all.flatMap(({ label, runs }) => runs.map((value) => ({ label, value }))),
        { x: 'value', y: 'label', r: 3, stroke: 'currentColor', strokeWidth: 1 },
      ),
      ruleX([0]),
      ...legend(parts, top, left, false),
    ],
  });
}

export interface Lane {
  readonly label: string;
  readonly spans: readonly { readonly kind: number; readonly from: number; readonly to: number }[];
}

/** Who did what when: a lane for each, time from left to right, from zero. */
export function lanes(
  drawing: Drawing,
  axis: Axis,
  kinds: readonly string[],
  all: readonly Lane[],
  end: number,
): string {
  const top = legendHeight(kinds) + 12;
  const left = labelWidth(all.map(({ label }) => label));
  const rows = all.flatMap(({ label, spans }) => spans.map((span) => ({ ...span, row: `${label}\n${span.kind}` })));
  const domain = all.flatMap(({ label }) => kinds.map((_, kind) => `${label}\n${kind}`));
  const ticks = new Map(all.map(({ label }) => [`${label}\n${Math.floor((kinds.length - 1) / 2)}`, label]));
  return draw(drawing, {
    height: top + 13 * domain.length + MARGINS.bottom - 10,
    marginLeft: left,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom - 10,
    marginTop: top,
    x: fromZero(axis, end),
    y: {
      type: 'band',
      domain,
      label: null,
      padding: 0.1,
      tickSize: 0,
      ticks: [...ticks.keys()],
      tickFormat: (row: string) => ticks.get(row) ?? '',
    },
    marks: [
      gridX(),
      barX(rows, { x1: 'from', x2: 'to', y: 'row', fill: ({ kind }: { kind: number }) => of(COLOURS, kind) }),
      ruleX([0]),
      ruleX([end], { strokeDasharray: '4 3' }),
      ...legend(kinds, top, left, false),
    ],
    color: { type: 'identity' },
  });
}

export interface Comparison {
  readonly label: string;
  readonly ratio: number;
  readonly interval: Interval | null;
  readonly differs: boolean;
}

/** Ratios on a logarithmic axis, so that twice and half lie equally far from 1. Filled where a difference is seen. */
export function forest(drawing: Drawing, axis: Axis, all: readonly Comparison[]): string {
  const left = labelWidth(all.map(({ label }) => label));
  const ends = all.flatMap(({ ratio, interval }) => [ratio, ...(interval ? [interval.low, interval.high] : [])]);
  const positive = ends.filter((end) => end > 0 && Number.isFinite(end));
  const reach = Math.min(Math.max(1.1, ...positive.map((end) => Math.max(end, 1 / end))), 100) * 1.03;
  const ticks = ratiosWithin(reach, left);
  const cut = (value: number): boolean => value < 1 / reach || value > reach;
  const inside = (value: number): number => Math.min(Math.max(value, 1 / reach), reach);
  return draw(drawing, {
    height: 24 * all.length + MARGINS.bottom + 4,
    marginLeft: left,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom - 10,
    marginTop: 14,
    x: { type: 'log', domain: [1 / reach, reach], label: null },
    y: { type: 'point', domain: all.map(({ label }) => label), label: null, tickSize: 0 },
    marks: [
      gridX({ ticks }),
      axisX(ticks, labelled(axis, 42)),
      ruleX([1]),
      link(
        all.flatMap(({ label, interval }) =>
          interval ? [{ label, low: inside(interval.low), high: inside(interval.high) }] : [],
        ),
        { x1: 'low', x2: 'high', y1: 'label', y2: 'label', stroke: COLOURS[0], strokeWidth: 2 },
      ),
      // No interval is not a narrow one.
      link(
        all.flatMap(({ label, interval }) => (interval === null ? [{ label, low: 1 / reach, high: reach }] : [])),
        { x1: 'low', x2: 'high', y1: 'label', y2: 'label', stroke: COLOURS[0], strokeWidth: 1, strokeDasharray: '1 4' },
      ),
      // An interval that goes on beyond the picture.
      text(
        all.flatMap(({ label, interval }) =>
          interval === null
            ? []
            : [
                { label, end: interval.low, sign: '◂' },
                { label, end: interval.high, sign: '▸' },
              ].flatMap((one) => (cut(one.end) ? [{ ...one, end: inside(one.end) }] : [])),
        ),
        { x: 'end', y: 'label', text: 'sign', fill: COLOURS[0], fontSize: 16 },
      ),
      dot(
        all.map(({ label, ratio, differs }) => ({ label, ratio: inside(ratio), differs })),
        {
          x: 'ratio',
          y: 'label',
          r: 4.5,
          stroke: COLOURS[0],
          strokeWidth: 2,
          fill: ({ differs }: Comparison) => (differs ? COLOURS[0] : 'none'),
        },
      ),
    ],
    color: { type: 'identity' },
  });
}
/** Ratios above 1 whose labels may stand on the axis, those first that must: beside each its inverse as people say it. */
const RATIOS = [
  ...[
    [2, 0.5],
    [10, 0.1],
    [100, 0.01],
    [5, 0.2],
    [50, 0.02],
    [20, 0.05],
    [1.25, 0.8],
    [1.1, 0.9],
    [1.05, 0.95],
  ],
  ...[
    [1.02, 0.98],
    [1.01, 0.99],
  ],
] as const;

/** As many of them as have room beside each other. */
function ratiosWithin(reach: number, left: number): number[] {
  const room = (46 * 2 * Math.log(reach)) / (WIDTH - left - MARGINS.right);
  const kept = [1];
  for (const [more, less] of RATIOS)
    if (more <= reach && kept.every((one) => Math.abs(Math.log(more / one)) >= room)) kept.push(more, less);
  return kept.sort((a, b) => a - b);
}

/** An axis below the picture; Plot's own way leaves out some labels of a logarithmic one. */
const labelled = ({ label, format }: Axis, labelOffset: number): AxisXOptions => ({
  text: (value: number) => format(value),
  label,
  labelArrow: 'none',
  labelAnchor: 'center',
  labelOffset,
});

const fromZero = (axis: Axis, most: number) => ({
  domain: [0, most * 1.02 || 1],
  tickFormat: (value: number) => axis.format(value),
  label: axis.label,
  labelArrow: 'none' as const,
  labelAnchor: 'center' as const,
  labelOffset: 42,
});

/** About six round steps from zero. */
function ticksTo(most: number): number[] {
  const rough = most / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough)! * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Room for the longest label. */
const labelWidth = (labels: readonly string[]): number =>
  Math.min(350, 18 + 6.6 * Math.max(...labels.map((label) => label.length)));

/** Whole 1, 2, 5 of decades that hold all values. */
function decades(values: readonly number[]): { domain: [number, number]; ticks: number[] } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power += 1)
    for (const step of most / least > 2000 ? [1] : [1, 2, 5]) ticks.push(Number(`${step}e${power}`));
  const from = ticks.filter((tick) => tick <= least).at(-1) ?? least;
  const to = ticks.find((tick) => tick >= most) ?? most;
  return { domain: [from, to], ticks: ticks.filter((tick) => tick >= from && tick <= to) };
}

/** Those of the places that leave room for their label. */
function apart(xs: readonly number[], [from, to]: readonly [number, number], log: boolean): number[] {
  const at = (x: number): number => (log ? Math.log(x / from) / Math.log(to / from) : (x - from) / (to - from));
  const room = 58 / (WIDTH - MARGINS.left - MARGINS.right);
  const kept: number[] = [];
  for (const x of [...xs].reverse()) if (kept.length === 0 || at(kept.at(-1)!) - at(x) >= room) kept.push(x);
  return kept.reverse();
}

const ROW = 18;
const cells = (names: readonly string[]): { columns: number; width: number } => {
  const width = 34 + 6.8 * Math.max(...names.map((name) => name.length), 1);
  return { columns: Math.max(1, Math.floor((WIDTH - 20) / width)), width };
};
const legendHeight = (names: readonly string[]): number =>
  names.length < 2 ? 6 : ROW * Math.ceil(names.length / cells(names).columns);

/** Names of the series above the picture, each with its sign. */
function legend(names: readonly string[], top: number, left: number, symbols: boolean, below = 0): Markish[] {
  if (names.length < 2) return [];
  const { columns, width } = cells(names);
  return names.flatMap((name, i): Markish[] => {
    const dx = 12 - left + (i % columns) * width;
    const dy = below + 10 + Math.floor(i / columns) * ROW - top;
    const at = { frameAnchor: 'top-left', dy } as const;
    return [
      dot([0], { ...at, dx, r: 5, symbol: symbols ? of(SYMBOLS, i) : 'square', fill: of(COLOURS, i), stroke: 'none' }),
      text([name], { ...at, dx: dx + 12, text: (one: string) => one, textAnchor: 'start', lineAnchor: 'middle' }),
    ];
  });
}

/** What a report is made of: figures and tables, each with its numbers as they were computed. */
import type { Row } from '../../../shared/measure/columns.ts';
import type { Environment } from '../../../shared/measure/conditions.ts';
import { grouped, type Of, type Quantity, quantityOf, type Run, runsOf } from '../../../shared/measure/quantities.ts';
import {
  type Held,
  isUnrecorded,
  type Selection,
  VARIABLES,
  type Value,
  type Variable,
} from '../../../shared/measure/select.ts';
import { type Interval, meanInterval } from '../../../shared/measure/statistics/summary.ts';
import type { ReportKey, Words } from '../texts/texts.ts';

export type Cell = string | number | null;

export interface TableColumn {
  /** Head of the CSV file: the same in every language, with its unit. */
  readonly key: string;
  readonly label: string;
  /** As a page shows a cell; the CSV file has it as it is. */
  readonly show?: (cell: string | number) => string;
  /** What a page shows of an empty cell; a dash, where it says nothing else. */
  readonly unknown?: string;
}

export interface Table {
  /** Name of its CSV file. */
  readonly id: string;
  readonly title: string;
  /** What must be said of it; empty where nothing. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Figure {
  /** Name of its SVG file. */
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly svg: string;
  /** Every number that it shows. */
  readonly table: Table;
}

/** The runs of one directory, and what they were made with. */
export interface Sweep {
  /** As it is called among others. */
  readonly name: string;
  /** For names of files: letters, digits and dashes, unlike any other's. */
  readonly id: string;
  readonly rows: readonly Row[];
  readonly runs: readonly Run[];
  readonly environments: readonly Environment[];
}

export const sweepOf = (
  name: string,
  id: string,
  rows: readonly Row[],
  environments: readonly Environment[],
): Sweep => ({
  ...{ name, id, rows, environments },
  runs: runsOf(rows),
});

/** Environments of the same machine and program together: the engine is a condition, and words of a command change nothing. */
export const machinesOf = (environments: readonly Environment[]): Environment[][] => [
  ...grouped(environments, (one) => JSON.stringify({ ...one, engine: '', command: [] })).values(),
];

/** A file’s name, out of names that may hold anything. */
export const fileId = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function nameOf(of: Of, { say }: Words): string {
  switch (of.what) {
    case 'elapsed':
      return of.phases.length > 1
        ? say('quantity.result')
        : say('quantity.elapsed', { phase: say(`phase.${of.phases[0]!}`) });
    case 'span':
      return say('quantity.span', { kind: say(`kind.${of.kind}`) });
    case 'processor': {
      const part = of.kind ? say(`kind.${of.kind}`) : of.phase ? say(`phase.${of.phase}`) : null;
      return part === null ? say('quantity.processor') : say('quantity.processor.of', { part });
    }
    case 'peak':
      return say('quantity.peak', { party: say(`party.${of.party}`) });
    default:
      return say(`quantity.${of.what}`);
  }
}

/** A unit that keeps numbers short; tables and files stay with seconds and bytes. */
export interface Scale {
  readonly unit: string;
  readonly factor: number;
}

export function scaleOf(unit: Quantity['unit'], most: number): Scale {
  if (unit === 'count') return { unit: '', factor: 1 };
  if (unit === 'seconds') return most < 0.5 ? { unit: 'ms', factor: 1e3 } : { unit: 's', factor: 1 };
  const steps: readonly [string, number][] = [
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
  ];
  const [name, size] = steps.find(([, size]) => most >= size) ?? ['B', 1];
  return { unit: name, factor: 1 / size };
}

export const withUnit = (label: string, unit: string): string => (unit === '' ? label : `${label} [${unit}]`);

/** A value of a quantity in words: `1.23 s`, `45 MB`. */
export function inUnit(value: number, unit: Quantity['unit'], words: Words): string {
  const scale = scaleOf(unit, Math.abs(value));
  return `${words.number(value * scale.factor)} ${scale.unit}`.trim();
}

export const rangeOf = (interval: Interval | null, show: (value: number) => string): string | null =>
  interval === null ? null : `${show(interval.low)} – ${show(interval.high)}`;

export function valueIn(variable: Variable, value: Value, { say, number }: Words): string {
  if (value === null || isUnrecorded(value)) return say('value.unknown');
  if (variable === 'bandwidth' && value === 0) return say('value.unbounded');
  if (variable === 'writtenIn') return say(value === 'yes' ? 'value.yes' : 'value.no');
  if ((variable === 'cheat' || variable === 'fault') && value === 'none') return say('value.none');
  return typeof value === 'number' ? number(value) : value;
}

export const conditionsIn = (held: Held, words: Words): string =>
  words.list(
    VARIABLES.filter((variable) => held[variable] !== undefined).map(
      (variable) => `${words.say(`variable.${variable}`)} = ${valueIn(variable, held[variable]!, words)}`,
    ),
  );

/** What sums over these runs lack, in sentences. */
export function lossesIn(runs: readonly Run[], { say }: Words): string[] {
  const unheard = runs.filter(({ findings }) => (findings.unheard ?? 0) > 0).length;
  return [
    ...(runs.some(({ conditions }) => conditions.fault !== 'none') ? [say('held.fault')] : []),
    ...(unheard > 0 ? [say('held.unheard', { n: unheard, of: runs.length })] : []),
  ];
}

/** What a caption says of the choice of runs; empty where nothing was held. */
export function heldIn({ held, following, mixed, runs }: Selection, words: Words): string {
  const follows = following.map(({ variable, of }) => {
    const named = (one: Variable): string => words.say(`variable.${one}`);
    const leader = (run: Run): number => Number(run.conditions[of[0]!]);
    const inOrder = runs.toSorted((a, b) => leader(a) - leader(b) || 0);
    const pairs = inOrder.map(({ conditions }) => {
      const at = of.map((one) => valueIn(one, conditions[one], words)).join(' / ');
      return `${at} → ${valueIn(variable, conditions[variable], words)}`;
    });
    return words.say('held.following', {
      ...{ follower: named(variable), leader: words.list(of.map(named)), pairs: [...new Set(pairs)].join(', ') },
    });
  });
  return [
    Object.keys(held).length > 0 ? words.say('held.at', { held: conditionsIn(held, words) }) : null,
    ...follows,
    mixed ? words.say('held.mixed') : null,
    ...lossesIn(runs, words),
  ]
    .filter((one) => one !== null)
    .join(' ');
}

/** “n = 5 at each point”, or from how many to how many. */
export function countsIn(counts: readonly number[], words: Words): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? words.say('n.same', { n: least }) : words.say('n.between', { least, most });
}

/** What is said of a figure, and of how many runs each of its points is. */
export const captionOf = (said: string, counts: readonly number[], words: Words): string =>
  [said, countsIn(counts, words)].join(' ');

/** Cells that stand in files as they are, and on a page in its language. */
type Group = 'phase' | 'kind' | 'party' | 'unit' | 'fit' | 'pairs' | 'compared';

/** Columns that many tables share. */
export function columnsOf(words: Words) {
  const { say, number } = words;
  const column = (key: string, label: ReportKey, show?: (cell: string | number) => string): TableColumn => ({
    key,
    label: say(label),
    ...(show ? { show } : {}),
  });
  const shown = (unit: Quantity['unit']) => (cell: string | number) => inUnit(Number(cell), unit, words);
  return {
    plain: (key: string, label: ReportKey): TableColumn => column(key, label),
    /** Ids in files, names on a page; an id that is none of a quantity, such as a value of lines, stays. */
    quantity: (key: string, label: ReportKey): TableColumn =>
      column(key, label, (cell) => {
        const found = quantityOf(String(cell));
        return found ? nameOf(found.of, words) : String(cell);
      }),
    number: (key: string, label: ReportKey): TableColumn => column(key, label, (cell) => number(Number(cell))),
    seconds: (key: string, label: ReportKey): TableColumn => column(key, label, shown('seconds')),
    bytes: (key: string, label: ReportKey): TableColumn => column(key, label, shown('bytes')),
    named: (key: string, label: ReportKey, group: Group): TableColumn =>
      column(key, label, (cell) => say(`${group}.${cell}` as ReportKey)),
    variable: (variable: Variable): TableColumn => ({
      key: VARIABLE_KEYS[variable] ?? variable,
      label: say(`variable.${variable}`),
      show: (cell) => valueIn(variable, cell, words),
      unknown: words.say('value.unknown'),
    }),
    /** A measured value, its unit in the column `unit` of the same row; one that happens to be whole is no more exact. */
    measured: (key: string, label: ReportKey): TableColumn =>
      column(key, label, (cell) => number(Number(Number(cell).toPrecision(4)), 4)),
  };
}
/** As the columns of results.csv are called. */
const VARIABLE_KEYS: Partial<Readonly<Record<Variable, string>>> = {
  leastMixes: 'least_mixes',
  latency: 'latency_ms',
  bandwidth: 'bandwidth_kbit',
  loss: 'loss_percent',
  writtenIn: 'written_in',
  ballotType: 'ballot_type',
};

export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval | null;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  n: values.length,
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  interval: meanInterval(values),
});

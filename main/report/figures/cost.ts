/** What a run costs: how long phases lasted, where processor time went, what was sent, written and held in memory. */
import { measured, type Quantity, quantity, type Run } from '../../../shared/measure/quantities.ts';
import {
  KINDS,
  type MeasuredKind,
  type MeasuredPhase,
  type Measurement,
  PARTIES,
  PHASES,
} from '../../../shared/measure/record.ts';
import {
  configurationsOf,
  type Selection,
  type Value,
  type Variable,
  valuesOf,
  varied,
} from '../../../shared/measure/select.ts';
import { mean, summary } from '../../../shared/measure/statistics/summary.ts';
import { bars as barsOf } from '../drawing/charts.ts';
import type { Words } from '../texts/texts.ts';
import {
  type Cell,
  captionOf,
  columnsOf,
  type Figure,
  heldIn,
  inUnit,
  scaleOf,
  spreadOf,
  type Table,
  valueIn,
  withUnit,
} from './figure.ts';

type Party = Measurement['party'];

/** Durations of the phases, of one configuration. */
export function costFigure(id: string, selection: Selection, words: Words): Figure | null {
  const { say } = words;
  const phases = PHASES.filter((phase) => phase !== 'lobby' && phase !== 'finished').flatMap((phase) => {
    const values = selection.runs.flatMap((run) => measured(quantity(phase), run) ?? []);
    return values.length === 0 ? [] : [{ phase, values, ...summary(values) }];
  });
  if (phases.length === 0) return null;
  const title = say('cost.title');
  const columns = columnsOf(words);
  return {
    id,
    title,
    caption: captionOf(
      say('cost.caption', { held: heldIn(selection, words) }),
      phases.map(({ n }) => n),
      words,
    ),
    svg: meanBars(
      { id, title, unit: 'seconds' },
      phases.map((one) => ({ ...one, label: say(`phase.${one.phase}`) })),
      words,
    ),
    table: {
      ...{ id, title, note: '' },
      columns: [
        columns.named('phase', 'column.phase', 'phase'),
        columns.plain('n', 'column.n'),
        columns.seconds('mean_s', 'column.mean'),
        columns.seconds('mean_low_95_s', 'column.low'),
        columns.seconds('mean_high_95_s', 'column.high'),
        columns.seconds('standard_deviation_s', 'column.deviation'),
        columns.seconds('least_s', 'column.least'),
        columns.seconds('most_s', 'column.most'),
      ],
      rows: phases.map(({ phase, n, mean, interval, deviation, least, most }): Cell[] => [
        ...[phase, n, mean, interval?.low ?? null, interval?.high ?? null, deviation, least, most],
      ]),
    },
  };
}

interface Group extends ReturnType<typeof summary> {
  readonly label: string;
  readonly values: readonly number[];
}

/** A bar for the mean of each group, with a ring for each of its runs. */
function meanBars(
  { id, title, unit }: { readonly id: string; readonly title: string; readonly unit: Quantity['unit'] },
  groups: readonly Group[],
  words: Words,
): string {
  const scale = scaleOf(unit, Math.max(...groups.map(({ most }) => most)));
  const bars = groups.map(({ label, mean }) => `${label} ${inUnit(mean, unit, words)}`).join('; ');
  return barsOf(
    { id, title, description: words.say('cost.description', { bars }) },
    { label: withUnit(title, scale.unit), format: (value) => words.number(value) },
    [''],
    groups.map(({ label, values, mean, n }) => ({
      label: `${label} (n=${n})`,
      values: [mean * scale.factor],
      runs: values.map((value) => value * scale.factor),
    })),
  );
}

/** Every configuration with every phase: what the figure shows of one. */
export function costTable(id: string, runs: readonly Run[], words: Words): Table {
  const { say } = words;
  const variables = varied(runs);
  const columns = columnsOf(words);
  return {
    id,
    title: say('cost.table'),
    note: say('cost.table.what'),
    columns: [
      columns.plain('configuration', 'variable.configuration'),
      ...variables.map((variable) => columns.variable(variable)),
      columns.named('phase', 'column.phase', 'phase'),
      columns.plain('n', 'column.n'),
      columns.seconds('mean_s', 'column.duration'),
      columns.seconds('mean_low_95_s', 'column.durationLow'),
      columns.seconds('mean_high_95_s', 'column.high'),
      columns.number('ms_per_ballot', 'column.perBallot'),
      columns.plain('processor_n', 'column.processorN'),
      columns.seconds('processor_mean_s', 'column.processor'),
      columns.seconds('processor_low_95_s', 'column.processorLow'),
      columns.seconds('processor_high_95_s', 'column.high'),
      columns.number('processor_ms_per_ballot', 'column.processorPerBallot'),
    ],
    rows: configurationsOf(runs).flatMap((own) =>
      PHASES.flatMap((phase): Cell[][] => {
        const { conditions } = own[0]!;
        const elapsed = own.flatMap((run) => measured(quantity(phase), run) ?? []);
        const processor = own.flatMap((run) => measured(quantity(`processor:${phase}`), run) ?? []);
        if (elapsed.length === 0 && processor.length === 0) return [];
        const [time, work] = [elapsed, processor].map((all) => (all.length === 0 ? null : spreadOf(all)));
        const each = (value: number | undefined): number | null =>
          value === undefined ? null : (value * 1000) / conditions.voters;
        return [
          [
            conditions.configuration,
            ...variables.map((variable) => conditions[variable] as Value),
            phase,
            elapsed.length,
            time?.mean ?? null,
            time?.interval?.low ?? null,
            time?.interval?.high ?? null,
            each(time?.mean),
            processor.length,
            work?.mean ?? null,
            work?.interval?.low ?? null,
            work?.interval?.high ?? null,
            each(work?.mean),
          ],
        ];
      }),
    ),
  };
}

/** Sum over the records of a run that tell it; null where none does. */
const sumOf = (run: Run, field: (record: Measurement) => number | null): number | null =>
  run.records.reduce<number | null>((sum, record) => {
    const value = field(record);
    return value === null ? sum : (sum ?? 0) + value;
  }, null);

interface Stacked<Row extends string> {
  readonly id: string;
  readonly title: string;
  readonly caption: (held: string) => string;
  readonly description: (bars: string) => string;
  readonly unit: 'seconds' | 'bytes';
  readonly rows: readonly Row[];
  readonly rowLabel: (row: Row) => string;
  readonly rowColumn: 'phase' | 'kind';
  /** Null where the run does not tell. */
  readonly value: (run: Run, row: Row, party: Party) => number | null;
}

function stackedFigure<Row extends string>(of: Stacked<Row>, selection: Selection, words: Words): Figure | null {
  const { say, number } = words;
  const { runs } = selection;
  const parties = PARTIES.filter((party) => runs.some(({ records }) => records.some((one) => one.party === party)));
  const all = of.rows
    .map((row) => ({
      row,
      means: parties.map((party) => mean(runs.map((run) => of.value(run, row, party) ?? 0))),
      runs: runs.map((run) => parties.reduce((sum, party) => sum + (of.value(run, row, party) ?? 0), 0)),
    }))
    .filter(({ means }) => means.some((value) => value > 0));
  if (all.length === 0) return null;
  const total = (one: readonly number[]): number => one.reduce((sum, value) => sum + value, 0);
  const scale = scaleOf(of.unit, Math.max(...all.map(({ means }) => total(means))));
  const columns = columnsOf(words);
  const column = of.unit === 'seconds' ? columns.seconds : columns.bytes;
  const suffix = of.unit === 'seconds' ? 's' : 'bytes';
  return {
    id: of.id,
    title: of.title,
    caption: captionOf(of.caption(heldIn(selection, words)), [runs.length], words),
    svg: barsOf(
      {
        id: of.id,
        title: of.title,
        description: of.description(
          all.map(({ row, means }) => `${of.rowLabel(row)} ${inUnit(total(means), of.unit, words)}`).join('; '),
        ),
      },
      { label: withUnit(of.title, scale.unit), format: (value) => number(value) },
      parties.map((party) => say(`party.${party}`)),
      all.map((one) => ({
        label: of.rowLabel(one.row),
        values: one.means.map((value) => value * scale.factor),
        runs: one.runs.map((value) => value * scale.factor),
      })),
    ),
    table: {
      ...{ id: of.id, title: of.title, note: '' },
      columns: [
        columns.named(of.rowColumn, `column.${of.rowColumn}`, of.rowColumn),
        columns.named('party', 'column.party', 'party'),
        columns.plain('n', 'column.n'),
        column(`mean_${suffix}`, 'column.mean'),
        column(`mean_low_95_${suffix}`, 'column.low'),
        column(`mean_high_95_${suffix}`, 'column.high'),
      ],
      rows: all.flatMap(({ row }) =>
        parties.flatMap((party): Cell[][] => {
          const told = runs.flatMap((run) => of.value(run, row, party) ?? []);
          if (told.length === 0) return [];
          const { n, mean, interval } = spreadOf(told);
          return [[row, party, n, mean, interval?.low ?? null, interval?.high ?? null]];
        }),
      ),
    },
  };
}

export const processorFigure = (id: string, selection: Selection, words: Words): Figure | null =>
  stackedFigure<MeasuredKind>(
    {
      id,
      title: words.say('processor.title'),
      caption: (held) => words.say('processor.caption', { held }),
      description: (all) => words.say('processor.description', { bars: all }),
      unit: 'seconds',
      rows: KINDS.filter((kind) => kind !== 'whole'),
      rowLabel: (kind) => words.say(`kind.${kind}`),
      rowColumn: 'kind',
      value: (run, kind, party) => {
        // A party that tells of itself, and of no such work, did none.
        const sum = sumOf(run, (one) => (one.party !== party ? null : one.kind === kind ? one.processor : 0));
        return sum === null ? null : sum / 1e6;
      },
    },
    selection,
    words,
  );

export const trafficFigure = (id: string, selection: Selection, words: Words): Figure | null =>
  stackedFigure<MeasuredPhase>(
    {
      id,
      title: words.say('traffic.title'),
      caption: (held) => words.say('traffic.caption', { held }),
      description: (all) => words.say('traffic.description', { bars: all }),
      unit: 'bytes',
      rows: PHASES,
      rowLabel: (phase) => words.say(`phase.${phase}`),
      rowColumn: 'phase',
      value: (run, phase, party) =>
        sumOf(run, (one) => (one.phase === phase && one.party === party ? one.sentBytes : null)),
    },
    selection,
    words,
  );

/** What each configuration's parties sent, received, wrote and held. */
export function trafficTable(id: string, runs: readonly Run[], words: Words): Table {
  const { say } = words;
  const variables: Variable[] = varied(runs);
  const columns = columnsOf(words);
  const parties = (own: readonly Run[]): Party[] =>
    PARTIES.filter((party) => own.some(({ records }) => records.some((one) => one.party === party)));
  const fields = ['sentBytes', 'receivedBytes', 'sentMessages', 'writtenBytes', 'syncs'] as const;
  return {
    id,
    title: say('traffic.table'),
    note: say('traffic.table.what'),
    columns: [
      columns.plain('configuration', 'variable.configuration'),
      ...variables.map((variable) => columns.variable(variable)),
      columns.named('party', 'column.party', 'party'),
      columns.plain('n', 'column.n'),
      columns.bytes('sent_mean_bytes', 'column.sent'),
      columns.bytes('received_mean_bytes', 'column.received'),
      columns.number('messages_mean', 'column.messages'),
      columns.bytes('written_mean_bytes', 'column.written'),
      columns.number('syncs_mean', 'column.syncs'),
      columns.bytes('peak_mean_bytes', 'column.peak'),
      columns.bytes('peak_most_bytes', 'column.peakMost'),
    ],
    rows: configurationsOf(runs).flatMap((own) =>
      parties(own).map((party): Cell[] => {
        const { conditions } = own[0]!;
        const of = (field: (typeof fields)[number]): number | null => {
          const told = own.flatMap((run) => sumOf(run, (one) => (one.party === party ? one[field] : null)) ?? []);
          return told.length === 0 ? null : mean(told);
        };
        const peaks = own.flatMap((run) => measured(quantity(`peak:${party}`), run) ?? []);
        return [
          conditions.configuration,
          ...variables.map((variable) => conditions[variable] as Value),
          party,
          own.length,
          ...fields.map(of),
          peaks.length === 0 ? null : mean(peaks),
          peaks.length === 0 ? null : Math.max(...peaks),
        ];
      }),
    ),
  };
}

/** One quantity by the values of a variable that is no number. */
export function namesFigure(
  id: string,
  title: string,
  variable: Variable,
  selection: Selection,
  quantityId: string,
  words: Words,
): Figure | null {
  const { say } = words;
  const of = quantity(quantityId);
  const groups = valuesOf(selection.runs, variable).flatMap((value) => {
    const values = selection.runs
      .filter(({ conditions }) => conditions[variable] === value)
      .flatMap((run) => measured(of, run) ?? []);
    return values.length === 0 ? [] : [{ value, values, ...summary(values) }];
  });
  if (groups.length < 2) return null;
  const columns = columnsOf(words);
  return {
    id,
    title,
    caption: captionOf(
      say('cost.bars', { held: heldIn(selection, words) }),
      groups.map(({ n }) => n),
      words,
    ),
    svg: meanBars(
      { id, title, unit: of.unit },
      groups.map((one) => ({ ...one, label: valueIn(variable, one.value, words) })),
      words,
    ),
    table: {
      ...{ id, title, note: '' },
      columns: [
        columns.variable(variable),
        columns.quantity('quantity', 'column.quantity'),
        columns.named('unit', 'column.unit', 'unit'),
        columns.plain('n', 'column.n'),
        columns.measured('mean', 'column.mean'),
        columns.measured('mean_low_95', 'column.low'),
        columns.measured('mean_high_95', 'column.high'),
        columns.measured('least', 'column.least'),
        columns.measured('most', 'column.most'),
      ],
      rows: groups.map(({ value, n, mean, interval, least, most }): Cell[] => [
        ...[value, of.id, of.unit, n, mean, interval?.low ?? null, interval?.high ?? null, least, most],
      ]),
    },
  };
}

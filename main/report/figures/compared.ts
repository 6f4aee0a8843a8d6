/** Two sweeps beside each other, configuration by configuration: by what factor they differ, and whether they do. */
import { measured, type Quantity, quantity, type Run } from '../../../shared/measure/quantities.ts';
import { KINDS, PHASES } from '../../../shared/measure/record.ts';
import { type Held, reference, VARIABLES, type Value, type Variable, varied } from '../../../shared/measure/select.ts';
import { holm, type Ratio, ratioOfMeans } from '../../../shared/measure/statistics/compare.ts';
import { LEVEL, mean, quantile } from '../../../shared/measure/statistics/summary.ts';
import { forest } from '../drawing/charts.ts';
import type { Words } from '../texts/texts.ts';
import {
  type Cell,
  columnsOf,
  conditionsIn,
  type Figure,
  fileId,
  lossesIn,
  machinesOf,
  nameOf,
  rangeOf,
  type Sweep,
  type Table,
  valueIn,
} from './figure.ts';

/** What is compared, where both tell it. */
const COMPARED: readonly Quantity[] = [
  'result',
  ...PHASES.filter((phase) => phase === 'voting' || phase === 'mixing' || phase === 'decryption'),
  'processor',
  ...KINDS.filter((kind) => !['whole', 'loop', 'start', 'runtime', 'other'].includes(kind)).map(
    (kind) => `processor:${kind}`,
  ),
  'sent',
  'written',
  'peak:coordinator',
  'peak:node',
].map(quantity);

export interface Compared {
  readonly figure: Figure | null;
  readonly table: Table | null;
  readonly said: readonly string[];
}

interface One {
  readonly held: Held;
  readonly quantity: Quantity;
  readonly means: readonly [number, number];
  readonly n: readonly [number, number];
  readonly found: Ratio | null;
}

export function compared(first: Sweep, second: Sweep, words: Words): Compared {
  const { say, number } = words;
  // What varies within either tells configurations apart; what differs only between the two is what is compared.
  const within = VARIABLES.filter(
    (variable) => varied(first.runs).includes(variable) || varied(second.runs).includes(variable),
  );
  const key = ({ conditions }: Run): string => JSON.stringify(within.map((variable) => conditions[variable]));
  const theirs = Map.groupBy(second.runs, key);
  const ours = Map.groupBy(first.runs, key);
  const pairs = [...ours].flatMap(([configuration, runs]) => {
    const others = theirs.get(configuration);
    return others ? [{ runs, others, held: heldOf(runs[0]!, within) }] : [];
  });
  const title = say('compared.title', { first: first.name, second: second.name });
  const said = [
    ...differences(first, second, within, words),
    speeds(first, second, words),
    ...mixed(first, second).map((values) => say('compared.machines', values)),
  ];
  const unmatched = {
    ...{ first: first.name, n1: ours.size - pairs.length, of1: ours.size },
    ...{ second: second.name, n2: theirs.size - pairs.length, of2: theirs.size },
  };
  if (pairs.length > 0 && unmatched.n1 + unmatched.n2 > 0) said.push(say('compared.unmatched', unmatched));
  if (pairs.length === 0) return { figure: null, table: null, said: [...said, say('compared.nothing')] };

  const all = pairs.flatMap(({ runs, others, held }) =>
    COMPARED.flatMap((quantity): One[] => {
      const [a, b] = [valuesBySeed(quantity, runs), valuesBySeed(quantity, others)];
      if (a.size === 0 || b.size === 0) return [];
      const [one, other] = [[...a.values()], [...b.values()]];
      const paired = a.size === b.size && [...a.keys()].every((seed) => b.has(seed));
      const found = paired
        ? ratioOfMeans(
            one,
            [...a.keys()].map((seed) => b.get(seed)!),
            { pairs: true },
          )
        : ratioOfMeans(one, other);
      return [{ held, quantity, means: [mean(one), mean(other)], n: [one.length, other.length], found }];
    }),
  );
  const tested = all.filter(({ found }) => found !== null);
  // One family for each configuration: its quantities.
  const adjusted = new Map<One, number>();
  for (const [, family] of Map.groupBy(tested, ({ held }) => held))
    for (const [i, p] of holm(family.map(({ found }) => found!.p)).entries()) adjusted.set(family[i]!, p);
  const differs = (one: One): boolean => (adjusted.get(one) ?? 1) < 1 - LEVEL;
  const verdict = (one: One): 'seen' | 'unseen' | 'cannot' =>
    one.found === null ? 'cannot' : differs(one) ? 'seen' : 'unseen';
  const common = reference(pairs.flatMap(({ runs }) => runs));
  const { held: of } =
    pairs.find(({ held }) => within.every((variable) => held[variable] === common[variable])) ?? pairs[0]!;
  const shown = all.filter(({ held, found }) => found !== null && held === of);
  const id = fileId('compared', first.id, second.id);
  const inPairs = tested.filter(({ found }) => found!.pairs).length;
  const single = all.filter(({ n }) => Math.min(...n) < 2).length;
  const columns = columnsOf(words);
  const losses = (ours: readonly Run[], theirs: readonly Run[]): string[] =>
    [
      { name: first.name, runs: ours },
      { name: second.name, runs: theirs },
    ].flatMap(({ name, runs }) => lossesIn(runs, words).map((lost) => say('compared.lost', { name, lost })));
  const ofShown = pairs.find(({ held }) => held === of)!;
  const heldShown = [
    ...(within.length === 0 ? [] : [say('held.at', { held: conditionsIn(of, words) })]),
    ...losses(ofShown.runs, ofShown.others),
  ];
  const table: Table = {
    id: `${id}-all`,
    title: say('compared.table', { first: first.name, second: second.name }),
    note: [
      say('compared.table.what'),
      ...losses(
        pairs.flatMap(({ runs }) => runs),
        pairs.flatMap(({ others }) => others),
      ),
    ].join(' '),
    columns: [...within.map((variable) => columns.variable(variable)), ...comparisonColumns(words)],
    rows: all.map((one) => [...within.map((variable) => one.held[variable]!), ...cells(one)]),
  };
  function cells(one: One): Cell[] {
    const { found } = one;
    return [
      ...[one.quantity.id, one.quantity.unit, one.n[0], one.n[1], one.means[0], one.means[1]],
      ...[one.means[0] === 0 ? null : one.means[1] / one.means[0], found?.interval?.low ?? null],
      ...[found?.interval?.high ?? null, found?.p ?? null, adjusted.get(one) ?? null],
      ...[found === null ? null : found.pairs ? 'paired' : 'apart', verdict(one)],
    ];
  }
  return {
    said: [
      ...said,
      ...(tested.length > 0 ? [say('compared.pairs', { n: inPairs, m: tested.length })] : []),
      ...(single > 0 ? [say('compared.single', { n: single, m: all.length })] : []),
    ],
    table,
    figure:
      shown.length === 0
        ? null
        : {
            id,
            title,
            caption: say('compared.caption', {
              ...{ m: shown.length, held: heldShown.join(' '), first: first.name, second: second.name },
            }),
            svg: forest(
              {
                id,
                title,
                description: shown
                  .map((one) =>
                    say('compared.row', {
                      label: nameOf(one.quantity.of, words),
                      ratio: number(one.found!.ratio),
                      interval: rangeOf(one.found!.interval, (value) => number(value)) ?? say('critical.no-interval'),
                      said: say(`compared.${verdict(one)}`),
                    }),
                  )
                  .join('; '),
              },
              {
                label: say('axis.ratio', { first: first.name, second: second.name }),
                format: (value) => number(value),
              },
              shown.map((one) => ({
                label: nameOf(one.quantity.of, words),
                ratio: one.found!.ratio,
                interval: one.found!.interval,
                differs: differs(one),
              })),
            ),
            table: {
              ...{ id, title, note: say('compared.table.what') },
              columns: comparisonColumns(words),
              rows: shown.map(cells),
            },
          },
  };
}

const comparisonColumns = (words: Words): Table['columns'] => {
  const columns = columnsOf(words);
  return [
    columns.quantity('quantity', 'column.quantity'),
    columns.named('unit', 'column.unit', 'unit'),
    columns.plain('n_first', 'column.n1'),
    columns.plain('n_second', 'column.n2'),
    columns.measured('mean_first', 'column.mean1'),
    columns.measured('mean_second', 'column.mean2'),
    columns.number('ratio', 'column.ratio'),
    columns.number('ratio_low_95', 'column.ratioLow'),
    columns.number('ratio_high_95', 'column.high'),
    columns.number('p', 'column.p'),
    columns.number('p_adjusted', 'column.adjusted'),
    columns.named('pairs', 'column.pairs', 'pairs'),
    columns.named('said', 'column.said', 'compared'),
  ];
};

const heldOf = ({ conditions }: Run, variables: readonly Variable[]): Held =>
  Object.fromEntries(variables.map((variable) => [variable, conditions[variable] as Value]));

/** One value for each seed; of runs with the same one, which a plan does not have, the last. */
const valuesBySeed = (of: Quantity, runs: readonly Run[]): Map<string, number> =>
  new Map(
    runs.flatMap((run) => {
      const value = measured(of, run);
      return value === null ? [] : [[run.conditions.seed, value] as const];
    }),
  );

const environmentIn = (value: string | number | boolean | null, { say, number }: Words): string => {
  if (value === null) return say('value.unknown');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  return typeof value === 'number' ? number(value) : value;
};

/** Those of the two that several machines or programs held. */
const mixed = (first: Sweep, second: Sweep): { name: string; n: number }[] =>
  [first, second]
    .map(({ name, environments }) => ({ name, n: machinesOf(environments).length }))
    .filter(({ n }) => n > 1);

/** What is not the same in both: conditions, machine, program. That all is, nobody knows of what several machines held. */
function differences(first: Sweep, second: Sweep, within: readonly Variable[], words: Words): string[] {
  const conditions = VARIABLES.filter((variable) => !within.includes(variable)).flatMap((variable) => {
    const [a, b] = [first, second].map(({ runs }) => runs[0]?.conditions[variable]);
    if (a === b || a === undefined || b === undefined) return [];
    return [`${words.say(`variable.${variable}`)} (${valueIn(variable, a, words)} / ${valueIn(variable, b, words)})`];
  });
  const [one, other] = [first.environments[0], second.environments[0]];
  const fields = ['machine', 'kernel', 'node', 'commit', 'changed', 'cores', 'memoryBytes'] as const;
  const environments =
    one && other
      ? fields.flatMap((field) => {
          const [a, b] = [one, other].map((of) => environmentIn(of[field], words));
          return a === b ? [] : [`${words.say(`environment.${field}`)} (${a} / ${b})`];
        })
      : [];
  const what = [...conditions, ...environments];
  if (what.length > 0) return [words.say('compared.differ', { what: words.list(what) })];
  return mixed(first, second).length > 0 ? [] : [words.say('compared.same')];
}

/** How fast the machine was beside each of the two, so that its speed is not taken for theirs. */
function speeds(first: Sweep, second: Sweep, { say, number }: Words): string {
  const [a, b] = [first, second].map(({ runs }) => {
    const known = runs.flatMap(({ conditions }) => conditions.calibration ?? []);
    return known.length === 0 ? null : quantile(known, 0.5);
  });
  if (a == null || b == null) return say('compared.speed.unknown');
  return say('compared.speed', {
    ...{ first: first.name, second: second.name, ratio: number(b / a) },
    ...{ a: number(a, 4), b: number(b, 4) },
  });
}

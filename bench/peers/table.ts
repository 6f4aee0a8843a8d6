/** Measurements as tables for a terminal, and in plain words what may be compared. */
import { table } from '../table.ts';
import { checksWithin } from './belenios.ts';
import type { Row } from './rows.ts';
import {
  furtherBallot,
  less,
  processorSeconds,
  ratiosOf,
  rowsOf,
  type Spread,
  sizesOf,
  spread,
  systemOf,
} from './statistics.ts';
import { STEPS, STEPS_IN_WORDS, type StepName } from './system.ts';

/** @param systems their labels; the others are compared with the first */
export function printed(rows: readonly Row[], systems: readonly string[]): string {
  const [one] = rows;
  if (!one) return 'nothing was measured';
  const sizes = sizesOf(rows);
  const repetitions = Math.max(...rows.map(({ repetition }) => repetition));
  return [
    ...systems.map((system) => {
      const row = rows.find((row) => systemOf(row) === system);
      return `${system}: ${row ? `version ${row.version}, ${row.securityBits} bits` : 'not measured'}`;
    }),
    '',
    `${one.trustees} trustees, ${one.threshold} of them open the ballots; medians of ${repetitions} repetitions, (least–most).`,
    `“×” is how many times the processor time of ${systems[0]} it is, repetition by repetition.`,
    ...sizes.flatMap((ballots) => ['', ...sizeTable(rows, systems, ballots)]),
    ...furtherTable(rows, systems, sizes),
    '',
    ...words(rows),
  ].join('\n');
}

function sizeTable(rows: readonly Row[], systems: readonly string[], ballots: number): string[] {
  const body = STEPS.flatMap((step) =>
    systems.flatMap((system) => {
      const own = rowsOf(rows, system, step, ballots);
      if (own.length === 0) return [];
      const of = (value: (row: Row) => number) => spread(own.map(value));
      const first = processorSeconds(rowsOf(rows, systems[0]!, step, ballots));
      return [
        [
          step,
          system,
          inWords(of((row) => row.processorSeconds)),
          timesInWords(system, systems[0]!, ratiosOf(processorSeconds(own), first)),
          figure(of((row) => row.wallSeconds).median),
          figure(of((row) => row.peakBytes).median / 1e6),
          figure(of((row) => row.writtenBytes).median / 1e3),
        ],
      ];
    }),
  );
  return table([`${ballots} ballots`, 'system', 'processor s', '×', 'clock s', 'peak MB', 'written kB'], body);
}

/** Steps whose cost does not depend on the number of ballots. */
const CONSTANT: readonly StepName[] = ['start', 'setup'];

function furtherTable(rows: readonly Row[], systems: readonly string[], sizes: readonly number[]): string[] {
  if (sizes.length < 2) return [];
  const body = STEPS.filter((step) => !CONSTANT.includes(step)).flatMap((step) =>
    systems.flatMap((system) => {
      const own = furtherBallot(rows, system, step);
      const first = furtherBallot(rows, systems[0]!, step);
      const line = (name: string, values: ReadonlyMap<number, number>) => [
        name,
        system,
        inWords(spread([...values.values()].map((seconds) => 1000 * seconds))),
        timesInWords(system, systems[0]!, ratiosOf(values, first)),
      ];
      if (own.size === 0) return [];
      const checks = system.startsWith('belenios') ? checksWithin(step, rows[0]!) : 0;
      const check = furtherBallot(rows, system, 'check');
      const without = checks === 0 ? [] : [line(`  less ${checks} × check`, less(own, checks, check))];
      return [line(step, own), ...without];
    }),
  );
  const head = [`each further ballot, ${sizes[0]} to ${sizes.at(-1)}`, 'system', 'processor ms', '×'];
  return ['', ...table(head, body)];
}

const timesInWords = (system: string, first: string, ratios: Spread | null): string =>
  system === first || ratios === null ? '' : inWords(ratios);

/** What a reader must know before a figure goes into a paper. */
export function words(rows: readonly Row[]): string[] {
  const has = (name: string) => rows.some(({ system }) => system === name);
  return [
    'The steps:',
    ...STEPS.filter((step) => rows.some((row) => row.step === step)).map(
      (step) => `  ${step.padEnd(11)}  ${STEPS_IN_WORDS[step]}`,
    ),
    '',
    'What may be compared, and what not:',
    '  Groups differ: see the bits above. A larger group is slower, and no figure here is corrected for that.',
    '  Every step is processes of their own, so “start” is paid again and again: once a step, once a trustee, and with',
    '  belenios once a ballot. “Each further ballot” is without it, but where each ballot is a process of its own.',
    '  Proofs of shuffle: all are of Terelius and Wikström’s kind, non-interactive; their details and batching differ.',
    '  Ostraka is TypeScript and WebAssembly on one thread, without its network, board and disk syncs.',
    ...(has('belenios')
      ? [
          '  belenios-tool is OCaml with GMP; its web server and the voter’s JavaScript are not measured. Version 2.0 knows',
          '  no elliptic curve. Each of its commands from “close” on checks all ballots again before it does its own work, so',
          '  “check” is in “close” and “result” once, in “shuffle” and “decrypt” once a trustee.',
        ]
      : []),
    ...(has('verificatum')
      ? [
          '  Verificatum is Java, with native code where the engine names it. Its servers run at once and speak over HTTP; it',
          '  makes as many shuffles as its threshold says and each server checks those of the others, so that',
          '  “shuffle” holds checks as well. All servers decrypt. Its ballots are its own: as many, all alike, without proofs and',
          '  signatures; so neither “ballots” nor the ballots’ part of “verify” compares with that of the others.',
        ]
      : []),
  ];
}

const inWords = ({ median, least, most }: Spread): string => `${figure(median)} (${figure(least)}–${figure(most)})`;

/** Three digits. */
const figure = (x: number): string => String(Number(x.toPrecision(3)));

/** The figures of a benchmark, as a table for a terminal. */
import type { ElectionFigures } from './election.ts';
import type { EngineName, Sample, SectionName } from './row.ts';

export interface RowFigures {
  readonly row: string;
  readonly unit: string;
  /** Medians of processor time for one unit. */
  readonly microseconds: number;
  readonly x25519: number;
  readonly samples: readonly Sample[];
}

export interface SectionFigures extends SectionName {
  readonly peakMegabytes: number;
  readonly rows: readonly RowFigures[];
}

export interface Figures {
  readonly processor: string;
  readonly node: string;
  readonly rounds: number;
  readonly sections: readonly SectionFigures[];
  readonly elections: readonly ElectionFigures[];
}

export function printed({ processor, node, rounds, sections, elections }: Figures): string {
  const of = (section: SectionName['section']) => sections.filter((one) => one.section === section);
  const find = (engine: EngineName, row: string) =>
    of('operations')
      .find((one) => one.engine === engine)
      ?.rows.find((one) => one.row === row);
  const names = of('operations')[0]?.rows.map(({ row }) => row) ?? [];
  return [
    `${processor}, Node ${node}, medians of ${rounds} rounds; µs of processor time; “× noble” is how many times faster`,
    '',
    ...table(
      ['', 'fma', 'scalar', 'noble', 'fma × noble', 'scalar × noble', 'fma / X25519'],
      names.map((name) => {
        const [fma, scalar, noble] = (['fma', 'scalar', 'noble'] as const).map((engine) => find(engine, name));
        const times = (one?: RowFigures) => (one && noble ? fixed(noble.microseconds / one.microseconds) : '');
        return [
          `${name}, per ${fma?.unit ?? ''}`,
          ...[fma, scalar, noble].map((one) => (one ? fixed(one.microseconds) : '')),
          times(fma),
          times(scalar),
          fma ? fixed(fma.microseconds / fma.x25519) : '',
        ];
      }),
    ),
    '',
    ...table(
      ['per ciphertext', 'µs', 'X25519', '/ X25519', 'peak MB'],
      of('lists').flatMap(({ engine, rows, peakMegabytes }) =>
        rows.map(({ row, microseconds, x25519 }) => [
          `${row}, ${engine}`,
          ...[microseconds, x25519, microseconds / x25519].map(fixed),
          String(peakMegabytes),
        ]),
      ),
    ),
    '',
    ...table(
      ['processor time of both over that of the busier one', ''],
      of('threads').flatMap(({ rows }) => rows.map(({ row, microseconds }) => [row, fixed(microseconds)])),
    ),
    ...(elections.length === 0 ? [] : ['', ...electionsTable(elections)]),
  ].join('\n');
}

const electionsTable = (elections: readonly ElectionFigures[]): string[] =>
  table(
    ['a whole election, three nodes', ...elections.map(({ voters }) => `${voters} voters`)],
    [
      ...elections[0]!.phases.map(({ phase }) => [
        `${phase}, s`,
        ...elections.map(({ phases }) => String(phases.find((one) => one.phase === phase)?.seconds ?? '')),
      ]),
      ['all phases, s', ...elections.map(({ seconds }) => String(seconds))],
      ['processor time of all processes, s', ...elections.map(({ cpuSeconds }) => String(cpuSeconds))],
      ['peak of the largest process, MB', ...elections.map(({ peakMegabytes }) => String(peakMegabytes))],
    ],
  );

const fixed = (x: number): string => String(Number(x.toPrecision(3)));

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, k) => Math.max(...all.map((row) => (row[k] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join('  ');
  return [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...rows.map(line)];
}

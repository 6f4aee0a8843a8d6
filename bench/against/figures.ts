/** What samples come to. */
import type { Environment } from '../../shared/measure/conditions.ts';
import type { Build } from './build.ts';
import type { Sample } from './processes.ts';
import { type Estimate, estimate, met, ratioOf } from './ratio.ts';
import type { GroupName, Row } from './rows.ts';

/** One round: of each group that took part, what both builds gave. */
export type Round = Readonly<Partial<Record<GroupName, Readonly<Record<Build['name'], Sample>>>>>;

export interface RowFigures {
  readonly row: Row;
  /** In the row's unit. */
  readonly values: Readonly<Record<Build['name'], readonly number[]>>;
  readonly this: Estimate;
  readonly other: Estimate;
  /** This build over the other, round by round. */
  readonly ratio: Estimate;
  /** Whether the aim is reached; null where there is none. */
  readonly met: ReturnType<typeof met> | null;
  /** In X25519 of the same process, where the row has them. */
  readonly x25519: {
    readonly this: Estimate;
    readonly other: Estimate;
    readonly met: ReturnType<typeof met> | null;
  } | null;
}

export interface Figures {
  readonly environment: Environment;
  readonly builds: readonly [Build, Build];
  readonly size: number;
  /** Of the manifest in the transcript; null where none was verified. */
  readonly version: number | null;
  readonly load: { readonly before: number; readonly after: number };
  readonly rows: readonly RowFigures[];
}

/** Throws where a group that takes part does not give a row. */
export const figuresOf = (rows: readonly Row[], rounds: readonly Round[]): RowFigures[] =>
  rows.map((row) => figuresOfRow(row, rounds));

function figuresOfRow(row: Row, rounds: readonly Round[]): RowFigures {
  const of = (build: Build['name']) =>
    rounds.flatMap((round) => {
      const samples = round[row.group];
      if (!samples) return [];
      const sample = samples[build][row.name];
      if (!sample) throw new Error(`${row.group} gives no ${row.name}`);
      return [sample];
    });
  const [own, other] = [of('this'), of('other')];
  const values = { this: own.map(({ value }) => value), other: other.map(({ value }) => value) };
  const ratio = ratioOf(values.this, values.other);
  return {
    row,
    values,
    this: estimate(values.this),
    other: estimate(values.other),
    ratio,
    met: row.aim === null ? null : met(ratio, row.aim),
    x25519: besideX25519(row, own, other),
  };
}

function besideX25519(
  row: Row,
  own: readonly Sample[string][],
  other: readonly Sample[string][],
): RowFigures['x25519'] {
  const beside = (samples: readonly Sample[string][]) =>
    samples.flatMap(({ value, x25519 }) => (x25519 === undefined ? [] : [value / x25519]));
  const [mine, others] = [beside(own), beside(other)];
  if (mine.length === 0 || others.length === 0) return null;
  const ours = estimate(mine);
  return { this: ours, other: estimate(others), met: row.x25519 === undefined ? null : met(ours, row.x25519) };
}

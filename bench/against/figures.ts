/** What samples come to. */
import type { Environment } from '../../shared/measure/conditions.ts';
import type { Build } from './build.ts';
import type { Sample, Value } from './processes.ts';
import { type Estimate, estimate, met, ratioOf } from './ratio.ts';
import type { GroupName, Row } from './rows.ts';

/** One round: of each group that took part, what both builds gave. */
export type Round = Readonly<Partial<Record<GroupName, Readonly<Record<Build['name'], Sample>>>>>;

export interface RowFigures {
  readonly row: Row;
  /** In the row's unit. */
  readonly samples: Readonly<Record<Build['name'], readonly Value[]>>;
  readonly this: Estimate;
  readonly other: Estimate;
  /** This build over the other, round by round; both in X25519 of the same process, where the row has them. */
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
  const samples = { this: of('this'), other: of('other') };
  const plain = { this: samples.this.map(({ value }) => value), other: samples.other.map(({ value }) => value) };
  const [own, other] = [besideX25519(samples.this), besideX25519(samples.other)];
  const x25519 = own && other ? { this: own, other } : null;
  const ratio = ratioOf((x25519 ?? plain).this, (x25519 ?? plain).other);
  return {
    row,
    samples,
    this: estimate(plain.this),
    other: estimate(plain.other),
    ratio,
    met: row.aim === null ? null : met(ratio, row.aim),
    x25519: x25519 && inX25519(row, estimate(x25519.this), estimate(x25519.other)),
  };
}

/** Null where not all of them have it. */
function besideX25519(samples: readonly Value[]): number[] | null {
  const values = samples.flatMap(({ value, x25519 }) => (x25519 === undefined ? [] : [value / x25519]));
  return values.length === samples.length ? values : null;
}

const inX25519 = (row: Row, own: Estimate, other: Estimate): NonNullable<RowFigures['x25519']> => {
  return { this: own, other, met: row.x25519 === undefined ? null : met(own, row.x25519) };
};

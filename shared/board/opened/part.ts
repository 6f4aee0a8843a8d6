/** What an entry is opened into: parts, each with its lines, some with a row for each ballot that is shown on demand. */
import type { OpenedStep } from './step.ts';

export type PartName =
  | 'ballot'
  | 'commitments'
  | 'knowledge'
  | 'dealt'
  | 'key'
  | 'public-shares'
  | 'equality'
  | 'complained'
  | 'lists'
  | 'commitments-to-order'
  | 'questions'
  | 'permutation-sum'
  | 'chain-end'
  | 'permutation-challenge'
  | 're-encryption'
  | 'chain-step'
  | 'weights'
  | 'opening'
  | 'count'
  | 'signature';

export interface OpenedPart {
  readonly name: PartName;
  readonly steps: readonly OpenedStep[];
  /** Rows that can be asked for one by one; 0 where there are none. */
  readonly rows: number;
  /** The first of them, from 0, that does not hold; null where all do. */
  readonly failing: number | null;
}

/** A part as it is made: its rows wait until they are asked for. */
export interface Part extends OpenedPart {
  /** The lines of a row, from 0. */
  readonly row: (at: number) => OpenedStep[];
}

export const part = (
  name: PartName,
  steps: readonly OpenedStep[],
  { rows = 0, row = () => [], failing = null }: Partial<Pick<Part, 'rows' | 'row' | 'failing'>> = {},
): Part => ({ name, steps, rows, row, failing });

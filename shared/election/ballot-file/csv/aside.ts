/** The columns of a table that are neither options nor ranks: weights, identifiers, and those only the cells explain. */
import type { Collector } from '../collector.ts';
import { type Refuse, shown } from '../refuse.ts';
import { ONE, readWeight, type Weight, weightFault } from '../weight.ts';
import type { Cells } from './cells.ts';
import type { OptionColumns, RankedColumns, UnclearColumn } from './columns.ts';

export class Aside {
  readonly #columns: OptionColumns | RankedColumns;
  readonly #collector: Collector;
  readonly #refuse: Refuse;
  /** Rows that hold anything. */
  #rows = 0;
  /** By column without a name, the number it begins with. */
  readonly #first = new Map<number, number>();
  /** Columns whose cells have said what they are. */
  readonly #clear = new Set<number>();

  constructor(columns: OptionColumns | RankedColumns, collector: Collector, refuse: Refuse) {
    this.#columns = columns;
    this.#collector = collector;
    this.#refuse = refuse;
  }

  /** Whether the same row may come again without being looked at. */
  get repeats(): boolean {
    return this.#columns.unclear.length === 0;
  }

  /** Whether the row holds anything at all; refuses one with more or fewer cells than the first line. */
  holds(cells: Cells, line: number): boolean {
    const { width, unclear } = this.#columns;
    if (cells.filled === 0) return false;
    if (cells.filled > width || cells.length < width)
      this.#refuse(line, `it has ${cells.length} cells, but the first line has ${width}`);
    this.#rows++;
    for (const column of unclear) this.#mustBeClear(cells.text(column.at), column, line);
    return true;
  }

  weight(cells: Cells, line: number): Weight {
    const { weight } = this.#columns;
    if (weight === null) return ONE;
    const number = cells.whole(weight.at);
    if (number >= 0) return { numerator: number, denominator: 1 };
    // A spreadsheet that parts cells by semicolons writes its fractions with a comma.
    const cell = cells.text(weight.at).replace(/^([0-9]+),([0-9]+)$/, '$1.$2');
    return (
      readWeight(cell) ?? this.#refuse(line, `${shown(cell)} in the column ${shown(weight.name)} ${weightFault(cell)}`)
    );
  }

  finish(): void {
    const { weight, aside, unclear, line } = this.#columns;
    const empty = unclear.find(({ name, at }) => name !== '' && !this.#clear.has(at));
    if (empty !== undefined) this.#refuseUnclear(empty, line);
    if (weight !== null) this.#collector.note({ note: 'weight-column', column: weight.name });
    const out = [...aside, ...unclear].sort((a, b) => a.at - b.at).map(({ name }) => name);
    if (out.length > 0) this.#collector.note({ note: 'columns-left-out', columns: out });
  }

  #refuseUnclear({ name, at, could }: UnclearColumn, line: number): never {
    const which = name === '' ? `column ${at + 1}, which has no name,` : `the column ${shown(name)}`;
    return this.#refuse(line, `${which} could ${could}: name it id or count, or leave it out`);
  }

  /** Text is neither a rank nor a number of ballots; numbers without a name may only count the rows, from 0 or 1. */
  #mustBeClear(cell: string, column: UnclearColumn, line: number): void {
    const { name, at } = column;
    if (cell === '') return;
    if (!/^[0-9.,]*$/.test(cell)) {
      this.#clear.add(at);
      return;
    }
    if (name === '') {
      if (this.#rows === 1 && (cell === '0' || cell === '1')) this.#first.set(at, Number(cell));
      const first = this.#first.get(at);
      if (first !== undefined && cell === String(first + this.#rows - 1)) return;
    }
    this.#refuseUnclear(column, line);
  }
}

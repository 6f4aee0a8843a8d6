/**
 * Ranks in the first line, the best first, each further row a ballot: a cell holds the name of the option that has the
 * rank, or its number. A column may say how many cast the ballot.
 *
 *     id,rank1,rank2
 *     17,Ada,Ben
 *     18,Ben,skipped
 */

import { type Cast, type Collector, type Groups, single, tidy } from '../collector.ts';
import type { RankingFile } from '../file.ts';
import { hashOf, Interned } from '../interned.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Aside } from './aside.ts';
import type { Cells } from './cells.ts';
import type { RankedColumns } from './columns.ts';
import { isMissing, markOf, withFlag } from './marks.ts';

/** What a cell says: an option by index, or a mark that is none. */
type Cell = number | Flag;

export class RankColumns {
  readonly repeats = true;
  readonly #columns: RankedColumns;
  readonly #collector: Collector;
  readonly #refuse: Refuse;
  readonly #ends: boolean;
  readonly #aside: Aside;
  /** Of the row at hand. */
  readonly #ranks: Groups[number][] = [];
  /** Cells as they are written, and what each says. */
  readonly #known = new Interned();
  readonly #cells: (Cell | null)[] = [];
  readonly #overvotes: { readonly cell: string; readonly names: readonly string[]; readonly line: number }[] = [];
  /** The first cell that is a number, and the first that is a name. */
  #number: { readonly cell: string; readonly line: number } | null = null;
  #name: { readonly cell: string; readonly line: number } | null = null;

  /** @param ends whether a ballot ends at an overvote */
  constructor(columns: RankedColumns, collector: Collector, refuse: Refuse, ends: boolean) {
    this.#columns = columns;
    this.#collector = collector;
    this.#refuse = refuse;
    this.#ends = ends;
    this.#aside = new Aside(columns, collector, refuse);
  }

  row(cells: Cells, line: number): Cast | null {
    if (!this.#aside.holds(cells, line)) return this.#collector.emptyRow(line);
    const ranks = this.#ranks;
    ranks.length = 0;
    let flags: readonly Flag[] = NONE;
    let skipped = false;
    let ended = false;
    for (const { at } of this.#columns.ranks) {
      const cell = cells.isEmpty(at) ? null : this.#cell(cells, at, line);
      // What stands behind the end may name an option all the same.
      if (ended) continue;
      if (cell === null) skipped = true;
      else if (cell === 'overvotes' && this.#ends) {
        flags = withFlag(flags, 'ended-by-overvote');
        ended = true;
      } else if (typeof cell !== 'number') flags = withFlag(flags, cell);
      else {
        if (skipped) flags = withFlag(flags, 'skipped-ranks');
        skipped = false;
        if (ranks.includes(single(cell))) flags = withFlag(flags, 'repeated-options');
        else ranks.push(single(cell));
      }
    }
    const cast = this.#collector.ballot(line, this.#aside.weight(cells, line), ranks, flags);
    return this.#aside.repeats ? cast : null;
  }

  finish(_end: number, title: string): RankingFile {
    const [number, name] = [this.#number, this.#name];
    if (number !== null && name !== null)
      this.#refuse(
        Math.max(number.line, name.line),
        `cells name options by number (${shown(number.cell)}, line ${number.line}) and by name (${shown(name.cell)}, line ${name.line})`,
      );
    for (const { cell, names, line } of this.#overvotes) {
      const stranger = names.find((name) => !this.#collector.has(name));
      if (stranger !== undefined)
        this.#refuse(
          line,
          `the cell ${shown(cell)} is of several names, of which no other cell holds ${shown(stranger)}`,
        );
    }
    this.#aside.finish();
    this.#collector.note({ note: 'rank-columns', columns: this.#columns.ranks.map(({ name }) => name) });
    if (number !== null) this.#collector.note({ note: 'options-numbered' });
    // The order of the rows is no order of the options.
    const order = number === null ? byName : (a: string, b: string) => Number(a) - Number(b);
    return this.#collector.finish(this.#columns.line, this.#columns.contest ?? title, undefined, order);
  }

  /** What the cell says, null where that is nothing. */
  #cell(cells: Cells, at: number, line: number): Cell | null {
    const [start, end] = [cells.starts[at]!, cells.ends[at]!];
    const hash = hashOf(cells.words, start, end);
    const known = this.#known.find(cells.words, start, end, hash);
    if (known !== 0) return this.#cells[this.#known.number(known)]!;
    const written = cells.text(at);
    const cell =
      written === '' ? null : (markOf(written) ?? this.#several(written, line) ?? this.#option(written, line));
    this.#known.add(cells.data, start, end, hash);
    this.#cells.push(cell);
    return cell;
  }

  /** A cell with a line for each option that has the rank, or with bars between: an overvote, if others name each of them (`finish`). */
  #several(written: string, line: number): Flag | null {
    const names = written
      .split(/[\r\n|]+/)
      .map(tidy)
      .filter((name) => name !== '');
    if (names.length < 2) return null;
    this.#overvotes.push({ cell: tidy(written), names, line });
    return 'overvotes';
  }

  #option(written: string, line: number): number {
    if (isMissing(written))
      this.#refuse(
        line,
        `${shown(written)} could name an option or stand for an empty cell: empty it, or spell the name out`,
      );
    const number = /^([0-9]{1,9})(?:\.0+)?$/.exec(written)?.[1];
    if (number === undefined) this.#name ??= { cell: written, line };
    else if (this.#columns.bare) return this.#refuseBare(written, line);
    else this.#number ??= { cell: written, line };
    return this.#collector.optionNamed(line, number === undefined ? written : String(Number(number)));
  }

  #refuseBare(written: string, line: number): never {
    return this.#refuse(
      line,
      `under columns named by numbers, ${shown(written)} could be a rank or the number of an option: name the columns rank1, rank2 … or give the options names`,
    );
  }
}

const NONE: readonly Flag[] = [];
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

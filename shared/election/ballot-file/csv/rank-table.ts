/**
 * Options in the first line, each further row a ballot: a cell holds the option's rank, 1 the best, equal numbers are
 * equals and gaps mean nothing; an empty cell is unranked. A column may say how many cast the ballot.
 *
 *     count,Ada,Ben,Cem
 *     12,1,2,2
 *     3,,1,
 */

import { type Cast, type Collector, type Groups, single } from '../collector.ts';
import type { RankingFile } from '../file.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Aside } from './aside.ts';
import type { Cells } from './cells.ts';
import type { OptionColumns } from './columns.ts';
import { isMissing, markOf, withFlag } from './marks.ts';

export class RankTable {
  readonly repeats = true;
  readonly #columns: OptionColumns;
  readonly #collector: Collector;
  readonly #refuse: Refuse;
  readonly #ends: boolean;
  readonly #aside: Aside;
  /** Of the row at hand: the options by rank, null where none has it, and the ranks that some have. */
  readonly #byRank: (Groups[number] | null)[];
  readonly #ranks: Groups[number][] = [];

  /** @param ends whether a ballot ends at an overvote, which a cell does not say where it is */
  constructor(columns: OptionColumns, collector: Collector, refuse: Refuse, ends: boolean) {
    this.#columns = columns;
    this.#collector = collector;
    this.#refuse = refuse;
    this.#ends = ends;
    this.#aside = new Aside(columns, collector, refuse);
    this.#byRank = Array.from({ length: columns.options.length + 1 }, () => null);
    for (const { written } of columns.options) collector.option(columns.line, written);
  }

  row(cells: Cells, line: number): Cast | null {
    if (!this.#aside.holds(cells, line)) return this.#collector.emptyRow(line);
    const { options } = this.#columns;
    let flags: readonly Flag[] = NONE;
    const [byRank, ranks] = [this.#byRank, this.#ranks];
    byRank.fill(null);
    ranks.length = 0;
    for (let option = 0; option < options.length; option++) {
      const { at } = options[option]!;
      if (cells.isEmpty(at)) continue;
      const number = cells.whole(at);
      const rank = number >= 1 && number <= options.length ? number : this.#read(cells.text(at), option, line);
      if (typeof rank === 'number') {
        const equals = byRank[rank]!;
        byRank[rank] = equals === null ? single(option) : [...equals, option];
      } else if (rank !== null) flags = withFlag(flags, rank);
    }
    for (const equals of byRank) if (equals !== null) ranks.push(equals);
    const cast = this.#collector.ballot(line, this.#aside.weight(cells, line), ranks, flags);
    return this.#aside.repeats ? cast : null;
  }

  finish(_end: number, title: string): RankingFile {
    this.#aside.finish();
    return this.#collector.finish(this.#columns.line, this.#columns.question ?? title);
  }

  /** The rank, what stands for one, or null for no text at all. */
  #read(cell: string, option: number, line: number): number | Flag | null {
    const n = this.#columns.options.length;
    // Programs that take an empty cell for no number write the others as decimals; forms write “1st choice”.
    const rank = /^([0-9]{1,3})(?:\.0*|(?:st|nd|rd|th)(?: choice)?)$/i.exec(cell)?.[1];
    if (rank !== undefined && Number(rank) >= 1 && Number(rank) <= n) return Number(rank);
    if (cell === '' || isMissing(cell)) return null;
    const { name } = this.#columns.options[option]!;
    const mark = markOf(cell);
    if (mark === 'overvotes' && this.#ends)
      this.#refuse(
        line,
        `${shown(cell)} in the column ${shown(name)} does not say at which rank, so that nobody knows where the ballot would end: only alwaysSkipToNextRank can be counted`,
      );
    if (mark !== null) return mark;
    const stranger = /^[0-9.,]+$/.test(cell) ? '' : `, and ${shown(name)} is no known column`;
    return this.#refuse(
      line,
      `${shown(cell)} in the column ${shown(name)} is no rank from 1 to ${n}, the number of options${stranger}`,
    );
  }
}

const NONE: readonly Flag[] = [];

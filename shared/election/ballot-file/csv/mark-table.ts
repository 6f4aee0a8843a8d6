/** Options in the first line, each further row a ballot whose cells hold approvals, scores or grades, as one of its columns says. */
import type { Cast, Collector } from '../collector.ts';
import type { BallotFile } from '../file.ts';
import { approvalsOf, gradesOf } from '../preflib/categories.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Aside } from './aside.ts';
import type { Cells } from './cells.ts';
import type { Column, OptionColumns } from './columns.ts';
import { readScale, type Scale } from './scale.ts';

export class MarkTable {
  readonly repeats = true;
  readonly #columns: OptionColumns;
  readonly #says: Column;
  readonly #collector: Collector;
  readonly #refuse: Refuse;
  readonly #aside: Aside;
  /** As the first row says. */
  #scale: Scale | null = null;

  constructor(columns: OptionColumns, says: Column, collector: Collector, refuse: Refuse) {
    this.#columns = columns;
    this.#says = says;
    this.#collector = collector;
    this.#refuse = refuse;
    this.#aside = new Aside(columns, collector, refuse);
    for (const { written } of columns.options) collector.option(columns.line, written);
  }

  row(cells: Cells, line: number): Cast | null {
    if (!this.#aside.holds(cells, line)) return this.#collector.emptyRow(line);
    const scale = this.#scaleOn(cells, line);
    // The best first, as categories are; approvals are one category and the rest.
    const groups = Array.from({ length: Math.max(2, scale.grades.length) }, (): number[] => []);
    this.#columns.options.forEach(({ name, at }, option) => {
      if (cells.isEmpty(at)) return;
      const cell = cells.text(at);
      const score =
        scale.scoreOf(cell) ??
        this.#refuse(line, `${shown(cell)} in the column ${shown(name)} is none of “${scale.words}”`);
      groups[groups.length - 1 - score]!.push(option);
    });
    const cast = this.#collector.ballot(line, this.#aside.weight(cells, line), groups);
    return this.#aside.repeats ? cast : null;
  }

  finish(_end: number, title: string): BallotFile {
    this.#aside.finish();
    const { line, question } = this.#columns;
    const scale = this.#scale ?? this.#refuse(line, 'no row says what its cells hold');
    const named = question ?? title;
    return scale.ballot === 'approval'
      ? approvalsOf(this.#collector, 0, line, named)
      : gradesOf(this.#collector, [...scale.grades].reverse(), line, named);
  }

  #scaleOn(cells: Cells, line: number): Scale {
    const words = cells.text(this.#says.at);
    const scale = readScale(words) ?? this.#refuse(line, `${shown(words)} does not say what the cells hold`);
    this.#scale ??= scale;
    if (this.#scale.words !== words)
      this.#refuse(line, `its cells hold ${shown(words)}, those before it ${shown(this.#scale.words)}`);
    return this.#scale;
  }
}

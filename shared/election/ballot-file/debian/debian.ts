/**
 * Tally sheets of the Debian project (devotee), `…_tally.txt`. Each option has a column, each voter a line with the rank
 * that they gave it; “-” is unranked, equal numbers are equals, gaps mean nothing.
 *
 *          Option 1----->: Ada
 *        /  Option 2---->: Ben
 *        |/  Option 3--->: None of the above
 *        ||/
 *     V: 2-1 		0104ae27ece19d7ec3c44235f5cf3d7f
 */
import { Collector } from '../collector.ts';
import type { RankingFile } from '../file.ts';
import type { FormatReader } from '../format.ts';
import { type Refuse, shown } from '../refuse.ts';
import type { Line } from '../text/line.ts';
import { ONE } from '../weight.ts';

/** A rank is one sign; which come after 9 no sheet of the project has shown. */
const MAX_OPTIONS = 9;

export class DebianReader implements FormatReader {
  readonly #refuse: Refuse;
  readonly #collector: Collector;
  #options = 0;
  #voted = false;
  /** The line of each voter's sum. */
  readonly #sums = new Map<string, number>();

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
    this.#collector = new Collector(refuse);
  }

  line(bytes: Line, line: number): null {
    const text = bytes.text();
    const option = /^[\s|/]*Option\s*([0-9]+)\s*-*>?\s*:\s*(.*)$/.exec(text);
    const vote = /^\s*V:\s*(\S+)\s+([0-9a-f]{32}|[0-9a-f]{64})\s*$/.exec(text);
    if (option !== null) this.#option(Number(option[1]), option[2]!, line);
    else if (vote !== null) this.#vote(vote[1]!, vote[2]!, line);
    else if (this.#options > 0 && !/^[\s|/]*$/.test(text))
      this.#refuse(
        line,
        this.#voted || /^\s*V:/.test(text)
          ? `expected “V:”, a rank for each of the ${this.#options} options and the voter’s sum, found ${shown(text)}`
          : `expected option ${this.#options + 1} or the first vote, found ${shown(text)}`,
      );
    return null;
  }

  finish(end: number, title: string): RankingFile {
    if (this.#options === 0)
      this.#refuse(
        end,
        'a .txt file is read as a tally sheet of Debian, which has lines like “Option 1---->: Ada”, or as BLT of OpaVote’s, which begins with two numbers',
      );
    return this.#collector.finish(end, title);
  }

  #option(number: number, name: string, line: number): void {
    if (this.#voted) this.#refuse(line, `option ${number} stands behind a vote`);
    if (number !== this.#options + 1)
      this.#refuse(line, `this is option ${number}, where ${this.#options + 1} should follow`);
    if (number > MAX_OPTIONS)
      this.#refuse(line, `a sheet of more than ${MAX_OPTIONS} options could write its ranks in several ways`);
    this.#collector.option(line, name);
    this.#options = number;
  }

  #vote(ranks: string, sum: string, line: number): void {
    const n = this.#options;
    if (n === 0) this.#refuse(line, 'a vote stands before the options');
    this.#voted = true;
    if (ranks.length !== n) this.#refuse(line, `${shown(ranks)} should have a rank for each of the ${n} options`);
    const before = this.#sums.get(sum);
    if (before !== undefined) this.#refuse(line, `this voter’s sum stands on line ${before} as well`);
    this.#sums.set(sum, line);
    const groups = Array.from({ length: n }, (): number[] => []);
    [...ranks].forEach((sign, option) => {
      if (sign === '-') return;
      const group = /^[1-9]$/.test(sign) ? groups[Number(sign) - 1] : undefined;
      (group ?? this.#refuse(line, `${shown(sign)} in ${shown(ranks)} is no rank from 1 to ${n}`)).push(option);
    });
    this.#collector.ballot(
      line,
      ONE,
      groups.filter(({ length }) => length > 0),
    );
  }
}

/**
 * Cast-vote records as Clear Ballot's ClearVote 2 exports them, `….cvr.csv`: a row for each card, a column for each rank of
 * each option of each contest, 1 where the voter marked it.
 *
 *     RowNumber,BoxID,BoxPosition,BallotID,PrecinctID,BallotStyleID,PrecinctStyleName,ScanComputerName,Status,Remade,
 *       Choice_1_1:Mayor:1:Vote For 1:Ada:Red,Choice_2_1:Mayor:1:Vote For 1:Ben:Blue,Choice_3_1:Mayor:2:Vote For 1:Ada:Red …
 */
import type { Cells } from '../csv/cells.ts';
import type { RankingFile } from '../file.ts';
import type { Asked } from '../format.ts';
import { type Refuse, shown } from '../refuse.ts';
import { whole } from '../weight.ts';
import { Fault } from './fields.ts';
import { type Named, Polls } from './polls.ts';

const FIRST =
  'RowNumber,BoxID,BoxPosition,BallotID,PrecinctID,BallotStyleID,PrecinctStyleName,ScanComputerName,Status,Remade'.split(
    ',',
  );
const [BALLOT, STATUS, REMADE] = [FIRST.indexOf('BallotID'), FIRST.indexOf('Status'), FIRST.indexOf('Remade')];
const MAX_RANK = 1000;

/** Whether a table that begins with these cells is one. */
export const isClearBallot = (first: readonly string[]): boolean =>
  FIRST.every((name, at) => first[at]?.trim().toLowerCase() === name.toLowerCase());

interface Column {
  readonly at: number;
  readonly option: string;
  readonly rank: number;
}

interface Contest {
  readonly seats: number;
  readonly options: string[];
  readonly columns: Column[];
}

export class ClearBallotTable {
  readonly repeats = false;
  /** The contest that was asked for is chosen among those here. */
  readonly chose = true;
  readonly #refuse: Refuse;
  readonly #line: number;
  readonly #width: number;
  readonly #polls: Polls;
  readonly #contests = new Map<string, Contest>();
  readonly #seen = new Set<string>();

  constructor(first: readonly string[], line: number, refuse: Refuse, asked: Asked) {
    this.#refuse = refuse;
    this.#line = line;
    this.#width = first.length;
    this.#polls = new Polls(refuse, asked);
    first.slice(FIRST.length).forEach((written, i) => {
      this.#column(written, FIRST.length + i);
    });
  }

  row(cells: Cells, line: number): null {
    if (cells.length !== this.#width)
      this.#refuse(line, `it has ${cells.length} cells, but the first line has ${this.#width}`);
    const id = cells.text(BALLOT);
    if (this.#seen.has(id)) this.#refuse(line, `the ballot ${shown(id)} stands there twice`);
    this.#seen.add(id);
    const counts = this.#counts(cells.text(STATUS), cells.text(REMADE), line);
    for (const [name, { columns }] of this.#contests) {
      const poll = this.#polls.of(name);
      const marks = columns.map((column) => ({ ...column, cell: cells.text(column.at) }));
      // A card without the contest.
      if (marks.every(({ cell }) => cell === '')) continue;
      if (!counts) poll.leave(line);
      else
        poll.vote(line, () =>
          marks.filter(({ cell }) => {
            if (cell !== '0' && cell !== '1') throw new Fault(`${shown(cell)} is neither 0 nor 1`);
            return cell === '1';
          }),
        );
    }
    return null;
  }

  finish(): RankingFile {
    const contests = new Map<string, Named>();
    for (const [name, { options, seats }] of this.#contests)
      contests.set(name, { name, options: options.map((option) => [option, option]), seats });
    if (contests.size === 0) this.#refuse(this.#line, 'it has no columns of choices');
    return this.#polls.finish(this.#line, contests);
  }

  /** As Clear Ballot defines them: −1 is adjudicated by a person where the card was resolved, and unreadable where not. */
  #counts(status: string, remade: string, line: number): boolean {
    if (remade !== '0' && remade !== '1') this.#refuse(line, `Remade is neither 0 nor 1: ${shown(remade)}`);
    if (status === '0') return true;
    if (status === '-1') return remade === '1';
    // It covers another card, or is covered.
    if (whole(status, 1, MAX_RANK) !== null) return false;
    return this.#refuse(line, `${shown(status)} is no known status of a card`);
  }

  #column(written: string, at: number): void {
    const parts = written
      .trim()
      .split(':')
      .map((part) => part.trim());
    const [choice = '', name = '', digits = '', rule = '', option = ''] = parts;
    if (parts.length !== 6 || !/^Choice_[0-9]+_[0-9]+$/.test(choice))
      this.#refuse(
        this.#line,
        `${shown(written)} should be “Choice_1_1:contest:rank:rule:option:party”, five colons and no more`,
      );
    const rank =
      whole(digits, 1, MAX_RANK) ?? this.#refuse(this.#line, `${shown(digits)} in ${shown(written)} is no rank`);
    const seats = whole(
      /^(?:Vote For 1|Number of Winners [0-9]+)$/i.test(rule) ? rule.replace(/\D+/g, '') : '',
      1,
      MAX_RANK,
    );
    if (seats === null) this.#refuse(this.#line, `${shown(rule)} in ${shown(written)} is no rule that voters rank by`);
    const contest: Contest = this.#contests.get(name) ?? { seats, options: [], columns: [] };
    this.#contests.set(name, contest);
    if (contest.seats !== seats) this.#refuse(this.#line, `columns of ${shown(name)} differ in their rule`);
    if (contest.columns.some((column) => column.option === option && column.rank === rank))
      this.#refuse(this.#line, `two columns are rank ${rank} of ${shown(option)} in ${shown(name)}`);
    if (!contest.options.includes(option)) contest.options.push(option);
    contest.columns.push({ at, option, rank });
  }
}

/**
 * The tables in which published Scottish wards go round: numbers of candidates and seats, ballots with their counts, then
 * the candidates with their parties, then the ward.
 *
 *     3,1,
 *     12,1,3,
 *     "Candidate 1","Ada Ash","Red (R)",
 *     …
 *     "Ward 1",
 */
import type { Cast, Collector } from '../collector.ts';
import { MAX_FILE_OPTIONS, type RankingFile } from '../file.ts';
import { type Refuse, shown } from '../refuse.ts';
import { readWeight, weightFault, whole } from '../weight.ts';
import type { Cells } from './cells.ts';

export class PreferenceProfile {
  readonly #candidates: number;
  readonly #seats: number;
  readonly #first: number;
  readonly #collector: Collector;
  readonly #refuse: Refuse;
  readonly #parties: string[] = [];
  #named = 0;
  #title: { readonly text: string; readonly line: number } | null = null;

  constructor(candidates: number, seats: number, line: number, collector: Collector, refuse: Refuse) {
    if (candidates < 1 || candidates > MAX_FILE_OPTIONS)
      refuse(line, `it begins with a number of candidates from 1 to ${MAX_FILE_OPTIONS}, not ${candidates}`);
    if (seats < 1) refuse(line, 'there must be a seat to fill');
    this.#candidates = candidates;
    this.#seats = seats;
    this.#first = line;
    this.#collector = collector;
    this.#refuse = refuse;
  }

  get repeats(): boolean {
    return this.#named === 0;
  }

  row(cells: Cells, line: number): Cast | null {
    const row = cells.texts();
    if (row.length === 0) return this.#collector.emptyRow(line);
    if (this.#title !== null)
      this.#refuse(line, `nothing should follow the title, but there is ${shown(row.join(','))}`);
    const candidate = /^candidate ([0-9]+)$/i.exec(row[0]!);
    if (candidate !== null && row.length > 1) this.#candidate(Number(candidate[1]), row, line);
    else if (this.#named === 0) return this.#ballot(row, line);
    else this.#setTitle(row.join(', '), line);
    return null;
  }

  /** Published files put up to four quotation marks around the title. */
  malformed(row: string, line: number): boolean {
    if (this.#named === 0 || this.#title !== null) return false;
    this.#setTitle(row.replace(/^[\s"]+|[\s",]+$/g, ''), line);
    return true;
  }

  finish(end: number, title: string): RankingFile {
    const [first, n] = [this.#first, this.#candidates];
    if (this.#named === 0)
      this.#refuse(
        end,
        `line ${first} says ${n} candidates and ${this.#seats} seats, but no candidate is named as in “Candidate 1,Ada”`,
      );
    if (this.#named < n) this.#refuse(end, `line ${first} says ${n} candidates, but only ${this.#named} are named`);
    if (this.#parties.some((party) => party !== '')) this.#collector.note({ note: 'parties', parties: this.#parties });
    const named = this.#title ?? { text: title, line: end };
    return this.#collector.finish(named.line, named.text, this.#seats);
  }

  #ballot(row: readonly string[], line: number): Cast {
    const [count = '', ...preferences] = row;
    const weight = readWeight(count) ?? this.#refuse(line, `${shown(count)} ${weightFault(count)}`);
    const groups = preferences.map((cell) => [
      (whole(cell, 1, this.#candidates) ??
        this.#refuse(line, `${shown(cell)} is not a candidate from 1 to ${this.#candidates}`)) - 1,
    ]);
    return this.#collector.ballot(line, weight, groups);
  }

  #candidate(number: number, [, name = '', ...party]: readonly string[], line: number): void {
    if (number > this.#candidates)
      this.#refuse(line, `line ${this.#first} says ${this.#candidates} candidates, this is number ${number}`);
    if (number !== this.#named + 1)
      this.#refuse(line, `candidate ${number} stands where candidate ${this.#named + 1} should`);
    this.#collector.option(line, name);
    this.#named++;
    this.#parties.push(party.filter((cell) => cell !== '').join(', '));
  }

  #setTitle(text: string, line: number): void {
    if (this.#named < this.#candidates)
      this.#refuse(line, `the name of candidate ${this.#named + 1} should stand here, not ${shown(text)}`);
    this.#title = { text, line };
  }
}

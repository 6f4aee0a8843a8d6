/** The numbers of a BLT file, word by word, up to the names. */

import { Collector } from '../collector.ts';
import { MAX_FILE_OPTIONS, type RankingFile } from '../file.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { ONE, readWeight, type Weight, weightFault, whole } from '../weight.ts';
import type { NameLine } from './comments.ts';
import { namesOf } from './names.ts';
import { type Casting, Preferences } from './preferences.ts';

const WORD = /[()[\]]|[^\s,()[\]]+/g;

/** A ballot as it stands there; `weight` is null where an identifier stands in its place. */
interface Written {
  readonly line: number;
  readonly weight: Weight | null;
  readonly words: string[];
}

export class BltBallots {
  readonly #refuse: Refuse;
  #collector: Collector;
  #preferences: Preferences | null = null;
  #candidates = 0;
  #seats = 0;
  #part: 'candidates' | 'seats' | 'ballots' | 'names' = 'candidates';
  /** The words of an option in brackets that has not been closed. */
  #option: string[] | null = null;
  #inIdentifier = false;
  #current: Written | null = null;
  /** Whether a ballot ends with its line, and whether one has gone on in the next. */
  #ballots: 'end with 0' | 'go on' | 'end with their line' = 'end with 0';
  #begun = false;
  /** The line on which the last ballot begins. */
  #lastLine = 0;
  #identified: Written[] = [];
  #names: NameLine[] = [];

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
    this.#collector = new Collector(refuse);
  }

  /** Whether a ballot goes on in the next line. */
  get open(): boolean {
    return this.#current !== null;
  }

  line(code: string, line: number): void {
    if (this.#part === 'names') return this.#name(code, line);
    const quote = code.indexOf('"');
    const words = (quote < 0 ? code : code.slice(0, quote)).match(WORD) ?? [];
    for (const [i, word] of words.entries()) this.#word(word, i === words.length - 1, line);
    if (this.#ballots === 'end with their line') this.#endWithLine();
    if (quote >= 0) {
      if ((this.#part as string) !== 'names') this.#endByNames(line);
      this.#name(code.slice(quote), line);
    }
  }

  /** The same up to here, but the ballots end with their line, as the one of the last `line` does; it goes on in this. */
  endedByLines(): BltBallots {
    const other = new BltBallots(this.#refuse);
    other.#collector = this.#collector.clone();
    other.#preferences = this.#preferences;
    other.#candidates = this.#candidates;
    other.#seats = this.#seats;
    other.#part = this.#part;
    other.#current = this.#current && { ...this.#current, words: [...this.#current.words] };
    other.#begun = this.#begun;
    other.#lastLine = this.#lastLine;
    other.#identified = [...this.#identified];
    other.#ballots = 'end with their line';
    this.#ballots = 'go on';
    other.#endWithLine();
    return other;
  }

  finish(end: number, title: string, inComments: ReadonlyMap<number, NameLine>): RankingFile {
    if (this.#part !== 'names') this.#refuse(end, `the file ends where ${this.#expected()} should follow`);
    this.#castIdentified();
    const collector = this.#collector;
    const { withdrawn, undeclared } = this.#preferences!;
    const names = namesOf(this.#names, inComments, this.#candidates, end, this.#refuse);
    const kept = names.candidates.filter((_, k) => !withdrawn.has(k));
    for (const { text, line } of kept) collector.option(line, text);
    const called = (these: ReadonlySet<number>) =>
      [...these].sort((a, b) => a - b).map((k) => names.candidates[k]!.text);
    if (withdrawn.size > 0) collector.note({ note: 'withdrawn', names: called(withdrawn) });
    if (undeclared.size > 0) collector.note({ note: 'undeclared', names: called(undeclared) });
    const parties = names.parties?.filter((_, k) => !withdrawn.has(k));
    if (parties?.some((party) => party !== '')) collector.note({ note: 'parties', parties });
    for (const note of names.notes) collector.note(note);
    const named = names.title?.text.trim() ? names.title : { text: title, line: end };
    const file = collector.finish(named.line, named.text, this.#seats);
    const order = this.#preferences!.tieOrder;
    return order === null ? file : { ...file, tieOrder: this.#preferences!.kept(order) };
  }

  #word(word: string, last: boolean, line: number): void {
    if (this.#option !== null) {
      if (word !== ']') this.#option.push(word);
      else {
        this.#preferences!.option(this.#option, this.#collector, (why) => this.#refuse(line, why));
        this.#option = null;
      }
    } else if (this.#inIdentifier) {
      if (word !== ')') return;
      this.#inIdentifier = false;
      this.#current = { line, weight: null, words: [] };
    } else if (this.#current !== null) {
      if (word === '0') this.#cast([]);
      else this.#current.words.push(word);
    } else this.#between(word, last, line);
  }

  /** A word where no ballot has begun. */
  #between(word: string, last: boolean, line: number): void {
    const number = (max: number): number =>
      whole(word, 1, max) ?? this.#refuse(line, `expected ${this.#expected()} from 1 to ${max}, found ${shown(word)}`);
    switch (this.#part) {
      case 'candidates':
        this.#candidates = number(MAX_FILE_OPTIONS);
        this.#part = 'seats';
        return;
      case 'seats':
        this.#seats = number(MAX_FILE_OPTIONS);
        this.#preferences = new Preferences(this.#candidates);
        this.#part = 'ballots';
        return;
      case 'names':
        return this.#refuse(
          line,
          `nothing should follow the 0 that ends the ballots on its line, but there is ${shown(word)}`,
        );
    }
    // A 0 with more behind it is a weight.
    if (word === '0' && last) this.#part = 'names';
    else if (word === '[' && !this.#begun) this.#option = [];
    else if (word.startsWith('-') && !this.#begun) {
      const fault = this.#preferences!.withdraw(word.slice(1));
      if (fault !== null)
        this.#refuse(line, `${shown(word)} is not a withdrawn candidate from -1 to -${this.#candidates}`);
    } else {
      if (this.#ballots === 'end with their line' && this.#lastLine === line)
        this.#refuse(line, 'two ballots stand on this line, though ballots end with theirs');
      this.#begun = true;
      this.#lastLine = line;
      if (word === '(') this.#inIdentifier = true;
      else {
        const weight =
          readWeight(word) ?? this.#refuse(line, `expected ${this.#expected()}: ${shown(word)} ${weightFault(word)}`);
        this.#current = { line, weight, words: [] };
      }
    }
  }

  #expected(): string {
    if (this.#current !== null) return 'the 0 that ends a ballot';
    if (this.#option !== null) return 'the bracket that ends an option';
    if (this.#inIdentifier) return 'the parenthesis that ends an identifier';
    return {
      candidates: 'the number of candidates',
      seats: 'the number of seats',
      ballots: 'a count of ballots, or the 0 that ends them',
      names: '',
    }[this.#part];
  }

  /** Names in quotation marks, where the ballots have not been ended. */
  #endByNames(line: number): void {
    if (
      this.#part !== 'ballots' ||
      this.open ||
      this.#option !== null ||
      this.#inIdentifier ||
      this.#ballots === 'go on'
    )
      this.#refuse(line, `expected ${this.#expected()}, found a name`);
    this.#collector.note({ note: 'no-end-mark' });
    this.#part = 'names';
  }

  #endWithLine(): void {
    if (this.#current !== null) this.#cast(['missing-zeros']);
  }

  #cast(flags: readonly Flag[]): void {
    const { line, weight, words } = this.#current!;
    this.#current = null;
    if (weight === null) {
      this.#identified.push({ line, weight, words });
      return;
    }
    const casting = this.#preferences!.read(words);
    if (typeof casting === 'string') this.#refuse(line, casting);
    else this.#collector.ballot(line, weight, casting.groups, [...flags, ...casting.flags]);
  }

  /**
   * After an identifier OpenSTV writes a weight of 1, Droop none. What is a ballot under both readings is refused: none of
   * a file's ballots says which program wrote it, but all together may.
   */
  #castIdentified(): void {
    if (this.#identified.length === 0) return;
    const preferences = this.#preferences!;
    const read = (weighted: boolean) => {
      const castings: { readonly line: number; readonly weight: Weight; readonly casting: Casting }[] = [];
      for (const { line, words } of this.#identified) {
        const weight = weighted ? readWeight(words[0] ?? '') : ONE;
        const casting =
          weight === null
            ? `the identifier is not followed by a weight`
            : preferences.read(weighted ? words.slice(1) : words);
        if (weight === null || typeof casting === 'string') return { fault: { line, why: casting as string } };
        castings.push({ line, weight, casting });
      }
      return { castings };
    };
    const [weighted, plain] = [read(true), read(false)];
    const { line } = this.#identified[0]!;
    if (weighted.castings && plain.castings)
      this.#refuse(
        line,
        'the number after the identifier could be a weight, as OpenSTV writes, or the first preference, as Droop does: nothing in the file tells which',
      );
    const castings = weighted.castings ?? plain.castings;
    if (castings === undefined) return this.#refuse(weighted.fault!.line, weighted.fault!.why);
    for (const { line, weight, casting } of castings)
      this.#collector.ballot(line, weight, casting.groups, ['ballot-ids', ...casting.flags]);
  }

  #name(text: string, line: number): void {
    if (text.trim() !== '') this.#names.push({ text, line });
  }
}

/** What PrefLib's files hold, whichever way they begin: numbered alternatives, then rows of a count and an order. */
import { Collector, tidy } from '../collector.ts';
import { type BallotFile, MAX_BALLOTS, MAX_FILE_OPTIONS } from '../file.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { readWeight, weightFault, whole } from '../weight.ts';
import { approvalsOrGrades } from './categories.ts';

export type PreflibKind = 'soc' | 'soi' | 'toc' | 'toi' | 'cat';

export interface Alternative {
  readonly number: number;
  readonly name: string;
  readonly line: number;
}

/** A number that the header promises, and the line it stands on. */
export interface Promised {
  readonly value: number;
  readonly line: number;
}

export class PreflibProfile {
  readonly #kind: PreflibKind;
  readonly #refuse: Refuse;
  readonly #collector: Collector;
  readonly #indices = new Map<number, number>();
  /** How the numbers of alternatives are called in a refusal. */
  readonly #range: string;
  /** The best first; null where the file ranks. */
  readonly #categories: readonly string[] | null;
  #rows = 0;

  constructor(
    kind: PreflibKind,
    alternatives: readonly Alternative[],
    categories: readonly string[] | null,
    refuse: Refuse,
  ) {
    this.#kind = kind;
    this.#refuse = refuse;
    this.#categories = categories;
    this.#collector = new Collector(refuse);
    const sorted = [...alternatives].sort((a, b) => a.number - b.number);
    const names = sorted.map(({ name }) => unquoted(name));
    const often = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    sorted.forEach(({ number, line }, i) => {
      const name = names[i]!;
      // Alternatives of one name are told apart by their numbers, as the orders do.
      this.#indices.set(number, this.#collector.option(line, often.has(name) ? `${name} (${number})` : name));
    });
    const [first, last] = [sorted[0]!.number, sorted.at(-1)!.number];
    const gapless = last - first + 1 === sorted.length;
    this.#range = gapless ? `an alternative from ${first} to ${last}` : 'the number of an alternative';
    if (first !== 1 || !gapless)
      this.#collector.note({ note: 'option-numbers', numbers: sorted.map(({ number }) => number) });
    if (often.size > 0) this.#collector.note({ note: 'same-names', names: [...often] });
  }

  note(note: 'old-format' | 'misnumbered'): void {
    this.#collector.note({ note });
  }

  row(count: string, order: string, line: number): void {
    this.#rows++;
    const written = count.trim();
    const weight = readWeight(written) ?? this.#refuse(line, `${shown(written)} ${weightFault(written)}`);
    const { groups, flags } = this.#order(order, (why) => this.#refuse(line, why));
    if (this.#categories !== null) {
      if (groups.length > this.#categories.length)
        this.#refuse(line, `there are ${this.#categories.length} categories, but ${groups.length} groups`);
      this.#collector.ballot(line, weight, groups, [...flags]);
      return;
    }
    const kind = this.#kind;
    const ranks = groups.filter(({ length }) => length > 0);
    if (ranks.length < groups.length) flags.add('empty-groups');
    if (kind.startsWith('s') && ranks.some(({ length }) => length > 1))
      this.#refuse(line, `a .${kind} file has no ties`);
    if (kind.endsWith('c') && ranks.flat().length !== this.#indices.size)
      this.#refuse(line, `a .${kind} file ranks all alternatives`);
    this.#collector.ballot(line, weight, ranks, [...flags]);
  }

  /** Checks what the header promises; `title` stands on the first line, or where the header has it. */
  finish(title: string, line: number, voters: Promised | null, orders: Promised | null): BallotFile {
    const { voters: cast, scale, distinct } = this.#collector;
    if (voters !== null && voters.value * scale !== cast)
      this.#refuse(voters.line, `the header promises ${voters.value} voters, the orders come to ${cast / scale}`);
    // Some files count an order that stands on two rows once.
    if (orders !== null && orders.value !== this.#rows && orders.value !== distinct)
      this.#refuse(
        orders.line,
        `the header promises ${orders.value} unique orders, there are ${distinct} on ${this.#rows} rows`,
      );
    return this.#categories === null
      ? this.#collector.finish(line, title)
      : approvalsOrGrades(this.#collector, this.#categories, line, title);
  }

  /** "1,{2,3},4" as groups of indices; empty text is a blank ballot. */
  #order(written: string, refuse: (why: string) => never): { groups: number[][]; flags: Set<Flag> } {
    const groups: number[][] = [];
    const flags = new Set<Flag>();
    const seen = new Set<number>();
    const items = written.trim() === '' ? [] : written.split(',').map((item) => item.trim());
    if (items.length > 1 && items.at(-1) === '') {
      items.pop();
      flags.add('trailing-commas');
    }
    let open: number[] | null = null;
    for (const item of items) {
      let token = item;
      if (token.startsWith('{')) {
        if (open !== null) refuse('a brace opens within braces');
        open = [];
        groups.push(open);
        token = token.slice(1).trim();
      }
      const closes = token.endsWith('}');
      if (closes && open === null) refuse('a brace closes that was not opened');
      if (closes) token = token.slice(0, -1).trim();
      const group = open ?? [];
      if (open === null) groups.push(group);
      if (closes) open = null;
      if (closes && token === '' && item.startsWith('{')) continue;
      const number = whole(token, 0, MAX_BALLOTS);
      const option =
        (number === null ? undefined : this.#indices.get(number)) ?? refuse(`${shown(token)} is not ${this.#range}`);
      if (seen.has(option)) {
        flags.add('repeated-options');
        if (group.length === 0 && open === null && !closes) groups.pop();
        continue;
      }
      seen.add(option);
      group.push(option);
    }
    if (open !== null) refuse('a brace is not closed');
    for (const group of groups) group.sort((a, b) => a - b);
    return { groups, flags };
  }
}

/** The number of alternatives that `text` says, refused where no file may have as many. */
export const alternativesOf = (text: string, what: string, line: number, refuse: Refuse): number =>
  whole(text, 1, MAX_FILE_OPTIONS) ??
  refuse(line, `${what} must be a whole number from 1 to ${MAX_FILE_OPTIONS}, not ${shown(text)}`);

/** Some files put all names in quotation marks. */
const unquoted = (name: string): string => tidy(/^"(.*)"$/.exec(name.trim())?.[1]?.replaceAll('""', '"') ?? name);

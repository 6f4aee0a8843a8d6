/** The contests of an election's cast-vote records, each with its ballots; one of them is read. */
import { Collector, tidy } from '../collector.ts';
import { MAX_FILE_OPTIONS, type RankingFile } from '../file.ts';
import type { Asked } from '../format.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { ONE } from '../weight.ts';
import { Fault } from './fields.ts';

/** An option, by what the records call it, at a rank from 1. */
export interface Mark {
  readonly option: string;
  readonly rank: number;
}

/** What a contest is called, and its options in turn: what the records call each, and its name. */
export interface Named {
  readonly name: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly seats?: number;
  /** Whether the options are those that records name. */
  readonly undeclared?: boolean;
}

/** Whom a voter wrote in, whoever that is. */
export const WRITE_IN = 'Write-in';

export class Polls {
  readonly #refuse: Refuse;
  readonly #asked: Asked;
  readonly #polls = new Map<string, Poll>();

  constructor(refuse: Refuse, asked: Asked) {
    this.#refuse = refuse;
    this.#asked = asked;
  }

  /** The contest that the records call `id`. */
  of(id: string): Poll {
    let poll = this.#polls.get(id);
    if (poll === undefined) {
      poll = new Poll(this.#refuse, this.#asked.overvotes === 'exhaustImmediately');
      this.#polls.set(id, poll);
    }
    return poll;
  }

  /**
   * The one contest among `contests`, by id, that was asked for by name or id; refuses where it is not clear which, and says
   * what there is where nobody asked. `line` is where they are listed.
   */
  finish(line: number, contests: ReadonlyMap<string, Named>): RankingFile {
    const { contest: asked, id: exactly } = this.#asked;
    const stranger = [...this.#polls.keys()].find((id) => !contests.has(id));
    if (stranger !== undefined) this.#refuse(line, `records name the contest ${shown(stranger)}, which is not listed`);
    const listed = [...contests];
    const found = listed.filter(
      ([id, { name }]) =>
        (exactly === undefined || id === exactly) && (asked === undefined || id === asked || name === asked),
    );
    const [first, second] = found;
    const all = (of: typeof listed): string =>
      of
        .map(([id, { name }]) => (id === name ? shown(name) : `${shown(name)} (${id})`))
        .slice(0, LISTED)
        .join(', ') + (of.length > LISTED ? ` and ${of.length - LISTED} more` : '');
    if (first === undefined)
      return this.#refuse(line, `no contest is called ${shown(asked ?? exactly ?? '')}: there are ${all(listed)}`);
    if (second !== undefined && asked !== undefined)
      return this.#refuse(line, `several contests are called ${shown(asked)}: say its number: ${all(found)}`);
    if (second !== undefined)
      return this.#refuse(
        line,
        `it holds ${listed.length} contests: on the command line --contest says which, by its name or number: ${all(listed)}`,
        listed.map(([id, { name }]) => ({ id, name, ...this.of(id).reading })),
      );
    return this.of(first[0]).finish(line, first[1]);
  }
}

const LISTED = 12;

export class Poll {
  readonly #refuse: Refuse;
  readonly #collector: Collector;
  /** Whether a ballot ends at an overvote. */
  readonly #ends: boolean;
  /** Options by what the records call them. */
  readonly #numbers = new Map<string, number>();
  /** The first thing that cannot be read: it matters only where this contest is asked for. */
  #fault: { readonly line: number; readonly why: string } | null = null;
  #left: { records: number; readonly line: number } | null = null;

  constructor(refuse: Refuse, ends: boolean) {
    this.#refuse = refuse;
    this.#ends = ends;
    this.#collector = new Collector(refuse);
  }

  /** What `marks` of one ballot give; a `Fault` that they throw is kept for whoever asks for this contest. */
  vote(line: number, marks: () => readonly Mark[], flags: readonly Flag[] = []): void {
    if (this.#fault !== null) return;
    try {
      this.#cast(line, marks(), flags);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#fault = { line, why: error.message };
    }
  }

  /** A record that says of itself that it does not count here. */
  leave(line: number): void {
    this.#left ??= { records: 0, line };
    this.#left.records++;
  }

  /** How many ballots it has, or why it cannot be read. */
  get reading(): { readonly ballots: number; readonly fault: string | null } {
    return this.#fault === null
      ? { ballots: this.#collector.voters, fault: null }
      : { ballots: 0, fault: this.#fault.why };
  }

  finish(line: number, { name, options, seats, undeclared }: Named): RankingFile {
    if (this.#fault !== null) return this.#refuse(this.#fault.line, this.#fault.why);
    if (this.#left !== null) this.#collector.note({ note: 'records-left-out', ...this.#left });
    if (undeclared) this.#collector.note({ note: 'options-in-ballots' });
    const names = new Map(options);
    const called = [...this.#numbers.keys()].map(
      (id) =>
        names.get(id) ??
        (id === WRITE_IN
          ? WRITE_IN
          : this.#refuse(line, `records name the option ${shown(id)}, which ${shown(name)} does not list`)),
    );
    if (called.filter((each) => each === WRITE_IN).length > 1)
      this.#refuse(line, 'written-in names stand under several numbers, and could be one option or several');
    for (const each of called) this.#collector.option(line, each);
    for (const [id, written] of options)
      if (!this.#numbers.has(id) && written !== WRITE_IN) this.#collector.option(line, written);
    const places = new Map(options.map(([, written], place) => [tidy(written), place]));
    const last = options.length;
    return this.#collector.finish(line, name, seats, (a, b) => (places.get(a) ?? last) - (places.get(b) ?? last));
  }

  /** Two marks at one rank are no vote for either: a voter may rank one there. */
  #cast(line: number, marks: readonly Mark[], flags: readonly Flag[]): void {
    const byRank = new Map<number, Set<number>>();
    for (const { option, rank } of marks) {
      const at = byRank.get(rank) ?? new Set();
      byRank.set(rank, at.add(this.#number(option)));
    }
    const said = new Set(flags);
    const ranked: number[] = [];
    let before = 0;
    for (const [rank, options] of [...byRank].sort(([a], [b]) => a - b)) {
      const [option] = options;
      if (rank > ++before) said.add('skipped-ranks');
      if (options.size > 1 && this.#ends) {
        said.add('ended-by-overvote');
        break;
      }
      if (options.size > 1) said.add('overvotes');
      else if (ranked.includes(option!)) said.add('repeated-options');
      else ranked.push(option!);
    }
    this.#collector.ballot(
      line,
      ONE,
      ranked.map((option) => [option]),
      [...said],
    );
  }

  #number(option: string): number {
    const known = this.#numbers.get(option);
    if (known !== undefined) return known;
    if (this.#numbers.size === MAX_FILE_OPTIONS) throw new Fault(`there are more than ${MAX_FILE_OPTIONS} options`);
    this.#numbers.set(option, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

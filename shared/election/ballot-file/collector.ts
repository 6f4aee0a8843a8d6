/** What a format's reader collects as it goes: options, equal ballots together, notes; checked as it comes in. */
import * as v from 'valibot';
import { text } from '../../codec/schema.ts';
import { MAX_BALLOTS, MAX_FILE_OPTIONS, MAX_SCALE, type RankingFile } from './file.ts';
import { hashOf, Interned } from './interned.ts';
import type { Flag, Note } from './notes.ts';
import { type Refuse, shown } from './refuse.ts';
import { gcd, ONE, type Weight } from './weight.ts';

/** Groups of options by index, from 0: of equals, best first, where the file holds rankings. */
export type Groups = readonly (readonly number[])[];

/** A ballot that was cast, to be cast `again`: its number among the distinct ones alone, where nothing else is to be said. */
export type Cast = number | CastWith;

interface CastWith {
  readonly number: number;
  readonly weight: Weight;
  readonly flags: readonly Flag[];
}

/** A row that is none. */
const EMPTY: Cast = -1;

/** What was seen of one kind. */
interface Seen {
  amount: number;
  /** The first line. */
  readonly line: number;
}

const NO_FLAGS: readonly Flag[] = [];

/** Ballots as bytes: two for each option, what it does and which it is. */
const BEGINS_GROUP = 1;
const JOINS_GROUP = 0;
const EMPTY_GROUP = 2;

export class Collector {
  readonly #refuse: Refuse;
  readonly #options: string[] = [];
  readonly #indices = new Map<string, number>();
  #ballots = new Interned();
  /** By number of a distinct ballot, in units of 1/`#scale`. */
  #counts: number[] = [];
  #scale = 1;
  #voters = 0;
  #ties = false;
  readonly #notes: Note[] = [];
  /** Names and titles of which characters were lost. */
  readonly #damaged: string[] = [];
  #flags = new Map<Flag, Seen>();
  #rows = new Map<'empty-rows' | 'weightless', Seen>();
  /** The ballot at hand as bytes, and by option the number of the last ballot that named it. */
  readonly #bytes = new Uint8Array(4 * MAX_FILE_OPTIONS);
  readonly #words = new DataView(this.#bytes.buffer);
  readonly #named = new Uint32Array(MAX_FILE_OPTIONS);
  #ballot = 0;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  /** Adds an option, or refuses its name; returns its index. */
  option(line: number, written: string): number {
    const name = this.#checked(written, MAX_NAME, (why) => this.#refuse(line, `the name ${shown(written)} ${why}`));
    if (this.#indices.has(name)) this.#refuse(line, `two options are named ${shown(name)}`);
    if (this.#options.length === MAX_FILE_OPTIONS)
      this.#refuse(line, `there are more than ${MAX_FILE_OPTIONS} options`);
    const own = copied(name);
    this.#indices.set(own, this.#options.length);
    return this.#options.push(own) - 1;
  }

  /** Whether there is an option of this name. */
  has(name: string): boolean {
    return this.#indices.has(tidy(name));
  }

  /** The index of the option of this name, which is added where it is new. */
  optionNamed(line: number, written: string): number {
    return this.#indices.get(tidy(written)) ?? this.option(line, written);
  }

  /** A ballot; equals are in ascending order. Refuses one that names an option twice. */
  ballot(line: number, weight: Weight, groups: Groups, flags: readonly Flag[] = NO_FLAGS): Cast {
    const length = this.#write(groups, line);
    const hash = hashOf(this.#words, 0, length);
    let place = this.#ballots.find(this.#words, 0, length, hash);
    if (place === 0) {
      place = this.#ballots.add(this.#bytes, 0, length, hash);
      this.#counts.push(0);
    }
    const number = this.#ballots.number(place);
    const cast = weight === ONE && flags.length === 0 ? number : { number, weight, flags };
    this.again(cast, 1, line);
    return cast;
  }

  /** A row that says nothing at all. */
  emptyRow(line: number): Cast {
    this.again(EMPTY, 1, line);
    return EMPTY;
  }

  /** The same ballot some times more: what it says has been checked. */
  again(cast: Cast, times: number, line: number): void {
    if (cast === EMPTY) return see(this.#rows, 'empty-rows', times, line);
    if (typeof cast === 'number') return this.#count(cast, times * this.#scale, line);
    const { number, weight, flags } = cast;
    if (weight.numerator === 0) return see(this.#rows, 'weightless', times, line);
    if (this.#scale % weight.denominator !== 0) this.#refine(line, weight.denominator);
    const ballots = times * weight.numerator * (this.#scale / weight.denominator);
    this.#count(number, ballots, line);
    for (const flag of flags) see(this.#flags, flag, ballots, line);
  }

  note(note: Note): void {
    this.#notes.push(note);
  }

  /** In units of 1/`scale`. */
  get voters(): number {
    return this.#voters;
  }

  get scale(): number {
    return this.#scale;
  }

  /** How many different ballots. */
  get distinct(): number {
    return this.#ballots.size;
  }

  /** An independent copy. */
  clone(): Collector {
    const copy = new Collector(this.#refuse);
    for (const name of this.#options) copy.option(0, name);
    copy.#damaged.push(...this.#damaged);
    copy.#ballots = this.#ballots.clone();
    copy.#counts = [...this.#counts];
    copy.#scale = this.#scale;
    copy.#voters = this.#voters;
    copy.#ties = this.#ties;
    copy.#notes.push(...this.#notes);
    copy.#flags = new Map([...this.#flags].map(([flag, seen]) => [flag, { ...seen }]));
    copy.#rows = new Map([...this.#rows].map(([kind, seen]) => [kind, { ...seen }]));
    return copy;
  }

  /** The file as rankings; `line` is where the title stands, `order` that of the options, if not the one they came in. */
  finish(line: number, title: string, seats?: number, order?: (a: string, b: string) => number): RankingFile {
    const { distinct, ...common } = this.collected(line, title, order);
    return {
      ballot: 'ranking',
      ...common,
      ballots: distinct,
      ties: this.#ties,
      ...(seats === undefined ? {} : { seats }),
    };
  }

  /** What all kinds of files have in common, and the distinct ballots. */
  collected(line: number, title: string, order?: (a: string, b: string) => number) {
    if (this.#options.length === 0) this.#refuse(line, 'it names no options');
    const options = order === undefined ? this.#options : [...this.#options].sort(order);
    const divisor = this.#counts.reduce((divisor, count) => gcd(divisor, count), this.#scale);
    const scale = this.#scale / divisor;
    const named = this.#checked(title, MAX_TITLE, (why) => this.#refuse(line, `the title ${shown(title)} ${why}`));
    return {
      title: named,
      options,
      distinct: this.#distinct(options, divisor),
      voters: this.#voters / divisor,
      scale,
      notes: [
        ...this.#notes.filter(({ note }) => note !== 'fractions' || scale > 1),
        ...this.#notesOfNames(),
        ...[...this.#flags].map(([note, { amount, line }]) => ({ note, ballots: amount / divisor, line })),
        ...[...this.#rows].map(([note, { amount, line }]) => ({ note, rows: amount, line })),
      ],
    };
  }

  /** The rules for text that people wrote hold; what an election's contest takes beyond that is its own affair. */
  #checked(written: string, max: number, refuse: (why: string) => never): string {
    const parsed = v.safeParse(text(max), tidy(written));
    if (!parsed.success) return refuse(parsed.issues[0].message);
    if (LOST.test(written)) this.#damaged.push(parsed.output);
    return parsed.output;
  }

  /** What names make us say of themselves. */
  #notesOfNames(): Note[] {
    const writeIns = this.#options.filter((name) => WRITE_IN.test(name));
    return [
      ...(writeIns.length > 0 ? [{ note: 'write-ins', names: writeIns } as const] : []),
      ...(this.#damaged.length > 0 ? [{ note: 'lost-characters', names: this.#damaged } as const] : []),
    ];
  }

  #count(number: number, ballots: number, line: number): void {
    this.#counts[number]! += ballots;
    this.#voters += ballots;
    if (this.#voters > MAX_BALLOTS * this.#scale) this.#refuse(line, `there are more than ${MAX_BALLOTS} ballots`);
  }

  /** Writes the ballot into `#bytes`; returns its length. */
  #write(groups: Groups, line: number): number {
    this.#ballot++;
    const bytes = this.#bytes;
    let length = 0;
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      for (let i = 0; i < group.length; i++) {
        const option = group[i]!;
        if (this.#named[option] === this.#ballot)
          this.#refuse(line, `option ${option + 1} stands on this ballot twice`);
        this.#named[option] = this.#ballot;
        bytes[length++] = i === 0 ? BEGINS_GROUP : JOINS_GROUP;
        bytes[length++] = option;
      }
      if (group.length > 1) this.#ties = true;
      if (group.length > 0) continue;
      bytes[length++] = EMPTY_GROUP;
      bytes[length++] = 0;
    }
    return length;
  }

  /** The ballots that were cast at all, with their options' places in `options`. */
  #distinct(options: readonly string[], divisor: number): { count: number; ranks: Groups }[] {
    const places = new Map(options.map((name, place) => [name, place]));
    const placeOf = this.#options.map((name) => places.get(name)!);
    const distinct: { count: number; ranks: Groups }[] = [];
    const ballots = this.#ballots;
    const { bytes } = ballots;
    for (let ballot = ballots.first; ballot !== 0; ballot = ballots.after(ballot)) {
      let at = ballots.begin(ballot);
      const end = at + ballots.lengthAt(ballot);
      let size = 0;
      for (let i = at; i < end; i += 2) if (bytes[i] !== JOINS_GROUP) size++;
      // Of the very length: what grows takes room for more.
      const ranks = new Array<readonly number[]>(size);
      for (let g = -1; at < end; at += 2) {
        const place = placeOf[bytes[at + 1]!]!;
        if (bytes[at] === BEGINS_GROUP) ranks[++g] = single(place);
        else if (bytes[at] === EMPTY_GROUP) ranks[++g] = [];
        else ranks[g] = [...ranks[g]!, place].sort((a, b) => a - b);
      }
      const count = this.#counts[ballots.number(ballot)]!;
      if (count > 0) distinct.push({ count: count / divisor, ranks });
    }
    return distinct;
  }

  /** Counts from now on in units that the new denominator divides. */
  #refine(line: number, denominator: number): void {
    if (this.#scale === 1) this.#notes.push({ note: 'fractions', line });
    const factor = denominator / gcd(this.#scale, denominator);
    if (this.#scale * factor > MAX_SCALE)
      this.#refuse(line, `these weights have no common denominator up to ${MAX_SCALE}: they cannot be added exactly`);
    this.#scale *= factor;
    this.#voters *= factor;
    this.#counts = this.#counts.map((count) => count * factor);
    for (const seen of this.#flags.values()) seen.amount *= factor;
  }
}

function see<Kind>(all: Map<Kind, Seen>, kind: Kind, amount: number, line: number): void {
  const seen = all.get(kind);
  if (seen === undefined) all.set(kind, { amount, line });
  else seen.amount += amount;
}

/** Most groups are of one option: all ballots share these. */
const SINGLES = Array.from({ length: MAX_FILE_OPTIONS }, (_, option): readonly number[] => [option]);
export const single = (option: number): readonly number[] => SINGLES[option]!;

/** A string of its own: a slice keeps alive the piece of the file that it is cut from. */
export const copied = (slice: string): string => ` ${slice}`.slice(1);

/** An option of these names stands for whoever a voter wrote in. */
const WRITE_IN = /^(?:(?:undeclared |uncertified |unqualified )?write[- ]?ins?|uwi)$/i;

/** What stands where a character was lost, before the file was written: the sign for that, or a half of another one. */
const LOST = /[\u0080-\u009f\ufffd]/;

const MAX_NAME = 500;
const MAX_TITLE = 500;

/** Names as people say them: in normal form C, with single spaces, without the controls that nobody sees in them. */
export const tidy = (written: string): string =>
  written
    .replace(/[\u0080-\u009f]/g, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

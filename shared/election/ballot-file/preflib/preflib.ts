/**
 * PrefLib (Mattei, Walsh 2013; preflib.org/format): `.soc` and `.toc` rank all alternatives, `.soi` and `.toi` some, the
 * t-kinds allow ties; `.cat` puts each alternative into a category. On the left as today, on the right as before 2022:
 *
 *     # NUMBER ALTERNATIVES: 3            3
 *     # ALTERNATIVE NAME 1: Ada           1,Ada
 *     …                                   …
 *     4: 1,{2,3}                          7,7,2             voters, their sum, unique orders
 *     3: 2                                4,1,{2,3}
 *                                         3,2
 */
import { type BallotFile, MAX_BALLOTS } from '../file.ts';
import type { FormatReader } from '../format.ts';
import { type Refuse, shown } from '../refuse.ts';
import type { Line } from '../text/line.ts';
import { whole } from '../weight.ts';
import { OldPreflibReader } from './old.ts';
import { alternativesOf, type PreflibKind, PreflibProfile, type Promised } from './profile.ts';

/** Tells by the first line which of the two formats it is. */
export class PreflibReader implements FormatReader {
  readonly #kind: PreflibKind;
  readonly #refuse: Refuse;
  #format: NewReader | OldPreflibReader | null = null;

  constructor(kind: PreflibKind, refuse: Refuse) {
    this.#kind = kind;
    this.#refuse = refuse;
  }

  line(bytes: Line, line: number): null {
    const row = bytes.text().trim();
    if (row === '') return null;
    this.#format ??= /^[0-9]+,*$/.test(row)
      ? new OldPreflibReader(this.#kind, this.#refuse)
      : new NewReader(this.#kind, this.#refuse);
    this.#format.line(row, line);
    return null;
  }

  finish(end: number, title: string): BallotFile {
    return (this.#format ?? new NewReader(this.#kind, this.#refuse)).finish(end, title);
  }
}

class NewReader {
  readonly #kind: PreflibKind;
  readonly #refuse: Refuse;
  readonly #header = new Map<string, { readonly value: string; readonly line: number }>();
  #profile: PreflibProfile | null = null;

  constructor(kind: PreflibKind, refuse: Refuse) {
    this.#kind = kind;
    this.#refuse = refuse;
  }

  line(row: string, line: number): void {
    if (row.startsWith('#')) return this.#say(row, line);
    this.#profile ??= this.#begin();
    const colon = row.indexOf(':');
    if (colon < 0) this.#refuse(line, `expected “count: order”, found ${shown(row)}`);
    this.#profile.row(row.slice(0, colon), row.slice(colon + 1), line);
  }

  finish(_end: number, title: string): BallotFile {
    const profile = this.#profile ?? this.#begin();
    const named = this.#header.get('TITLE');
    const voters = this.#promised('NUMBER VOTERS');
    const orders = this.#promised('NUMBER UNIQUE ORDERS') ?? this.#promised('NUMBER UNIQUE PREFERENCES');
    return named === undefined || named.value === ''
      ? profile.finish(title, 1, voters, orders)
      : profile.finish(named.value, named.line, voters, orders);
  }

  #say(row: string, line: number): void {
    const colon = row.indexOf(':');
    if (colon < 0) return;
    const key = row.slice(1, colon).trim().replace(/\s+/g, ' ').toUpperCase();
    if (this.#header.has(key)) this.#refuse(line, `the header says ${shown(key)} twice`);
    if (this.#profile !== null && NAME.test(key)) this.#refuse(line, `${key} must stand before the orders`);
    this.#header.set(key, { value: row.slice(colon + 1).trim(), line });
  }

  #begin(): PreflibProfile {
    const type = this.#header.get('DATA TYPE');
    if (type !== undefined && type.value.toLowerCase() !== this.#kind)
      this.#refuse(type.line, `its name says ${this.#kind}, its header ${shown(type.value)}`);
    const number = this.#header.get('NUMBER ALTERNATIVES') ?? this.#refuse(1, 'the header lacks NUMBER ALTERNATIVES');
    const n = alternativesOf(number.value, 'NUMBER ALTERNATIVES', number.line, this.#refuse);
    const alternatives = this.#named('ALTERNATIVE', n, number.line);
    const categories = this.#kind === 'cat' ? this.#categories() : null;
    return new PreflibProfile(this.#kind, alternatives, categories, this.#refuse);
  }

  #categories(): readonly string[] {
    const number = this.#header.get('NUMBER CATEGORIES') ?? this.#refuse(1, 'the header lacks NUMBER CATEGORIES');
    const n = whole(number.value, 1, MAX_CATEGORIES);
    if (n === null)
      return this.#refuse(
        number.line,
        `NUMBER CATEGORIES must be a whole number from 1 to ${MAX_CATEGORIES}, not ${shown(number.value)}`,
      );
    return this.#named('CATEGORY', n, number.line).map(({ name }) => name);
  }

  /** The n names of this kind by number, which may begin with 0 and leave gaps. */
  #named(what: 'ALTERNATIVE' | 'CATEGORY', n: number, line: number) {
    const found = [...this.#header].flatMap(([key, { value, line }]) => {
      const [, kind, number] = NAME.exec(key) ?? [];
      return kind === what ? [{ number: Number(number), name: value, line }] : [];
    });
    found.sort((a, b) => a.number - b.number);
    const numbers = new Set(found.map(({ number }) => number));
    const from = numbers.has(0) ? 0 : 1;
    const lacking = Array.from({ length: n }, (_, i) => i + from).find((number) => !numbers.has(number));
    if (found.length < n)
      this.#refuse(line, `the header lacks ${what} NAME ${lacking}: it promises ${n} and gives ${found.length}`);
    if (found.length > n) this.#refuse(found[n]!.line, `the header promises ${n} names, but gives ${found.length}`);
    return found;
  }

  #promised(key: string): Promised | null {
    const said = this.#header.get(key);
    if (said === undefined) return null;
    const value = whole(said.value, 0, MAX_BALLOTS);
    return value === null
      ? this.#refuse(said.line, `${key} must be a whole number from 0 to ${MAX_BALLOTS}, not ${shown(said.value)}`)
      : { value, line: said.line };
  }
}

const NAME = /^(ALTERNATIVE|CATEGORY) NAME ([0-9]{1,9})$/;
/** A score's bound: an election's contest has as many grades at most. */
const MAX_CATEGORIES = 101;

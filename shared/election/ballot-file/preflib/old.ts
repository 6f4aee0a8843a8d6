/** PrefLib before 2022: the number of alternatives, a line for each, three numbers, then rows of a count and an order. */
import type { BallotFile } from '../file.ts';
import { type Refuse, shown } from '../refuse.ts';
import { whole } from '../weight.ts';
import { type Alternative, alternativesOf, type PreflibKind, PreflibProfile, type Promised } from './profile.ts';

export class OldPreflibReader {
  readonly #kind: PreflibKind;
  readonly #refuse: Refuse;
  #n: number | null = null;
  readonly #alternatives: Alternative[] = [];
  #sums: { readonly voters: Promised; readonly orders: Promised } | null = null;
  #profile: PreflibProfile | null = null;

  constructor(kind: PreflibKind, refuse: Refuse) {
    this.#kind = kind;
    this.#refuse = refuse;
  }

  line(row: string, line: number): void {
    const comma = row.indexOf(',');
    if (this.#n === null) {
      if (this.#kind === 'cat') this.#refuse(line, 'a .cat file begins with “# NUMBER ALTERNATIVES: …”');
      this.#n = alternativesOf(row.replace(/,+$/, ''), 'the number of alternatives', line, this.#refuse);
    } else if (this.#alternatives.length < this.#n) {
      const number = comma < 0 ? null : whole(row.slice(0, comma).trim(), 0, 999_999);
      if (number === null)
        return this.#refuse(line, `expected the number and name of an alternative, found ${shown(row)}`);
      this.#alternatives.push({ number, name: row.slice(comma + 1), line });
    } else if (this.#profile === null) {
      this.#sums = this.#readSums(row, line);
      this.#profile = this.#begin();
    } else {
      if (comma < 0) this.#profile.row(row, '', line);
      else this.#profile.row(row.slice(0, comma), row.slice(comma + 1), line);
    }
  }

  finish(end: number, title: string): BallotFile {
    if (this.#profile === null)
      return this.#refuse(
        end,
        `the file ends where ${this.#alternatives.length < this.#n! ? 'an alternative' : 'the number of voters'} should follow`,
      );
    return this.#profile.finish(title, 1, this.#sums!.voters, this.#sums!.orders);
  }

  #readSums(row: string, line: number) {
    const numbers = row.split(',').map((item) => whole(item.trim(), 0, 999_999_999));
    const [voters, sum, orders] = numbers;
    if (numbers.length !== 3 || voters == null || sum == null || orders == null)
      return this.#refuse(
        line,
        `expected the numbers of voters, of their votes and of unique orders, found ${shown(row)}`,
      );
    if (voters !== sum) this.#refuse(line, `there are ${voters} voters, but ${sum} votes`);
    return { voters: { value: sum, line }, orders: { value: orders, line } };
  }

  #begin(): PreflibProfile {
    const written = this.#alternatives;
    const distinct = new Set(written.map(({ number }) => number)).size === written.length;
    const first = written[0]!.number;
    const last = first + written.length - 1;
    if (!distinct && (first > 1 || written.at(-1)!.number !== last)) {
      const twice = written.find(({ number }, i) => written.findIndex((other) => other.number === number) < i)!;
      this.#refuse(twice.line, `two alternatives have the number ${twice.number}`);
    }
    // Where numbers repeat within a list that is as long as it should be, they are slips: the orders go by the places.
    const alternatives = distinct ? written : written.map((one, i) => ({ ...one, number: first + i }));
    const profile = new PreflibProfile(this.#kind, alternatives, null, this.#refuse);
    profile.note('old-format');
    if (!distinct) profile.note('misnumbered');
    return profile;
  }
}

/** What the words of a ballot in a BLT file mean: numbers or nicknames of candidates, equals, skipped ranks. */
import type { Collector, Groups } from '../collector.ts';
import type { Flag } from '../notes.ts';
import { shown } from '../refuse.ts';
import { whole } from '../weight.ts';

export interface Casting {
  readonly groups: Groups;
  readonly flags: readonly Flag[];
}

export class Preferences {
  readonly #candidates: number;
  readonly #nicknames = new Map<string, number>();
  /** Of candidates by number, from 0. */
  readonly withdrawn = new Set<number>();
  readonly undeclared = new Set<number>();
  tieOrder: readonly number[] | null = null;

  constructor(candidates: number) {
    this.#candidates = candidates;
  }

  /** The option that `words` are, as Droop has them; `refuse` is told why it is none. */
  option([name = '', ...words]: readonly string[], collector: Collector, refuse: (why: string) => never): void {
    const each = (these: readonly string[]): number[] =>
      these.map((word) => this.#candidate(word) ?? refuse(`${this.#noCandidate(word)} in [${name}]`));
    switch (name) {
      case 'nick':
        if (words.length !== this.#candidates || new Set(words).size !== words.length)
          refuse('[nick] must give each candidate a name of its own');
        if (this.#nicknames.size > 0) refuse('[nick] stands there twice');
        for (const [k, word] of words.entries()) this.#nicknames.set(word, k);
        return collector.note({ note: 'nicknames' });
      case 'tie':
        if (this.tieOrder !== null) refuse('[tie] stands there twice');
        this.tieOrder = each(words);
        if (words.length !== this.#candidates || new Set(this.tieOrder).size !== words.length)
          refuse('[tie] must list each candidate once');
        return collector.note({ note: 'tie-order' });
      case 'withdrawn':
        for (const k of each(words)) {
          if (this.withdrawn.has(k)) refuse(`candidate ${k + 1} has withdrawn twice`);
          this.withdrawn.add(k);
        }
        return;
      case 'undeclared':
        for (const k of each(words)) this.undeclared.add(k);
        return;
      case 'droop':
        return collector.note({ note: 'counting-options', options: words });
      default:
        return refuse(`${shown(`[${[name, ...words].join(' ')}]`)} is no known option`);
    }
  }

  /** Why `word` is no candidate who could withdraw; null where it is done. */
  withdraw(word: string): string | null {
    const k = whole(word, 1, this.#candidates);
    if (k === null) return this.#noCandidate(word);
    this.withdrawn.add(k - 1);
    return null;
  }

  /** The ballot without withdrawn candidates, the others by index; or why it is none. */
  read(words: readonly string[]): Casting | string {
    const groups: number[][] = [];
    const flags: Flag[] = [];
    const seen = new Set<number>();
    let group: number[] | null = null;
    for (const word of words) {
      if (word === '-' && group === null) {
        if (flags.length === 0) flags.push('skipped-ranks');
      } else if (word === '(' && group === null) group = [];
      else if (word === ')' && group !== null) {
        groups.push(group);
        group = null;
      } else {
        const equals: number[] = [];
        for (const part of word.split('=')) {
          const k = this.#candidate(part);
          if (k === null) return this.#noCandidate(part);
          if (seen.has(k)) return `candidate ${k + 1} stands on this ballot twice`;
          seen.add(k);
          equals.push(k);
        }
        if (group === null) groups.push(equals);
        else group.push(...equals);
      }
    }
    if (group !== null) return 'a parenthesis is not closed';
    return { groups: this.#kept(groups), flags };
  }

  /** By index among those who have not withdrawn, equals in the order of the numbers. */
  #kept(groups: readonly (readonly number[])[]): Groups {
    const indices = groups.map((group) => this.kept(group));
    return indices.filter(({ length }) => length > 0).map((group) => group.sort((a, b) => a - b));
  }

  /** Of these the ones who have not withdrawn, by index among all who have not. */
  kept(these: readonly number[]): number[] {
    return these.filter((k) => !this.withdrawn.has(k)).map((k) => this.#index(k));
  }

  #index(k: number): number {
    let before = 0;
    for (const out of this.withdrawn) if (out < k) before++;
    return k - before;
  }

  #candidate(word: string): number | null {
    const number = whole(word, 1, this.#candidates);
    return number === null ? (this.#nicknames.get(word) ?? null) : number - 1;
  }

  #noCandidate(word: string): string {
    return `${shown(word)} is not a candidate from 1 to ${this.#candidates}`;
  }
}

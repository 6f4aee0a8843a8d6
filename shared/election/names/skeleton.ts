/**
 * Names that a reader takes for one another. Alike are names that look the same (UTS #39, section 4, by a committed table
 * of look-alikes), or that differ in nothing but capitals, spaces or how an accent is typed, as written-in names do.
 * Similar are those that differ in accents, signs or the order of words besides.
 */
import { fold } from '../write-ins/fold.ts';
import { rangesOf, UNSEEN } from './alphabet-table.ts';
import { CONFUSABLES } from './confusable-table.ts';

let made: ReadonlyMap<string, string> | null = null;

/** What each letter is taken for; made once somebody compares names. */
function looks(): ReadonlyMap<string, string> {
  made ??= new Map(
    CONFUSABLES.trim()
      .split(/\s+/)
      .map((line) => {
        const [letter, like] = line.split('=') as [string, string];
        return [letterOf(letter), like.split('.').map(letterOf).join('')] as const;
      }),
  );
  return made;
}

function letterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}

const unseen = rangesOf(UNSEEN).map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`);
/** All that nobody sees, for `replace` and `match`. */
export const INVISIBLE = new RegExp(`[${unseen.join('')}]`, 'gu');

/** What two names are compared by: they are alike where either of the keys is the same. */
export function keysOf(name: string): readonly [looks: string, reads: string] {
  const seen = name.replace(INVISIBLE, '');
  return [looked(seen), fold(seen)];
}

/** The same name as it looks, in letters that others are taken for. Capitals stay: l is taken for I, and L is not. */
const looked = (name: string): string =>
  [...name.normalize('NFKD')]
    .map((letter) => looks().get(letter) ?? letter)
    .join('')
    .normalize('NFD');

/** Words without accents and signs, in order; German ä and ae are the same. */
const loose = (key: string): string =>
  (key.replace(/[\u0300-\u036f]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/([aou])e/g, '$1'))
    .sort()
    .join('');

/** How a name stands to those beside it. */
export interface Likeness {
  /** Indices of names that a reader takes for this one. */
  readonly doubles: readonly number[];
  /** Indices of others that nearly are this one. */
  readonly similar: readonly number[];
}

/** For each name, those of the others that it is taken for; for thousands at once. */
export function likenesses(names: readonly string[]): Likeness[] {
  const all = new Likenesses();
  for (const name of names) all.add(name);
  return names.map((_, i) => all.of(i));
}

/** The same, a few names at a time. */
export class Likenesses {
  readonly #exact = [new Groups(), new Groups()];
  readonly #near = [new Groups(), new Groups()];

  add(name: string): void {
    const [looks, reads] = keysOf(name);
    this.#exact[0]!.add(looks);
    this.#exact[1]!.add(reads);
    this.#near[0]!.add(loose(fold(looks)));
    this.#near[1]!.add(loose(reads));
  }

  /** Of the name that was added as the i-th, from 0, among all that have been. */
  of(i: number): Likeness {
    const doubles = others(this.#exact, i);
    return { doubles, similar: others(this.#near, i).filter((at) => !doubles.includes(at)) };
  }
}

/** Places by their key; nothing is like what has no letters. */
class Groups {
  readonly #by = new Map<string, number[]>();
  readonly #at: (readonly number[])[] = [];

  add(key: string): void {
    const place = this.#at.length;
    const group = key === '' ? [] : (this.#by.get(key) ?? []);
    if (key !== '' && group.length === 0) this.#by.set(key, group);
    group.push(place);
    this.#at.push(group);
  }

  at(place: number): readonly number[] {
    return this.#at[place]!;
  }
}

const others = (groups: readonly Groups[], i: number): number[] =>
  [...new Set(groups.flatMap((group) => group.at(i)))].filter((at) => at !== i).sort((a, b) => a - b);

/** Names that are taken already, to ask for each that comes whether a reader would take it for one of them. */
export class TakenNames {
  readonly #taken = new Map<string, number>();

  /** Whether it is alike to one that was added. */
  has(name: string): boolean {
    return slotsOf(name).some((slot) => this.#taken.has(slot));
  }

  add(name: string): void {
    for (const slot of slotsOf(name)) this.#taken.set(slot, (this.#taken.get(slot) ?? 0) + 1);
  }

  remove(name: string): void {
    for (const slot of slotsOf(name)) {
      const left = (this.#taken.get(slot) ?? 0) - 1;
      if (left > 0) this.#taken.set(slot, left);
      else this.#taken.delete(slot);
    }
  }

  clear(): void {
    this.#taken.clear();
  }
}

const slotsOf = (name: string): string[] => keysOf(name).map((key, i) => `${i} ${key}`);

/** Whether a reader takes the one for the other. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [keysOf(a), keysOf(b)];
  return one[0] === other[0] || one[1] === other[1];
}

/**
 * When two written-in names are one: when they fold to the same letters. The fold is a table and nothing else, for the
 * count is compared byte for byte years later, in runtimes that know more of Unicode than this one does: no part of it
 * asks the runtime what a letter, a space or a normal form is.
 *
 * In order: signs and spaces that look alike become one; capitals become small; composed letters are taken apart, and
 * the marks behind a letter stand in order of class; an i loses the dot it has anyway; spaces are single, and none is
 * first or last. Letters outside of the table stand for themselves. Accents count (Zoe is not Zoë), and so does the
 * script (a Cyrillic а is not a Latin a).
 */
import { CAPITALS, CLASSES, COMPOUNDS, FOLD, SIGNS } from './fold-table.ts';

const letter = (code: string): string => String.fromCodePoint(Number.parseInt(code, 16));
const words = (table: string): string[] => table.trim().split(/\s+/);

/** The letters of `first-last` or of a single code point. */
function range(text: string): string[] {
  const [first, last = first] = text.split('-').map((code) => Number.parseInt(code, 16)) as [number, number?];
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** Letters to what they stand for; the marks behind them may be out of order yet. */
function alikeOf(): Map<string, string> {
  const alike = new Map<string, string>();
  for (const [sign, likes] of Object.entries(SIGNS))
    for (const like of words(likes).flatMap(range)) alike.set(like, sign);
  for (const compound of words(COMPOUNDS)) {
    const [whole, parts] = compound.split('=') as [string, string];
    // A part may be a sign: ŉ is an apostrophe and n.
    alike.set(letter(whole), partsOf(parts.split('.').map(letter), alike));
  }
  for (const run of words(CAPITALS)) {
    const [, first, last, step, distance] = /^(\w+)-(\w+)\/(\w+)([+-]\w+)$/
      .exec(run)!
      .map((n) => Number.parseInt(n, 16));
    for (let code = first!; code <= last!; code += step!) {
      const small = String.fromCodePoint(code + distance!);
      alike.set(String.fromCodePoint(code), alike.get(small) ?? small);
    }
  }
  return alike;
}

/** Marks to their classes. */
const classesOf = (): Map<string, number> =>
  new Map(
    Object.entries(CLASSES).flatMap(([order, marks]) =>
      words(marks)
        .flatMap(range)
        .map((mark) => [mark, Number(order)] as const),
    ),
  );

interface Tables {
  readonly alike: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, number>;
}

let made: Tables | null = null;

/** Made once somebody compares names: most of what is started never does. */
function tables(): Tables {
  made ??= { alike: alikeOf(), classes: classesOf() };
  return made;
}

const partsOf = (parts: readonly string[], alike: ReadonlyMap<string, string>): string =>
  parts.map((part) => alike.get(part) ?? part).join('');

/** What a name is compared by; empty where it holds nothing to be seen. */
export const fold = (name: string): string =>
  inOrder([...partsOf([...name], tables().alike)])
    .join('')
    .replaceAll('i\u0307', 'i')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');

/** The table itself, for whoever writes it down: what each letter stands for, and the classes of marks. */
export const foldTable = (): Tables & { readonly name: string } => ({ name: FOLD, ...tables() });

/** The first two of these names that fold alike; null where each is its own. */
export function alikeAmong(names: readonly string[]): readonly [string, string] | null {
  const before = new Map<string, string>();
  for (const name of names) {
    const alike = before.get(fold(name));
    if (alike !== undefined) return [alike, name];
    before.set(fold(name), name);
  }
  return null;
}

/** Marks behind one letter, in order of class; those of one class stay as they stand. */
function inOrder(letters: readonly string[]): string[] {
  const { classes } = tables();
  const out: string[] = [];
  for (const letter of letters) {
    const order = classes.get(letter) ?? 0;
    let at = out.length;
    while (order > 0 && at > 0 && (classes.get(out[at - 1]!) ?? 0) > order) at--;
    out.splice(at, 0, letter);
  }
  return out;
}

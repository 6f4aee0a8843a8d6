/**
 * Which names people and laptops may have, and what a plan may call things. Judged where a name comes in: by a lobby, an
 * enrolment, a plan. What is signed already is not judged again, so that these tables can grow.
 */
import { type Said, said } from '../../codec/said.ts';
import type { Contest } from '../contest.ts';
import { LETTERS, MARKS, rangesOf, SIGNS, TOGETHER } from './alphabet-table.ts';
import { INVISIBLE, TakenNames } from './skeleton.ts';

/** Letters that a person reads at a glance, on a wall as well. */
export const MOST_LETTERS = { voter: 40, laptop: 24 } as const;
export type Named = keyof typeof MOST_LETTERS;

/** Marks behind one letter; more are a scrawl over the lines above. */
const MOST_MARKS = 3;

export type NameFaultName = 'empty' | 'long' | 'unseen' | 'sign' | 'mixed' | 'spaces' | 'scrawl';

const scripts = Object.entries(LETTERS).map(([script, table]) => ({
  script: (TOGETHER as readonly string[]).includes(script) ? 'East Asian' : script,
  ranges: rangesOf(table),
}));
const marks = rangesOf(MARKS);

const within = (ranges: readonly (readonly [number, number])[], letter: string): boolean => {
  const code = letter.codePointAt(0)!;
  return ranges.some(([first, last]) => first <= code && code <= last);
};

/** The script of a letter of names; null for one of no script, and for whatever is none. */
const scriptOf = (letter: string): string | null =>
  scripts.find(({ ranges }) => within(ranges, letter))?.script ?? null;

const isMark = (letter: string): boolean => within(marks, letter);

/** `U+200B`, for what cannot be shown. */
const codeOf = (letter: string): string => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const unseen = (letter: string): Said<NameFaultName> =>
  said('unseen', { code: codeOf(letter) }, `it holds a character that nobody sees (${codeOf(letter)})`);

/** Two scripts in one word, in which letters could be taken for one another; null where each word has one. */
function mixedScripts(text: string): readonly [string, string] | null {
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    const [first, second] = new Set([...word].map(scriptOf).filter((script) => script !== null));
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

const mixed = ([a, b]: readonly [string, string]): Said<NameFaultName> =>
  said('mixed', { first: a, second: b }, `one word mixes ${a} and ${b} letters, some of which look the same`);

/** A name as a form should hand it over: composed, trimmed, with single spaces. */
export const tidyName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Why nobody may be called so; null where one may. */
export function nameFault(name: string, named: Named): Said<NameFaultName> | null {
  const letters = [...name];
  const most = MOST_LETTERS[named];
  const strange = letters.find((letter) => scriptOf(letter) === null && !isMark(letter) && !SIGNS.includes(letter));
  if (strange?.search(INVISIBLE) === 0 || /\p{C}|\p{Z}/u.test(strange ?? '')) return unseen(strange!);
  if (strange)
    return said(
      'sign',
      { sign: strange },
      `“${strange}” is no letter of a name; letters, digits and - ’ . , ( ) & + / are`,
    );
  if (!/[\p{L}\p{N}]/u.test(name)) return said('empty', {}, 'it has no letter');
  const seen = letters.filter((letter) => !isMark(letter)).length;
  if (seen > most) return said('long', { most, letters: seen }, `it is longer than ${most} letters: it has ${seen}`);
  if (isScrawl(name)) return said('scrawl', {}, 'it piles marks on a letter');
  if (name !== tidyName(name)) return said('spaces', {}, 'it begins or ends with a space, or has two in a row');
  const both = mixedScripts(name);
  return both && mixed(both);
}

const isScrawl = (text: string): boolean => SCRAWL.test(text);

const SCRAWL = new RegExp(`(^|[^\\p{L}\\p{M}])\\p{M}|\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** Why a title or an option cannot be shown as it is: it may hold any sign that is seen, emoji too. */
export function labelFault(text: string): Said<NameFaultName> | null {
  // Emoji are joined by characters that are seen nowhere else.
  const plain = text.replace(/\p{RGI_Emoji}/gv, '');
  const [hidden] = plain.match(INVISIBLE) ?? plain.match(/\p{C}/u) ?? [];
  if (hidden !== undefined) return unseen(hidden);
  if (isScrawl(plain)) return said('scrawl', {}, 'it piles marks on a letter');
  const both = mixedScripts(plain);
  return both && mixed(both);
}

/** A title or an option without the characters that nobody sees. */
export function withoutUnseen(text: string): string {
  emojiOrUnseen ??= new RegExp(`(\\p{RGI_Emoji})|${INVISIBLE.source}|\\p{C}`, 'gv');
  return text.replace(emojiOrUnseen, (_, seen: string | undefined) => seen ?? '');
}

/** Of all emoji there is a large automaton to make: not before anybody asks. */
let emojiOrUnseen: RegExp | undefined;

interface PlanNames {
  readonly title: string;
  readonly contests: readonly Contest[];
  readonly voters: { readonly pages: boolean; readonly screens?: false };
}

/** Why laptops cannot be called so, each for itself or beside the others, in words; null where they can. */
export function laptopNamesFault(names: readonly string[]): string | null {
  const taken = new TakenNames();
  for (const name of names) {
    const fault = nameFault(name, 'laptop');
    if (fault) return `no laptop can be called “${name}”: ${fault.english}`;
    if (taken.has(name)) return `two laptops have names that a reader takes for one: “${name}”`;
    taken.add(name);
  }
  return null;
}

/** What in a new plan would deceive a reader, in words; null where nothing does. */
export function planNamesFault({ title, contests, voters }: PlanNames): string | null {
  const faulty = (text: string): string | null => {
    const fault = labelFault(text);
    return fault && `“${text.replace(INVISIBLE, '·')}” cannot be shown as it is: ${fault.english}`;
  };
  for (const contest of contests) {
    const fault =
      faulty(contest.title) ??
      [...contest.options, ...(contest.about ?? [])].map(faulty).find((found) => found !== null);
    if (fault) return fault;
    // Ballots that are there already name their candidates as they were published.
    if (voters.screens === false) continue;
    const taken = new TakenNames();
    for (const option of contest.options) {
      if (taken.has(option)) return `“${contest.title}” has two options that a reader takes for one: “${option}”`;
      taken.add(option);
    }
  }
  return faulty(title);
}

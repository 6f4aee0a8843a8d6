/** Looks for words in the guide: sections that hold them, the best first, each with the passage that says most of it. */
import { type Block, type Line, type Page, wordsOf } from './page.ts';

/** A piece of a text: whether it is one of the words that were looked for. */
export interface Marked {
  readonly text: string;
  readonly found: boolean;
}

export interface Found {
  /** Which of the pages. */
  readonly page: Page;
  /** The heading to go to; null at the head of the page. */
  readonly heading: { readonly id: string; readonly text: string } | null;
  readonly title: readonly Marked[];
  readonly passage: readonly Marked[];
}

/** As many as anybody reads. */
const MOST = 12;
/** Letters of a passage. */
const LONG = 180;
/** Within a word, as in compounds, that many letters have to be alike. */
const INNER = 4;

/** What a word weighs by where it stands: a heading is about it, a text mentions it. */
const WEIGHT = { title: 4, heading: 6, text: 1 } as const;
/** What belongs together by hyphens is one word, and each of its parts is one. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** Alike for a reader who types in a hurry: without capitals, marks and hyphens, ß as ss. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}-]/gu, '');

/** A word of a text as it may be asked for. */
const formsOf = (word: string): string[] => [...new Set([word, ...word.split('-')])].map(folded);

/** 3 the very word, 2 how it begins, 1 a part of it; 0 none of it. */
function likeness(one: string, asked: string): 0 | 1 | 2 | 3 {
  if (one === asked) return 3;
  if (one.startsWith(asked)) return 2;
  return asked.length >= INNER && one.includes(asked) ? 1 : 0;
}

/** Words of each text, folded once: every key that is pressed looks at all of them. */
const known = new Map<string, readonly string[]>();

function wordsIn(text: string): readonly string[] {
  const words = known.get(text) ?? (text.match(WORD) ?? []).flatMap(formsOf);
  known.set(text, words);
  return words;
}

const best = (text: string, asked: string): number =>
  wordsIn(text).reduce((most, word) => Math.max(most, likeness(word, asked)), 0);

/** Where most of the words are, of those that hold one. */
export function search(pages: readonly Page[], typed: string): Found[] {
  const asked = [...new Set((typed.match(WORD) ?? []).map(folded))];
  if (asked.length === 0) return [];
  const scored = pages.flatMap(sectionsOf).map((section) => {
    const { page, heading, lines } = section;
    const each = asked.map((word) => {
      const inText = lines.map((line) => best(line, word));
      // That a word stands in many lines tells little, but breaks ties.
      const often = Math.min(inText.filter((hit) => hit > 0).length, 3) / 4;
      const head = heading === null ? 0 : best(heading.text, word) * WEIGHT.heading;
      return (
        Math.max(
          best(page.title, word) * WEIGHT.title * (heading === null ? 2 : 0.5),
          head,
          Math.max(0, ...inText) * WEIGHT.text,
        ) + often
      );
    });
    return { section, words: each.filter((score) => score > 0).length, score: each.reduce((sum, one) => sum + one, 0) };
  });
  const most = Math.max(...scored.map(({ words }) => words));
  if (most === 0) return [];
  return scored
    .filter(({ words }) => words === most)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ section: { page, heading, lines } }) => ({
      page,
      heading,
      title: marked(heading?.text ?? page.title, asked),
      passage: marked(passageOf(lines, asked), asked),
    }));
}

interface Section {
  readonly page: Page;
  readonly heading: Found['heading'];
  readonly lines: readonly string[];
}

function sectionsOf(page: Page): Section[] {
  const sections: { page: Page; heading: Found['heading']; lines: string[] }[] = [{ page, heading: null, lines: [] }];
  for (const block of page.blocks)
    if (block.kind === 'heading') sections.push({ page, heading: { id: block.id, text: block.text }, lines: [] });
    else sections.at(-1)!.lines.push(...textsOf(block));
  return sections;
}

/** What is read in a block, line by line. */
export function textsOf(block: Block): string[] {
  const words = (lines: readonly Line[]): string => lines.map(wordsOf).join(' · ');
  switch (block.kind) {
    case 'text':
    case 'note':
      return [wordsOf(block.line)];
    case 'list':
      return block.items.map(wordsOf);
    case 'table':
      return block.rows.map(words);
    case 'code':
      return block.text.split('\n');
    default:
      return [block.text];
  }
}

const holdsOne = (word: string, asked: readonly string[]): boolean =>
  formsOf(word).some((form) => asked.some((one) => likeness(form, one) > 0));

/** The line with most of the words, around the first of them. */
function passageOf(lines: readonly string[], asked: readonly string[]): string {
  const hits = (line: string): number => asked.filter((word) => best(line, word) > 0).length;
  const line = lines.reduce((chosen, next) => (hits(next) > hits(chosen) ? next : chosen), lines[0] ?? '');
  if (line.length <= LONG) return line;
  const first = [...line.matchAll(WORD)].find(([word]) => holdsOne(word, asked))?.index ?? 0;
  const from = first < LONG / 2 ? 0 : line.indexOf(' ', first - LONG / 3) + 1;
  const to = from + LONG >= line.length ? line.length : line.lastIndexOf(' ', from + LONG);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

/** The text, cut where words of it are found. */
function marked(text: string, asked: readonly string[]): Marked[] {
  const pieces: Marked[] = [];
  let from = 0;
  const take = (to: number, found: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), found });
    from = to;
  };
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!holdsOne(word, asked)) continue;
    take(index, false);
    take(index + word.length, true);
  }
  take(text.length, false);
  return pieces;
}

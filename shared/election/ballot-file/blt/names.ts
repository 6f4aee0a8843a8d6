/**
 * The names at the end of a BLT file. Most programs write each in quotation marks on a line of its own; councils put the
 * party beside it or inside, with inner marks doubled, or write no marks at all; some put all names on one line.
 */

import type { Note } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import type { NameLine } from './comments.ts';

export interface Names {
  readonly candidates: readonly NameLine[];
  /** In the order of the candidates, '' where there is none. */
  readonly parties: readonly string[];
  readonly title: NameLine | null;
  readonly notes: readonly Note[];
}

/** A line, and the texts on it: one, or several in quotation marks. */
interface Line {
  readonly texts: readonly string[];
  readonly line: number;
}

/** `inComments` are names by number, from 1; `end` is the file's last line. */
export function namesOf(
  written: readonly NameLine[],
  inComments: ReadonlyMap<number, NameLine>,
  n: number,
  end: number,
  refuse: Refuse,
): Names {
  const lines = written.map(({ text, line }): Line => ({ texts: textsOf(text, line, refuse), line }));
  const numbers = Array.from({ length: n }, (_, k) => k + 1);
  if (inComments.size > 0 && lines.length < Math.max(n, 2)) {
    const candidates = numbers.map(
      (k) => inComments.get(k) ?? refuse(end, `comments name ${inComments.size} candidates, but not number ${k}`),
    );
    return { candidates, parties: [], ...rest(lines, [{ note: 'names-in-comments' }]) };
  }
  if (lines.length === 0) {
    const candidates = numbers.map((k) => ({ text: String(k), line: end }));
    return { candidates, parties: [], title: null, notes: [{ note: 'options-numbered' }] };
  }
  const byLines = oneOnEach(lines, n);
  const boundary = wholeLines(lines, n);
  if (byLines && boundary !== null && boundary < n)
    refuse(lines[0]!.line, 'the texts beside the names could be their parties or the next names');
  if (byLines) {
    const candidates = lines.slice(0, n).map(({ texts, line }) => ({ text: texts[0]!, line }));
    const parties = lines.slice(0, n).map(({ texts }) => texts.slice(1).join(', '));
    return { candidates, parties, ...rest(lines.slice(n), []) };
  }
  const all = lines.flatMap(({ texts, line }) => texts.map((text) => ({ text, line })));
  if (all.length < n) refuse(end, `the file ends where the name of candidate ${all.length + 1} should follow`);
  if (boundary === null && lines.length > 1)
    refuse(lines[0]!.line, `the lines and quotation marks do not tell which of these texts are the ${n} names`);
  const after = all.slice(n).map(({ text, line }) => ({ texts: [text], line }));
  return { candidates: all.slice(0, n), parties: [], ...rest(after, []) };
}

/** Whether each of the first n lines names one candidate: alone, or with the same texts beside it, such as a party. */
function oneOnEach(lines: readonly Line[], n: number): boolean {
  const counts = lines.slice(0, n).map(({ texts }) => texts.length);
  if (counts.length < n) return false;
  const even = counts.every((count) => count === counts[0]);
  // Without a line for the title, texts beside the names are no parties for certain, unless each name has them.
  if (lines.length === n) return even && (counts[0] === 1 || n > 1);
  return even || counts.every((count) => count <= 2);
}

/**
 * After how many lines the first n texts end, where a line ends with them, or the first with the title too, and each line
 * after it holds one text.
 */
function wholeLines(lines: readonly Line[], n: number): number | null {
  let sum = 0;
  const last = lines.findIndex(({ texts }) => {
    sum += texts.length;
    return sum >= n;
  });
  const whole = sum === n || (last === 0 && sum === n + 1);
  const neat = last >= 0 && whole && lines.slice(last + 1).every(({ texts }) => texts.length === 1);
  return neat ? last + 1 : null;
}

/** The title, and what stands after it. */
function rest(lines: readonly Line[], notes: readonly Note[]): Pick<Names, 'title' | 'notes'> {
  const [first, ...others] = lines;
  if (first === undefined) return { title: null, notes };
  const title = { text: first.texts[0]!, line: first.line };
  const after = first.texts.length > 1 ? lines : others;
  if (after.length === 0) return { title, notes };
  return { title, notes: [...notes, { note: 'text-after-title', line: after[0]!.line, lines: after.length }] };
}

/**
 * The texts of a line. In quotation marks, an inner mark is doubled or has a backslash before it; where it has neither, the
 * whole line is one text. Programs that took such a line for one cell put marks around it once more.
 */
function textsOf(written: string, line: number, refuse: Refuse): string[] {
  const text = written.trim().replace(/[\s,]+$/, '');
  const straight = text.startsWith('“') ? text.replace(/[“”]/g, '"') : text;
  if (!straight.startsWith('"')) return [straight];
  const texts = quotedTexts(straight) ?? bareText(straight);
  if (texts === null)
    return refuse(
      line,
      straight.indexOf('"', 1) < 0
        ? 'a quotation mark is not closed on its line'
        : `the quotation marks in ${shown(straight)} do not tell where a name ends`,
    );
  const [only = ''] = texts;
  const inner = texts.length === 1 && /^\s*".*"\s*$/.test(only) ? quotedTexts(only.trim()) : null;
  return inner ?? texts;
}

/** The texts in a row of quoted ones, and what may stand behind the last; null where it is no such row. */
function quotedTexts(row: string): string[] | null {
  const texts: string[] = [];
  let at = 0;
  while (at < row.length) {
    if (row[at] !== '"') {
      const rest = row.slice(at);
      return rest.includes('"') ? null : [...texts, rest];
    }
    let text = '';
    for (at++; at < row.length; at++) {
      const next = row[at + 1];
      if ((row[at] === '\\' || row[at] === '"') && next === '"' && at + 1 < row.length) {
        text += '"';
        at++;
      } else if (row[at] === '"') break;
      else text += row[at];
    }
    if (at >= row.length) return null;
    texts.push(text);
    const gap = /^[\s,]*/.exec(row.slice(at + 1))![0].length;
    if (gap === 0 && at + 1 < row.length) return null;
    at += 1 + gap;
  }
  return texts;
}

/** One text with inner marks that nothing sets apart from the outer ones: the first of them must open, as in "A "B" C". */
function bareText(row: string): string[] | null {
  const inner = row.slice(1, -1);
  if (!row.endsWith('"') || row.length < 2) return null;
  return /"[\s,]+"/.test(inner) || /^[^"]*"(?:[\s,]|$)/.test(inner) ? null : [inner];
}

/**
 * BLT, the file of Hill, Wichmann and Woodall (Algorithm 123, 1987) as OpaVote, eSTV and the Electoral Reform Society
 * write it:
 *
 *     4 2              candidates, seats
 *     -2               withdrawn candidates, if any
 *     3 1 3=4 0        3 ballots: 1 first, then 3 and 4 equal; a “-” skips a rank
 *     0                end of the ballots
 *     "Adam" …         the candidates' names
 *     "Title"
 *
 * Line breaks are no more than space; “#” begins a comment. Withdrawn candidates are left out of the options and of the
 * ballots. Weights are whole numbers; ballot identifiers in parentheses are not read.
 */
import { MAX_OPTIONS } from '../contest.ts';
import { type BallotFile, Collector, MAX_BALLOTS, type Refuse, shown, whole } from './file.ts';

interface Token {
  readonly text: string;
  readonly line: number;
  readonly quoted: boolean;
}

/** `title` stands in where the file has none. */
export function readBlt(source: string, title: string, refuse: Refuse): BallotFile {
  const tokens = tokenise(source, refuse);
  let at = 0;
  const next = (expected: string): Token =>
    tokens[at++] ?? refuse(tokens.at(-1)?.line ?? 1, `the file ends where ${expected} should follow`);
  const number = (expected: string, min: number, max: number): number => {
    const token = next(expected);
    const value = token.quoted ? null : whole(token.text, min, max);
    return value ?? refuse(token.line, `expected ${expected} from ${min} to ${max}, found ${shown(token.text)}`);
  };

  const n = number('the number of candidates', 1, MAX_OPTIONS);
  const seats = number('the number of seats', 1, MAX_OPTIONS);
  const withdrawn = new Set<number>();
  for (
    let token = tokens[at];
    token !== undefined && !token.quoted && token.text.startsWith('-');
    token = tokens[++at]
  ) {
    const k = whole(token.text.slice(1), 1, n);
    withdrawn.add((k ?? refuse(token.line, `${shown(token.text)} is not a withdrawn candidate from -1 to -${n}`)) - 1);
  }
  const kept = Array.from({ length: n }, (_, k) => k).filter((k) => !withdrawn.has(k));
  const indexOf = new Map(kept.map((k, index) => [k, index]));

  const file = new Collector(refuse);
  for (;;) {
    const line = tokens[at]?.line ?? 1;
    const count = number('a count of ballots, or 0 to end them,', 0, MAX_BALLOTS);
    if (count === 0) break;
    file.ballot(line, count, readPreferences(next, n, indexOf, refuse));
  }
  for (let k = 0; k < n; k++) {
    const name = next(`the name of candidate ${k + 1}`);
    if (!withdrawn.has(k)) file.option(name.line, name.text);
  }
  const named = tokens[at];
  // What may follow the title, a source and a comment, is not read.
  const stray = tokens.slice(at + 1).find((token) => !token.quoted);
  if (stray !== undefined) refuse(stray.line, `nothing should follow the title, but there is ${shown(stray.text)}`);
  if (named === undefined || named.text.trim() === '') return file.finish(tokens.at(-1)!.line, title, seats);
  return file.finish(named.line, named.text, seats);
}

/** The preferences up to their 0. */
function readPreferences(
  next: (expected: string) => Token,
  n: number,
  indexOf: ReadonlyMap<number, number>,
  refuse: Refuse,
): number[][] {
  const ranks: number[][] = [];
  const seen = new Set<number>();
  for (;;) {
    const { text, line, quoted } = next('the 0 that ends a ballot');
    if (text === '0' && !quoted) return ranks;
    if (text === '-' && !quoted) continue;
    const equals: number[] = [];
    for (const written of quoted ? [`"${text}"`] : text.split('=')) {
      const k = whole(written, 1, n) ?? refuse(line, `${shown(written)} is not a candidate from 1 to ${n}`);
      if (seen.has(k)) refuse(line, `candidate ${k} stands on this ballot twice`);
      seen.add(k);
      const index = indexOf.get(k - 1);
      if (index !== undefined) equals.push(index);
    }
    if (equals.length > 0) ranks.push(equals);
  }
}

/** By hand rather than by one expression, whose backtracking a long malformed file could exhaust. */
function tokenise(source: string, refuse: Refuse): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  /** The text up to where `ends` first holds, or the end of the file. */
  const take = (ends: (c: string) => boolean): string => {
    const from = at;
    while (at < source.length && !ends(source[at]!)) at++;
    return source.slice(from, at);
  };
  while (at < source.length) {
    const c = source[at]!;
    if (c === '#') take(isBreak);
    else if (isBreak(c)) {
      if (c === '\n' || source[at + 1] !== '\n') line++;
      at++;
    } else if (c.trim() === '') at++;
    else if (c === '"') {
      at++;
      const text = take((d) => d === '"' || isBreak(d));
      if (source[at++] !== '"') refuse(line, 'a quotation mark is not closed on its line');
      tokens.push({ text, line, quoted: true });
    } else tokens.push({ text: take((d) => d === '"' || d === '#' || d.trim() === ''), line, quoted: false });
  }
  return tokens;
}

const isBreak = (c: string): boolean => c === '\n' || c === '\r';

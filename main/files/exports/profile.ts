/**
 * The ballots of one contest as they go into a file: what equal ones say stands there once with a count, and the order follows from what
 * they say alone. It is the very shape that our readers make of such a file.
 */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { tidy } from '../../../shared/election/ballot-file/collector.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import type { Contest, Version } from '../../../shared/election/contest.ts';
import { type Counted, distinct } from '../../../shared/election/tally/ballots.ts';
import { candidates } from '../../../shared/election/tally/places.ts';
import { fieldOf } from '../../../shared/election/write-ins/candidates.ts';

/** A contest and its ballots; `profile` has no notes and a scale of 1. */
export interface ContestBallots {
  readonly contest: Contest;
  readonly profile: BallotFile;
  /** Index of the option that stands for written-in names; null where none does. */
  readonly writeIn: number | null;
}

/** What stands for names that were written in and are not told. */
const WRITE_IN = 'Write-in';
const OTHERS = 'Other written-in names';

/**
 * The ballots as they are counted: a written-in name that is an option's counts for that option, and one in which nothing is to be seen for
 * nobody. All others together are the option `Write-in`; with `names`, those that the result calls candidates are options too.
 * @param choices valid ones of this contest, in any order
 * @param joined lists of written-in names that are one person each
 */
export function contestBallots(
  version: Version,
  contest: Contest,
  choices: readonly Choice[],
  joined: readonly (readonly string[])[],
  names: boolean,
): ContestBallots {
  const slot = contest.options.length;
  const field = version === 1 ? { n: slot, choices, writtenIn: null } : fieldOf(contest, choices, joined);
  const written = names ? (field.writtenIn?.names ?? []).map(({ name }) => name) : [];
  const rest = slot + written.length;
  const marked = field.choices.map((choice) => marksOf(choice, rest));
  const usesRest = marked.some((marks) => marks.some((mark) => mark.option === rest));
  const all = [...contest.options, ...written, ...(usesRest ? [written.length > 0 ? OTHERS : WRITE_IN] : [])];
  return { contest, profile: profileOf(contest, plainNames(all), marked), writeIn: usesRest ? rest : null };
}

/** An option, and the rank, pick or score that it has. */
interface Mark {
  readonly option: number;
  readonly value: number;
}

/** What a choice says, with every option from `rest` on as that one. */
function marksOf(choice: Choice, rest: number): readonly Mark[] {
  const mark = (option: number, value: number): Mark => ({ option: Math.min(option, rest), value });
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? [] : [mark(choice.pick, 0)];
    case 'approval':
      return choice.picks.map((option) => mark(option, 1));
    case 'score':
      return choice.scores.flatMap((score, option) => (score === null ? [] : [mark(option, score)]));
    case 'ranking':
      return choice.ranks.flatMap((equals, rank) => equals.map((option) => mark(option, rank)));
  }
}

function profileOf(contest: Contest, options: readonly string[], marked: readonly (readonly Mark[])[]): BallotFile {
  const title = plain(contest.title) || 'Election';
  const common = { title, options, voters: marked.length, scale: 1, seats: contest.seats, notes: [] };
  switch (contest.ballot) {
    case 'single':
    case 'ranking': {
      const ballots = sorted(marked.map(ranksOf)).map(({ marks, count }) => ({ count, ranks: marks }));
      const ties = ballots.some(({ ranks }) => ranks.some(({ length }) => length > 1));
      return { ballot: 'ranking', ...common, ballots, ties };
    }
    case 'approval': {
      const picks = marked.map((marks) => marks.map(({ option }) => option).sort((a, b) => a - b));
      return {
        ballot: 'approval',
        ...common,
        ballots: sorted(picks).map(({ marks, count }) => ({ count, picks: marks })),
      };
    }
    case 'score': {
      const scores = marked.map((marks) => {
        const scored = options.map((): number | null => null);
        for (const { option, value } of marks) scored[option] = value;
        return scored;
      });
      const ballots = sorted(scores).map(({ marks, count }) => ({ count, scores: marks }));
      return { ballot: 'score', ...common, ballots, grades: gradesOf(contest.top, contest.grades) };
    }
  }
}

/** The names of the grades, the worst first: those of the contest, or the numbers. */
const gradesOf = (top: number, names: readonly string[] | undefined): string[] =>
  names ? plainNames(names) : candidates(top + 1).map(String);

function ranksOf(marks: readonly Mark[]): number[][] {
  const ranks = new Map<number, number[]>();
  for (const { option, value } of marks) ranks.set(value, [...(ranks.get(value) ?? []), option]);
  return [...ranks].sort(([a], [b]) => a - b).map(([, equals]) => equals.sort((a, b) => a - b));
}

type Content = number | null | readonly Content[];

/** Each distinct ballot with its count, in an order that nothing but what they say decides. */
const sorted = <Marks extends Content>(ballots: readonly Marks[]): Counted<Marks>[] =>
  distinct(ballots).sort((a, b) => byContent(a.marks, b.marks));

/** Nothing before a number, a number before a list, a list before those that it begins. */
export function byContent(a: Content, b: Content): number {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const at = a.findIndex((each, i) => i >= b.length || byContent(each, b[i]!) !== 0);
    if (at < 0) return a.length - b.length;
    return at < b.length ? byContent(a[at]!, b[at]!) : 1;
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : kindOf(a) - kindOf(b);
}

const kindOf = (content: Content): number => (content === null ? 0 : typeof content === 'number' ? 1 : 2);

/** Without what turns the direction of letters, and other signs that nobody sees. */
const plain = (name: string): string => tidy(name.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' '));

/** Names that no format stumbles over, and no two the same. */
function plainNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const base = plain(name) || `Option ${i + 1}`;
    let own = base;
    for (let again = 2; taken.has(own); again++) own = `${base} (${again})`;
    taken.add(own);
    return own;
  });
}

/** Writes into the cell of each ranked option its place, 1 the best; equals have the same. */
export function markPlaces(ranks: readonly (readonly number[])[], cells: (number | string | null)[]): void {
  for (const [above, equals] of ranks.entries()) for (const option of equals) cells[option] = above + 1;
}

/** What a format has no way to say. */
export const cannotHold = (message: string): OstrakaError => new OstrakaError('not-in-this-format', message);

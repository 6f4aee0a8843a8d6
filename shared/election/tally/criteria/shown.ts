/** A poll that shows what a rule does not meet, as windows show it: its ballots, and who is who once some have left. */
import type { Ranks } from '../ballots.ts';
import { pairwise, parts } from '../pairs/pairwise.ts';
import { candidates } from '../places.ts';
import { type CriterionName, type Failure, type OneSeatCriterion, oneSeatCriteria } from './names.ts';
import { verdicts } from './verdicts.ts';

/** So many equal ballots: a ranking, or a score for each candidate. */
export type ShownBallot = { readonly count: number } & (
  | { readonly ranks: Ranks }
  | { readonly scores: readonly (number | null)[] }
);

const numberOf = (letter: string): number => letter.charCodeAt(0) - 97;

/** As `Failure` writes them: `2 acb; 4 a=bc`, or `2: 1 3 2; 1: 4 - 4`. */
export const ballotsOf = (poll: string): ShownBallot[] =>
  poll.split('; ').map((line) => {
    const [, count = '', scored = '', marks = ''] = /^(\d+)(:?) (.*)$/.exec(line) ?? [];
    if (scored !== '')
      return { count: Number(count), scores: marks.split(' ').map((one) => (one === '-' ? null : Number(one))) };
    const groups = marks.match(/[a-z](?:=[a-z])*/g) ?? [];
    return { count: Number(count), ranks: groups.map((equals) => equals.split('=').map(numberOf)) };
  });

/** Criteria of one seat that a rule does not meet, in the order of their list, each with its poll. */
export const failuresOf = (rule: string): readonly (readonly [OneSeatCriterion, Failure])[] =>
  oneSeatCriteria.flatMap((criterion) => {
    const failure = verdicts[rule]?.fails[criterion];
    return failure === undefined || (failure.seats ?? 1) > 1 ? [] : [[criterion, failure] as const];
  });

/** Criteria of one seat that a rule meets. */
export const metBy = (rule: string): readonly OneSeatCriterion[] =>
  oneSeatCriteria.filter((criterion) => verdicts[rule]?.holds.includes(criterion));

/**
 * By number in the changed poll: which candidate that is in the first one. Whoever is new there has the next numbers. Where
 * candidates are taken away the others have new numbers, which is undone here; throws where no such change makes that poll.
 */
export function staying(
  criterion: CriterionName,
  { candidates: n, poll, winners, after = '' }: Failure,
): readonly number[] {
  const all = candidates(n);
  const removes = criterion === 'irrelevant-alternatives' || criterion === 'smith-dominated-alternatives';
  if (!removes) return candidates(n + 26);
  const ballots = ballotsOf(poll);
  const leaving = criterion === 'smith-dominated-alternatives' ? dominated(n, ballots) : all;
  const able = leaving.filter((one) => !winners.includes(one));
  const wanted = tidied(ballotsOf(after));
  for (const bits of candidates(1 << able.length)) {
    const gone = able.filter((_, i) => bits & (1 << i));
    const kept = all.filter((one) => !gone.includes(one));
    if (gone.length === 0 || (criterion === 'irrelevant-alternatives' && gone.length > 1)) continue;
    if (tidied(without(ballots, kept)) === wanted) return kept;
  }
  throw new Error(`${poll} does not become ${after} without anybody`);
}

/** Those outside the Smith set; a higher score is a preference. */
function dominated(n: number, ballots: readonly ShownBallot[]): number[] {
  const ranked = ballots.map((ballot) => ({ count: ballot.count, marks: ranksOf(ballot) }));
  const [smith = []] = parts(pairwise(n, ranked));
  return candidates(n).filter((one) => !smith.includes(one));
}

function ranksOf(ballot: ShownBallot): Ranks {
  if ('ranks' in ballot) return ballot.ranks;
  const { scores } = ballot;
  const levels = [...new Set(scores)].sort((a, b) => (b ?? -1) - (a ?? -1));
  return levels.map((level) => scores.flatMap((score, one) => (score === level ? [one] : [])));
}

const without = (ballots: readonly ShownBallot[], kept: readonly number[]): ShownBallot[] =>
  ballots.flatMap((ballot): ShownBallot[] => {
    if ('scores' in ballot) return [{ ...ballot, scores: kept.map((one) => ballot.scores[one] ?? null) }];
    const ranks = ballot.ranks
      .map((equals) => equals.flatMap((one) => (kept.includes(one) ? [kept.indexOf(one)] : [])))
      .filter((equals) => equals.length > 0);
    return ranks.length > 0 ? [{ ...ballot, ranks }] : [];
  });

/** The same for the same ballots, however they are put together. */
function tidied(ballots: readonly ShownBallot[]): string {
  const counts = new Map<string, number>();
  for (const { count, ...marks } of ballots) {
    const key = JSON.stringify(marks);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Published profiles, as papers print them. */
import type { Choice } from '../../choice.ts';
import { type Contest, type RankingContest, type Rule, VERSION } from '../../contest.ts';
import type { Counted, Ranks } from '../ballots.ts';
import { methods } from '../methods.ts';
import type { Scores } from '../score.ts';
import { type RuleResult, tally } from '../tally.ts';

export const lot = new Uint8Array(32).fill(7);

/** "8 acdb; 2 a=bc" as counted ballots: letters are candidates, best first, `=` joins equals. */
export function profile(written: string): Counted<Ranks>[] {
  return written.split(';').map((line) => {
    const [count, order = ''] = line.trim().split(' ');
    const ranks = order.match(/[a-z](=[a-z])*/g) ?? [];
    return {
      marks: ranks.map((equals) => equals.split('=').map((letter) => letter.charCodeAt(0) - 97)),
      count: Number(count),
    };
  });
}

/** "42: 3 2 1 0; 26: 0 - 2 1" as counted score ballots. */
export function grades(written: string): Counted<Scores>[] {
  return written.split(';').map((line) => {
    const [count, scores] = line.trim().split(':');
    const marks = scores!.trim().split(/\s+/);
    return { marks: marks.map((s) => (s === '-' ? null : Number(s))), count: Number(count) };
  });
}

/** A candidate's letter, and the letters of groups: [[0], [1, 2]] is "a bc". */
export const letters = (ranking: Ranks): string =>
  ranking.map((equals) => equals.map((i) => String.fromCharCode(97 + i)).join('')).join(' ');

export const optionsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => String.fromCharCode(97 + i));

/** `ties` as the rules allow. */
export const rankingContest = (n: number, rules: RankingContest['rules'], seats = 1): RankingContest => ({
  ballot: 'ranking',
  title: 'A question',
  options: optionsOf(n),
  writeIn: false,
  seats,
  ties: rules.every((rule) => methods[rule].equalRanks),
  rules,
});

export const repeat = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

/** Ballots without equals, for rules that count none: candidates in order. */
export const ordersOf = (ballots: readonly Counted<Ranks>[]): Counted<readonly number[]>[] =>
  ballots.map(({ marks, count }) => ({ marks: marks.flat(), count }));

/** The first choices of such ballots. */
export const firstsOf = (ballots: readonly Counted<Ranks>[]): Counted<number>[] =>
  ballots.map(({ marks, count }) => ({ marks: marks[0]![0]!, count }));

/** The choices of a profile, one a voter. */
export const choicesOf = (ballots: readonly Counted<Ranks>[]): Choice[] =>
  ballots.flatMap(({ marks, count }) => repeat<Choice>(count, { ballot: 'ranking', ranks: marks }));

/** The contest's result under one of its rules. */
export function resultOf<R extends Rule>(rule: R, contest: Contest, choices: readonly Choice[]) {
  const results: readonly RuleResult[] = tally(VERSION, contest, choices, lot).results;
  const found = results.find((result): result is Extract<RuleResult, { rule: R }> => result.rule === rule);
  if (found === undefined) throw new Error(`the contest has no rule ${rule}`);
  return found;
}

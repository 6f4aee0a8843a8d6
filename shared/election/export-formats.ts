/** What ballots, rounds and result of one contest can be written as for other programs. docs/BALLOT-FILES.md. */
import type { Contest } from './contest.ts';
import type { ContestResult, RuleResult } from './tally/tally.ts';

/** Its ballots in four formats, its rounds in two, its result as a picture. */
export const contestFormats = ['blt', 'preflib', 'csv', 'cvr', 'rounds.csv', 'rounds.json', 'svg'] as const;
export type ContestFormat = (typeof contestFormats)[number];

/** Those that have a way to say what there is. */
export const formatsFor = (contest: Contest, result: ContestResult): ContestFormat[] =>
  contestFormats.filter((format) => can(format, contest, result));

function can(format: ContestFormat, contest: Contest, result: ContestResult): boolean {
  const [decides] = result.results;
  switch (format) {
    case 'blt':
      return contest.ballot === 'ranking' || contest.ballot === 'single';
    case 'preflib':
      // A .cat of two categories holds approvals.
      return contest.ballot !== 'score' || contest.top > 1;
    case 'csv':
    case 'cvr':
    case 'svg':
      return true;
    case 'rounds.csv':
      return result.results.some((one) => roundsIn(one) !== null);
    case 'rounds.json': {
      // The layout knows whole counts, as version 2 makes them, in which no ballot counts for several.
      const rounds = decides && !decides.leftOut && 'writtenIn' in result ? roundsIn(decides) : null;
      return rounds !== null && !rounds.some(({ shared = 0 }) => shared > 0);
    }
  }
}

/** Null where the rule has none. */
function roundsIn(result: RuleResult): readonly { readonly shared?: number }[] | null {
  // Each of their rounds fills a seat, and moves no votes.
  if (result.rule === 'phragmen' || result.rule === 'star') return null;
  if (result.rule === 'meek') return result.rounds.map(() => ({}));
  if ('rounds' in result) return result.rounds;
  if ('passes' in result) return result.passes.flatMap(({ rounds }) => rounds);
  return 'stages' in result ? result.stages.map(() => ({})) : null;
}

/** What is said of a rule in a contest whose plan chooses something: before the vote, and beside the result. */
import { type Contest, leastMarks, type Rule } from '../../contest.ts';
import { LEAST_TURNOUT, shareIn } from '../../turnout.ts';
import { type Method, methods, type Sentence, type SentenceValues } from '../methods.ts';
import { MAX_STATES } from '../runoff/ways.ts';

/** Rules that count in rounds, so that one can look back on them. */
export const inRounds: readonly Rule[] = ['instant-runoff', 'sequential-runoff', 'bottoms-up'];

/** Rules whose sources settle ties, so that a plan does not. */
export const settlesTies: readonly Rule[] = ['stv', 'meek', 'hare-stv', 'phragmen', 'equal-shares'];

/** Rules by which a ballot is a vote for whom it names, so that a part of the ballots can be asked for. */
export const byBallots: readonly Rule[] = ['plurality', 'approval'];

/**
 * Rules that may have an option which stands for nobody: they put all names into one order by votes, or by the ballots for one against
 * another, and who stands above that option has been preferred to it. Points and grades are given to names alone, and of a quota's votes
 * a seat would be filled with nobody.
 */
export const mayElectNobody: readonly Rule[] = ['plurality', 'approval', 'instant-runoff', 'schulze', 'ranked-pairs'];

/** The rule as it counts in this contest. */
export function methodIn(contest: Contest, rule: Rule): Method {
  const method = methods[rule];
  return {
    ...method,
    ...meanIn(contest, rule),
    also: alsoIn(contest, rule),
    ties: tiesIn(contest, rule, method),
    ranks: ranksIn(contest, rule, method),
  };
}

/** All that a plan has chosen for a contest and its first rule, told where the result is told without how its rule counts. */
export function chosenIn(contest: Contest): readonly Sentence[] {
  const rule = contest.rules[0]!;
  const usual = methods[rule];
  const { counts, also = [], ties, ranks } = methodIn(contest, rule);
  return [
    ...(counts === usual.counts ? [] : [counts]),
    ...also,
    ...(ranks === usual.ranks ? [] : ranks),
    ...ties.filter((each) => !usual.ties.includes(each)),
  ];
}

/** The numbers in what is said of a contest. */
export const valuesIn = (contest: Contest): SentenceValues => ({
  states: MAX_STATES,
  least: leastMarks(contest),
  turnout: String(contest.leastTurnout ?? LEAST_TURNOUT).replace('>', ''),
});

function turnoutIn({ leastTurnout }: Contest): readonly Sentence[] {
  if (leastTurnout === undefined) return [];
  if (typeof leastTurnout === 'number') return ['turnout.ballots'];
  return [shareIn(leastTurnout)?.more ? 'turnout.more' : 'turnout.share'];
}

const byMean = (contest: Contest, rule: Rule): boolean =>
  rule === 'score' && contest.ballot === 'score' && contest.unscored === 'left-out';

/** What is said otherwise of score voting where a mean decides, and no sum. */
const meanIn = (contest: Contest, rule: Rule): Partial<Method> =>
  byMean(contest, rule)
    ? {
        gist: 'gist.score-mean',
        counts: 'counts.score-mean',
        seats: ['seats.highest-means', 'seats.majority'],
        sources: [
          ...methods.score.sources,
          'Center for Range Voting, “Variants”, rangevoting.org/Variants.html (no opinion)',
        ],
      }
    : {};

const alsoIn = (contest: Contest, rule: Rule): readonly Sentence[] => [
  ...(leastMarks(contest) > 1 ? (['least.marks'] as const) : []),
  ...turnoutIn(contest),
  ...(contest.none ? (['none.last'] as const) : []),
  ...('majority' in contest && contest.majority && byBallots.includes(rule)
    ? ([`majority.${contest.majority}`] as const)
    : []),
  ...(byMean(contest, rule) ? (['unscored.few'] as const) : []),
];

function tiesIn({ tieBreak }: Contest, rule: Rule, { ties }: Method): readonly Sentence[] {
  if (tieBreak === undefined || settlesTies.includes(rule)) return ties;
  if (inRounds.includes(rule)) return [tieBreak === 'lot' ? 'ties.lot-rounds' : 'ties.stages'];
  return [...ties.filter((sentence) => sentence !== 'ties.plain' && sentence !== 'ties.lists'), 'ties.lot'];
}

function ranksIn(contest: Contest, rule: Rule, { ranks }: Method): readonly Sentence[] {
  if (rule !== 'borda' || contest.ballot !== 'ranking' || !contest.shortBallots) return ranks;
  return [contest.shortBallots === 'zero' ? 'ranks.zero-points' : 'ranks.modified-points'];
}

/** What an election allows that people should know of before they vote: names, for which each screen has its words. */
import { closeQuorumOf, type Plan, registrarOf, USUAL_LEAST_BALLOTS } from './manifest.ts';

/** With fewer voters than this the tally itself can give someone away. */
export const FEW_VOTERS = 10;
/** A ranking of more options than this has more orders than a school has voters (7! = 5040). */
const MANY_OPTIONS = 6;

/** When each is said of a plan with so many nodes. */
const applies = {
  simulation: ({ simulation }) => simulation,
  lesson: ({ lesson }) => lesson,
  rehearsal: ({ rehearsal }) => rehearsal === true,
  'one-laptop': ({ threshold, leastMixes }) => Math.min(threshold, leastMixes) === 1,
  'all-at-close': ({ threshold }, nodes) => nodes > 1 && closeQuorumOf(nodes, threshold) === nodes,
  'all-mix': ({ leastMixes }, nodes) => nodes > 1 && leastMixes === nodes,
  /** Rare combinations can show who gave them, or that someone was told to give them [22]. */
  patterns: ({ contests }) =>
    contests.length > 1 ||
    contests.some(
      ({ ballot, options }) => ballot === 'score' || (ballot === 'ranking' && options.length > MANY_OPTIONS),
    ),
  'write-ins': ({ contests }) => contests.some(({ writeIn }) => writeIn),
  codes: (plan) => plan.voters.credentials === 'codes' && registrarOf(plan) === null,
  registrar: (plan) => registrarOf(plan) !== null,
  pages: ({ voters }) => voters.pages,
  latecomers: ({ voters }) => voters.latecomers,
  'invented-names': ({ voters }) => voters.inventedNames === true,
  'few-voters': ({ limits }) => limits.voters < FEW_VOTERS,
  'few-ballots': ({ leastBallots }) => leastBallots < USUAL_LEAST_BALLOTS,
  'one-ballot': ({ limits }) => limits.ballotsPerVoter === 1,
} satisfies Record<string, (plan: Plan, nodes: number) => boolean>;

export type Warning = keyof typeof applies;
export const warningNames = Object.keys(applies) as readonly Warning[];

/** In the order that they are said in. */
export const warningsOf = (plan: Plan, nodes: number): Warning[] =>
  warningNames.filter((name) => applies[name](plan, nodes));

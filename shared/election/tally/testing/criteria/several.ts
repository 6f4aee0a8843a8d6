/**
 * Criteria of several seats: that a further seat takes none away, and what seats in proportion owe to groups of voters. A
 * lot may have decided among equals where a criterion speaks of whoever is elected; where it compares two counts it may not.
 */
import { size } from '../../ballots.ts';
import type { SeveralSeatsCriterion } from '../../criteria/names.ts';
import { candidates } from '../../places.ts';
import {
  type ApprovalPoll,
  unrepresented,
  unrepresentedAtAll,
  unrepresentedTogether,
} from '../../proportional/testing/approvals.ts';
import { type Broken, type Criterion, type Profile, placesOf, subsets } from './criteria.ts';
import type { Kind } from './kinds.ts';
import type { RuleUnderTest } from './rules.ts';

/** Who holds the seats, a list once for each of its own; null where not all of them are filled for sure. */
function holders(
  rule: RuleUnderTest,
  { n, ballots }: Profile,
  seats: number,
  byLot: boolean,
): readonly number[] | null {
  const result = rule.count(n, ballots, seats);
  const { elected, tied, unresolved } = result.winners;
  const who = rule.holders?.(result) ?? elected;
  const open = tied !== undefined || unresolved !== undefined || who.length > seats;
  return open || (!byLot && rule.byLot?.(result)) ? null : [...who].sort((a, b) => a - b);
}

const seatsOf = (one: number, who: readonly number[]): number => who.filter((other) => other === one).length;

/** A criterion that is asked of each number of seats by which not everybody is elected. */
const eachNumber =
  (criterion: (rule: RuleUnderTest, profile: Profile, seats: number) => Broken | null): Criterion =>
  (rule, profile) => {
    for (const seats of rule.seats) {
      if (rule.kind.name !== 'lists' && seats >= profile.n) break;
      const broken = criterion(rule, profile, seats);
      if (broken !== null) return broken;
    }
    return null;
  };

/** A criterion that says of some who hold the seats that they may not. */
const never = (denied: (rule: RuleUnderTest, profile: Profile, seats: number, who: readonly number[]) => boolean) =>
  eachNumber((rule, profile, seats) => {
    const who = seats > 1 ? holders(rule, profile, seats, true) : null;
    return who !== null && denied(rule, profile, seats, who) ? { winners: who, seats } : null;
  });

/** Whether some who are put above all others by voters who are owed so many seats hold fewer. */
const solid = (owed: (voters: number, all: number, seats: number) => number) =>
  never((rule, profile, seats, who) => {
    const placed = placesOf(rule, profile);
    const all = candidates(profile.n);
    return subsets(profile.n).some((set) => {
      const others = all.filter((one) => !set.includes(one));
      const voters = size(
        placed
          .filter(({ places }) => set.every((one) => others.every((other) => places[one]! < places[other]!)))
          .map(({ places, count }) => ({ marks: places, count })),
      );
      return (
        set.filter((one) => who.includes(one)).length < Math.min(set.length, owed(voters, size(profile.ballots), seats))
      );
    });
  });

type Denied = (poll: ApprovalPoll, elected: readonly number[]) => unknown;

/** On approvals. */
const represented = (denied: Denied) =>
  never((rule, { n, ballots }, seats, who) => {
    const picks = ballots.map(({ marks, count }) => ({
      marks: candidates(n).filter((one) => rule.kind.places(marks, n)[one] === 0),
      count,
    }));
    return denied({ n, seats, ballots: picks }, who) !== null;
  });

/** By list: its votes, and the votes of all. */
const votesOf = (rule: RuleUnderTest, { n, ballots }: Profile) => {
  const votes = candidates(n).map((one) => size(ballots.filter(({ marks }) => rule.kind.places(marks, n)[one] === 0)));
  return { votes, all: size(ballots) };
};

export const ofSeveralSeats = {
  'house-monotonicity': eachNumber((rule, profile, seats) => {
    const [before, after] = [seats, seats + 1].map((many) => holders(rule, profile, many, false));
    if (!before || !after) return null;
    if (candidates(profile.n).every((one) => seatsOf(one, before) <= seatsOf(one, after))) return null;
    return { winners: before, seats, after: { profile, winners: after, seats: seats + 1 } };
  }),
  'hare-proportionality': solid((voters, all, seats) => Math.floor((voters * seats) / all)),
  'droop-proportionality': solid((voters, all, seats) => Math.floor(voters / (Math.floor(all / (seats + 1)) + 1))),
  'woodall-proportionality': solid((voters, all, seats) => Math.ceil((voters * (seats + 1)) / all) - 1),
  'justified-representation': represented(unrepresentedAtAll),
  'proportional-justified-representation': represented(unrepresentedTogether),
  'extended-justified-representation': represented(unrepresented),
  'lower-quota': never((rule, profile, seats, who) => {
    const { votes, all } = votesOf(rule, profile);
    return votes.some((own, list) => seatsOf(list, who) < Math.floor((own * seats) / all));
  }),
  'upper-quota': never((rule, profile, seats, who) => {
    const { votes, all } = votesOf(rule, profile);
    return votes.some((own, list) => seatsOf(list, who) > Math.ceil((own * seats) / all));
  }),
  'vote-monotonicity': (rule, profile, dice) => {
    const more = dice.pick(profile.ballots);
    const times = dice.between(1, more.count);
    const changed = {
      n: profile.n,
      ballots: profile.ballots.map((one) => (one === more ? { ...one, count: one.count + times } : one)),
    };
    const [list] = candidates(profile.n).filter((one) => rule.kind.places(more.marks, profile.n)[one] === 0);
    return eachNumber((_rule, _profile, seats) => {
      const [before, after] = [profile, changed].map((one) => holders(rule, one, seats, false));
      if (!before || !after || seatsOf(list!, after) >= seatsOf(list!, before)) return null;
      return { winners: before, seats, after: { profile: changed, winners: after } };
    })(rule, profile, dice);
  },
} as const satisfies Readonly<Record<SeveralSeatsCriterion, Criterion>>;

/** The kinds of ballots that a criterion of several seats speaks of. */
export const speaksOf: Readonly<Record<SeveralSeatsCriterion, readonly Kind<unknown>['name'][]>> = {
  'house-monotonicity': ['orders', 'rankings', 'approvals', 'scores', 'partial-scores', 'points', 'lists'],
  'hare-proportionality': ['orders', 'rankings'],
  'droop-proportionality': ['orders', 'rankings'],
  'woodall-proportionality': ['orders', 'rankings'],
  'justified-representation': ['approvals'],
  'proportional-justified-representation': ['approvals'],
  'extended-justified-representation': ['approvals'],
  'lower-quota': ['lists'],
  'upper-quota': ['lists'],
  'vote-monotonicity': ['lists'],
};

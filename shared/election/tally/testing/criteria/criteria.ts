/**
 * Criteria of voting theory as properties of one profile; `promises` in `criteria/words.ts` has each in a sentence. Each
 * looks at who may be elected to one seat: who is elected, or all who are tied. Criteria that change a profile compare
 * winners who stand alone before and after, as the paradoxes of `side-by-side` do; what a tie becomes breaks none.
 */
import { type Counted, merged, type Ranks, size } from '../../ballots.ts';
import type { OneSeatCriterion } from '../../criteria/names.ts';
import { type Pairwise, pairwise, parts } from '../../pairs/pairwise.ts';
import { candidates } from '../../places.ts';
import type { Lot } from '../../ties/lot.ts';
import type { Dice } from './dice.ts';
import type { Marks, RuleUnderTest } from './rules.ts';

export interface Profile {
  readonly n: number;
  readonly ballots: readonly Counted<Marks>[];
}

/** Who may be elected, and what they come to after a change where there is one. */
export interface Broken {
  readonly winners: readonly number[];
  /** Where the criterion speaks of several seats; after a change to as many, if that says no other number. */
  readonly seats?: number;
  readonly after?: { readonly profile: Profile; readonly winners: readonly number[]; readonly seats?: number };
}

/** Null where the criterion holds here, or does not speak of the profile. */
export type Criterion = (rule: RuleUnderTest, profile: Profile, dice: Dice) => Broken | null;

/** What was counted already: all criteria ask for the same. */
const counted = new WeakMap<Profile, Map<string, readonly number[] | null>>();

/** Who may be elected; null where that is not said, or a lot said it. */
function winners(rule: RuleUnderTest, profile: Profile, seats = 1): readonly number[] | null {
  const known = counted.get(profile) ?? new Map<string, readonly number[] | null>();
  counted.set(profile, known);
  const key = `${rule.name} ${seats}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = rule.count(profile.n, profile.ballots, seats);
  const said = result.winners.unresolved === undefined && !rule.byLot?.(result);
  const { elected, tied = [] } = result.winners;
  const who = [...(rule.holders?.(result) ?? [...elected, ...tied])].sort((a, b) => a - b);
  known.set(key, said ? who : null);
  return said ? who : null;
}

/** The same where a lot is an order of all candidates, which says something as well. */
function electedBy(rule: RuleUnderTest, profile: Profile, seats: number, order: Lot): readonly number[] | null {
  const result = rule.countBy?.(profile.n, profile.ballots, seats, order);
  return result ? [...result.winners.elected].sort((a, b) => a - b) : winners(rule, profile, seats);
}

function sole(rule: RuleUnderTest, profile: Profile): number | null {
  const [winner, ...more] = winners(rule, profile) ?? [];
  return winner === undefined || more.length > 0 ? null : winner;
}

// ---- what a profile says ----------------------------------------------------------------------------------------------

export const placesOf = (rule: RuleUnderTest, { n, ballots }: Profile) =>
  ballots.map(({ marks, count }) => ({ places: rule.kind.places(marks, n), count }));

/** By comparisons of two, whatever kind of ballots these are. */
function comparisons(rule: RuleUnderTest, profile: Profile): Pairwise {
  const ranked = placesOf(rule, profile).map(({ places, count }): Counted<Ranks> => {
    const levels = [...new Set(places)].sort((a, b) => a - b);
    return { marks: levels.map((level) => candidates(profile.n).filter((one) => places[one] === level)), count };
  });
  return pairwise(profile.n, ranked);
}

/** Whether more than half of the ballots say so. */
function most(rule: RuleUnderTest, profile: Profile, says: (places: readonly number[]) => boolean): boolean {
  const saying = placesOf(rule, profile).filter(({ places }) => says(places));
  return 2 * saying.reduce((sum, { count }) => sum + count, 0) > size(profile.ballots);
}

const everybodyElse = (n: number, one: number) => candidates(n).filter((other) => other !== one);

/** A criterion that says, of some profiles, who alone may be elected. */
const onlyOf =
  (allowed: (rule: RuleUnderTest, profile: Profile) => readonly number[] | null): Criterion =>
  (rule, profile) => {
    const who = allowed(rule, profile);
    if (who === null) return null;
    const elected = winners(rule, profile);
    return elected?.some((one) => !who.includes(one)) ? { winners: elected } : null;
  };

/** All sets of candidates but none and all, the smallest first. */
export const subsets = (n: number): number[][] =>
  candidates(1 << n)
    .map((bits) => candidates(n).filter((one) => bits & (1 << one)))
    .filter(({ length }) => length > 0 && length < n)
    .sort((a, b) => a.length - b.length);

// ---- changes ----------------------------------------------------------------------------------------------------------

type Changed = (rule: RuleUnderTest, profile: Profile, winner: number, dice: Dice) => Profile | null;

/** A criterion that compares two winners who stand alone. */
const comparing =
  (
    change: Changed,
    odd: (before: number, after: number, profile: Profile, changed: Profile, rule: RuleUnderTest) => boolean,
  ): Criterion =>
  (rule, profile, dice) => {
    const before = sole(rule, profile);
    if (before === null) return null;
    const changed = change(rule, profile, before, dice);
    if (changed === null || changed.ballots.length === 0) return null;
    const elected = winners(rule, changed);
    const [after] = elected ?? [];
    if (elected?.length !== 1 || !odd(before, after!, profile, changed, rule)) return null;
    return { winners: [before], after: { profile: changed, winners: elected } };
  };

const several = (seats: number): { seats?: number } => (seats > 1 ? { seats } : {});

/** Some ballots of some kinds, each become what `to` makes of it; null where nothing does. */
function someBallots(
  { n, ballots }: Profile,
  dice: Dice,
  to: (marks: Marks) => readonly Marks[] | null,
): Profile | null {
  let changed = false;
  const next = ballots.flatMap(({ marks, count }): Counted<Marks>[] => {
    const made = dice.once(2) ? to(marks) : null;
    if (made === null) return [{ marks, count }];
    changed = true;
    const times = dice.once(2) ? count : dice.between(1, count);
    return [{ marks, count: count - times }, ...made.map((one) => ({ marks: one, count: times }))];
  });
  return changed ? { n, ballots: tidied(next) } : null;
}

export const tidied = (ballots: readonly Counted<Marks>[]): Counted<Marks>[] =>
  merged(ballots.filter(({ count }) => count > 0));

const keep = (rule: RuleUnderTest, { ballots }: Profile, kept: readonly number[]): Profile => ({
  n: kept.length,
  ballots: tidied(
    ballots.flatMap(({ marks, count }) => {
      const left = rule.kind.kept(marks, kept);
      return left === null ? [] : [{ marks: left, count }];
    }),
  ),
});

const fewer = (rule: RuleUnderTest, profile: Profile, gone: readonly number[]): Profile =>
  keep(
    rule,
    profile,
    candidates(profile.n).filter((one) => !gone.includes(one)),
  );

/** The number of somebody among those that a profile keeps. */
const numberOf = (one: number, gone: readonly number[]): number => one - gone.filter((other) => other < one).length;

const renamed = (rule: RuleUnderTest, { n, ballots }: Profile, to: readonly number[], dice: Dice): Profile => ({
  n,
  ballots: dice.shuffled(ballots).map(({ marks, count }) => ({ marks: rule.kind.renamed(marks, to), count })),
});

/** One more like somebody, on some of the ballots of a kind before it and on the others behind. */
const cloned = (rule: RuleUnderTest, { n, ballots }: Profile, one: number, dice: Dice): Profile => ({
  n: n + 1,
  ballots: tidied(
    ballots.flatMap(({ marks, count }) => {
      const times = dice.between(0, count);
      return [times, count - times].map((part) => ({ marks: rule.kind.cloned(marks, one, n, dice), count: part }));
    }),
  ),
});

// ---- the criteria -----------------------------------------------------------------------------------------------------

export const ofOneSeat = {
  neutrality: (rule, profile, dice) => {
    const to = dice.shuffled(candidates(profile.n));
    const other = renamed(rule, profile, to, dice);
    // Who is drawn has another name, too.
    const order = dice.shuffled(candidates(profile.n));
    const orderAfter = order.map((one) => to[one]!);
    for (const seats of rule.seats) {
      const [before, after] = [electedBy(rule, profile, seats, order), electedBy(rule, other, seats, orderAfter)];
      if (before === null || after === null) continue;
      const expected = before.map((one) => to[one]!).sort((a, b) => a - b);
      if (expected.join() !== after.join())
        return { winners: before, ...several(seats), after: { profile: other, winners: after } };
    }
    return null;
  },
  homogeneity: (rule, { n, ballots }, dice) => {
    const times = dice.between(2, 5);
    const other = { n, ballots: ballots.map(({ marks, count }) => ({ marks, count: count * times })) };
    for (const seats of rule.seats) {
      const [before, after] = [winners(rule, { n, ballots }, seats), winners(rule, other, seats)];
      if (before !== null && after !== null && before.join() !== after.join())
        return { winners: before, ...several(seats), after: { profile: other, winners: after } };
    }
    return null;
  },
  majority: onlyOf((rule, profile) => {
    const first = candidates(profile.n).find((one) =>
      most(rule, profile, (places) => everybodyElse(profile.n, one).every((other) => places[one]! < places[other]!)),
    );
    return first === undefined ? null : [first];
  }),
  'majority-loser': onlyOf((rule, profile) => {
    const last = candidates(profile.n).find((one) =>
      most(rule, profile, (places) => everybodyElse(profile.n, one).every((other) => places[one]! > places[other]!)),
    );
    return last === undefined ? null : everybodyElse(profile.n, last);
  }),
  'mutual-majority': onlyOf((rule, profile) => {
    const few = subsets(profile.n).find((set) =>
      most(rule, profile, (places) =>
        candidates(profile.n).every(
          (other) => set.includes(other) || set.every((one) => places[one]! < places[other]!),
        ),
      ),
    );
    return few ?? null;
  }),
  condorcet: onlyOf((rule, profile) => {
    const d = comparisons(rule, profile);
    const first = candidates(profile.n).find((one) =>
      everybodyElse(profile.n, one).every((other) => d[one]![other]! > d[other]![one]!),
    );
    return first === undefined ? null : [first];
  }),
  'condorcet-loser': onlyOf((rule, profile) => {
    const d = comparisons(rule, profile);
    const last = candidates(profile.n).find((one) =>
      everybodyElse(profile.n, one).every((other) => d[one]![other]! < d[other]![one]!),
    );
    return last === undefined ? null : everybodyElse(profile.n, last);
  }),
  smith: onlyOf((rule, profile) => parts(comparisons(rule, profile))[0]!),
  pareto: onlyOf((rule, profile) => {
    const voters = size(profile.ballots);
    const d = comparisons(rule, profile);
    const all = candidates(profile.n);
    return all.filter((one) => all.every((other) => d[other]![one]! < voters));
  }),
  clones: (rule, profile, dice) => {
    const before = sole(rule, profile);
    const one = dice.below(profile.n);
    const second = cloned(rule, profile, one, dice);
    const after = dice.once(2) ? cloned(rule, second, one, dice) : second;
    const elected = before === null ? null : winners(rule, after);
    const [team, ...more] = [...new Set(elected?.map((who) => (who >= profile.n ? one : who)))];
    if (before === null || elected === null || more.length > 0 || team === undefined || team === before) return null;
    return { winners: [before], after: { profile: after, winners: elected } };
  },
  monotonicity: comparing(
    (rule, profile, winner, dice) =>
      someBallots(profile, dice, (marks) => {
        const raised = rule.kind.raised(marks, winner, profile.n, dice);
        return raised === null ? null : [raised];
      }),
    (before, after) => after !== before,
  ),
  participation: (rule, profile, dice) => {
    const gone = dice.pick(profile.ballots);
    const times = dice.between(1, gone.count);
    const left = tidied(profile.ballots.map((one) => (one === gone ? { ...one, count: one.count - times } : one)));
    const places = rule.kind.places(gone.marks, profile.n);
    return comparing(
      () => ({ n: profile.n, ballots: left }),
      (before, after) => places[after]! < places[before]!,
    )(rule, profile, dice);
  },
  reversal: comparing(
    (rule, { n, ballots }) => {
      const reversed = ballots.map(({ marks, count }) => ({ marks: rule.kind.reversed(marks, n), count }));
      if (n < 2 || reversed.some(({ marks }) => marks === null)) return null;
      return { n, ballots: merged(reversed.map(({ marks, count }) => ({ marks: marks!, count }))) };
    },
    (before, after) => after === before,
  ),
  reinforcement: (rule, profile, dice) => {
    const split = profile.ballots.map((one) => ({ ...one, times: dice.between(0, one.count) }));
    const part = (count: (one: (typeof split)[number]) => number): Profile => ({
      n: profile.n,
      ballots: tidied(split.map((one) => ({ marks: one.marks, count: count(one) }))),
    });
    const [some, others] = [part(({ times }) => times), part(({ count, times }) => count - times)];
    if (some.ballots.length === 0 || others.ballots.length === 0) return null;
    const winner = sole(rule, some);
    if (winner === null || sole(rule, others) !== winner) return null;
    const together = winners(rule, profile);
    if (together === null || together.join() === String(winner)) return null;
    return { winners: together, after: { profile: some, winners: [winner] } };
  },
  'irrelevant-alternatives': (rule, profile, dice) => {
    const gone = dice.below(profile.n);
    return comparing(
      (_rule, _profile, winner) => (winner === gone ? null : fewer(rule, profile, [gone])),
      (before, after) => after !== numberOf(before, [gone]),
    )(rule, profile, dice);
  },
  'smith-dominated-alternatives': (rule, profile, dice) => {
    const [smith = []] = parts(comparisons(rule, profile));
    const gone = candidates(profile.n).filter((one) => !smith.includes(one) && !dice.once(3));
    if (gone.length === 0) return null;
    return comparing(
      (_rule, _profile, winner) => (gone.includes(winner) ? null : fewer(rule, profile, gone)),
      (before, after) => after !== numberOf(before, gone),
    )(rule, profile, dice);
  },
  'later-no-harm': comparing(
    (rule, profile, winner, dice) =>
      someBallots(profile, dice, (marks) => {
        const places = rule.kind.places(marks, profile.n);
        if (places[winner] === profile.n) return null;
        const extended = rule.kind.extended(marks, profile.n, dice);
        return extended === null ? null : [extended];
      }),
    (before, after) => after !== before,
  ),
  'later-no-help': (rule, profile, dice) => {
    const helped = dice.below(profile.n);
    return comparing(
      () =>
        someBallots(profile, dice, (marks) => {
          if (rule.kind.places(marks, profile.n)[helped] === profile.n) return null;
          const extended = rule.kind.extended(marks, profile.n, dice);
          return extended === null ? null : [extended];
        }),
      (before, after) => before !== helped && after === helped,
    )(rule, profile, dice);
  },
} as const satisfies Readonly<Record<OneSeatCriterion, Criterion>>;

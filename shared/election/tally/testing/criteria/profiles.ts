/** The profiles that seeds determine, and how every criterion is asked of one. */
import { merged } from '../../ballots.ts';
import type { CriterionName } from '../../criteria/names.ts';
import { candidates } from '../../places.ts';
import { type Broken, type Criterion, ofOneSeat, type Profile } from './criteria.ts';
import { Dice } from './dice.ts';
import type { Marks, RuleUnderTest } from './rules.ts';
import { ofSeveralSeats, speaksOf } from './several.ts';

export const criteria: Readonly<Record<CriterionName, Criterion>> = { ...ofOneSeat, ...ofSeveralSeats };

export const criterionNames = Object.keys(criteria) as CriterionName[];

/** Whether a criterion asks anything of the ballots that a rule counts. */
export function asks(criterion: CriterionName, { kind, seats }: RuleUnderTest): boolean {
  const kinds = new Map<string, readonly string[]>(Object.entries(speaksOf)).get(criterion);
  if (kinds !== undefined) return seats.length > 1 && kinds.includes(kind.name);
  if (criterion === 'neutrality' || criterion === 'homogeneity') return true;
  if (criterion === 'later-no-harm' || criterion === 'later-no-help') return ['orders', 'rankings'].includes(kind.name);
  return kind.name !== 'lists' && !(criterion === 'reversal' && kind.name === 'points');
}

/** A profile that a seed determines: three to five candidates, few kinds of ballots, few of each or many. */
export function profileOf(rule: RuleUnderTest, seed: number): Profile {
  const dice = new Dice(seed);
  const n = dice.pick([3, 3, 3, 4, 4, 5]);
  const times = dice.pick([1, 2, 4, 4, 20]);
  const some = candidates(dice.between(2, dice.pick([3, 5, 8]))).map(() => rule.kind.draw(n, dice));
  // Once in three times each ballot of a circle, in which everybody is in the place of everybody, and few others.
  const [first] = some;
  const circle = candidates(n).map((by) =>
    rule.kind.renamed(
      first!,
      candidates(n).map((one) => (one + by) % n),
    ),
  );
  const all = dice.once(3) ? [...circle, ...some.slice(1, 3)] : some;
  const ballots = all.map((marks) => ({ marks, count: dice.between(1, times) }));
  return { n, ballots: merged(ballots.filter(({ marks }) => !isNothing(rule, marks, n))) };
}

/** Whether a ballot tells nobody apart and so might as well be blank. */
const isNothing = (rule: RuleUnderTest, marks: Marks, n: number): boolean =>
  (rule.kind.name === 'scores' || rule.kind.name === 'points') &&
  rule.kind.places(marks, n).every((place) => place === 0);

/** What a criterion comes to, by the changes that this seed determines. */
export const tried = (criterion: CriterionName, rule: RuleUnderTest, profile: Profile, seed: number): Broken | null =>
  criteria[criterion](rule, profile, new Dice(seed + 1));

/** `3 abc; 2 ba`, or `3: 5 0 1; 2: 0 0 4`. */
export const writtenAs = (rule: RuleUnderTest, { ballots }: Profile): string =>
  ballots
    .map(
      ({ marks, count }) => `${count}${rule.kind.name.match(/scores|points/) ? ':' : ''} ${rule.kind.written(marks)}`,
    )
    .join('; ');

/** What `writtenAs` wrote, for as many candidates as are elected from. */
export const readAs = (rule: RuleUnderTest, n: number, written: string): Profile => ({
  n,
  ballots: written.split('; ').map((line) => {
    const [, count, marks] = /^(\d+):? (.*)$/.exec(line)!;
    return { marks: rule.kind.read(marks!), count: Number(count) };
  }),
});

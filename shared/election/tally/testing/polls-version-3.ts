/**
 * Polls of version 3, each drawn from its name: every rule and every choice that it brought, alone and beside what they meet. Their
 * tallies are vectors for other implementations, and are kept for ever (`../samples`): nothing here changes any more.
 */
import { seeded } from '../../../crypto/shuffle/testing/example.ts';
import type { Choice } from '../../choice.ts';
import { type Contest, slots } from '../../contest.ts';
import { choiceFault } from '../../encoding.ts';
import type { PollVersion2 } from './polls-version-2.ts';

export interface PollVersion3 extends PollVersion2 {
  /** How many stand on the roll. */
  readonly roll: number;
}

type Of<B extends Contest['ballot']> = Partial<Extract<Contest, { ballot: B }>>;

const asked = { title: 'Who', options: ['Ada', 'Bob', 'Cem', 'Dia'], writeIn: false, seats: 1 };
const single = (more: Of<'single'>): Contest => ({ ballot: 'single', ...asked, rules: ['plurality'], ...more });
const approval = (more: Of<'approval'>): Contest => ({
  ...{ ballot: 'approval', ...asked, most: 4, rules: ['approval'] },
  ...more,
});
const score = (more: Of<'score'>): Contest => ({ ballot: 'score', ...asked, top: 3, rules: ['score'], ...more });
const ranking = (more: Of<'ranking'>): Contest => ({
  ...{ ballot: 'ranking', ...asked, ties: false, rules: ['instant-runoff'] },
  ...more,
});

const six = ['Ada', 'Bob', 'Cem', 'Dia', 'Eva', 'Fay'];
const nobody = { none: true as const, options: ['Ada', 'Bob', 'Cem', 'None of these'] };

const contests: readonly Contest[] = [
  single({ rules: ['d-hondt', 'sainte-lague'], seats: 5 }),
  single({ rules: ['sainte-lague', 'd-hondt', 'plurality'], seats: 2, tieBreak: 'lot' }),
  single({ rules: ['d-hondt', 'sainte-lague'], seats: 3, writeIn: true }),
  single({ majority: 'half', leastTurnout: '>1/2', tieBreak: 'lot' }),
  single({ majority: 'two-thirds', writeIn: true, seats: 2 }),
  single({ ...nobody, seats: 2, tieBreak: 'lot', leastTurnout: '2/5' }),
  approval({ rules: ['approval', 'phragmen', 'equal-shares'], seats: 3, options: six, most: 6 }),
  approval({ rules: ['equal-shares', 'phragmen'], seats: 2, writeIn: true, least: 2 }),
  approval({ majority: 'three-quarters', least: 2, seats: 2, tieBreak: 'lot' }),
  approval({ ...nobody, majority: 'half', seats: 2, leastTurnout: 5 }),
  score({ rules: ['star', 'score', 'majority-judgement'], seats: 2 }),
  score({ rules: ['star', 'score'], seats: 3, options: six, top: 2, tieBreak: 'lot' }),
  score({ rules: ['star'], writeIn: true }),
  score({ rules: ['score', 'star'], unscored: 'left-out', seats: 2 }),
  score({ rules: ['cumulative'], points: 4, seats: 2, tieBreak: 'lot' }),
  score({ rules: ['cumulative'], points: 3, writeIn: true, seats: 2 }),
  ranking({ rules: ['meek', 'hare-stv', 'stv'], seats: 2, options: six }),
  ranking({ rules: ['hare-stv', 'meek'], seats: 3, writeIn: true, least: 2 }),
  ranking({ rules: ['ranked-pairs', 'minimax', 'tideman-alternative', 'schulze'] }),
  ranking({ rules: ['ranked-pairs', 'minimax'], seats: 2, ties: true, options: six }),
  ranking({ rules: ['tideman-alternative', 'ranked-pairs', 'minimax', 'instant-runoff'], ties: true, tieBreak: 'lot' }),
  ranking({ rules: ['minimax', 'ranked-pairs', 'tideman-alternative'], writeIn: true }),
  ranking({ rules: ['borda'], shortBallots: 'zero', ties: true, writeIn: true, seats: 2 }),
  ranking({ rules: ['plurality', 'borda'], shortBallots: 'modified', majority: 'half', tieBreak: 'lot' }),
  ranking({ rules: ['instant-runoff', 'sequential-runoff', 'bottoms-up'], tieBreak: 'earlier-rounds' }),
  ranking({ rules: ['sequential-runoff', 'bottoms-up'], tieBreak: 'lot', seats: 2, ties: true, options: six }),
  ranking({ ...nobody, rules: ['instant-runoff', 'schulze', 'ranked-pairs', 'plurality'], tieBreak: 'earlier-rounds' }),
];

/** A choice drawn from bytes; not always an allowed one. */
function drawn(contest: Contest, next: (below: number) => number, names: number): Choice {
  const places = slots(contest);
  const order = Array.from({ length: places }, (_, i) => i).sort(() => next(3) - 1);
  const some = order.slice(0, next(places + 1));
  const used = (slot: number) => contest.writeIn && slot === places - 1;
  const written = (yes: boolean) => (yes ? { writeIn: `N${next(names)}` } : {});
  switch (contest.ballot) {
    case 'single': {
      const pick = next(places * 4) === 0 ? null : next(places);
      return { ballot: 'single', pick, ...written(pick !== null && used(pick)) };
    }
    case 'approval':
      return { ballot: 'approval', picks: some.toSorted((a, b) => a - b), ...written(some.some(used)) };
    case 'score': {
      const least = contest.points === undefined ? 0 : 1;
      const scores = order.map((_, slot) => (some.includes(slot) ? least + next(contest.top + 1 - least) : null));
      return { ballot: 'score', scores, ...written(some.some(used)) };
    }
    case 'ranking': {
      const ranks =
        contest.ties && some.length > 2 ? [some.slice(0, 2), ...some.slice(2).map((i) => [i])] : some.map((i) => [i]);
      return {
        ballot: 'ranking',
        ranks: ranks.map((equals) => equals.toSorted((a, b) => a - b)),
        ...written(some.some(used)),
      };
    }
  }
}

/** Of one contest so many ballots: few make ties. */
function pollOf(contest: Contest, at: number, size: number): PollVersion3 {
  const what = `poll ${at} of ${size}: ${contest.rules.join(', ')}`;
  const source = seeded(what);
  const next = (below: number) => source(1)[0]! % below;
  const choices: Choice[] = [];
  while (choices.length < size) {
    const choice = drawn(contest, next, 3);
    if (choiceFault(contest, choice, 3) === null) choices.push(choice);
  }
  const joined = contest.writeIn && size === 9 ? [['N0', 'N1']] : [];
  return { what, contest, choices, joined, roll: size + 1 + next(size) };
}

/** Names on one ballot each, more than there is room for: these are other names. */
const OTHERS = 78;

/** Beside these names four ballots without one, each cast so many times. */
function crowdedOf(contest: Contest, at: number, weight: number): PollVersion3 {
  const what = `poll ${at} with other names and ${weight} times four ballots: ${contest.rules.join(', ')}`;
  const source = seeded(what);
  const next = (below: number) => source(1)[0]! % below;
  const that = (named: boolean): Choice => {
    for (;;) {
      const choice = drawn(contest, next, 1);
      if (choiceFault(contest, choice, 3) === null && (choice.writeIn !== undefined) === named) return choice;
    }
  };
  const others = Array.from({ length: OTHERS }, (_, i) => ({ ...that(true), writeIn: `N${i}` }));
  const four = [0, 1, 2, 3].map(() => that(false));
  const choices = [...others, ...Array.from({ length: weight }, () => four).flat()];
  return { what, contest, choices, joined: [], roll: choices.length + 1 };
}

/** The written-in slot alone, as the most that such a ballot can say for it. */
function alone(contest: Contest): Choice {
  const slot = contest.options.length;
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: slot };
    case 'approval':
      return { ballot: 'approval', picks: [slot] };
    case 'score':
      return { ballot: 'score', scores: [...contest.options.map(() => null), contest.top] };
    case 'ranking':
      return { ballot: 'ranking', ranks: [[slot]] };
  }
}

/** Two ballots among other names that stand alone: for none of the two it is certain that it is elected. */
function lostIn(contest: Contest, at: number): PollVersion3 {
  const what = `poll ${at} of two ballots among other names: ${contest.rules.join(', ')}`;
  const source = seeded(what);
  const two: Choice[] = [];
  while (two.length < 2) {
    const choice = drawn(contest, (below) => source(1)[0]! % below, 1);
    if (choiceFault(contest, choice, 3) === null && choice.writeIn === undefined) two.push(choice);
  }
  const others = Array.from({ length: OTHERS }, (_, i) => ({ ...alone(contest), writeIn: `N${i}` }));
  const choices = [...others, ...two];
  return { what, contest, choices, joined: [], roll: choices.length };
}

const ring = (what: string, rule: 'ranked-pairs' | 'tideman-alternative', steps: readonly number[]): PollVersion3 => {
  const size = 13;
  const places = Array.from({ length: size }, (_, i) => i);
  return {
    what,
    contest: ranking({ rules: [rule], options: places.map((i) => `Option ${i + 1}`) }),
    choices: places.map((first) => ({
      ballot: 'ranking',
      ranks: steps.map((step) => [(first + step) % size]),
    })),
    ...{ joined: [], roll: size + 1 },
  };
};

export const pollsVersion3 = (): PollVersion3[] => [
  ...contests.flatMap((contest, at) => [
    ...[3, 4, 6, 9, 14].map((size) => pollOf(contest, at, size)),
    ...(contest.writeIn ? [1, 40].map((weight) => crowdedOf(contest, at, weight)) : []),
    ...(contest.writeIn && !('least' in contest) ? [lostIn(contest, at)] : []),
  ]),
  ring('more orders of equally strong victories than are followed', 'ranked-pairs', [...Array(13).keys()]),
  ring('more ways out of ties than are followed', 'tideman-alternative', [0, 3, 5]),
];

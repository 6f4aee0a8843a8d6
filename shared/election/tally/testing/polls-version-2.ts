/**
 * Polls of version 2, each drawn from its name: every rule, ties, several seats, written-in names, too many of them, joins. Their
 * tallies are vectors for other implementations, and are kept for ever (`../samples`): nothing here changes any more.
 */
import { stream } from '../../../crypto/testing/stream.ts';
import type { Choice } from '../../choice.ts';
import { type Contest, slots } from '../../contest.ts';

export interface PollVersion2 {
  readonly what: string;
  readonly contest: Contest;
  readonly choices: readonly Choice[];
  /** Lists of written-in names that are one person each. */
  readonly joined?: readonly (readonly string[])[];
}

/** Whole numbers below `below`, as uneven as 2^32 modulo that is. */
type Dice = (below: number) => number;

function diceOf(name: string): Dice {
  const random = stream(name);
  return (below) => new DataView(random(4).slice().buffer).getUint32(0) % below;
}

/** A ballot type, the rule that counts it, and whether it fills several seats and counts equal ranks. */
const kinds = [
  { ballot: 'single', rule: 'plurality', several: true, equal: false },
  { ballot: 'approval', rule: 'approval', several: true, equal: false },
  { ballot: 'score', rule: 'score', several: true, equal: false },
  { ballot: 'score', rule: 'majority-judgement', several: true, equal: false },
  { ballot: 'ranking', rule: 'plurality', several: true, equal: false },
  { ballot: 'ranking', rule: 'borda', several: true, equal: true },
  { ballot: 'ranking', rule: 'instant-runoff', several: false, equal: true },
  { ballot: 'ranking', rule: 'sequential-runoff', several: true, equal: true },
  { ballot: 'ranking', rule: 'bottoms-up', several: true, equal: true },
  { ballot: 'ranking', rule: 'schulze', several: true, equal: true },
  { ballot: 'ranking', rule: 'stv', several: true, equal: false },
] as const;
type Kind = (typeof kinds)[number];

function contestOf({ ballot, rule }: Kind, options: number, seats: number, writeIn: boolean, ties: boolean): Contest {
  const common = {
    title: `${ballot}, ${rule}`,
    options: Array.from({ length: options }, (_, i) => `Option ${i + 1}`),
    ...{ writeIn, seats, rules: [rule] },
  };
  const own = {
    single: {},
    approval: { most: Math.max(1, options - 1) },
    score: { top: 3 },
    ranking: { ties },
  };
  return { ballot, ...common, ...own[ballot] } as Contest;
}

/** Spellings of few names, one of them an option's; one has nothing to be seen in it. */
const spellings = ['Zoë', 'zoë', 'Zoe\u0308', 'ZOË', 'Zoe', 'Ada', 'ADA', 'straße', 'Strasse', 'option 1', '\u200b'];

/** Marks for the slots of `some`, the best first. */
function marked(contest: Contest, some: readonly number[], dice: Dice): Choice {
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: some[0] ?? null };
    case 'approval':
      return { ballot: 'approval', picks: some.slice(0, contest.most).sort((a, b) => a - b) };
    case 'score': {
      const score = (slot: number) => (some.includes(slot) ? dice(contest.top + 1) : null);
      return { ballot: 'score', scores: Array.from({ length: slots(contest) }, (_, slot) => score(slot)) };
    }
    case 'ranking': {
      const ranks: number[][] = [];
      for (const slot of some)
        if (contest.ties && ranks.length > 0 && dice(3) === 0) ranks.at(-1)!.push(slot);
        else ranks.push([slot]);
      return { ballot: 'ranking', ranks: ranks.map((equals) => equals.sort((a, b) => a - b)) };
    }
  }
}

function uses(choice: Choice, slot: number): boolean {
  if (choice.ballot === 'single') return choice.pick === slot;
  if (choice.ballot === 'approval') return choice.picks.includes(slot);
  return choice.ballot === 'score' ? choice.scores[slot] !== null : choice.ranks.flat().includes(slot);
}

function choiceIn(contest: Contest, dice: Dice, nameOf: () => string): Choice {
  const left = Array.from({ length: slots(contest) }, (_, slot) => slot);
  const order: number[] = [];
  while (left.length > 0) order.push(...left.splice(Math.min(dice(left.length), dice(left.length)), 1));
  const choice = marked(contest, dice(10) === 0 ? [] : order.slice(0, 1 + dice(order.length)), dice);
  return contest.writeIn && uses(choice, contest.options.length) ? { ...choice, writeIn: nameOf() } : choice;
}

/** The first are small and full of ties. */
function drawn(kind: Kind, i: number): PollVersion2 {
  const what = `${kind.ballot}, ${kind.rule}, ${i}`;
  const dice = diceOf(what);
  const options = 2 + dice(4);
  const seats = kind.several ? 1 + dice(3) : 1;
  const contest = contestOf(kind, options, Math.min(seats, options), i % 3 === 2, kind.equal && i % 2 === 0);
  const voters = i < 6 ? 1 + i + dice(4) : 12 + dice(30);
  const nameOf = () => spellings[dice(spellings.length)]!;
  const choices = Array.from({ length: voters }, () => choiceIn(contest, dice, nameOf));
  return { what, contest, choices, ...(i % 6 === 5 ? { joined: [['Zoë', 'Zoe']] } : {}) };
}

/** More written-in names than there is room for: a few on many ballots, the others on one or two each. */
function crowded(kind: Kind, far: boolean): PollVersion2 {
  const what = `${kind.ballot}, ${kind.rule}, more names than there is room for${far ? ', and one far ahead' : ''}`;
  const dice = diceOf(what);
  const contest = contestOf(kind, 1, kind.several ? 2 : 1, true, false);
  let written = 0;
  const nameOf = () => (dice(4) === 0 ? ['Ada', 'Zoë'][dice(2)]! : `N${written++ % 90}`);
  const two = contestOf(kind, 1, 1, true, false);
  const drawnOnes = Array.from({ length: 150 }, () => choiceIn(two, dice, nameOf));
  const forOne = marked(two, [0], () => 3);
  return { what, contest, choices: [...drawnOnes, ...(far ? Array.from({ length: 200 }, () => forOne) : [])] };
}

/** Four options that many rank, one or two of them far ahead, among ninety names on a ballot or two each. */
function amongNames(kind: Kind, i: number): PollVersion2 {
  const what = `${kind.ballot}, ${kind.rule}, among ninety names, ${i}`;
  const dice = diceOf(what);
  const contest = contestOf(kind, 4, kind.several ? 1 + (i % 3) : 1, true, false);
  const names = Array.from({ length: 90 }, (_, name) => name);
  const alone = names.map((name) => ({ ...marked(contest, [4], () => 2), writeIn: `N${name}` }) as Choice);
  const behind = names.slice(0, 20).map((name) => {
    const choice = marked(contest, contest.ballot === 'single' ? [4] : [dice(4), 4], dice);
    return (uses(choice, 4) ? { ...choice, writeIn: `N${name}` } : choice) as Choice;
  });
  const orders = Array.from({ length: 4 }, (_, first) => [
    first,
    ...[0, 1, 2, 3].filter((one) => one !== first && dice(2) === 0),
  ]);
  const counts = [70, 60 - 7 * i, 5 * i, 2 + dice(9)];
  const listed = orders.flatMap((order, at) => Array.from({ length: counts[at]! }, () => marked(contest, order, dice)));
  return { what, contest, choices: [...alone, ...behind, ...listed] };
}

/** "2 cd; 3 a": so many ballots, letters from a being the options, the best first; one of `names` stands for each further letter. */
function written(
  kind: Kind,
  what: string,
  options: number,
  seats: number,
  ballots: string,
  names: readonly string[] = [],
) {
  const contest = contestOf(kind, options, seats, names.length > 0, false);
  const choices = ballots.split('; ').flatMap((line) => {
    const [count, letters] = line.split(' ') as [string, string];
    const slots = [...letters].map((letter) => letter.charCodeAt(0) - 97);
    const choice = marked(
      contest,
      slots.map((slot) => Math.min(slot, options)),
      () => 2,
    );
    const name = names[Math.max(...slots) - options];
    return Array.from({ length: Number(count) }, () =>
      name === undefined ? choice : ({ ...choice, writeIn: name } as Choice),
    );
  });
  return { what: `${kind.ballot}, ${kind.rule}, ${what}`, contest, choices };
}

/**
 * Nobody can come before a, yet the other names might change the order in which the others go: d and e gain from them, b and c
 * from each other, at every level someone else.
 */
function ahead(kind: Kind): PollVersion2 {
  const contest = contestOf(kind, 5, 1, true, false);
  const listed = written(kind, '', 5, 1, '80 a; 60 bc; 40 c; 10 cd; 15 d').choices;
  const named = Array.from({ length: 90 }, (_, i) => {
    const order = i < 40 ? [5, 3] : i < 60 ? [5, 4] : [5];
    return { ...marked(contest, order, () => 1), writeIn: `N${i}` } as Choice;
  });
  return { what: `${kind.ballot}, ${kind.rule}, one ahead of all others`, contest, choices: [...listed, ...named] };
}

/** Ends that are drawn too seldom. */
function chosen(kind: Kind): PollVersion2[] {
  const spelled = ['Zoë', 'Zoe', 'ZOË', 'Ada'];
  const joined = { ...written(kind, 'joined', 1, 1, '4 a; 3 b; 2 c; 1 d; 4 e', spelled), joined: [['Zoë', 'Zoe']] };
  if (kind.ballot !== 'ranking') return [joined];
  return [
    joined,
    {
      ...written(kind, 'joined in a chain', 1, 1, '4 a; 3 b; 2 ca; 1 d; 5 ea', spelled),
      joined: [
        ['Zoe', 'Ada'],
        ['Zoë', 'Zoe'],
      ],
    },
    written(kind, 'one of the last has nothing to do with the others', 5, 1, '2 cd; 2 d; 2 e; 3 a; 3 b'),
    written(kind, 'all are equal', 3, 1, '1 a; 1 b; 1 c'),
    written(kind, 'a tie that does not matter', 6, 1, '2 ecf; 1 bca; 1 fbeda; 3 cbfd; 3 abcdef'),
    written(kind, 'an earlier stage', 5, kind.several ? 2 : 1, '9 a; 5 b; 4 c; 1 dc; 9 e'),
  ];
}

/** Each rank of each voter is another candidate's: every tie there can be. */
function circle(kind: Kind): PollVersion2 {
  const contest = contestOf(kind, 5, kind.several ? 2 : 1, false, kind.equal);
  const orders = Array.from({ length: 5 }, (_, first) => Array.from({ length: 5 }, (_, i) => (first + i) % 5));
  return {
    what: `${kind.ballot}, ${kind.rule}, a circle`,
    contest,
    choices: orders.map((order) => marked(contest, order, () => 1)),
  };
}

/** More ways out of ties than are followed: a ring, in which no tie leads to one that is like another. */
function endless(kind: Kind): PollVersion2 {
  const ring = 13;
  const contest = contestOf(kind, ring, kind.several ? 2 : 1, false, false);
  const choices = Array.from({ length: ring }, (_, i) => marked(contest, [i, (i + 3) % ring, (i + 5) % ring], () => 1));
  return { what: `${kind.ballot}, ${kind.rule}, more ways than are followed`, contest, choices };
}

const POLLS_DRAWN = 9;

/** All of them. */
export const pollsVersion2 = (): PollVersion2[] =>
  kinds.flatMap((kind) => [
    ...Array.from({ length: POLLS_DRAWN }, (_, i) => drawn(kind, i)),
    ...(kind.ballot === 'ranking' ? [circle(kind)] : []),
    crowded(kind, false),
    crowded(kind, true),
    ...Array.from({ length: kind.ballot === 'ranking' ? 3 : 1 }, (_, i) => amongNames(kind, i)),
    ...chosen(kind),
    ...(['instant-runoff', 'sequential-runoff', 'bottoms-up'].includes(kind.rule) ? [endless(kind), ahead(kind)] : []),
  ]);

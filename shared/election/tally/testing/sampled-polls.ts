/**
 * Polls whose results are kept for ever (`../samples`). Each is drawn from its name alone, by SHA-512, so that a hash stands
 * for thousands of ballots. Nothing here may change while a version's samples exist: `hashOfPolls` shows where it has.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, hex, utf8 } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import { seeded } from '../../../crypto/shuffle/testing/example.ts';
import type { Choice } from '../../choice.ts';
import { type Contest, slots } from '../../contest.ts';
import { tally } from '../tally.ts';
import { pollsVersion2 } from './polls-version-2.ts';
import { pollsVersion3 } from './polls-version-3.ts';
import { repeat } from './profile.ts';

/** How each version counts a contest, to the canonical bytes of its result, and what it is kept by. A version stays here for good. */
export const versions: Readonly<
  Record<number, { readonly count: (poll: Poll) => Bytes; polls(): Map<string, Poll[]> }>
> = {
  1: {
    count: ({ contest, choices, lot }) => encodeCanonical(tally(1, contest, choices, lot) as Value),
    polls: () => sampledPolls(),
  },
  2: {
    count: ({ contest, choices, lot, joined }) => encodeCanonical(tally(2, contest, choices, lot, joined) as Value),
    polls: () =>
      Map.groupBy(
        pollsVersion2().map((poll) => ({ ...poll, lot: sha256(utf8(poll.what)) })),
        ({ contest: { ballot, rules } }) => `${ballot}/${rules[0]}`,
      ),
  },
  3: {
    count: ({ contest, choices, lot, joined, roll }) =>
      encodeCanonical(tally(3, contest, choices, lot, joined, roll) as Value),
    polls: () =>
      Map.groupBy(
        pollsVersion3().map((poll) => ({ ...poll, lot: sha256(utf8(poll.what)) })),
        ({ contest: { ballot, rules } }) => `${ballot}/${rules[0]}`,
      ),
  },
};

export interface Poll {
  readonly contest: Contest;
  readonly choices: readonly Choice[];
  readonly lot: Bytes;
  readonly joined?: readonly (readonly string[])[];
  /** How many stand on the roll; as many as have voted unless it is said. */
  readonly roll?: number;
}

/** What is kept of a version, by kind of poll. */
export type Kept = Readonly<
  Record<
    string,
    {
      /** SHA-256 of the polls themselves: where it differs, the polls have changed and not the rule. */
      readonly polls: string;
      /** SHA-256 of the canonical bytes of each result, in order. */
      readonly results: readonly string[];
    }
  >
>;

const DRAWN = 40;

/** A ballot type, and the rule that counts it. */
const kinds = [
  ['single', 'plurality'],
  ['approval', 'approval'],
  ['score', 'score'],
  ['score', 'majority-judgement'],
  ['ranking', 'plurality'],
  ['ranking', 'borda'],
  ['ranking', 'instant-runoff'],
  ['ranking', 'schulze'],
  ['ranking', 'stv'],
] as const;
type Kind = (typeof kinds)[number];

/** Those of version 1 by kind: forty drawn of each, and those that reach a limit. */
const sampledPolls = (): Map<string, Poll[]> =>
  new Map([
    ...kinds.map((kind): [string, Poll[]] => [kind.join('/'), repeat(DRAWN, kind).map(drawn)]),
    [
      'limits',
      [
        manyNames(),
        lettersFrom(0xa1, 0x24f),
        lettersFrom(0x370, 0x52f),
        endlessTies(),
        lateTie(),
        aVoterEach(),
        ...kinds.map(nothingSaid),
      ],
    ],
  ]);

export const hashOfPolls = (polls: readonly Poll[]): string => hex(sha256(encodeCanonical(polls as unknown as Value)));

/** What there is to keep of a version. */
export function keptOf(version: number): Kept {
  const { count, polls } = versions[version]!;
  const kept = [...polls()].map(([kind, some]) => [
    kind,
    { polls: hashOfPolls(some), results: some.map((poll) => hex(sha256(count(poll)))) },
  ]);
  return Object.fromEntries(kept);
}

/** Whole numbers below `below`, as uneven as 2^32 modulo that is. */
type Dice = (below: number) => number;

const diceOf = (name: string): Dice => {
  const random = seeded(name);
  return (below) => new DataView(random(4).slice().buffer).getUint32(0) % below;
};

/** The i-th poll of a kind: the first are small and full of ties, the last have hundreds of voters who lean to few. */
function drawn(kind: Kind, i: number): Poll {
  const dice = diceOf(`poll ${kind.join('/')} ${i}`);
  const small = i < DRAWN / 2;
  const n = 2 + dice(small ? 4 : 8);
  const contest = contestOf(kind, n, 1 + dice(Math.min(n, 3)), i % 3 === 0, i % 2 === 0);
  const voters = small ? i + dice(6) : 40 + dice(260);
  const choices = Array.from({ length: voters }, () => choiceIn(contest, dice, small));
  return { contest, choices, lot: seeded(`lot ${kind.join('/')} ${i}`)(32) };
}

function contestOf([ballot, rule]: Kind, n: number, seats: number, writeIn: boolean, ties: boolean): Contest {
  const options = Array.from({ length: n }, (_, i) => `Option ${i + 1}`);
  const common = { title: `${ballot} by ${rule}`, options, writeIn, seats };
  const kinds = {
    single: { rules: [rule] },
    approval: { most: Math.max(1, n - 1), rules: [rule] },
    score: { top: 1 + n, rules: [rule] },
    ranking: { ties, rules: [rule] },
  };
  return { ballot, ...common, ...kinds[ballot] } as Contest;
}

function choiceIn(contest: Contest, dice: Dice, even: boolean): Choice {
  const all = slots(contest);
  const choice = marked(contest, preferred(all, dice, even), dice);
  const used = contest.writeIn && usesSlot(choice, contest.options.length);
  return used ? { ...choice, writeIn: names[dice(names.length)]! } : choice;
}

/** Marks for some of `order`, which is all slots, the best first; one voter in ten says nothing. */
function marked(contest: Contest, order: readonly number[], dice: Dice): Choice {
  const some = dice(10) === 0 ? [] : order.slice(0, 1 + dice(order.length));
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: some[0] ?? null };
    case 'approval':
      return { ballot: 'approval', picks: some.slice(0, contest.most).sort((a, b) => a - b) };
    case 'score':
      return {
        ballot: 'score',
        scores: order.map((_, slot) => (some.includes(slot) ? dice(contest.top + 1) : null)),
      };
    case 'ranking': {
      const ranks: number[][] = [];
      for (const slot of some)
        if (contest.ties && ranks.length > 0 && dice(4) === 0) ranks.at(-1)!.push(slot);
        else ranks.push([slot]);
      return { ballot: 'ranking', ranks: ranks.map((equals) => equals.sort((a, b) => a - b)) };
    }
  }
}

/** All slots in some order: any is as likely, or (not `even`) slot k with a weight of 1/(k + 1). */
function preferred(all: number, dice: Dice, even: boolean): number[] {
  const left = Array.from({ length: all }, (_, slot) => slot);
  const order: number[] = [];
  while (left.length > 0) {
    const weights = left.map((slot) => (even ? 1 : Math.floor(1000 / (slot + 1))));
    let at = dice(weights.reduce((sum, weight) => sum + weight, 0));
    const chosen = weights.findIndex((weight) => {
      at -= weight;
      return at < 0;
    });
    order.push(...left.splice(chosen, 1));
  }
  return order;
}

function usesSlot(choice: Choice, slot: number): boolean {
  if (choice.ballot === 'single') return choice.pick === slot;
  if (choice.ballot === 'approval') return choice.picks.includes(slot);
  return choice.ballot === 'score' ? choice.scores[slot] !== null : choice.ranks.flat().includes(slot);
}

/** Spellings of one name, a listed one, and letters that case tables and normal forms disagree about. */
const names = [
  ...['Zoë', 'zoë', 'ZOË', 'Zoe\u0308', 'Zoe'],
  ...['Option 1', 'OPTION 1', 'option  1'],
  ...['Ωμέγα', 'ωμέγα', 'ΣΊΣΥΦΟΣ', 'σίσυφος', 'σίσυφοσ', 'Жанна', 'жанна', 'Ёж', 'ёж'],
  ...[
    'straße',
    'STRASSE',
    'STRAẞE',
    'ﬁ',
    'FI',
    'İ',
    'i̇',
    'ı',
    'I',
    'i',
    'ǅ',
    'Ǆ',
    'ǆ',
    'ſ',
    's',
    'Å',
    '\u212b',
    'K',
    '\u212a',
  ],
  ...['Ⴀ', 'ა', '𐐀', '𐐨', '山田', '🙂'],
];

const plurality = (options: number, writeIn: boolean): Contest => contestOf(kinds[0], options, 1, writeIn, false);

/** More written-in names than a result lists. */
function manyNames(): Poll {
  const choices = Array.from({ length: 1300 }, (_, i): Choice => {
    return { ballot: 'single', pick: 2, writeIn: `Name ${i % 1150}` };
  });
  return { contest: plurality(2, true), choices, lot: new Uint8Array(32) };
}

/** One name for each letter of a range, beside A to z: which of them differ only in case? */
function lettersFrom(first: number, last: number): Poll {
  const codes = [...range(0x41, 0x7a), ...range(first, last)];
  const choices = codes.map((code): Choice => ({ ballot: 'single', pick: 2, writeIn: String.fromCharCode(code) }));
  return { contest: plurality(2, true), choices, lot: new Uint8Array(32) };
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

const runoff = (n: number, rankings: readonly (readonly number[])[]): Poll => ({
  contest: contestOf(['ranking', 'instant-runoff'], n, 1, false, false),
  choices: rankings.map((order) => ({ ballot: 'ranking', ranks: order.map((slot) => [slot]) })),
  lot: new Uint8Array(32),
});

/** Twelve names, twenty-two voters: more ways out of ties than version 1 follows. */
const endlessTies = (): Poll =>
  runoff(
    12,
    [7, 5, ...repeat(10, 1)].flatMap((votes, first) => repeat(votes, [first])),
  );

/** One after the other goes out, each with one vote more, until two are left who never differed: too late to look. */
const lateTie = (): Poll =>
  runoff(
    64,
    Array.from({ length: 64 }, (_, first) => [
      [first],
      ...Array.from({ length: Math.min(first, 62) }, (_, gone) => [first, gone]),
    ]).flat(),
  );

const aVoterEach = (): Poll =>
  runoff(
    64,
    Array.from({ length: 64 }, (_, first) => [first]),
  );

/** Blank ballots only. */
function nothingSaid(kind: Kind): Poll {
  const contest = contestOf(kind, 3, 2, true, true);
  const blank: Record<Contest['ballot'], Choice> = {
    single: { ballot: 'single', pick: null },
    approval: { ballot: 'approval', picks: [] },
    score: { ballot: 'score', scores: repeat(4, null) },
    ranking: { ballot: 'ranking', ranks: [] },
  };
  return { contest, choices: repeat(2, blank[contest.ballot]), lot: new Uint8Array(32) };
}

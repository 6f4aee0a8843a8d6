/** Polls with their tallies, each drawn from its name: every rule, ties, several seats, written-in names, too many of them, joins. */

import { countOpened } from '../../../shared/board/count.ts';
import { type Bytes, concat, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';
import { stream } from '../../../shared/crypto/testing/stream.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import { type Contest, slots } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { decodeChoices, encodeChoices } from '../../../shared/election/encoding.ts';

interface Poll {
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
function drawn(kind: Kind, i: number): Poll {
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
function crowded(kind: Kind, far: boolean): Poll {
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

/** Each rank of each voter is another candidate's: every tie there can be. */
function circle(kind: Kind): Poll {
  const contest = contestOf(kind, 5, kind.several ? 2 : 1, false, kind.equal);
  const orders = Array.from({ length: 5 }, (_, first) => Array.from({ length: 5 }, (_, i) => (first + i) % 5));
  return {
    what: `${kind.ballot}, ${kind.rule}, a circle`,
    contest,
    choices: orders.map((order) => marked(contest, order, () => 1)),
  };
}

/** More ways out of ties than are followed: fourteen with a ballot of their own each, two that are ahead. */
function endless(kind: Kind): Poll {
  const contest = contestOf(kind, 16, kind.several ? 2 : 1, false, false);
  const ballots = [9, 8, ...Array.from({ length: 14 }, () => 1)].flatMap((votes, first) =>
    Array.from({ length: votes }, (_, i) => [first, ...(first > 1 ? [2 + ((first + i + 3) % 14)] : [])]),
  );
  const choices = ballots.map((order) => marked(contest, [...new Set(order)], () => 1));
  return { what: `${kind.ballot}, ${kind.rule}, more ways than are followed`, contest, choices };
}

const POLLS_DRAWN = 9;

const polls = (): Poll[] =>
  kinds.flatMap((kind) => [
    ...Array.from({ length: POLLS_DRAWN }, (_, i) => drawn(kind, i)),
    ...(kind.ballot === 'ranking' ? [circle(kind)] : []),
    crowded(kind, false),
    crowded(kind, true),
    ...(['instant-runoff', 'sequential-runoff', 'bottoms-up'].includes(kind.rule) ? [endless(kind)] : []),
  ]);

/** Tallies up to this length are written out; of a longer one its hash is enough. */
const SHOWN_BYTES = 6000;

function vectorOf({ what, contest, choices, joined = [] }: Poll) {
  const fault = contestFault(contest);
  if (fault) throw new Error(`${what}: ${fault}`);
  const contests = [contest];
  const lot = sha256(utf8(what));
  const plaintexts = choices.map((choice) => encodeChoices(contests, [choice]));
  // One that no choice encodes to, wherever there are several ballots.
  const bad: Bytes[] = plaintexts.length > 3 ? [concat(plaintexts[0]!.map(() => 255))] : [];
  const all = [...plaintexts, ...bad];
  const opened = all.map((plaintext) => decodeChoices(contests, plaintext));
  const tally = countOpened({ version: 2, contests }, opened, lot, [joined]);
  return {
    ...{ what, contests: hex(encodeCanonical(contests as unknown as Value)), lot: hex(lot), joined },
    plaintexts: all.map(hex),
    ...(tally.length <= SHOWN_BYTES ? { tally: hex(tally) } : {}),
    tallySha256: hex(sha256(tally)),
  };
}

/** The file count.json. */
export const counts = () => ({ polls: polls().map(vectorOf) });

/** A poll of a few invented ballots for each choice of each rule, which comes out otherwise with every answer. */
import { utf8 } from '../../../codec/bytes.ts';
import { unreachable } from '../../../codec/error.ts';
import type { Choice } from '../../choice.ts';
import type { Contest, Rule } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { drawnFrom } from '../../drawn.ts';
import type { Counted } from '../ballots.ts';
import { type Example, examples } from '../examples.ts';
import { methods } from '../methods.ts';
import type { Standing } from '../places.ts';
import { countBallots } from '../tally.ts';
import { choosing, type Offer, type Value } from './table.ts';

/** Fixed, so that everybody is shown the same. */
const lot = new Uint8Array(32);

/** So many polls are drawn at most, and so many after the first that shows a difference, for a better one. */
const MOST_DRAWN = 4000;
const MORE_DRAWN = 200;

/** The poll of a choice counted with one of its answers; null is the usual one. Throws where none shows a difference. */
export function exampleOf(rule: Rule, offer: Offer, value: Value | null): Example {
  if (offer.example) return offer.example(rule, value);
  const name = `${rule} ${offer.field}`;
  const poll = polls.get(name) ?? pollOf(rule, offer, name);
  polls.set(name, poll);
  return { ...poll, contest: withAnswer(poll.contest, offer, value) };
}

/** Looked for once. */
const polls = new Map<string, Example>();

/** An answer that does not fit so small a poll is shown as the usual one. */
function withAnswer(contest: Contest, { field }: Offer, value: Value | null): Contest {
  const answered = value === null ? contest : choosing(contest, { [field]: value });
  return contestFault(answered) === null ? answered : contest;
}

/** The answers that an example must tell apart. */
export const answersOf = (rule: Rule, offer: Offer, { seats, options }: Contest): (Value | null)[] => [
  null,
  ...('values' in offer
    ? offer.open({ rule, seats, options: options.length, places: options.length, least: 1, none: false })
    : [offer.shown]),
];

function pollOf(rule: Rule, offer: Offer, name: string): Example {
  const draw = diceOf(name);
  let best: Example | null = null;
  let most = 0;
  for (let drawn = 0, left = MORE_DRAWN; drawn < MOST_DRAWN && left > 0; drawn++) {
    if (best !== null) left--;
    const poll = drawnPoll(rule, 3 + (drawn % 2), 3 + (drawn % 3), draw);
    if (poll === null) continue;
    const answers = answersOf(rule, offer, poll.contest);
    const found = answers.map((value) => winnersOf({ ...poll, contest: withAnswer(poll.contest, offer, value) }));
    if (found.some((winners) => winners.unresolved !== undefined) || distinct(found) < answers.length) continue;
    // Others elected tell more than others named beside them.
    const told = distinct(found.map(({ elected }) => [...elected].sort()));
    if (told > most) [best, most] = [poll, told];
    if (told === answers.length) break;
  }
  if (best === null) throw new Error(`no small poll tells the answers to ${name} apart`);
  return best;
}

const distinct = (values: readonly unknown[]): number => new Set(values.map((value) => JSON.stringify(value))).size;

const winnersOf = ({ contest, ballots }: Example): Standing['winners'] =>
  countBallots(contest, ballots, lot).results[0]!.winners;

type Dice = (sides: number) => number;

/** What a name determines. Faces need not be equally likely here. */
function diceOf(name: string): Dice {
  const random = drawnFrom(utf8(name));
  return (sides) => random(1)[0]! % sides;
}

/** Null where hardly anything is said. */
function drawnPoll(rule: Rule, names: number, kinds: number, draw: Dice): Example | null {
  const base = examples[rule].contest;
  const seats = methods[rule].fills === 'one' ? 1 : 1 + draw(2);
  const options = ['Ada', 'Ben', 'Cem', 'Dia'].slice(0, names);
  const contest = { ...base, title: '', options, seats, ...('most' in base ? { most: names } : {}) } as Contest;
  const found = new Map<string, Counted<Choice>>();
  for (let kind = 0; kind < kinds; kind++) {
    const marks = drawnMarks(contest, names, draw);
    found.set(JSON.stringify(marks), { marks, count: 1 + draw(5) });
  }
  return found.size < 3 ? null : { contest, ballots: [...found.values()] };
}

/** Never blank. */
function drawnMarks(contest: Contest, names: number, draw: Dice): Choice {
  const slots = Array.from({ length: names }, (_, i) => i);
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: draw(names) };
    case 'approval': {
      const picks = slots.filter(() => draw(2) === 1);
      return { ballot: 'approval', picks: picks.length > 0 ? picks : [draw(names)] };
    }
    case 'score': {
      if (contest.points !== undefined) return drawnPoints(contest.points, contest.top, names, draw);
      // Some ballots leave somebody out; what that counts as is a choice.
      const left = draw(2 * names);
      const scores = slots.map((slot) => (slot === left ? null : draw(contest.top + 1)));
      return { ballot: 'score', scores };
    }
    case 'ranking': {
      const order: number[] = [];
      while (order.length < names) {
        const next = slots.filter((one) => !order.includes(one));
        order.push(next[draw(next.length)]!);
      }
      return { ballot: 'ranking', ranks: order.slice(0, 1 + draw(names)).map((one) => [one]) };
    }
    default:
      return unreachable(contest);
  }
}

/** One point at least. */
function drawnPoints(points: number, top: number, names: number, draw: Dice): Choice {
  const scores = new Array<number | null>(names).fill(null);
  const first = draw(names);
  scores[first] = 1 + draw(Math.min(top, points));
  const left = Math.min(top, points - scores[first]);
  const second = draw(names);
  if (second !== first && left > 0) scores[second] = 1 + draw(left);
  return { ballot: 'score', scores };
}

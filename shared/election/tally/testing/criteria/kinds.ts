/** Kinds of ballots, as criteria see them: what a ballot prefers, and what can be changed of it. */
import type { Ranks } from '../../ballots.ts';
import { candidates } from '../../places.ts';
import type { Scores } from '../../score.ts';
import { raisedTo } from '../../side-by-side/poll.ts';
import { profile } from '../profile.ts';
import type { Dice } from './dice.ts';

export interface Kind<Marks> {
  readonly name: 'orders' | 'rankings' | 'approvals' | 'scores' | 'partial-scores' | 'points' | 'lists';
  draw(n: number, dice: Dice): Marks;
  /** By candidate: how far down the ballot puts it. Equal places are no preference. */
  places(marks: Marks, n: number): number[];
  /** Candidate i is called `to[i]` now. */
  renamed(marks: Marks, to: readonly number[]): Marks;
  /** Those kept, in new numbers; null where the ballot then says nothing. */
  kept(marks: Marks, kept: readonly number[]): Marks | null;
  /** Candidate n is a second like `one`: next to it on a ranking, with the same score, or with a part of its points. */
  cloned(marks: Marks, one: number, n: number, dice: Dice): Marks;
  /** `one` higher, and nothing else changed; null where it is as high as can be. */
  raised(marks: Marks, one: number, n: number, dice: Dice): Marks | null;
  /** The ballot upside down; null where the kind has no such ballot. */
  reversed(marks: Marks, n: number): Marks | null;
  /** Some that the ballot did not rank, put behind all that it ranks; null where the kind knows no such thing. */
  extended(marks: Marks, n: number, dice: Dice): Marks | null;
  written(marks: Marks): string;
  /** The marks that `written` wrote. */
  read(text: string): Marks;
}

export const TOP = 5;
export const BUDGET = 5;

const letter = (one: number): string => String.fromCharCode(97 + one);

const unranked = (marks: Ranks, n: number): number[] => candidates(n).filter((one) => !marks.flat().includes(one));

const byNumber = (equals: readonly number[]): number[] => [...equals].sort((a, b) => a - b);

const ranks = (name: 'orders' | 'rankings'): Kind<Ranks> => ({
  name,
  draw: (n, dice) => {
    const order = dice.shuffled(candidates(n));
    const some = dice.once(3) ? order.slice(0, dice.between(1, n)) : order;
    const weak = name === 'rankings' && dice.once(3);
    return some
      .reduce<number[][]>((groups, one) => {
        if (weak && groups.length > 0 && dice.once(2)) groups.at(-1)!.push(one);
        else groups.push([one]);
        return groups;
      }, [])
      .map(byNumber);
  },
  places: (marks, n) => {
    const places = new Array<number>(n).fill(n);
    marks.forEach((equals, place) => {
      for (const one of equals) places[one] = place;
    });
    return places;
  },
  renamed: (marks, to) => marks.map((equals) => byNumber(equals.map((one) => to[one]!))),
  kept: (marks, kept) => {
    const left = marks
      .map((equals) => equals.flatMap((one) => (kept.includes(one) ? [kept.indexOf(one)] : [])))
      .filter((equals) => equals.length > 0);
    return left.length > 0 ? left : null;
  },
  cloned: (marks, one, n, dice) => {
    const order = dice.once(2) ? [one, n] : [n, one];
    const together = name === 'rankings' && dice.once(4);
    return marks.flatMap((equals) => {
      if (!equals.includes(one)) return [equals];
      return equals.length === 1 && !together ? order.map((each) => [each]) : [[...equals, n]];
    });
  },
  raised: (marks, one, _n, dice) => {
    const at = marks.findIndex((equals) => equals.includes(one));
    const place = at < 0 ? marks.length : at;
    const shared = at >= 0 && marks[at]!.length > 1;
    if (place === 0 && !shared) return null;
    return raisedTo(marks, one, dice.below(place + (shared ? 1 : 0)));
  },
  reversed: (marks, n) => {
    const rest = unranked(marks, n);
    if (name === 'orders' && rest.length > 1) return null;
    return [...(rest.length > 0 ? [rest] : []), ...marks.toReversed()];
  },
  extended: (marks, n, dice) => {
    const rest = dice.shuffled(unranked(marks, n));
    if (rest.length < 2) return null;
    return [...marks, ...rest.slice(0, dice.between(1, rest.length)).map((one) => [one])];
  },
  written: (marks) => marks.map((equals) => equals.map(letter).join('=')).join(''),
  read: (text) => profile(`1 ${text}`)[0]!.marks,
});

export const orders = ranks('orders');
export const rankings = ranks('rankings');

export const approvals: Kind<readonly number[]> = {
  name: 'approvals',
  draw: (n, dice) => byNumber(dice.shuffled(candidates(n)).slice(0, dice.between(1, n))),
  places: (marks, n) => candidates(n).map((one) => (marks.includes(one) ? 0 : 1)),
  renamed: (marks, to) => byNumber(marks.map((one) => to[one]!)),
  kept: (marks, kept) => {
    const left = marks.flatMap((one) => (kept.includes(one) ? [kept.indexOf(one)] : []));
    return left.length > 0 ? byNumber(left) : null;
  },
  cloned: (marks, one, n) => (marks.includes(one) ? [...marks, n] : marks),
  raised: (marks, one) => (marks.includes(one) ? null : byNumber([...marks, one])),
  reversed: (marks, n) => {
    const rest = candidates(n).filter((one) => !marks.includes(one));
    return rest.length > 0 ? rest : marks;
  },
  extended: () => null,
  written: (marks) => marks.map(letter).join('='),
  read: (text) => profile(`1 ${text}`)[0]!.marks[0]!,
};

const ofScores = (name: 'scores' | 'points'): Kind<Scores> => ({
  name,
  draw: (n, dice) => {
    if (name === 'scores') return candidates(n).map(() => dice.below(TOP + 1));
    const points = new Array<number>(n).fill(0);
    const used = dice.once(4) ? dice.between(1, BUDGET) : BUDGET;
    const few = dice.shuffled(candidates(n)).slice(0, dice.between(1, n));
    for (let i = 0; i < used; i++) points[dice.pick(few)]!++;
    return points;
  },
  places: (marks, n) => candidates(n).map((one) => -(marks[one] ?? 0)),
  renamed: (marks, to) => {
    const scores: (number | null)[] = [...marks];
    marks.forEach((score, one) => {
      scores[to[one]!] = score;
    });
    return scores;
  },
  kept: (marks, kept) => kept.map((one) => marks[one]!),
  // Points are few: what one had the two have together.
  cloned: (marks, one, _n, dice) => {
    const own = name === 'scores' ? marks[one]! : dice.between(0, marks[one]!);
    return [...marks.with(one, own), name === 'scores' ? own : marks[one]! - own];
  },
  raised: (marks, one, _n, dice) => {
    const room = name === 'scores' ? TOP - marks[one]! : BUDGET - marks.reduce<number>((sum, s) => sum + s!, 0);
    return room > 0 ? marks.with(one, marks[one]! + dice.between(1, room)) : null;
  },
  reversed: (marks) => (name === 'scores' ? marks.map((score) => TOP - score!) : null),
  extended: () => null,
  written: (marks) => marks.join(' '),
  read: (text) => text.split(' ').map(Number),
});

export const scores = ofScores('scores');

/** Scores that leave some out: a ballot puts these last, and reads no better upside down. Written `-`. */
export const partialScores: Kind<Scores> = {
  ...scores,
  name: 'partial-scores',
  draw: (n, dice) => {
    const drawn = candidates(n).map(() => (dice.once(3) ? null : dice.below(TOP + 1)));
    return drawn.every((score) => score === null) ? candidates(n).map(() => dice.below(TOP + 1)) : drawn;
  },
  places: (marks, n) => candidates(n).map((one) => -(marks[one] ?? -1)),
  kept: (marks, kept) => {
    const left = kept.map((one) => marks[one]!);
    return left.every((score) => score === null) ? null : left;
  },
  cloned: (marks, one) => [...marks, marks[one]!],
  raised: (marks, one, _n, dice) => {
    const least = (marks[one] ?? -1) + 1;
    return least > TOP ? null : marks.with(one, dice.between(least, TOP));
  },
  reversed: (marks, n) => (marks.includes(null) ? null : scores.reversed(marks, n)),
  written: (marks) => marks.map((score) => score ?? '-').join(' '),
  read: (text) => text.split(' ').map((score) => (score === '-' ? null : Number(score))),
};

export const points = ofScores('points');

/** A ballot is a vote for one list; every other time for the first, so that there are great ones and small ones. */
export const lists: Kind<number> = {
  name: 'lists',
  draw: (n, dice) => (dice.once(2) ? 0 : dice.below(n)),
  places: (pick, n) => candidates(n).map((one) => (one === pick ? 0 : 1)),
  renamed: (pick, to) => to[pick]!,
  kept: (pick, kept) => (kept.includes(pick) ? kept.indexOf(pick) : null),
  cloned: (pick, one, n, dice) => (pick === one && dice.once(2) ? n : pick),
  raised: (pick, one) => (pick === one ? null : one),
  reversed: () => null,
  extended: () => null,
  written: letter,
  read: (text) => text.charCodeAt(0) - 97,
};

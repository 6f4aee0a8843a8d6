/** Ballots that rank a few options, and what can be changed of them to see whether a rule takes it oddly. */
import { OstrakaError } from '../../../codec/error.ts';
import type { Counted, Ranks } from '../ballots.ts';

/** As many options as all rules are compared with: what can be looked over, and searched for paradoxes. */
export const MAX_COMPARED = 8;

export interface Poll {
  /** No two alike. */
  readonly options: readonly string[];
  /** Counts are whole and more than 0, in units of 1/`scale`. */
  readonly ballots: readonly Counted<Ranks>[];
  /** 1 unless the ballots have weights that are fractions. */
  readonly scale: number;
}

/** Throws `bad-ballot-file` for a poll of fewer than two options or more than `MAX_COMPARED`. */
export function requireComparable({ options: { length } }: Pick<Poll, 'options'>): void {
  if (length < 2) throw new OstrakaError('bad-ballot-file', 'there are no two options to choose between');
  if (length <= MAX_COMPARED) return;
  throw new OstrakaError(
    'bad-ballot-file',
    `rules are compared with up to ${MAX_COMPARED} options, and here are ${length}`,
    { hint: 'ostraka count FILE --rules LIST counts any number of options, by the rules that you name.' },
  );
}

/** What can be done to a poll. Ballots and options are indices into it. */
export type Change =
  /** These alone stand; all ballots keep the order of them. */
  | { readonly change: 'keep'; readonly options: readonly number[] }
  /** This one does not stand. */
  | { readonly change: 'drop'; readonly option: number }
  /** So many voters who cast this ballot do not vote. */
  | { readonly change: 'stay-away'; readonly ballot: number; readonly count: number }
  /** So many of these ballots put the option higher, as `ranks` says; they leave the others as they were. */
  | { readonly change: 'raise'; readonly option: number; readonly raised: readonly Raised[] }
  /** One more, whom every ballot puts next to this option: so many of each ballot before it, the others behind. */
  | { readonly change: 'clone'; readonly option: number; readonly before: readonly number[] };

export interface Raised {
  readonly ballot: number;
  readonly count: number;
  readonly ranks: Ranks;
}

/** What the poll is after a change. Options that stay keep their names; a clone comes last, as `cloneOf` names it. */
export function changed(poll: Poll, change: Change): Poll {
  const { options, ballots, scale } = poll;
  switch (change.change) {
    case 'keep':
      return reduced(poll, change.options);
    case 'drop':
      return reduced(
        poll,
        options.flatMap((_, i) => (i === change.option ? [] : [i])),
      );
    case 'stay-away':
      return { options, scale, ballots: less(ballots, [change]) };
    case 'raise':
      return {
        options,
        scale,
        ballots: [
          ...less(ballots, change.raised),
          ...change.raised.map(({ ranks, count }) => ({ marks: ranks, count })),
        ],
      };
    case 'clone': {
      const clone = options.length;
      return {
        options: [...options, cloneOf(options[change.option]!, options)],
        scale,
        ballots: ballots
          .flatMap(({ marks, count }, i) => {
            const before = change.before[i] ?? 0;
            return [
              { marks: doubled(marks, change.option, [clone, change.option]), count: before },
              { marks: doubled(marks, change.option, [change.option, clone]), count: count - before },
            ];
          })
          .filter(({ count }) => count > 0),
      };
    }
  }
}

/** What somebody just like this option is called: `Ada′`. */
export const cloneOf = (option: string, options: readonly string[]): string => {
  let name = `${option}′`;
  while (options.includes(name)) name += '′';
  return name;
};

/** `option` put above the rank with this index, alone; all others stay in order. */
export function raisedTo(ranks: Ranks, option: number, place: number): Ranks {
  const without = ranks.map((equals) => equals.filter((one) => one !== option));
  return [...without.slice(0, place), [option], ...without.slice(place)].filter((equals) => equals.length > 0);
}

/** The rank of an option, 0 for the first; what is not ranked comes after all that is. */
export function placeOn(ranks: Ranks, option: number): number {
  const place = ranks.findIndex((equals) => equals.includes(option));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** The poll with these options alone. A ballot that ranks none of them is blank, and left out. */
function reduced({ options, ballots, scale }: Poll, kept: readonly number[]): Poll {
  return {
    options: kept.map((one) => options[one]!),
    scale,
    ballots: ballots
      .map(({ marks, count }) => ({
        marks: marks
          .map((equals) => equals.flatMap((one) => (kept.includes(one) ? [kept.indexOf(one)] : [])))
          .filter((equals) => equals.length > 0),
        count,
      }))
      .filter(({ marks }) => marks.length > 0),
  };
}

/** The ballots without so many of some of them. */
const less = (
  ballots: Poll['ballots'],
  taken: readonly { readonly ballot: number; readonly count: number }[],
): Counted<Ranks>[] =>
  ballots
    .map(({ marks, count }, i) => ({
      marks,
      count: taken.reduce((left, one) => (one.ballot === i ? left - one.count : left), count),
    }))
    .filter(({ count }) => count > 0);

/** In a rank of its own the two stand in this order; among equals and where it is not ranked they stay together. */
const doubled = (ranks: Ranks, option: number, order: readonly [number, number]): Ranks =>
  ranks.flatMap((equals) => {
    if (!equals.includes(option)) return [equals];
    return equals.length === 1 ? order.map((one) => [one]) : [[...new Set([...equals, ...order])]];
  });

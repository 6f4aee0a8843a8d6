/** Ballots while a person changes them: kinds of ballots with how many there are as it was typed. */
import { merged } from '../../../shared/election/tally/ballots.ts';
import { MAX_COMPARED, type Poll } from '../../../shared/election/tally/side-by-side/poll.ts';
import { within } from '../../design/controls/whole-number.ts';

export interface Kind {
  /** Tells kinds apart while they are changed. */
  readonly id: number;
  readonly count: string;
  /** The options that it ranks, best first. */
  readonly order: readonly number[];
}

export interface Draft {
  readonly options: readonly string[];
  readonly kinds: readonly Kind[];
}

export const MOST_KINDS = 24;
export const COUNTS = { least: 0, most: 1_000_000 } as const;

/** Whether it can be changed by hand: few kinds, whole ballots, no equal ranks. */
export const fits = ({ options, ballots, scale }: Poll): boolean =>
  options.length <= MAX_COMPARED &&
  scale === 1 &&
  ballots.length <= MOST_KINDS &&
  ballots.every(({ marks, count }) => count <= COUNTS.most && marks.every(({ length }) => length === 1));

/** Of a poll that `fits`. */
export const draftOf = ({ options, ballots }: Poll): Draft => ({
  options,
  kinds: ballots.map(({ marks, count }, id) => ({ id, count: String(count), order: marks.flat() })),
});

/** What is counted, equal ballots together; null while a number or a name is none. */
export function pollOf({ options, kinds }: Draft): Poll | null {
  if (options.some((_, i) => nameFault(options, i) !== null)) return null;
  const counts = kinds.map(({ count }) => within(count, COUNTS));
  if (counts.some((count) => count === null)) return null;
  const ballots = kinds.flatMap(({ order }, i) =>
    counts[i]! > 0 && order.length > 0 ? [{ marks: order.map((one) => [one]), count: counts[i]! }] : [],
  );
  return { options, ballots: merged(ballots), scale: 1 };
}

/** Why a name cannot stand. */
export function nameFault(options: readonly string[], option: number): 'empty' | 'twice' | null {
  const name = options[option]!.trim();
  if (name === '') return 'empty';
  return options.some((other, i) => i < option && other.trim() === name) ? 'twice' : null;
}

/** One place up (−1) or down (1); at an end it stays. */
export function moved(order: readonly number[], option: number, by: -1 | 1): readonly number[] {
  const from = order.indexOf(option);
  const to = from + by;
  return to < 0 || to >= order.length ? order : dropped(order, option, by < 0 ? to : to + 1);
}

/** Put before the place `to` of the order as it is. */
export function dropped(order: readonly number[], option: number, to: number): readonly number[] {
  const from = order.indexOf(option);
  const others = order.filter((one) => one !== option);
  const place = to > from ? to - 1 : to;
  return [...others.slice(0, place), option, ...others.slice(place)];
}

/** Ranked last where it was not ranked, and the other way round. */
export const toggled = (order: readonly number[], option: number): readonly number[] =>
  order.includes(option) ? order.filter((one) => one !== option) : [...order, option];

export const withKind = ({ options, kinds }: Draft, id: number, change: Partial<Kind>): Draft => ({
  options,
  kinds: kinds.map((kind) => (kind.id === id ? { ...kind, ...change } : kind)),
});

export const withoutKind = ({ options, kinds }: Draft, id: number): Draft => ({
  options,
  kinds: kinds.filter((kind) => kind.id !== id),
});

/** One more kind, of one ballot that ranks all options as they stand. */
export const moreKinds = ({ options, kinds }: Draft): Draft => ({
  options,
  kinds: [...kinds, { id: nextId(kinds), count: '1', order: [...options.keys()] }],
});

/** One more option, last on every ballot that ranked all the others. */
export const moreOptions = ({ options, kinds }: Draft, name: string): Draft => ({
  options: options.length < MAX_COMPARED ? [...options, name] : options,
  kinds:
    options.length < MAX_COMPARED
      ? kinds.map((kind) =>
          kind.order.length === options.length ? { ...kind, order: [...kind.order, options.length] } : kind,
        )
      : kinds,
});

export const withoutOption = ({ options, kinds }: Draft, option: number): Draft => ({
  options: options.filter((_, i) => i !== option),
  kinds: kinds.map((kind) => ({
    ...kind,
    order: kind.order.flatMap((one) => (one === option ? [] : [one > option ? one - 1 : one])),
  })),
});

export const renamed = ({ options, kinds }: Draft, option: number, name: string): Draft => ({
  options: options.map((old, i) => (i === option ? name : old)),
  kinds,
});

const nextId = (kinds: readonly Kind[]): number => Math.max(-1, ...kinds.map(({ id }) => id)) + 1;

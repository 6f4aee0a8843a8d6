/** Changes of a poll that searches for paradoxes try, the smallest first, and how many of all there are. */
import { type Change, type Poll, placeOn, type Raised, raisedTo } from './poll.ts';

export interface ChangesTried {
  readonly changes: Iterable<Change>;
  readonly tried: number;
  /** Whether there is no other change of this kind. */
  readonly all: boolean;
}

/** Each of the others drops out, one at a time. */
export function drops({ options }: Poll, winner: number): ChangesTried {
  const changes = options.flatMap((_, option): Change[] => (option === winner ? [] : [{ change: 'drop', option }]));
  return { changes, tried: changes.length, all: true };
}

/** Any number of voters with the same ballot, on which the winner is not first. */
export function staysAway(poll: Poll, winner: number, most: number): ChangesTried {
  const { groups, steps } = inSteps(
    poll.ballots.flatMap(({ marks, count }, ballot) => (placeOn(marks, winner) > 0 ? [{ ballot, count }] : [])),
    most,
  );
  return { changes: each(groups, steps, ({ ballot }, count) => [{ change: 'stay-away', ballot, count }]), ...steps };
}

/**
 * The winner goes up: on any number of equal ballots, to any place; then to the top of all ballots of one kind and of any
 * number of another. Other mixtures are not tried, so that these are never all.
 */
export function raises(poll: Poll, winner: number, most: number): ChangesTried {
  const up = (ballot: number, count: number, place: number): Raised => ({
    ballot,
    count,
    ranks: raisedTo(poll.ballots[ballot]!.marks, winner, place),
  });
  const raise = (...raised: Raised[]): Change => ({ change: 'raise', option: winner, raised });
  const able = poll.ballots.flatMap(({ marks, count }, ballot) => {
    const places = Math.min(placeOn(marks, winner) + (isShared(marks, winner) ? 1 : 0), marks.length + 1);
    return places > 0 ? [{ ballot, count, places }] : [];
  });
  const one = inSteps(
    able.flatMap(({ ballot, count, places }) =>
      Array.from({ length: places }, (_, place) => ({ ballot, count, place })),
    ),
    most / 2,
  );
  const many = largest(able, Math.sqrt(most / 2));
  const two = inSteps(
    many.flatMap((whole) =>
      many.flatMap(({ ballot, count }) => (ballot === whole.ballot ? [] : [{ whole, ballot, count }])),
    ),
    most / 2,
  );
  return {
    changes: joined(
      each(one.groups, one.steps, ({ ballot, place }, count) => [raise(up(ballot, count, place))]),
      each(two.groups, two.steps, ({ whole, ballot }, count) => [
        raise(up(whole.ballot, whole.count, 0), up(ballot, count, 0)),
      ]),
    ),
    tried: one.steps.tried + two.steps.tried,
    all: false,
  };
}

/**
 * Each option gets its like: behind it on every ballot, before it on half of each kind, before it on all of one kind.
 * Other mixtures are not tried.
 */
export function clonings({ options, ballots }: Poll, most: number): ChangesTried {
  const halves = ballots.map(({ count }) => Math.floor(count / 2));
  const kinds = largest(
    ballots.map(({ count }, ballot) => ({ ballot, count })),
    most / options.length,
  );
  const orders = [
    ballots.map(() => 0),
    halves,
    ...kinds.map(({ ballot }) => ballots.map(({ count }, i) => (i === ballot ? count : 0))),
  ];
  const changes = options.flatMap((_, option) => orders.map((before): Change => ({ change: 'clone', option, before })));
  return { changes, tried: changes.length, all: false };
}

const isShared = (ranks: Poll['ballots'][number]['marks'], option: number): boolean =>
  ranks.some((equals) => equals.length > 1 && equals.includes(option));

interface Group {
  readonly count: number;
}

/** At most so many of them, the most numerous, in their order. */
function largest<G extends Group>(groups: readonly G[], most: number): readonly G[] {
  if (groups.length <= most) return groups;
  const kept = new Set([...groups].sort((a, b) => b.count - a.count).slice(0, Math.max(1, Math.floor(most))));
  return groups.filter((group) => kept.has(group));
}

/** From 1 up to the count of each group, in steps that make no more than about `most` numbers of them all. */
interface Steps {
  readonly step: number;
  readonly tried: number;
  readonly all: boolean;
}

function inSteps<G extends Group>(all: readonly G[], most: number) {
  const groups = largest(all, most / 2);
  const numbers = groups.reduce((sum, { count }) => sum + count, 0);
  const step = Math.max(1, Math.ceil(numbers / (groups.length === all.length ? most : most / 2)));
  const tried = groups.reduce((sum, { count }) => sum + Math.ceil(count / step), 0);
  const whole = step === 1 && groups.length === all.length;
  return { groups, steps: { step, tried, all: whole } satisfies Steps };
}

/** Small numbers of every group come before larger ones; the whole of a group is always tried. */
function* each<G extends Group>(
  groups: readonly G[],
  { step }: Steps,
  of: (group: G, count: number) => Change[],
): Generator<Change> {
  const last = groups.reduce((max, { count }) => Math.max(max, count), 0);
  for (let count = step; count < last + step; count += step)
    for (const group of groups) if (count < group.count + step) yield* of(group, Math.min(count, group.count));
}

function* joined(...parts: Iterable<Change>[]): Generator<Change> {
  for (const part of parts) yield* part;
}

/** The definition of elimination by brute force: every way of breaking every tie, one after the other. */
import type { Counted, Ranks } from '../ballots.ts';

/** Votes of each who continues: a ballot counts for all whom it ranks highest. */
export function votesOf(ballots: readonly Counted<Ranks>[], continuing: readonly number[]): number[] {
  return continuing.map((candidate) =>
    ballots.reduce((sum, { marks, count }) => {
      const top = marks.find((equals) => equals.some((one) => continuing.includes(one)));
      return top?.includes(candidate) ? sum + count : sum;
    }, 0),
  );
}

/** Whoever can be left, each as a list in ascending order, joined: "0", "1 3". */
export function survivors(
  ballots: readonly Counted<Ranks>[],
  continuing: readonly number[],
  seats: number,
): Set<string> {
  if (continuing.length <= seats) return new Set([continuing.join(' ')]);
  const votes = votesOf(ballots, continuing);
  const fewest = Math.min(...votes);
  const last = continuing.filter((_, i) => votes[i] === fewest);
  return new Set(
    last.flatMap((out) => [
      ...survivors(
        ballots,
        continuing.filter((one) => one !== out),
        seats,
      ),
    ]),
  );
}

/** Whoever can be elected one after the other, each by an elimination among all who are not elected yet. */
export function sequences(ballots: readonly Counted<Ranks>[], all: readonly number[], seats: number): Set<string> {
  const further = (elected: readonly number[]): string[] => {
    if (elected.length === Math.min(seats, all.length)) return [elected.toSorted((a, b) => a - b).join(' ')];
    const rest = all.filter((one) => !elected.includes(one));
    return [...survivors(ballots, rest, 1)].flatMap((one) => further([...elected, Number(one)]));
  };
  return new Set(further([]));
}

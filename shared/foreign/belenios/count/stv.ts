/**
 * The single transferable vote as Belenios has it (`src/lib/core/stv.ml` of 2.0): rounds like nobody else's, which is why they are not ours.
 * Weights are numbers of 64 bits as there, added in the same order, so that whoever is equal there is equal here.
 */
import { inOrder, type Marks } from './marks.ts';

export type StvEvent =
  | readonly ['Win', readonly number[]]
  | readonly ['Lose', number]
  /** Before the event that it led to: who was chosen, and one who had as many votes and stands lower (a win) or higher (a loss) on the list. */
  | readonly ['TieWin' | 'TieLose', readonly [chosen: number, other: number]];

/** Fields and their order are those that `belenios-tool method stv` prints. */
export interface StvCount {
  /** The answers that a valid ballot ranks, best first; sorted. */
  readonly ballots: readonly (readonly number[])[];
  /** Sorted. */
  readonly invalid: readonly Marks[];
  readonly events: readonly StvEvent[];
  /** As they were elected. Whom no ballot ranks is never elected, so that seats may stay empty. */
  readonly winners: readonly number[];
}

/**
 * A ballot is valid where it ranks some answers 1, 2, 3 … without a gap, each rank once, and the others 0
 * (findings/belenios-stv-equal-ranks.sh); a blank ballot is valid, and raises the quota (findings/belenios-stv-blank.sh).
 */
export function countStv(seats: number, marked: readonly Marks[]): StvCount {
  const ballots: (readonly number[])[] = [];
  const invalid: Marks[] = [];
  for (const marks of marked) {
    const ranking = rankingOf(marks);
    if (ranking === null) invalid.push(marks);
    else ballots.push(ranking);
  }
  ballots.sort(inOrder);
  const events = rounds(seats, ballots);
  const winners = events.flatMap((event) => (event[0] === 'Win' ? event[1] : []));
  return { ballots, invalid: invalid.sort(inOrder), events, winners };
}

function rankingOf(marks: Marks): readonly number[] | null {
  const ranked = [...marks.keys()].filter((answer) => marks[answer] !== 0).sort((a, b) => marks[a]! - marks[b]!);
  return ranked.every((answer, i) => marks[answer] === i + 1) ? ranked : null;
}

interface Pile {
  readonly answer: number;
  /** Of ballots, in the order in which they were laid on it. */
  readonly ballots: readonly number[];
  readonly votes: number;
}

/**
 * One round after the other until the seats are filled: who has the most votes wins where that is the quota, of equals the first on the
 * list, and what is above the quota is passed on; otherwise who has the fewest is out, of equals the last on the list
 * (findings/belenios-stv-ties.sh). Once no more are left than seats, all of them win.
 */
function rounds(seats: number, ballots: readonly (readonly number[])[]): StvEvent[] {
  const quota = Math.floor(ballots.length / (seats + 1)) + 1;
  const weights = new Float64Array(ballots.length).fill(1);
  const gone = new Set<number>();
  const ranked = [...new Set(ballots.flat())].sort((a, b) => a - b);
  const events: StvEvent[] = [];
  let order: readonly number[] = [...ballots.keys()];
  for (let free = seats; free > 0; ) {
    const left = ranked.filter((answer) => !gone.has(answer));
    if (left.length <= free) {
      events.push(['Win', left]);
      break;
    }
    const piles = pilesOf(left, ballots, order, weights, gone);
    const [first, second] = piles;
    const [last, before] = [piles.at(-1)!, piles.at(-2)];
    if (first!.votes >= quota) {
      if (second?.votes === first!.votes) events.push(['TieWin', [first!.answer, second.answer]]);
      events.push(['Win', [first!.answer]]);
      const passed = (first!.votes - quota) / first!.votes;
      for (const ballot of first!.ballots) weights[ballot]! *= passed;
      gone.add(first!.answer);
      free--;
    } else {
      if (before?.votes === last.votes) events.push(['TieLose', [last.answer, before.answer]]);
      events.push(['Lose', last.answer]);
      gone.add(last.answer);
    }
    // Belenios takes the piles up one after the other and turns each over.
    order = piles.toReversed().flatMap((pile) => pile.ballots);
  }
  return events;
}

/** The most votes first, of equals the first on the list. */
function pilesOf(
  left: readonly number[],
  ballots: readonly (readonly number[])[],
  order: readonly number[],
  weights: Float64Array,
  gone: ReadonlySet<number>,
): readonly Pile[] {
  const piles = new Map(left.map((answer) => [answer, [] as number[]]));
  for (const ballot of order) {
    const answer = ballots[ballot]!.find((one) => !gone.has(one));
    if (answer !== undefined) piles.get(answer)!.push(ballot);
  }
  return [...piles]
    .map(([answer, pile]) => ({
      answer,
      ballots: pile,
      votes: pile.reduceRight((sum, ballot) => sum + weights[ballot]!, 0),
    }))
    .sort((a, b) => b.votes - a.votes || a.answer - b.answer);
}

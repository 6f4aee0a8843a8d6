/** Instant runoff and STV as one kind of thing: rounds of votes, with what moved between them. */

import type { InstantRunoffResult } from '../../shared/election/tally/instant-runoff.ts';
import { candidates } from '../../shared/election/tally/places.ts';
import type { Stage, StvResult } from '../../shared/election/tally/stv.ts';
import { sum } from './bars.ts';

export interface Round {
  /** By candidate, in whole votes. */
  readonly votes: readonly number[];
  /** Ballots that stand with nobody now: they name nobody left, or several as equals. */
  readonly nobody: number;
  /** Votes that make a majority, or elect. */
  readonly needed: number;
  /** Elected by the end of this round. */
  readonly elected: readonly number[];
  /** Out by the end of this round. */
  readonly out: readonly number[];
}

/** From a candidate, or from nobody (null), to another between a round and the next. */
export interface Move {
  readonly from: number | null;
  readonly to: number | null;
  readonly votes: number;
}

export interface Rounds {
  readonly rounds: readonly Round[];
  /** [k]: between round k and k + 1, those that stay where they are included. */
  readonly moves: readonly (readonly Move[])[];
}

export function instantRunoffRounds({ rounds, winners }: InstantRunoffResult): Rounds {
  const out: number[] = [];
  const told = rounds.map(({ votes, shared, exhausted, majority, end }, i): Round => {
    if (end.kind === 'eliminated') out.push(...end.who);
    if (end.kind === 'tie' && end.followed !== null) out.push(end.followed);
    const elected = i === rounds.length - 1 ? winners.elected : [];
    return { votes, nobody: shared + exhausted, needed: majority, elected, out: [...out] };
  });
  const moves = rounds.slice(0, -1).map(({ end }, k) => {
    const transfers = end.kind === 'eliminated' || end.kind === 'tie' ? end.transfers : [];
    const moved = transfers.flatMap(({ from, to, shared, exhausted }): Move[] => [
      ...to.map((votes, slot) => ({ from, to: slot, votes })),
      ...(from === null ? [] : [{ from, to: null, votes: shared + exhausted }]),
    ]);
    return withStaying(told[k]!, moved);
  });
  return { rounds: told, moves };
}

/** What a stage's action moved is what the votes differ by: it takes from one candidate only. */
export function stvRounds({ stages, scale, quota }: StvResult): Rounds {
  const out: number[] = [];
  const elected: number[] = [];
  const told = stages.map((stage): Round => {
    if (stage.action.kind === 'exclusion') out.push(stage.action.from);
    elected.push(...stage.elected.map(({ candidate }) => candidate));
    return {
      votes: stage.votes.map((vote) => vote / scale),
      nobody: withNobody(stage) / scale,
      needed: quota,
      elected: [...elected],
      out: [...out],
    };
  });
  const moves = stages.slice(1).map(({ action, ...after }, k) => {
    const before = stages[k]!;
    const from = 'from' in action ? action.from : null;
    const gains = after.votes.map((vote, to) => ({ from, to, votes: Math.max(0, vote - before.votes[to]!) / scale }));
    const lost = withNobody(after) - withNobody(before);
    return withStaying(told[k]!, [...gains, { from, to: null, votes: Math.max(0, lost) / scale }]);
  });
  return { rounds: told, moves };
}

/** Votes that no candidate has, those for other written-in names among them. */
const withNobody = ({
  nonTransferable,
  lost,
  others = 0,
}: Pick<Stage, 'nonTransferable' | 'lost' | 'others'>): number => nonTransferable + lost + others;

/** Adds what does not move, and leaves out what is nothing. */
function withStaying({ votes, nobody }: Round, moved: readonly Move[]): Move[] {
  const left = (from: number | null, all: number): Move => ({
    from,
    to: from,
    votes: all - sum(moved.filter((move) => move.from === from).map((move) => move.votes)),
  });
  const staying = [...candidates(votes.length).map((slot) => left(slot, votes[slot]!)), left(null, nobody)];
  return [...staying, ...moved].filter((move) => move.votes > 1e-9);
}

/** Counts in rounds as one kind of thing: votes, with what moved between them. Results of every version are told alike. */
import { candidates } from '../../election/tally/places.ts';
import type { HareStvResult } from '../../election/tally/proportional/hare-stv.ts';
import type { AlternativeRound } from '../../election/tally/runoff/alternative.ts';
import type * as now from '../../election/tally/runoff/rounds.ts';
import type { StvResult } from '../../election/tally/stv.ts';
import type { RuleResult } from '../../election/tally/tally.ts';
import type * as version1 from '../../election/tally/version-1/instant-runoff.ts';
import type { StvResult as StvVersion1 } from '../../election/tally/version-1/stv.ts';
import { sum } from './sum.ts';

export interface Round {
  /** By candidate, in whole votes. */
  readonly votes: readonly number[];
  /** By candidate: those that stand with nobody else. */
  readonly alone: readonly number[];
  /** Ballots that stand with no one: they name nobody left, or several as equals; votes lost to rounding. */
  readonly nobody: number;
  /** Of these, votes lost to rounding. */
  readonly lost: number;
  /** Ballots that stand with several. */
  readonly several: number;
  /** Votes that make a majority, or elect; null where no number does. */
  readonly needed: number | null;
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
  /** At k what moves between round k and k + 1, those that stay where they are included. */
  readonly moves: readonly (readonly Move[])[];
}

export type EliminationRound = now.Round | AlternativeRound | version1.Round;
export type AnyStv = StvResult | HareStvResult | StvVersion1;

/** In whole votes. */
export const wholeQuota = (result: AnyStv): number =>
  result.rule === 'hare-stv' ? result.quota / result.scale : result.quota;

/** A run of rounds within a result: its only one, or that for a seat. */
export type Run =
  | {
      readonly kind: 'elimination';
      /** The seat that it is for, from 1; null where it is for all. */
      readonly seat: number | null;
      readonly rounds: readonly EliminationRound[];
      readonly elected: readonly number[];
      /** Whether a majority ends it. */
      readonly byMajority: boolean;
    }
  | { readonly kind: 'stv'; readonly result: AnyStv };

/** Nothing where the rule counts at one stroke. */
export function runsOf(result: RuleResult): Run[] {
  switch (result.rule) {
    case 'instant-runoff':
    case 'bottoms-up':
    case 'tideman-alternative': {
      const { rounds, winners, rule } = result;
      const byMajority = rule === 'instant-runoff';
      return [{ kind: 'elimination', seat: null, rounds, elected: winners.elected, byMajority }];
    }
    case 'sequential-runoff':
      return result.passes.map(({ elected, rounds }, i) => ({
        kind: 'elimination',
        seat: i + 1,
        rounds,
        elected: elected === null ? [] : [elected],
        byMajority: true,
      }));
    case 'stv':
    case 'hare-stv':
      return [{ kind: 'stv', result }];
    default:
      return [];
  }
}

export const roundsOf = (run: Run): Rounds => (run.kind === 'stv' ? stvRounds(run.result) : eliminationRounds(run));

function eliminationRounds({ rounds, elected, byMajority }: Extract<Run, { kind: 'elimination' }>): Rounds {
  const out: number[] = [];
  const told = rounds.map(({ votes, shared, exhausted, end, ...round }, i): Round => {
    const others = ('others' in round && round.others) || 0;
    if ('who' in end) out.push(...end.who);
    if (end.kind === 'tie' && end.followed !== null) out.push(end.followed);
    return {
      votes,
      alone: 'alone' in round ? round.alone : votes,
      nobody: shared + exhausted + others,
      lost: 0,
      several: shared,
      // Where ballots count for several at once, a majority of them is told by no bar.
      needed: byMajority && 'majority' in round && !('alone' in round && shared > 0) ? round.majority : null,
      elected: i === rounds.length - 1 ? elected : [],
      out: [...out],
    };
  });
  const moves = rounds.slice(0, -1).map(({ end }, k) => {
    const transfers = 'transfers' in end ? end.transfers : [];
    const moved = transfers.flatMap(({ from, to, shared, exhausted }): Move[] => [
      // The other names stand with nobody here.
      ...to.map((votes, slot) => ({ from: from === to.length ? null : from, to: slot, votes })),
      ...(from === null || from === to.length ? [] : [{ from, to: null, votes: shared + exhausted }]),
    ]);
    return withStaying(told[k]!, moved);
  });
  return { rounds: told, moves };
}

/** What a stage's action moved is what the votes differ by: it takes from one candidate only. */
function stvRounds(result: AnyStv): Rounds {
  const { stages, scale } = result;
  const quota = wholeQuota(result);
  const out: number[] = [];
  const elected: number[] = [];
  const told = stages.map((stage): Round => {
    if (stage.action.kind === 'exclusion') out.push(stage.action.from);
    elected.push(...stage.elected.map(({ candidate }) => candidate));
    const votes = stage.votes.map((vote) => vote / scale);
    return {
      votes,
      alone: votes,
      nobody: withNobody(stage) / scale,
      lost: stage.lost / scale,
      several: 0,
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
  ...stage
}: AnyStv['stages'][number] | Omit<AnyStv['stages'][number], 'action'>): number =>
  nonTransferable + lost + (('others' in stage && stage.others) || 0);

/** Adds what does not move, and leaves out what is nothing. */
function withStaying({ alone, nobody }: Round, moved: readonly Move[]): Move[] {
  const left = (from: number | null, all: number): Move => ({
    from,
    to: from,
    votes: all - sum(moved.filter((move) => move.from === from).map((move) => move.votes)),
  });
  const staying = [...candidates(alone.length).map((slot) => left(slot, alone[slot]!)), left(null, nobody)];
  return [...staying, ...moved].filter((move) => move.votes > 1e-9);
}

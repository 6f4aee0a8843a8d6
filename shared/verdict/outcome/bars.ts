/** Final bars of every rule: one figure for each candidate, in the order of the result. */
import type { MinimaxResult } from '../../election/tally/pairs/minimax.ts';
import type { Ranking } from '../../election/tally/places.ts';
import type { RuleResult } from '../../election/tally/tally.ts';
import type { VerdictKey } from '../texts/texts.ts';
import { roundsOf, runsOf, wholeQuota } from './rounds.ts';
import { sum } from './sum.ts';

export interface Bar {
  readonly slot: number;
  /** Its place, from 1, shared by equals; and the last of the places that these take up. */
  readonly place: number;
  readonly placeTo: number;
  readonly value: number;
  /** Of the ballots that count here, where that is a question. */
  readonly share: number | null;
  /** What the seats of a list came for; 0 where no lists are counted. */
  readonly votes: number;
  /** What a mean is exactly, points by ballots that give any; null where no means are counted. */
  readonly mean: Mean | null;
  /** Of a person: of a list its seats are told. */
  readonly elected: boolean;
  readonly tied: boolean;
  /** Went out in an earlier round. */
  readonly out: boolean;
}

export interface Mean {
  readonly points: number;
  readonly ballots: number;
}

export interface Chart {
  /** A figure with its unit, and what the figures of this chart are. */
  readonly unit: VerdictKey;
  readonly title: VerdictKey;
  readonly bars: readonly Bar[];
  /** Whether a share has more decimals than are shown, so that those shown may not add up. */
  readonly rounded: boolean;
  /** How many decimals tell its figures apart, and those below what has to be reached from it. */
  readonly decimals: number;
  /** The value of a full bar. */
  readonly full: number;
  /** What has to be reached. */
  readonly line: { readonly value: number; readonly key: VerdictKey } | null;
}

/** Of a percentage: enough to tell most figures apart, few enough to read. */
export const SHARE_DECIMALS = 1;

/** `counted`: ballots that are not blank. */
export function chartOf(result: RuleResult, counted: number): Chart {
  const { values, unit, of, full, line, votes = [], means = [], out = [] } = figures(result, counted);
  const { elected, tied = [] } = result.winners;
  const bars = inPlaces(result.ranking).map(({ slot, place, placeTo }) => ({
    slot,
    place,
    placeTo,
    value: values[slot]!,
    share: of === null || of === 0 ? null : values[slot]! / of,
    votes: votes[slot] ?? 0,
    mean: means[slot] ?? null,
    elected: unit !== 'seats' && elected.includes(slot),
    tied: tied.includes(slot),
    out: out.includes(slot) && !elected.includes(slot),
  }));
  return {
    unit: `results.unit.${unit}`,
    title: `results.title.${unit}`,
    bars,
    rounded: of !== null && of > 0 && values.some((value) => (value * 100 * 10 ** SHARE_DECIMALS) % of !== 0),
    decimals: decimalsFor(values, line?.value ?? null),
    full: Math.max(full, line?.value ?? 0, ...values, 1),
    // Of no ballot there is no half, and no quota.
    line: counted === 0 ? null : line,
  };
}

/** As many as any rule counts with: those of Meek's. */
const MOST_DECIMALS = 9;
const FEWEST_DECIMALS = 2;

/** Decimals by which figures that differ are read as different, and none below the line as one that reaches it: a place may hang on the last one. */
function decimalsFor(figures: readonly number[], line: number | null): number {
  const short = line === null ? [] : figures.filter((figure) => figure < line);
  const different = [...new Set(figures)];
  for (let decimals = FEWEST_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const apart = new Set(different.map((figure) => figure.toFixed(decimals))).size === different.length;
    if (apart && short.every((figure) => figure.toFixed(decimals) !== line!.toFixed(decimals))) return decimals;
  }
  return MOST_DECIMALS;
}

/** Every candidate with its places, the first and the last of them; equals share all that they take up. */
export function inPlaces(ranking: Ranking): { slot: number; place: number; placeTo: number }[] {
  let place = 1;
  return ranking.flatMap((equals) => {
    const here = equals.map((slot) => ({ slot, place, placeTo: place + equals.length - 1 }));
    place += equals.length;
    return here;
  });
}

/** 0 where no ballot gives any. */
const meanOf = ({ points, ballots }: Mean): number => (ballots === 0 ? 0 : points / ballots);

interface Figures {
  readonly values: readonly number[];
  readonly unit: Unit;
  /** What a share is a share of. */
  readonly of: number | null;
  readonly full: number;
  readonly line: Chart['line'];
  readonly votes?: readonly number[];
  readonly means?: readonly Mean[];
  readonly out?: readonly number[];
}

type Unit =
  | 'votes'
  | 'approvals'
  | 'points'
  | 'mean'
  | 'last-round'
  | 'last-stage'
  | 'pairs'
  | 'worst-defeat'
  | 'median'
  | 'seats';

function figures(result: RuleResult, counted: number): Figures {
  const plain = (unit: Unit, values: readonly number[], of: number | null = null): Figures => ({
    values,
    unit,
    of,
    full: 0,
    line: null,
  });
  switch (result.rule) {
    case 'plurality':
      return plain('votes', result.votes, sum(result.votes));
    case 'd-hondt':
    case 'sainte-lague':
      return { ...plain('seats', result.seats), votes: result.votes };
    case 'approval':
      return { ...plain('approvals', result.approvals, counted), full: counted };
    case 'score':
      if ('ratings' in result && result.ratings) {
        const means = result.ratings.map((ballots, one) => ({ points: result.totals[one]!, ballots }));
        return { ...plain('mean', means.map(meanOf)), means };
      }
      return plain('points', result.totals);
    case 'star':
      return plain('points', result.totals);
    case 'cumulative':
      return plain('points', result.points);
    case 'borda':
      return plain(
        'points',
        result.points.map((points) => points / result.scale),
      );
    case 'instant-runoff':
    case 'bottoms-up':
    case 'sequential-runoff':
    case 'tideman-alternative':
      return lastRounds(result);
    case 'phragmen':
    case 'equal-shares':
      return { ...plain('approvals', result.approvals, counted), full: counted };
    case 'meek': {
      const { rounds, scale } = result;
      const last = rounds.at(-1);
      // Where there are no more candidates than seats, there is no round.
      if (!last) return plain('last-stage', new Array<number>(result.ranking.flat().length).fill(0));
      const out = rounds.flatMap(({ end }) => (end.kind === 'exclusion' ? [end.from] : []));
      const votes = last.votes.map((vote) => vote / scale);
      return { ...plain('last-stage', votes), line: { value: last.quota / scale, key: 'results.line.quota' }, out };
    }
    case 'hare-stv':
    case 'stv': {
      const votes = result.stages.at(-1)!.votes.map((vote) => vote / result.scale);
      const out = result.stages.flatMap(({ action }) => (action.kind === 'exclusion' ? [action.from] : []));
      return { ...plain('last-stage', votes), line: { value: wholeQuota(result), key: 'results.line.quota' }, out };
    }
    case 'schulze':
    case 'ranked-pairs': {
      const { pairwise } = result;
      const won = pairwise.map((row, a) => row.filter((votes, b) => votes > pairwise[b]![a]!).length);
      return { ...plain('pairs', won), full: pairwise.length - 1 };
    }
    case 'minimax':
      return plain('worst-defeat', badnessIn(result));
    case 'majority-judgement':
      return { ...plain('median', result.medians), full: (result.grades[0]?.length ?? 1) - 1 };
  }
}

/** By candidate: ballots for its worst defeat, 0 where it has none. */
export const badnessIn = ({ worst }: MinimaxResult): number[] => worst.map((defeat) => defeat?.votes ?? 0);

/** The votes of the last round, or of the one that decided a candidate's own seat. */
function lastRounds(
  result: Extract<RuleResult, { rule: 'instant-runoff' | 'bottoms-up' | 'sequential-runoff' | 'tideman-alternative' }>,
): Figures {
  const ends = runsOf(result).map((run) => roundsOf(run).rounds.at(-1)!);
  const last = ends.at(-1)!;
  const votes = last.votes.map(
    (value, slot) => ends.find(({ elected }) => elected.includes(slot))?.votes[slot] ?? value,
  );
  const of = ends.length > 1 ? null : sum(last.alone) + last.several;
  const line =
    last.needed === null || ends.length > 1 ? null : ({ value: last.needed, key: 'results.line.majority' } as const);
  return { values: votes, unit: 'last-round', of, full: 0, line, out: last.out };
}

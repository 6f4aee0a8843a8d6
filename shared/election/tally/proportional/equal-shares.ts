/**
 * The method of equal shares for approvals (Peters, Skowron, "Proportionality and the Limits of Welfarism", EC 2020,
 * arXiv 1911.11747, there Rule X; Lackner, Skowron, "Multi-Winner Voting with Approval Preferences", 2023, example 2.11):
 * each voter has an equal share of the seats to spend, a seat costs 1. In each round a candidate can be bought by those
 * who approve of it, each paying the same, or all that is left where that is less; the one for which the most that
 * anyone pays is the least is elected. Where nobody can be bought any more, the seats left are filled by Phragmén's sequential rule, into
 * which everyone brings what is left of the share (the completion of both sources). Shares are exact fractions.
 *
 * Equal prices are decided by the lot. Candidates of whom nobody approves come last, all equal.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import { type Counted, size } from '../ballots.ts';
import { candidates, groups, type Standing } from '../places.ts';
import { drawnBy, type Lot, type Tie } from '../ties/lot.ts';
import { compareFractions, Electorate, type Fraction, inUnits, reduced, SCALE } from './electorate.ts';
import { type LoadRound, loadSeats, placed } from './phragmen.ts';

export type EqualSharesResult = Standing & {
  readonly rule: 'equal-shares';
  readonly scale: typeof SCALE;
  /** By candidate: how many approve. */
  readonly approvals: readonly number[];
  /** What each voter has to spend, in units of 1/scale, cut. */
  readonly share: number;
  readonly purchases: readonly Purchase[];
  /** Seats filled after that: what everyone would have to be given in addition, until a candidate can be bought. */
  readonly completion: readonly LoadRound[];
  /** Whether a tie between candidates had to be decided by lot; `tie` of a purchase or round says which. */
  readonly byLot: boolean;
};

export type Purchase = {
  /** By candidate: the most that a voter would pay, in units of 1/scale, cut; null for whoever cannot be bought. */
  readonly prices: readonly (number | null)[];
  readonly elected: number;
  readonly tie: Tie | null;
};

/** On ballots, n is any of the other names. None of them costs anyone less than a seat over all that name it. */
export function equalShares(
  n: number,
  ballots: readonly Counted<readonly number[]>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null = null,
): EqualSharesResult {
  const voters = BigInt(size(ballots));
  const share: Fraction = { num: BigInt(seats), den: voters || 1n };
  const electorate = new Electorate(n, ballots, reduced(share));
  const approvals = candidates(n).map((candidate) => electorate.supporters(candidate));
  const lots = drawnBy(lot);
  const bought = buySeats(electorate, seats, lots, others && { num: 1n, den: BigInt(others.most) });
  // What is spent of a share is a load; what is left of it lightens the loads to come.
  electorate.negate();
  const filled = bought.stopped
    ? { rounds: [], ...bought }
    : loadSeats(electorate, bought.elected, seats, lots, others && leastOf(others, share));
  const all = [...bought.purchases, ...filled.rounds];
  return {
    rule: 'equal-shares',
    scale: SCALE,
    approvals,
    share: inUnits(share),
    purchases: bought.purchases,
    completion: filled.rounds,
    byLot: all.some(({ tie }) => tie !== null),
    ...placed(electorate, filled.elected, filled.stopped, seats, voters > 0n),
  };
}

/** The least that everyone must be given before an other name can be bought, if all its voters still had their share. */
const leastOf = ({ most }: OtherNames, { num, den }: Fraction): Fraction => ({
  num: den - BigInt(most) * num,
  den: den * BigInt(most),
});

function buySeats(
  electorate: Electorate,
  seats: number,
  lots: (a: number, b: number) => number,
  least: Fraction | null,
): { purchases: Purchase[]; elected: number[]; stopped: boolean } {
  const elected: number[] = [];
  const purchases: Purchase[] = [];
  while (elected.length < seats) {
    const prices = electorate.voters.map((_, one) => (elected.includes(one) ? null : priceOf(electorate, one)));
    const able = candidates(prices.length).filter((candidate) => prices[candidate] !== null);
    if (able.length === 0) break;
    const [first] = groups(able, (a, b) => compareFractions(prices[a]!, prices[b]!));
    const next = first!.toSorted(lots)[0]!;
    const price = reduced(prices[next]!);
    if (least && compareFractions(price, least) >= 0) return { purchases, elected, stopped: true };
    purchases.push({
      prices: prices.map((one) => one && inUnits(one)),
      elected: next,
      tie: first!.length > 1 ? { among: first!, by: 'lot' } : null,
    });
    elected.push(next);
    electorate.refine(price.den);
    const paid = (price.num * electorate.den) / price.den;
    electorate.change(next, (amount) => (amount > paid ? amount - paid : 0n));
  }
  return { purchases, elected, stopped: false };
}

/** The most that a voter pays for a candidate; null where all that its voters have is less than a seat. */
function priceOf(electorate: Electorate, candidate: number): Fraction | null {
  const { den, amounts } = electorate;
  const purses = [...electorate.voters[candidate]!]
    .map(([amount, count]) => ({ amount: amounts[amount]!, count: BigInt(count) }))
    .sort((a, b) => (a.amount < b.amount ? -1 : 1));
  let missing = den;
  let rich = purses.reduce((sum, { count }) => sum + count, 0n);
  for (const { amount, count } of purses) {
    // Everyone who is left pays equally much of what is missing, if this one, who has the least, can.
    if (amount * rich >= missing) return { num: missing, den: den * rich };
    missing -= amount * count;
    rich -= count;
  }
  return null;
}

/**
 * Phragmén's sequential rule for approvals (Phragmén 1894; Janson, "Phragmén's and Thiele's election methods", arXiv
 * 1611.08826, section 3; Lackner, Skowron, "Multi-Winner Voting with Approval Preferences", 2023, example 2.9): each
 * seat is a load of 1 that the voters of whoever takes it carry, spread so that all of these carry equally much in all.
 * The next seat goes to the candidate whose voters would carry the least then. Loads are exact fractions.
 *
 * Equal loads are decided by the lot. Candidates of whom nobody approves come last, all equal.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import { type Counted, size } from '../ballots.ts';
import { candidates, groups, type Standing, standing } from '../places.ts';
import { drawnBy, type Lot, type Tie } from '../ties/lot.ts';
import { compareFractions, Electorate, type Fraction, inUnits, reduced, SCALE } from './electorate.ts';

export type PhragmenResult = Standing & {
  readonly rule: 'phragmen';
  readonly scale: typeof SCALE;
  /** By candidate: how many approve. */
  readonly approvals: readonly number[];
  readonly rounds: readonly LoadRound[];
  /** Whether a tie between candidates had to be decided by lot; `tie` of a round says which. */
  readonly byLot: boolean;
};

export type LoadRound = {
  /**
   * By candidate: what each of its voters would carry in all if it took this seat, in units of 1/scale, cut; null where it
   * has a seat already or nobody approves of it.
   */
  readonly loads: readonly (number | null)[];
  readonly elected: number;
  readonly tie: Tie | null;
};

/** On ballots, n is any of the other names. None of them puts less on a voter than a seat over all that name it. */
export function phragmen(
  n: number,
  ballots: readonly Counted<readonly number[]>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null = null,
): PhragmenResult {
  const electorate = new Electorate(n, ballots, { num: 0n, den: 1n });
  const approvals = candidates(n).map((candidate) => electorate.supporters(candidate));
  const lots = drawnBy(lot);
  const least: Fraction | null = others && { num: 1n, den: BigInt(others.most) };
  const { rounds, elected, stopped } = loadSeats(electorate, [], seats, lots, least);
  return {
    rule: 'phragmen',
    scale: SCALE,
    approvals,
    rounds,
    byLot: rounds.some(({ tie }) => tie !== null),
    ...placed(electorate, elected, stopped, seats, size(ballots) > 0),
  };
}

/**
 * Fills the seats that `taken` leaves, the electorate's amounts being loads. No other name puts less than `least` on its
 * voters: from the first seat that would not be below it nothing is said (`stopped`), nor where candidates run out.
 */
export function loadSeats(
  electorate: Electorate,
  taken: readonly number[],
  seats: number,
  lots: (a: number, b: number) => number,
  least: Fraction | null,
): { rounds: LoadRound[]; elected: number[]; stopped: boolean } {
  const elected = [...taken];
  const rounds: LoadRound[] = [];
  while (elected.length < seats) {
    const loads = nextLoads(electorate, elected);
    const open = candidates(loads.length).filter((candidate) => loads[candidate] !== null);
    if (open.length === 0) return { rounds, elected, stopped: least !== null };
    const order = (a: number, b: number) => compareFractions(loads[a]!, loads[b]!);
    const [first] = groups(open, order);
    const next = first!.toSorted(lots)[0]!;
    const load = reduced(loads[next]!);
    if (least && compareFractions(load, least) >= 0) return { rounds, elected, stopped: true };
    rounds.push({
      loads: loads.map((one) => one && inUnits(one)),
      elected: next,
      tie: first!.length > 1 ? { among: first!, by: 'lot' } : null,
    });
    elected.push(next);
    electorate.refine(load.den);
    const carried = (load.num * electorate.den) / load.den;
    electorate.change(next, () => carried);
  }
  return { rounds, elected, stopped: false };
}

/** What each voter of a candidate would carry with its seat. */
function nextLoads(electorate: Electorate, elected: readonly number[]): (Fraction | null)[] {
  return electorate.voters.map((_, candidate) => {
    const supporters = electorate.supporters(candidate);
    if (supporters === 0 || elected.includes(candidate)) return null;
    return { num: electorate.den + electorate.total(candidate), den: electorate.den * BigInt(supporters) };
  });
}

/** The elected in order, then the others as they would be next; where the count was `stopped`, they are unresolved. */
export function placed(
  electorate: Electorate,
  elected: readonly number[],
  stopped: boolean,
  seats: number,
  voted: boolean,
): Standing {
  const loads = nextLoads(electorate, elected);
  const rest = candidates(loads.length).filter((candidate) => !elected.includes(candidate));
  const open = rest.filter((candidate) => loads[candidate] !== null);
  const without = rest.filter((candidate) => loads[candidate] === null);
  const next = groups(open, (a, b) => compareFractions(loads[a]!, loads[b]!));
  const ranking = [...elected.map((one) => [one]), ...next, without].filter((equals) => equals.length > 0);
  return stopped ? { ranking, winners: { elected, unresolved: rest } } : standing(ranking, seats, voted);
}

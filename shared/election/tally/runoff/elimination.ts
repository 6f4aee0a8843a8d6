/**
 * Elimination by first preferences, which instant runoff and bottoms-up share: the candidate with the fewest votes goes
 * out until as many continue as there are seats.
 *
 * A ballot counts for whom it ranks highest among those continuing, and for each of them where it ranks several equal
 * (Approval-IRV: Delemazure, Peters, “Generalizing Instant Runoff Voting to Allow for Indifferences”, EC 2024).
 *
 * Where several are tied for the fewest votes, every way of breaking the tie counts (“parallel-universes tie-breaking”:
 * Conitzer, Rognlie, Xia, “Preference Functions That Score Rankings and Maximum Likelihood Estimation”, IJCAI 2009):
 * whom all ways elect is elected, and those whom only some elect are tied. What comes of a set of continuing candidates
 * depends on the set alone, so each set is looked at once, and three observations save most of them. They rest on one
 * fact: while a candidate continues, the others' leaving only adds to its votes.
 *
 *   behind  If those below some number of votes cannot reach it, even were all of them but one gone, they go out before
 *           all the others, in whatever order.
 *   apart   One of those tied for the fewest votes who can neither gain from another of them nor pass anything to one
 *           goes out before all others in any case, and makes no difference to them.
 *   beaten  Who is behind enough others in this sense is not elected, whatever happens to the rest.
 *
 * Where there are other names, written in and no candidates (`OtherNames`), they stand in a set as the member n until it
 * is certain that all of them go out before some candidates, of whom there are enough, and so do all other candidates.
 * Then they go, together. Else it stays open who is elected.
 *
 * `ways.ts` follows the ways, `rounds.ts` tells one of them round by round.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import { type Counted, type FlatBallots, flattened, type Ranks } from '../ballots.ts';
import { candidates } from '../places.ts';

/** How the ballots stand while these candidates continue. */
export type Standings = {
  /** In ascending order. */
  readonly continuing: readonly number[];
  /** By candidate; 0 for those who are out. Ballots that count for several count for each of them. */
  readonly votes: readonly number[];
  /** Of these, by ballots that count for nobody else. */
  readonly alone: readonly number[];
  /** Ballots that count for several as equals. */
  readonly shared: number;
  /** Ballots that rank nobody who continues. */
  readonly exhausted: number;
  /** Ballots that count for one of the other names alone; only while these continue. */
  readonly others?: number;
};

/**
 * Where ballots that counted for one alone count now, or (from null) those that counted for several; from n, those that
 * counted for one of the other names.
 */
export type Transfer = {
  readonly from: number | null;
  /** By candidate: ballots that count for this one alone. */
  readonly to: readonly number[];
  /** Ballots that count for several. */
  readonly shared: number;
  readonly exhausted: number;
};

/**
 * Who goes out, in whatever order, before anyone else does: the one with the fewest votes, or several at once; with
 * `other-names` all these as well.
 */
export type Leaving = { readonly who: readonly number[]; readonly why: 'fewest' | 'behind' | 'apart' | 'other-names' };

export type Step =
  | { readonly kind: 'majority'; readonly elected: number }
  /** No more continue than there are seats. */
  | { readonly kind: 'filled' }
  /** All who continue have equally many votes, and none has anything to pass to another: each can be the last. */
  | { readonly kind: 'equal' }
  | ({ readonly kind: 'leave' } & Leaving)
  /** One of these goes out next. */
  | { readonly kind: 'tie'; readonly among: readonly number[] }
  /** The other names might change who is elected. */
  | { readonly kind: 'open' };

/** Of all ways to break the ties: who is elected in each, and who in some. */
export type Outcome = { readonly always: readonly number[]; readonly sometimes: readonly number[] };

export interface State {
  readonly standings: Standings;
  readonly step: Step;
  /** The candidates whom this look does not rule out. It asks at ties, and where there are other names. */
  readonly possible: readonly number[];
  /** Whether they are elected: they are no more than there are seats, and no other name can be. */
  readonly decided: boolean;
}

export class Elimination {
  /** Candidates are 0 … n − 1. */
  readonly n: number;
  /** All candidates, and the other names where there are any. */
  readonly all: readonly number[];
  readonly #ballots: FlatBallots;
  readonly #seats: number;
  readonly #others: OtherNames | null;

  constructor(n: number, ballots: readonly Counted<Ranks>[], seats: number, others: OtherNames | null) {
    this.n = n;
    this.all = candidates(others ? n + 1 : n);
    this.#ballots = flattened(ballots);
    this.#seats = seats;
    this.#others = others;
  }

  standings(continuing: readonly number[]): Standings {
    const among = this.#mask(continuing);
    const votes = this.all.map(() => 0);
    const alone = this.all.map(() => 0);
    let shared = 0;
    let exhausted = 0;
    const { counts } = this.#ballots;
    const top: number[] = [];
    for (let ballot = 0; ballot < counts.length; ballot++) {
      const count = counts[ballot]!;
      topOf(this.#ballots, ballot, among, top);
      for (const candidate of top) votes[candidate]! += count;
      if (top.length === 1) alone[top[0]!]! += count;
      else if (top.length > 1) shared += count;
      else exhausted += count;
    }
    return {
      continuing: this.candidatesIn(continuing),
      votes: votes.slice(0, this.n),
      alone: alone.slice(0, this.n),
      shared,
      exhausted,
      ...(among[this.n] ? { others: alone[this.n]! } : {}),
    };
  }

  /** A set without the other names. */
  candidatesIn(set: readonly number[]): readonly number[] {
    return set.at(-1) === this.n ? set.slice(0, -1) : set;
  }

  /** What moves when some go out: from each of them in order, then from those that counted for several. */
  transfers(before: readonly number[], after: readonly number[]): Transfer[] {
    const [mask, next] = [this.#mask(before), this.#mask(after)];
    const moved = new Map<number | null, { to: number[]; shared: number; exhausted: number }>();
    const nothing = () => ({ to: new Array<number>(this.n).fill(0), shared: 0, exhausted: 0 });
    const { counts } = this.#ballots;
    const top: number[] = [];
    for (let ballot = 0; ballot < counts.length; ballot++) {
      const count = counts[ballot]!;
      const from = pileOf(topOf(this.#ballots, ballot, mask, top));
      const to = pileOf(topOf(this.#ballots, ballot, next, top));
      if (from === undefined || from === to) continue;
      const pile = moved.get(from) ?? nothing();
      moved.set(from, pile);
      if (to === undefined) pile.exhausted += count;
      else if (to === null) pile.shared += count;
      else pile.to[to]! += count;
    }
    return [...without(before, after), null].flatMap((from) => {
      const pile = moved.get(from);
      return pile ? [{ from, ...pile }] : [];
    });
  }

  look(set: readonly number[]): State {
    const standings = this.standings(set);
    const { continuing, votes, alone, others } = standings;
    if (others === undefined && continuing.length <= this.#seats)
      return { standings, step: { kind: 'filled' }, possible: continuing, decided: true };
    const leader = continuing.find((candidate) => 2 * alone[candidate]! > active(standings));
    if (leader !== undefined && this.#seats === 1)
      return { standings, step: { kind: 'majority', elected: leader }, possible: [leader], decided: true };

    if (others !== undefined) return this.#lookAtOthers(standings, this.#others!.most);
    const fewest = Math.min(...continuing.map((candidate) => votes[candidate]!));
    const last = continuing.filter((candidate) => votes[candidate] === fewest);
    return last.length === 1
      ? { standings, step: { kind: 'leave', who: last, why: 'fewest' }, possible: continuing, decided: false }
      : this.#lookAtTie(standings, last);
  }

  /** @param most ballots that name any one of them */
  #lookAtOthers(standings: Standings, most: number): State {
    const { possible, levels } = this.#behind(standings);
    const certain = levels.filter(({ votes }) => votes > most);
    const safe = certain.find(({ below, behind }) => behind.length === below.length);
    return {
      standings,
      step: safe ? { kind: 'leave', who: [...safe.below, this.n], why: 'other-names' } : { kind: 'open' },
      possible,
      decided: certain.length > 0 && possible.length <= this.#seats,
    };
  }

  #lookAtTie(standings: Standings, last: readonly number[]): State {
    const { continuing } = standings;
    const { possible, levels } = this.#behind(standings);
    const decided = possible.length <= this.#seats;
    const safe = levels.find(({ below, behind }) => below.length > 0 && behind.length === below.length);
    if (safe) return { standings, step: { kind: 'leave', who: safe.below, why: 'behind' }, possible, decided };
    const apart = this.#apart(continuing, last);
    if (last.length === continuing.length && apart.length === last.length)
      return { standings, step: { kind: 'equal' }, possible, decided };
    const step: Step =
      apart.length > 0 && continuing.length - last.length >= this.#seats
        ? { kind: 'leave', who: apart, why: 'apart' }
        : { kind: 'tie', among: last };
    return { standings, step, possible, decided };
  }

  /**
   * Numbers of votes that enough have for all seats to be theirs, ascending, with those below, and who of these cannot
   * reach it while all who have it continue.
   */
  #behind(standings: Standings) {
    const { continuing, votes } = standings;
    const all = [...new Set(continuing.map((candidate) => votes[candidate]!))].sort((a, b) => a - b);
    const reach = this.#reach(standings, all);
    const levels = all
      .map((least, level) => {
        const below = continuing.filter((candidate) => votes[candidate]! < least);
        return { votes: least, below, behind: below.filter((candidate) => reach[candidate]![level]! < least) };
      })
      .filter(({ below }) => continuing.length - below.length >= this.#seats);
    const beaten = new Set(levels.flatMap(({ behind }) => behind));
    return { levels, possible: continuing.filter((candidate) => !beaten.has(candidate)) };
  }

  /**
   * [candidate][level]: the votes that the candidate would have if only those with the votes of that level or more
   * continued beside it: the most it can have while all of these continue.
   */
  #reach({ continuing, votes }: Standings, levels: readonly number[]): number[][] {
    const { counts, starts, candidates: who, firsts } = this.#ballots;
    const numbers = new Map(levels.map((v, level) => [v, level]));
    const levelOf = new Int16Array(this.all.length).fill(-1);
    for (const candidate of continuing) levelOf[candidate] = numbers.get(votes[candidate]!)!;
    const reach = Array.from({ length: this.n }, () => new Array<number>(levels.length).fill(0));
    for (let ballot = 0; ballot < counts.length; ballot++) {
      const count = counts[ballot]!;
      // The ballot counts for a candidate at all levels above those whom it ranks higher.
      let above = -1;
      let highest = -1;
      for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) {
        if (firsts[at]) above = highest;
        if (above === levels.length - 1) break;
        const level = levelOf[who[at]!]!;
        if (level < 0) continue;
        reach[who[at]!]![above + 1]! += count;
        if (level > highest) highest = level;
      }
    }
    for (const candidate of continuing)
      for (let level = 1; level < levels.length; level++) reach[candidate]![level]! += reach[candidate]![level - 1]!;
    return reach;
  }

  /** Of `last`, those whom no ballot ranks above or below another of them before anyone else who continues. */
  #apart(continuing: readonly number[], last: readonly number[]): number[] {
    const { counts, starts, candidates: who, firsts } = this.#ballots;
    const among = this.#mask(continuing);
    const tied = this.#mask(last);
    const linked = new Set<number>();
    for (let ballot = 0; ballot < counts.length; ballot++) {
      const before: number[] = [];
      let here: number[] = [];
      let another = false;
      for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) {
        const candidate = who[at]!;
        if (firsts[at]) {
          if (another) break;
          before.push(...here);
          here = [];
        }
        if (tied[candidate]) {
          here.push(candidate);
          if (before.length > 0) for (const one of [...before, candidate]) linked.add(one);
        } else if (among[candidate]) another = true;
      }
    }
    return last.filter((candidate) => !linked.has(candidate));
  }

  #mask(who: readonly number[]): Uint8Array {
    const mask = new Uint8Array(this.all.length);
    for (const candidate of who) mask[candidate] = 1;
    return mask;
  }
}

/** Whom a ballot counts for, those it ranks highest among the continuing; put into `top`, and returned. */
function topOf(
  { starts, candidates, firsts }: FlatBallots,
  ballot: number,
  continuing: Uint8Array,
  top: number[],
): number[] {
  top.length = 0;
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) {
    if (firsts[at] && top.length > 0) break;
    if (continuing[candidates[at]!]) top.push(candidates[at]!);
  }
  return top;
}

/** The candidate for whom alone a ballot counts; null where it counts for several, undefined where for nobody. */
const pileOf = (top: readonly number[]): number | null | undefined => (top.length > 1 ? null : top[0]);

/** Ballots that rank anyone who continues. */
export const active = ({ alone, shared, others = 0 }: Standings): number =>
  alone.reduce((sum, v) => sum + v, shared + others);

export const without = (continuing: readonly number[], out: readonly number[]): number[] =>
  continuing.filter((candidate) => !out.includes(candidate));

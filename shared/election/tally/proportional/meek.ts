/**
 * Meek's single transferable vote by the reference rule of the Proportional Representation Foundation ("Reference Meek
 * Rule", steps A to C): whoever is elected keeps a part of every vote that comes by and passes on the rest, quota and
 * kept parts are worked out again and again until hardly any surplus is left (omega, a millionth of a vote), and whoever
 * is excluded is as if it had never stood. Votes, kept parts and quota are integers in units of 1/SCALE, rounded where
 * and as the rule says.
 *
 * The rule leaves open how ties are broken (procedure T). Here the last earlier round at which those tied differed
 * decides, as in the Scottish rules (`stv.ts`), and if there is none the lot.
 *
 * The other names (`OtherNames`) stand like candidates, behind these. Where one of them would be elected the count stops;
 * where there are too many of them to follow each, it stops unless none of them can come before a candidate.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import { type Counted, size } from '../ballots.ts';
import { candidates, groups, type Ranking, type Standing, standing } from '../places.ts';
import type { Order } from '../stv.ts';
import { Histories } from '../ties/histories.ts';
import { drawnBy, type Lot, type Tie } from '../ties/lot.ts';
import { type Chain, Piles, SCALE } from './piles.ts';

/** Below such a surplus of all the elected together a round is over. */
const OMEGA = SCALE / 1_000_000;
/** More other names than this go out all at once or not at all. */
const MOST_FOLLOWED = 2000;

export type MeekResult = Standing & {
  readonly rule: 'meek';
  readonly scale: typeof SCALE;
  readonly valid: number;
  readonly rounds: readonly MeekRound[];
  /** Whether a tie between candidates had to be decided by lot; `tie` of a round says which. */
  readonly byLot: boolean;
};

/** All at the end of a round, before whoever goes out in it is gone; votes and parts in units of 1/scale. */
export type MeekRound = {
  /** How often the votes were distributed. */
  readonly iterations: number;
  readonly quota: number;
  readonly votes: readonly number[];
  /** The part of each vote that a candidate keeps: all of it for who is not elected yet, nothing for the excluded. */
  readonly keeps: readonly number[];
  /** With `votes`, and `others` where there are any, this makes up the valid ballots. */
  readonly nonTransferable: number;
  /** Credited to the other names, all together; only where there are any. */
  readonly others?: number;
  /** What the elected have above the quota. */
  readonly surplus: number;
  readonly end: MeekEnd;
};

export type MeekEnd =
  /** These reached the quota. */
  | { readonly kind: 'elected'; readonly elected: readonly number[] }
  | { readonly kind: 'exclusion'; readonly from: number; readonly tie: Tie | null }
  /** So many of the other names. */
  | { readonly kind: 'other-names'; readonly excluded: number }
  /** Other names might be elected, or might change who is. */
  | { readonly kind: 'unresolved' };

/** `lot` is public and fixed before the votes are. On ballots, n and beyond are the other names, each its own. */
export function meek(
  n: number,
  ballots: readonly Counted<Order>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null = null,
): MeekResult {
  return new Count(n, ballots, seats, lot, others).run();
}

class Count {
  readonly #n: number;
  readonly #seats: number;
  readonly #valid: number;
  readonly #others: OtherNames | null;
  readonly #draw: (a: number, b: number) => number;
  readonly #hopeful: Set<number>;
  readonly #keeps: number[];
  readonly #piles: Piles;
  readonly #histories: Histories;
  readonly #rounds: MeekRound[] = [];
  readonly #elected: number[][] = [];
  readonly #excluded: number[][] = [];
  #votes: number[];
  #stopped = false;
  /** Whether other names went out all at once. */
  #together = false;

  constructor(n: number, ballots: readonly Counted<Order>[], seats: number, lot: Lot, others: OtherNames | null) {
    this.#n = n;
    this.#seats = seats;
    this.#valid = size(ballots);
    if (!Number.isSafeInteger(this.#valid * SCALE)) throw new RangeError('too many ballots for nine decimal places');
    this.#others = others;
    this.#draw = drawnBy(lot);
    const all = candidates(n + (others?.names ?? 0));
    this.#hopeful = new Set(all);
    this.#keeps = all.map(() => SCALE);
    this.#votes = all.map(() => 0);
    this.#histories = new Histories(all.length);
    this.#piles = new Piles(all.length, ballots);
  }

  run(): MeekResult {
    while (this.#valid > 0 && !this.#stopped && this.#hopeful.size > this.#vacancies() && this.#vacancies() > 0)
      this.#round();
    const still = [...this.#hopeful];
    const last = this.#valid > 0 && this.#vacancies() > 0 && !this.#stopped;
    if (last && still.some((candidate) => candidate >= this.#n)) this.#stopped = true;
    const own = still.filter((candidate) => candidate < this.#n);
    const left = groups(own, (a, b) => this.#votes[b]! - this.#votes[a]!);
    const ranking: Ranking = [...this.#elected, ...left, ...this.#excluded];
    return {
      rule: 'meek',
      scale: SCALE,
      valid: this.#valid,
      rounds: this.#rounds,
      byLot: this.#rounds.some(({ end }) => 'tie' in end && end.tie?.by === 'lot'),
      ...(this.#stopped
        ? { ranking, winners: { elected: this.#elected.flat(), unresolved: own.sort((a, b) => a - b) } }
        : standing(ranking, this.#seats, this.#valid > 0)),
    };
  }

  #vacancies(): number {
    return this.#seats - this.#elected.reduce((sum, equals) => sum + equals.length, 0);
  }

  /** Step B: distributes votes again and again until somebody is elected or nothing is left to distribute, B.2. */
  #round(): void {
    for (let iterations = 1, before = Number.POSITIVE_INFINITY; ; iterations++) {
      const quota = this.#distribute();
      const reached = [...this.#hopeful].filter((candidate) => this.#votes[candidate]! >= quota);
      const holding = [...this.#elected.flat(), ...reached];
      const over = holding.reduce((sum, candidate) => sum + this.#votes[candidate]! - quota, 0);
      const surplus = Math.max(0, over);
      const state = { iterations, quota, surplus };
      if (reached.length > 0) return this.#elect(reached, state);
      if (surplus < OMEGA || surplus >= before) return this.#exclude(state);
      before = surplus;
      for (const candidate of this.#elected.flat()) {
        const kept = mulUp(this.#keeps[candidate]!, quota);
        this.#keeps[candidate] = Number(divUp(BigInt(kept) * BigInt(SCALE), BigInt(this.#votes[candidate]!)));
      }
    }
  }

  /** Steps B.2.a and B.2.b; returns the quota. */
  #distribute(): number {
    const votes = this.#votes.map(() => 0);
    const visit = (chain: Chain, weight: number): void => {
      for (const [candidate, count] of chain.held) votes[candidate]! += weight * count;
      for (const [candidate, next] of chain.next) {
        const kept = mulUp(weight, this.#keeps[candidate]!);
        votes[candidate]! += kept * next.count;
        if (weight > kept) visit(next, weight - kept);
      }
    };
    visit(this.#piles.root, SCALE);
    this.#votes = votes;
    return Math.floor(votes.reduce((sum, v) => sum + v, 0) / (this.#seats + 1)) + 1;
  }

  #elect(reached: readonly number[], state: State): void {
    const own = reached.filter((candidate) => candidate < this.#n).sort((a, b) => a - b);
    this.#report(state, { kind: 'elected', elected: own });
    if (own.length < reached.length) this.#stopped = true;
    if (own.length > 0) this.#elected.push(...groups(own, (a, b) => this.#votes[b]! - this.#votes[a]!));
    for (const candidate of reached) {
      this.#hopeful.delete(candidate);
      this.#piles.passOn(candidate, true);
    }
  }

  /** Step B.3. */
  #exclude(state: State): void {
    const names = [...this.#hopeful].filter((candidate) => candidate >= this.#n);
    const own = [...this.#hopeful].filter((candidate) => candidate < this.#n);
    const together = names.reduce((sum, name) => sum + this.#votes[name]!, 0);
    const least = own.reduce((low, candidate) => Math.min(low, this.#votes[candidate]!), Number.POSITIVE_INFINITY);
    if (names.length > MOST_FOLLOWED) {
      // Whatever moves while they go one by one comes from them or is surplus now, so that none of them gets to `least`.
      this.#together = own.length >= this.#vacancies() && together + 2 * state.surplus < least;
      if (!this.#together) return this.#stop(state);
      this.#report(state, { kind: 'other-names', excluded: names.length });
      return this.#leave(names);
    }
    const low = Math.min(...[...this.#hopeful].map((candidate) => this.#votes[candidate]!));
    const tied = [...this.#hopeful].filter((candidate) => this.#votes[candidate]! <= low + state.surplus);
    // The rounds that they would have gone out in might have told these apart.
    if (this.#together && tied.length > 1) return this.#stop(state);
    const from = tied.reduce((a, b) => ((this.#before(b, a) || this.#draw(b, a)) < 0 ? b : a));
    const tie = from < this.#n ? this.#tieOf(from, tied) : null;
    this.#report(state, from < this.#n ? { kind: 'exclusion', from, tie } : { kind: 'other-names', excluded: 1 });
    this.#leave([from]);
  }

  #stop(state: State): void {
    this.#report(state, { kind: 'unresolved' });
    this.#stopped = true;
  }

  #leave(who: readonly number[]): void {
    for (const candidate of who) {
      this.#hopeful.delete(candidate);
      this.#keeps[candidate] = 0;
      if (candidate < this.#n) this.#excluded.unshift([candidate]);
    }
    for (const candidate of who) this.#piles.passOn(candidate, false);
  }

  #report({ iterations, quota, surplus }: State, end: MeekEnd): void {
    const counted = this.#votes.reduce((sum, v) => sum + v, 0);
    const own = this.#votes.slice(0, this.#n);
    this.#rounds.push({
      iterations,
      quota,
      votes: own,
      keeps: this.#keeps.slice(0, this.#n),
      nonTransferable: this.#valid * SCALE - counted,
      ...(this.#others ? { others: counted - own.reduce((sum, v) => sum + v, 0) } : {}),
      surplus,
      end,
    });
    for (const candidate of this.#hopeful) this.#histories.note(candidate, this.#votes[candidate]!);
    this.#histories.endStage();
  }

  /** Negative where a had fewer votes than b at the last round before this one at which they differed. */
  #before(a: number, b: number): number {
    return this.#histories.earlier(this.#histories.recordOf(a), this.#histories.recordOf(b));
  }

  #tieOf(one: number, tied: readonly number[]): Tie | null {
    const own = tied.filter((candidate) => candidate < this.#n);
    if (own.length < 2) return null;
    const equal = own.filter((candidate) => this.#before(candidate, one) === 0);
    const by = equal.length > 1 ? 'lot' : 'earlier-stage';
    return { among: (by === 'lot' ? equal : own).sort((a, b) => a - b), by };
  }
}

type State = { readonly iterations: number; readonly quota: number; readonly surplus: number };

const divUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** The product of two numbers of units, rounded up. */
function mulUp(a: number, b: number): number {
  if (a === SCALE) return b;
  if (b === SCALE) return a;
  return Number(divUp(BigInt(a) * BigInt(b), BigInt(SCALE)));
}

/**
 * Single transferable vote as in the Scottish Local Government Elections Order 2011 (SSI 2011/399, schedule 1, rules
 * 46–53, as amended by SSI 2021/437): the Droop quota, surpluses by the weighted inclusive Gregory method, values cut to
 * five decimal places. Votes and values are integers in units of 1/SCALE.
 *
 * Where the last vacancies are filled after an exclusion, rule 53(2) does not ask for the transfer of the votes of the
 * one excluded, but the councils' counts make it, and their published sheets show it; so does this count. It elects
 * nobody else: who continues is elected in any case.
 *
 * The Order has no equal ranks: a paper counts for one candidate at a time.
 */
import { type Bytes, compare, u64 } from '../../codec/bytes.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import type { OtherNames } from '../write-ins/candidates.ts';
import { type Counted, size } from './ballots.ts';
import { lookBack } from './earlier-rounds.ts';
import { type Paper as Held, outlasting } from './outlasting.ts';
import { candidates, groups, type Ranking, type Standing, standing } from './places.ts';

export const SCALE = 100_000;

export type StvResult = Standing & {
  readonly rule: 'stv';
  readonly scale: typeof SCALE;
  readonly valid: number;
  /** In whole votes. */
  readonly quota: number;
  readonly stages: readonly Stage[];
  /** Whether any tie had to be decided by lot; `tie` of a stage says which. */
  readonly byLot: boolean;
};

export type Stage = {
  readonly action: Action;
  /** Credited to each candidate at the end of the stage. */
  readonly votes: readonly number[];
  /** Not transferable in all so far, and lost to cut fractions so far: with `votes` they make up the valid votes. */
  readonly nonTransferable: number;
  readonly lost: number;
  /** Credited to the other names, all together; only where there are any. */
  readonly others?: number;
  readonly elected: readonly { readonly candidate: number; readonly why: 'quota' | 'last-vacancies' }[];
};

export type Action =
  | { readonly kind: 'first-preferences' }
  | { readonly kind: 'surplus'; readonly from: number; readonly surplus: number; readonly tie: Tie | null }
  /** All of them at once; their votes pass on. */
  | { readonly kind: 'other-names' }
  | { readonly kind: 'exclusion'; readonly from: number; readonly tie: Tie | null };

/** Who had equal votes, and what decided among them. */
export type Tie = { readonly among: readonly number[]; readonly by: 'earlier-stage' | 'lot' };

/** Candidates in order, best first. */
export type Order = readonly number[];

/** `lot` is public and fixed before the votes are; it decides only where the Order says lot: rules 50(3), 52(2)(b). */
export function stv(
  n: number,
  ballots: readonly Counted<Order>[],
  seats: number,
  lot: Bytes,
  others: OtherNames | null = null,
): StvResult {
  return new Count(n, ballots, seats, lot, others).run();
}

type Paper = { readonly order: Order; readonly count: number; value: number };

class Count {
  readonly #n: number;
  readonly #seats: number;
  readonly #lot: Bytes;
  readonly #valid: number;
  readonly #quota: number;
  readonly #continuing: Set<number>;
  readonly #papers: Paper[][];
  readonly #votes: number[];
  readonly #surpluses = new Set<number>();
  readonly #stages: Stage[] = [];
  readonly #elected: number[][] = [];
  readonly #excluded: number[][] = [];
  #nonTransferable = 0;
  #lost = 0;
  /** The other names, which stand behind the candidates as the pile n until the first exclusion. */
  readonly #others: OtherNames | null;
  /** Who certainly outlasts them, from then on. */
  #outlasting: ReadonlySet<number> = new Set();
  /** Who was elected before the other names, or the order in which they go, could make a difference; null while they cannot. */
  #certain: readonly number[] | null = null;

  constructor(n: number, ballots: readonly Counted<Order>[], seats: number, lot: Bytes, others: OtherNames | null) {
    this.#n = n;
    this.#others = others;
    this.#seats = seats;
    this.#lot = lot;
    this.#valid = size(ballots);
    this.#quota = (Math.floor(this.#valid / (seats + 1)) + 1) * SCALE; // rule 47
    const piles = candidates(others ? n + 1 : n);
    this.#continuing = new Set(piles);
    this.#papers = piles.map(() => []);
    this.#votes = piles.map(() => 0);
    for (const { marks, count } of ballots) this.#credit(marks[0]!, { order: marks, count, value: SCALE });
  }

  run(): StvResult {
    this.#endStage({ kind: 'first-preferences' });
    while (this.#valid > 0 && this.#vacancies() > 0 && !this.#certain) {
      if (this.#surpluses.size > 0) this.#transferSurplus();
      else if (this.#continuing.has(this.#n)) this.#excludeOthers();
      else this.#exclude();
    }
    const still = candidates(this.#n).filter((candidate) => this.#continuing.has(candidate));
    const left = groups(still, (a, b) => this.#votes[b]! - this.#votes[a]!);
    const ranking: Ranking = [...this.#elected, ...left, ...this.#excluded];
    return {
      rule: 'stv',
      scale: SCALE,
      valid: this.#valid,
      quota: this.#quota / SCALE,
      stages: this.#stages,
      byLot: this.#stages.some(({ action }) => 'tie' in action && action.tie?.by === 'lot'),
      ...this.#standing(ranking),
    };
  }

  #standing(ranking: Ranking): Standing {
    if (!this.#certain) return standing(ranking, this.#seats, this.#valid > 0);
    const open = candidates(this.#n).filter((candidate) => !this.#certain!.includes(candidate));
    return { ranking, winners: { elected: this.#certain, unresolved: open } };
  }

  /** Never negative, nor more than who continues: the last vacancies are filled as soon as rule 53 can. */
  #vacancies(): number {
    const places = Math.min(this.#seats, this.#n + (this.#others?.names ?? 0));
    return places - this.#elected.reduce((sum, equals) => sum + equals.length, 0);
  }

  /** Rules 49 and 50. */
  #transferSurplus(): void {
    const [from, tie] = this.#choose([...this.#surpluses], 'most');
    this.#surpluses.delete(from);
    const surplus = this.#votes[from]! - this.#quota;
    const total = this.#votes[from]!;
    this.#votes[from] = this.#quota;
    let moved = 0;
    for (const paper of this.#papers[from]!.splice(0)) {
      // Rule 49(3): A divided by B, "to five decimal places (any remainder being ignored)".
      paper.value = Number((BigInt(surplus) * BigInt(paper.value)) / BigInt(total));
      moved += paper.value * paper.count;
      this.#passOn(paper);
    }
    this.#lost += surplus - moved;
    this.#endStage({ kind: 'surplus', from, surplus, tie });
  }

  /**
   * Excluding the other names together is excluding them one by one where they, and all candidates who are as weak, go
   * before all others in any order, and nobody is elected meanwhile whose surplus would pass on. Before the first
   * exclusion they make no difference but by their votes: as many as there are seats reach the quota, and no one more.
   */
  #excludeOthers(): void {
    const held = [...this.#continuing].flatMap((pile) =>
      this.#papers[pile]!.map((paper): Held & { pile: number } => ({
        ...paper,
        weight: paper.value * paper.count,
        pile,
      })),
    );
    const votes = new Map([...this.#continuing].filter((one) => one < this.#n).map((one) => [one, this.#votes[one]!]));
    const stronger = outlasting(votes, held, this.#vacancies(), this.#others!.most * SCALE);
    const loose = held.filter(({ pile }) => !stronger?.includes(pile));
    const most = (candidate: number) =>
      loose
        .filter(({ order }) => order.includes(candidate))
        .reduce((sum, { weight }) => sum + weight, this.#votes[candidate]!);
    const decided = this.#vacancies() === 1 || stronger?.every((candidate) => most(candidate) < this.#quota);
    if (!stronger || !decided) return this.#stop();
    this.#outlasting = new Set(stronger);
    this.#continuing.delete(this.#n);
    this.#votes[this.#n] = 0;
    for (const paper of this.#papers[this.#n]!.splice(0)) this.#passOn(paper);
    this.#endStage({ kind: 'other-names' });
  }

  #stop(): void {
    this.#certain ??= this.#elected.flat();
  }

  /** Rules 51 to 53. */
  #exclude(): void {
    const [from, tie] = this.#choose([...this.#continuing], 'fewest');
    this.#continuing.delete(from);
    this.#excluded.unshift([from]);
    this.#votes[from] = 0;
    for (const paper of this.#papers[from]!.splice(0)) this.#passOn(paper);
    this.#endStage({ kind: 'exclusion', from, tie });
  }

  #passOn(paper: Paper): void {
    const next = paper.order.find((candidate) => this.#continuing.has(candidate));
    if (next === undefined) this.#nonTransferable += paper.value * paper.count;
    else this.#credit(next, paper);
  }

  #credit(candidate: number, paper: Paper): void {
    this.#papers[candidate]!.push(paper);
    this.#votes[candidate]! += paper.value * paper.count;
  }

  /** Deems elected who reached the quota (rule 48), then all who continue where they just fill the vacancies (53). */
  #endStage(action: Action): void {
    const others = this.#continuing.has(this.#n);
    const atQuota = candidates(this.#n).filter(
      (candidate) => this.#continuing.has(candidate) && this.#votes[candidate]! >= this.#quota,
    );
    for (const candidate of atQuota) if (this.#votes[candidate]! > this.#quota) this.#surpluses.add(candidate);
    const byQuota = this.#elect(atQuota);
    const fits = this.#valid > 0 && !others && this.#continuing.size <= this.#vacancies();
    const rest = fits ? this.#elect([...this.#continuing]) : [];
    this.#stages.push({
      action,
      votes: this.#votes.slice(0, this.#n),
      nonTransferable: this.#nonTransferable,
      lost: this.#lost,
      ...(this.#others ? { others: this.#votes[this.#n]! } : {}),
      elected: [
        ...byQuota.map((candidate) => ({ candidate, why: 'quota' as const })),
        ...rest.map((candidate) => ({ candidate, why: 'last-vacancies' as const })),
      ],
    });
  }

  /** In order of votes; returns them in that order. */
  #elect(who: readonly number[]): number[] {
    const order = groups(who, (a, b) => this.#votes[b]! - this.#votes[a]!);
    for (const candidate of who) this.#continuing.delete(candidate);
    this.#elected.push(...order);
    return order.flat();
  }

  /** The one with the most or fewest votes; ties by earlier stages, then by lot. */
  #choose(among: readonly number[], wanted: 'fewest' | 'most'): [number, Tie | null] {
    const extreme = (wanted === 'fewest' ? Math.min : Math.max)(...among.map((candidate) => this.#votes[candidate]!));
    const tied = among.filter((candidate) => this.#votes[candidate] === extreme).sort((a, b) => a - b);
    if (tied.length === 1) return [tied[0]!, null];
    // How they stood while the other names went is not known: it depends on the order in which these go.
    if (tied.some((candidate) => this.#outlasting.has(candidate))) this.#stop();
    const earlier = this.#stages.slice(0, -1).map(({ votes }) => votes);
    const left = lookBack(tied, earlier, wanted);
    if (left.length === 1) return [left[0]!, { among: tied, by: 'earlier-stage' }];
    return [drawLot(left, this.#lot, this.#stages.length), { among: left, by: 'lot' }];
  }
}

/** The candidate with the least hash of lot, stage and candidate. */
function drawLot(among: readonly number[], lot: Bytes, stage: number): number {
  const ticket = (candidate: number) =>
    namedHash(labels.lotDraw, { lot, stage: u64(stage), candidate: u64(candidate) });
  return among
    .map((candidate) => ({ candidate, ticket: ticket(candidate) }))
    .reduce((least, next) => (compare(next.ticket, least.ticket) < 0 ? next : least)).candidate;
}

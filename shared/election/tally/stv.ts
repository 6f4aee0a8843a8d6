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
 *
 * The other names (`OtherNames`) stand like candidates, behind these: they hold papers, and go out one by one. Only the
 * report puts them together, and where one of them would be elected the count stops.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import { type Counted, size } from './ballots.ts';
import { Heap } from './heap.ts';
import { candidates, groups, type Ranking, type Standing, standing } from './places.ts';
import { Histories, type Record } from './ties/histories.ts';
import { drawnBy, type Lot, type Tie } from './ties/lot.ts';

export const SCALE = 100_000;

export type StvResult = Counting & {
  readonly rule: 'stv';
  /** In whole votes. */
  readonly quota: number;
};

/** How a count went, whatever its quota. */
export type Counting = Standing & {
  readonly scale: typeof SCALE;
  readonly valid: number;
  readonly stages: readonly Stage[];
  /** Whether a tie between candidates had to be decided by lot; `tie` of a stage says which. */
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
  /** So many of them one after the other, with nobody elected before the last of these; their votes pass on. */
  | { readonly kind: 'other-names'; readonly excluded: number }
  | { readonly kind: 'exclusion'; readonly from: number; readonly tie: Tie | null };

/** Candidates in order, best first. */
export type Order = readonly number[];

/**
 * `lot` is public and fixed before the votes are; it decides only where the Order says lot: rules 50(3), 52(2)(b). On
 * ballots, n and beyond are the other names, each its own.
 */
export function stv(
  n: number,
  ballots: readonly Counted<Order>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null = null,
): StvResult {
  const quota = Math.floor(size(ballots) / (seats + 1)) + 1; // rule 47
  return { rule: 'stv', quota, ...countTo(quota * SCALE, n, ballots, seats, lot, others) };
}

/** The same count to some other quota, in units of 1/SCALE, of which no more than `seats` fit into the votes. */
export const countTo = (
  quota: number,
  n: number,
  ballots: readonly Counted<Order>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null,
): Counting => new Count(quota, n, ballots, seats, lot, others).run();

type Paper = { readonly order: Order; readonly count: number; value: number };

class Count {
  readonly #n: number;
  readonly #seats: number;
  readonly #valid: number;
  readonly #quota: number;
  readonly #others: OtherNames | null;
  readonly #continuing: Set<number>;
  readonly #papers: Paper[][];
  readonly #votes: number[];
  readonly #surpluses = new Set<number>();
  readonly #stages: Stage[] = [];
  readonly #elected: number[][] = [];
  readonly #excluded: number[][] = [];
  #nonTransferable = 0;
  #lost = 0;
  #othersVotes = 0;
  /** Who was elected before one of the other names would be; null while none would. */
  #certain: readonly number[] | null = null;

  /** By lot (rules 50(3), 52(2)(b)); drawn once for the whole count. */
  readonly #draw: (a: number, b: number) => number;
  /** Of every stage, those that the report puts together as well: rules 50(2), 52(2)(a). */
  readonly #histories: Histories;
  readonly #changed = new Set<number>();
  /** Who goes out first; a candidate stands here once for each change, and only its last one counts. */
  readonly #last = new Heap<Record>((a, b) => this.#histories.earlier(a, b) || this.#draw(a.candidate, b.candidate));

  constructor(
    quota: number,
    n: number,
    ballots: readonly Counted<Order>[],
    seats: number,
    lot: Lot,
    others: OtherNames | null,
  ) {
    this.#n = n;
    this.#others = others;
    this.#seats = seats;
    this.#draw = drawnBy(lot);
    this.#valid = size(ballots);
    this.#quota = quota;
    const all = candidates(n + (others?.names ?? 0));
    this.#continuing = new Set(all);
    this.#papers = all.map(() => []);
    this.#votes = all.map(() => 0);
    this.#histories = new Histories(all.length);
    for (const candidate of all) this.#changed.add(candidate);
    for (const { marks, count } of ballots) this.#credit(marks[0]!, { order: marks, count, value: SCALE });
  }

  run(): Counting {
    this.#endStage({ kind: 'first-preferences' });
    while (this.#valid > 0 && this.#vacancies() > 0 && !this.#certain) {
      if (this.#surpluses.size > 0) this.#transferSurplus();
      else this.#exclude();
    }
    const still = candidates(this.#n).filter((candidate) => this.#continuing.has(candidate));
    const left = groups(still, (a, b) => this.#votes[b]! - this.#votes[a]!);
    const ranking: Ranking = [...this.#elected, ...left, ...this.#excluded];
    return {
      scale: SCALE,
      valid: this.#valid,
      stages: this.#stages,
      byLot: this.#stages.some(({ action }) => 'tie' in action && action.tie?.by === 'lot'),
      ...this.#standing(ranking),
    };
  }

  #standing(ranking: Ranking): Standing {
    if (!this.#certain) return standing(ranking, this.#seats, this.#valid > 0);
    const open = candidates(this.#n).filter((candidate) => this.#continuing.has(candidate));
    return { ranking, winners: { elected: this.#certain, unresolved: open } };
  }

  /** Never negative, nor more than who continues: the last vacancies are filled as soon as rule 53 can. */
  #vacancies(): number {
    const places = Math.min(this.#seats, this.#votes.length);
    return places - this.#elected.reduce((sum, equals) => sum + equals.length, 0);
  }

  /** Rules 49 and 50. */
  #transferSurplus(): void {
    const [from, tie] = this.#largestSurplus();
    this.#surpluses.delete(from);
    const surplus = this.#votes[from]! - this.#quota;
    const total = this.#votes[from]!;
    this.#setVotes(from, this.#quota);
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

  /** Rules 51 to 53. */
  #exclude(): void {
    const from = this.#takeLast();
    const tie = from < this.#n ? this.#tieOf(from, this.#continuing) : null;
    this.#continuing.delete(from);
    if (from < this.#n) this.#excluded.unshift([from]);
    this.#setVotes(from, 0);
    for (const paper of this.#papers[from]!.splice(0)) this.#passOn(paper);
    this.#endStage(from < this.#n ? { kind: 'exclusion', from, tie } : { kind: 'other-names', excluded: 1 });
  }

  #passOn(paper: Paper): void {
    const next = paper.order.find((candidate) => this.#continuing.has(candidate));
    if (next === undefined) this.#nonTransferable += paper.value * paper.count;
    else this.#credit(next, paper);
  }

  #credit(candidate: number, paper: Paper): void {
    this.#papers[candidate]!.push(paper);
    this.#setVotes(candidate, this.#votes[candidate]! + paper.value * paper.count);
  }

  #setVotes(candidate: number, votes: number): void {
    if (candidate >= this.#n) this.#othersVotes += votes - this.#votes[candidate]!;
    this.#votes[candidate] = votes;
    this.#changed.add(candidate);
  }

  /** Deems elected who reached the quota (rule 48), then all who continue where they just fill the vacancies (53). */
  #endStage(action: Action): void {
    const atQuota = [...this.#changed]
      .filter((candidate) => this.#continuing.has(candidate) && this.#votes[candidate]! >= this.#quota)
      .sort((a, b) => a - b);
    const own = atQuota.filter((candidate) => candidate < this.#n);
    for (const candidate of own) if (this.#votes[candidate]! > this.#quota) this.#surpluses.add(candidate);
    this.#remember();
    const byQuota = this.#elect(own);
    const fits = this.#valid > 0 && this.#vacancies() > 0 && this.#continuing.size <= this.#vacancies();
    const last = fits ? [...this.#continuing] : [];
    const isOther = (candidate: number) => candidate >= this.#n;
    const rest = last.some(isOther) ? [] : this.#elect(last);
    this.#report({
      action,
      votes: this.#votes.slice(0, this.#n),
      nonTransferable: this.#nonTransferable,
      lost: this.#lost,
      ...(this.#others ? { others: this.#othersVotes } : {}),
      elected: [
        ...byQuota.map((candidate) => ({ candidate, why: 'quota' as const })),
        ...rest.map((candidate) => ({ candidate, why: 'last-vacancies' as const })),
      ],
    });
    if ([...atQuota, ...last].some(isOther)) this.#certain = this.#elected.flat();
  }

  /** Other names that went one after the other are one stage of the report. */
  #report(stage: Stage): void {
    const before = this.#stages.at(-1);
    if (stage.action.kind !== 'other-names' || before?.action.kind !== 'other-names' || before.elected.length > 0)
      return void this.#stages.push(stage);
    const excluded = before.action.excluded + stage.action.excluded;
    this.#stages[this.#stages.length - 1] = { ...stage, action: { kind: 'other-names', excluded } };
  }

  /** In order of votes; returns them in that order. */
  #elect(who: readonly number[]): number[] {
    const order = groups(who, (a, b) => this.#votes[b]! - this.#votes[a]!);
    for (const candidate of who) this.#continuing.delete(candidate);
    this.#elected.push(...order);
    return order.flat();
  }

  // ---- who is first and who last, and by what -------------------------------------------------------------------------

  /** Takes down whose votes the stage changed. */
  #remember(): void {
    for (const candidate of this.#changed) {
      const changed = this.#histories.note(candidate, this.#votes[candidate]!);
      if (changed && this.#continuing.has(candidate)) this.#last.push(this.#histories.recordOf(candidate));
    }
    this.#changed.clear();
    this.#histories.endStage();
  }

  #earlier = (a: number, b: number): number =>
    this.#histories.earlier(this.#histories.recordOf(a), this.#histories.recordOf(b));

  #takeLast(): number {
    for (;;) {
      const record = this.#last.pop()!;
      if (this.#continuing.has(record.candidate) && this.#histories.isLast(record)) return record.candidate;
    }
  }

  #largestSurplus(): [number, Tie | null] {
    const all = [...this.#surpluses];
    const first = all.reduce((a, b) => ((this.#earlier(b, a) || this.#draw(a, b)) > 0 ? b : a));
    return [first, this.#tieOf(first, all)];
  }

  /** Which candidates had the votes of this one, and what decided among them; null where none had. */
  #tieOf(one: number, among: Iterable<number>): Tie | null {
    const tied = [...among].filter((other) => other < this.#n && this.#votes[other] === this.#votes[one]);
    if (tied.length < 2) return null;
    const equal = tied.filter((other) => this.#earlier(other, one) === 0);
    const by = equal.length > 1 ? 'lot' : 'earlier-stage';
    return { among: (by === 'lot' ? equal : tied).sort((a, b) => a - b), by };
  }
}

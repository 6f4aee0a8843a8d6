/** Everybody's votes, stage by stage, kept where they change, so that a tie can be broken by what was before. */

/** Votes from a stage on, counted from 0. */
type Change = { readonly stage: number; readonly votes: number };

/** A candidate's votes as far as they went when it was put in order: so many changes. */
export type Record = { readonly candidate: number; readonly changes: number };

export class Histories {
  readonly #changes: Change[][];
  #stage = 0;

  constructor(candidates: number) {
    this.#changes = Array.from({ length: candidates }, () => []);
  }

  /** The votes of one at the stage that ends; false where they are those of the stage before. */
  note(candidate: number, votes: number): boolean {
    const history = this.#changes[candidate]!;
    if (history.at(-1)?.votes === votes) return false;
    history.push({ stage: this.#stage, votes });
    return true;
  }

  endStage(): void {
    this.#stage += 1;
  }

  recordOf = (candidate: number): Record => ({ candidate, changes: this.#changes[candidate]!.length });

  /** Whether nothing has changed for this candidate since. */
  isLast = ({ candidate, changes }: Record): boolean => changes === this.#changes[candidate]!.length;

  /**
   * Negative where a has fewer votes than b or, at the most recent earlier stage at which they were unequal, had fewer; 0
   * where they were equal throughout. As these are asked again about the stages before where several are left, it is one
   * order of all.
   */
  earlier(a: Record, b: Record): number {
    const [one, two] = [this.#changes[a.candidate]!, this.#changes[b.candidate]!];
    let [i, j] = [a.changes - 1, b.changes - 1];
    while (i >= 0 && j >= 0) {
      const differ = one[i]!.votes - two[j]!.votes;
      if (differ !== 0) return differ;
      const [from, to] = [one[i]!.stage, two[j]!.stage];
      if (from >= to) i -= 1;
      if (to >= from) j -= 1;
    }
    return 0;
  }
}

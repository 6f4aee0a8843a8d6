/** Ballots in piles by whose hands they go through: those elected, in the ballot's order, up to one who is neither elected nor excluded. */
import type { Counted } from '../ballots.ts';
import type { Order } from '../stv.ts';

/** Of a vote, of a kept part and of the quota: nine decimal places. */
export const SCALE = 1_000_000_000;

/** Ballots that have gone through the same hands. */
export interface Chain {
  /** All ballots that come as far as this. */
  count: number;
  /** By the candidate that they stop at. */
  readonly held: Map<number, number>;
  /** By the elected that they go on to. */
  readonly next: Map<number, Chain>;
}

type Ballot = { readonly order: Order; readonly count: number; at: number; chain: Chain };

const chain = (): Chain => ({ count: 0, held: new Map(), next: new Map() });

export class Piles {
  readonly root = chain();
  /** By candidate: the ballots that stop at it. */
  readonly #waiting: Ballot[][];
  readonly #state: ('hopeful' | 'elected' | 'excluded')[];

  constructor(candidates: number, ballots: readonly Counted<Order>[]) {
    this.#waiting = Array.from({ length: candidates }, () => []);
    this.#state = this.#waiting.map(() => 'hopeful');
    for (const { marks, count } of ballots) {
      this.root.count += count;
      this.#stop({ order: marks, count, at: 0, chain: this.root });
    }
  }

  /** Moves the ballots that stopped at one who is elected or excluded now. */
  passOn(candidate: number, elected: boolean): void {
    this.#state[candidate] = elected ? 'elected' : 'excluded';
    for (const ballot of this.#waiting[candidate]!.splice(0)) this.#stop(ballot);
    for (const one of this.#all(this.root)) one.held.delete(candidate);
  }

  #stop(ballot: Ballot): void {
    for (; ballot.at < ballot.order.length; ballot.at++) {
      const candidate = ballot.order[ballot.at]!;
      const state = this.#state[candidate]!;
      if (state === 'hopeful') {
        this.#waiting[candidate]!.push(ballot);
        const { held } = ballot.chain;
        held.set(candidate, (held.get(candidate) ?? 0) + ballot.count);
        return;
      }
      if (state === 'elected') ballot.chain = this.#through(candidate, ballot);
    }
  }

  #through(candidate: number, { chain: from, count }: Ballot): Chain {
    const to = from.next.get(candidate) ?? chain();
    from.next.set(candidate, to);
    to.count += count;
    return to;
  }

  *#all(from: Chain): Generator<Chain> {
    yield from;
    for (const to of from.next.values()) yield* this.#all(to);
  }
}

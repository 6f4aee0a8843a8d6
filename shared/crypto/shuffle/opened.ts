/**
 * For whoever wants to see the check of a shuffle: each of its equations with both sides computed, from the very
 * combination that `verifyShuffle` decides by (equations.ts).
 */
import type { Bytes } from '../../codec/bytes.ts';
import { engine, type Term } from '../arithmetic/engine.ts';
import { generators } from '../arithmetic/generators.ts';
import { needed } from '../arithmetic/terms.ts';
import { column, ONE, range, repeated } from '../arithmetic/vector.ts';
import { combination, isIdentity, ownWeights, type Reading, readShuffle, sidesOf, type Weights } from './equations.ts';
import { EQUATIONS, type Equation, type ShuffleStatement } from './statement.ts';

/** One equation, or several under weights: 32 bytes each side. */
export interface OpenedEquation {
  readonly left: Bytes;
  readonly right: Bytes;
  /** As the verifier finds it. */
  readonly holds: boolean;
}

/** Sums and products over all ballots that stand in the equations, 32 bytes each. */
export interface ShuffleSums {
  /** Σ c_i. */
  readonly c: Bytes;
  /** Σ h_i. */
  readonly h: Bytes;
  /** Π u_i. */
  readonly u: Bytes;
  /** Σ u_i·c_i. */
  readonly uc: Bytes;
  /** Σ s′_i·h_i. */
  readonly sh: Bytes;
  /** Σ u_i·(c1, c2)_ik, half after half of each block. */
  readonly input: readonly Bytes[];
  /** Σ s′_i·(c1′, c2′)_ik, likewise. */
  readonly output: readonly Bytes[];
}

/** A well-formed proof of shuffle; where it is none, throws `bad-length`, `bad-scalar`, `bad-point`. */
export class OpenedShuffle {
  readonly reading: Reading;
  /** Those that the verifier draws. */
  readonly weights: Weights;
  /** What `verifyShuffle` says. */
  readonly valid: boolean;

  constructor(statement: ShuffleStatement, proof: Bytes) {
    this.reading = readShuffle(statement, proof);
    this.weights = ownWeights(this.reading);
    this.valid = isIdentity(combination(this.reading, this.weights));
  }

  /** How many equations there are in a group. */
  count(group: Equation): number {
    return this.weights[group].length / 32;
  }

  /** The equation at a place of its group, from 0. */
  equation(group: Equation, at = 0): OpenedEquation {
    const alone = new Uint8Array(this.weights[group].length);
    alone.set(ONE, 32 * at);
    return this.#under(group, alone);
  }

  /** All equations of a group in one, under the weights that the verifier draws. */
  group(group: Equation): OpenedEquation {
    return this.#under(group, this.weights[group]);
  }

  /** The place of the first equation of a group that does not hold; null where all do. */
  firstFailing(group: Equation): number | null {
    if (this.group(group).holds) return null;
    const { weights } = this;
    let [from, to] = [0, this.count(group)];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      const first = new Uint8Array(weights[group].length);
      first.set(range(weights[group], from, middle), 32 * from);
      if (this.#holds(group, first)) from = middle;
      else to = middle;
    }
    return from;
  }

  sums(): ShuffleSums {
    const { count, statement, proof, u } = this.reading;
    const { width, input, output } = statement;
    const { hs } = generators(count);
    const ones = repeated(ONE, count);
    const sum = (points: Term['points'], scalars: Bytes): Bytes =>
      engine.encode(engine.multiScalar([{ points, scalars }]));
    const halves = Array.from({ length: 2 * width }, (_, half) => half);
    return {
      c: sum(proof.c, ones),
      h: sum(hs, ones),
      u: engine.scalars.product(u),
      uc: sum(proof.c, u),
      sh: sum(hs, proof.sPrime),
      input: halves.map((half) => sum(column(input, half, 2 * width), u)),
      output: halves.map((half) => sum(column(output, half, 2 * width), proof.sPrime)),
    };
  }

  #under(group: Equation, chosen: Bytes): OpenedEquation {
    return { ...sidesOf(this.reading, this.#weights(group, chosen)), holds: this.#holds(group, chosen) };
  }

  #holds(group: Equation, chosen: Bytes): boolean {
    return isIdentity(needed(combination(this.reading, this.#weights(group, chosen))));
  }

  /** These for the equations of a group, and 0 for all others. */
  #weights(group: Equation, chosen: Bytes): Weights {
    const { weights } = this;
    const entries = EQUATIONS.map((name) => [name, name === group ? chosen : new Uint8Array(weights[name].length)]);
    return Object.fromEntries(entries) as Weights;
  }
}

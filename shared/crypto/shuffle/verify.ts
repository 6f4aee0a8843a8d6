/**
 * The verifier's verdict: CHVote (ePrint 2017/325) algorithm 7.48 CheckShuffleProof, all equations combined into one, of one
 * proof or of many.
 *
 * Every equation says that a point is the identity, and a combination that the sum of these points under weights is: the
 * test by small exponents of Bellare, Garay, Rabin (EUROCRYPT '98). Where some point is not the identity, at most one value
 * of its weight mod ℓ makes the sum the identity, whatever the other points and weights are; weights are 128 bits, so
 * a combination of any number of proofs, one false equation or all of them false, passes with a chance of 2^−128 at most
 * for each that a forger has hashed. That needs weights drawn after everything they multiply: those of many proofs hash
 * all of them. Under weights of each proof alone a forger could make two false proofs that cancel, with the work of
 * finding a collision.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { isNonZero } from '../arithmetic/terms.ts';
import {
  combination,
  isIdentity,
  jointCombination,
  jointWeights,
  only,
  ownWeights,
  type Reading,
  readShuffle,
  type Weights,
} from './equations.ts';
import {
  EQUATIONS,
  type Equation,
  type ShuffleFault,
  type ShuffleStatement,
  type ShuffleVerdict,
} from './statement.ts';

/** What is said, and what is to prove it. */
export interface ShuffleClaim {
  readonly statement: ShuffleStatement;
  readonly proof: Bytes;
}

/**
 * Whether the proof shows that `statement.output` re-encrypts and permutes `statement.input`. Deterministic; never throws
 * on hostile input. A combination that fails is checked again equation by equation, and the first that fails is named [15].
 */
export const verifyShuffle = (statement: ShuffleStatement, proof: Bytes): ShuffleVerdict =>
  verdictOn(read({ statement, proof }));

/** Proofs of so many bytes, with what they are about, are judged as one: the scalars of the sum take about as much again. */
const MOST_BYTES = 2 ** 30;

/**
 * The verdict of `verifyShuffle` on each, in order: one sum over all of them, in which the generators and every list that
 * stands in two statements, out of one shuffle and into the next, are decoded and multiplied once. Where it is not the
 * identity, each is judged by itself; where they are larger than `most` bytes, there are several sums.
 */
export function verifyShuffles(claims: readonly ShuffleClaim[], most = MOST_BYTES): ShuffleVerdict[] {
  const verdicts: ShuffleVerdict[] = [];
  while (verdicts.length < claims.length) {
    let size = 0;
    const beyond = claims.slice(verdicts.length).findIndex(({ statement, proof }, i) => {
      size += statement.output.length + proof.length;
      return i > 0 && size > most;
    });
    const end = beyond < 0 ? claims.length : verdicts.length + beyond;
    verdicts.push(...judged(claims.slice(verdicts.length, end).map(read)));
  }
  return verdicts;
}

function judged(all: readonly (Reading | 'malformed')[]): ShuffleVerdict[] {
  const readings = all.filter((each) => each !== 'malformed');
  if (readings.length > 1 && allHold(readings))
    return all.map((each) => (each === 'malformed' ? { valid: false, equation: each } : { valid: true }));
  return all.map(verdictOn);
}

/** Every fault of the proof, each equation checked by itself, in the order of the equations; empty where all hold. */
export function failingEquations(statement: ShuffleStatement, proof: Bytes): ShuffleFault[] {
  const reading = read({ statement, proof });
  if (reading === 'malformed') return ['malformed'];
  const checked = holds(reading);
  return checked === 'malformed' ? ['malformed'] : EQUATIONS.filter((name) => fails(reading, checked.weights, name));
}

/** What needs no point decoded. */
const read = ({ statement, proof }: ShuffleClaim): Reading | 'malformed' =>
  unlessMalformed(() => readShuffle(statement, proof));

function verdictOn(reading: Reading | 'malformed'): ShuffleVerdict {
  const checked = reading === 'malformed' ? reading : holds(reading);
  if (reading === 'malformed' || checked === 'malformed') return { valid: false, equation: 'malformed' };
  if (checked.holds) return { valid: true };
  const equation = EQUATIONS.find((name) => fails(reading, checked.weights, name));
  if (equation === undefined)
    throw new OstrakaError('internal', 'the combination of the shuffle equations fails, and each of them holds', {
      hint: 'this is a fault of the arithmetic engine or of the machine, not of the proof',
    });
  return { valid: false, equation };
}

/** All equations of a proof at once, which also decodes every point. */
const holds = (reading: Reading): { readonly weights: Weights; readonly holds: boolean } | 'malformed' =>
  unlessMalformed(() => {
    const weights = ownWeights(reading);
    return { weights, holds: isIdentity(combination(reading, weights)) };
  });

/** All equations of all proofs at once; false also where a point is none. */
const allHold = (readings: readonly Reading[]): boolean =>
  unlessMalformed(() => isIdentity(jointCombination(readings, jointWeights(readings)))) === true;

function unlessMalformed<T>(act: () => T): T | 'malformed' {
  try {
    return act();
  } catch (error) {
    if (error instanceof OstrakaError && ['bad-length', 'bad-point', 'bad-scalar'].includes(error.code))
      return 'malformed';
    throw error;
  }
}

/** A point whose scalar is 0 in this equation costs nothing here: that it is a point has been checked. */
const fails = (reading: Reading, weights: Weights, equation: Equation): boolean =>
  !isIdentity(combination(reading, only(equation, weights)).filter(isNonZero));

/** The verifier's verdict: CHVote (ePrint 2017/325) algorithm 7.48 CheckShuffleProof, all equations combined into one. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { combination, isIdentity, isNonZero, only, type Reading, readShuffle } from './equations.ts';
import {
  EQUATIONS,
  type Equation,
  type ShuffleFault,
  type ShuffleStatement,
  type ShuffleVerdict,
} from './statement.ts';

/**
 * Whether the proof shows that `statement.output` re-encrypts and permutes `statement.input`. Deterministic; never throws
 * on hostile input. A combination that fails is checked again equation by equation, and the first that fails is named [15].
 */
export function verifyShuffle(statement: ShuffleStatement, proof: Bytes): ShuffleVerdict {
  const checked = check(statement, proof);
  if (checked === 'malformed') return { valid: false, equation: 'malformed' };
  if (checked.holds) return { valid: true };
  const equation = EQUATIONS.find((name) => fails(checked.reading, name));
  if (equation === undefined)
    throw new OstrakaError('internal', 'the combination of the shuffle equations fails, and each of them holds', {
      hint: 'this is a fault of the arithmetic engine or of the machine, not of the proof',
    });
  return { valid: false, equation };
}

/** Every fault of the proof, each equation checked by itself, in the order of the equations; empty where all hold. */
export function failingEquations(statement: ShuffleStatement, proof: Bytes): ShuffleFault[] {
  const checked = check(statement, proof);
  return checked === 'malformed' ? ['malformed'] : EQUATIONS.filter((name) => fails(checked.reading, name));
}

/** All equations at once, which also decodes every point. */
function check(statement: ShuffleStatement, proof: Bytes): { reading: Reading; holds: boolean } | 'malformed' {
  try {
    const reading = readShuffle(statement, proof);
    return { reading, holds: isIdentity(combination(reading, reading.weights)) };
  } catch (error) {
    if (error instanceof OstrakaError && ['bad-length', 'bad-point', 'bad-scalar'].includes(error.code))
      return 'malformed';
    throw error;
  }
}

/** A point whose scalar is 0 in this equation costs nothing here: that it is a point has been checked. */
const fails = (reading: Reading, equation: Equation): boolean =>
  !isIdentity(combination(reading, only(equation, reading.weights)).filter(isNonZero));

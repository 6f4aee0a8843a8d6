/** The verifier's verdict: CHVote (ePrint 2017/325) algorithm 7.48 CheckShuffleProof, all equations in one fold. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { holds, only, type Reading, readShuffle } from './equations.ts';
import {
  EQUATIONS,
  type Equation,
  type ShuffleFault,
  type ShuffleStatement,
  type ShuffleVerdict,
} from './statement.ts';

/**
 * Whether the proof shows that `statement.output` re-encrypts and permutes `statement.input`. Deterministic; never throws
 * on hostile input. A fold that fails is checked again equation by equation, and the first that fails is named [15].
 */
export function verifyShuffle(statement: ShuffleStatement, proof: Bytes): ShuffleVerdict {
  const reading = wellFormed(statement, proof);
  if (reading === undefined) return { valid: false, equation: 'malformed' };
  if (holds(reading, reading.weights)) return { valid: true };
  const equation = EQUATIONS.find((name) => fails(reading, name));
  if (equation === undefined)
    throw new OstrakaError('internal', 'the fold of the shuffle equations fails, and each of them holds', {
      hint: 'this is a fault of the arithmetic engine or of the machine, not of the proof',
    });
  return { valid: false, equation };
}

/** Every fault of the proof, each equation checked by itself, in the order of the equations; empty where all hold. */
export function failingEquations(statement: ShuffleStatement, proof: Bytes): ShuffleFault[] {
  const reading = wellFormed(statement, proof);
  return reading === undefined ? ['malformed'] : EQUATIONS.filter((name) => fails(reading, name));
}

const fails = (reading: Reading, equation: Equation): boolean => !holds(reading, only(equation, reading.weights));

function wellFormed(statement: ShuffleStatement, proof: Bytes): Reading | undefined {
  try {
    return readShuffle(statement, proof);
  } catch (error) {
    if (error instanceof OstrakaError && ['bad-length', 'bad-point', 'bad-scalar'].includes(error.code))
      return undefined;
    throw error;
  }
}

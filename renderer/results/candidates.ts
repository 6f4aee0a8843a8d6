/** Who stands in a contest, as plots show them: a name, a letter, a shape and a colour, never the colour alone. */
import type { Contest } from '../../shared/election/contest.ts';
import { candidateNames } from '../../shared/election/tally/names.ts';
import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { type Shape, shapes } from '../design/signs/shapes.ts';

export interface Candidate {
  readonly slot: number;
  readonly name: string;
  readonly letter: string;
  /** Null beyond the eight that can be told apart: with letter and name, and grey unless it wins. */
  readonly shape: Shape | null;
  readonly colour: string;
}

/** The options, then the names that were written in; `together` is what all of these are called as one candidate. */
export function candidatesOf(contest: Contest, result: ContestResult, together: string): Candidate[] {
  const won = new Set(result.results.flatMap(({ winners }) => winners.elected));
  return candidateNames(contest, result).map((name, slot) => candidateAt(slot, name ?? together, won.has(slot)));
}

/** @param won whoever wins, by one rule at least, is never grey */
export function candidateAt(slot: number, name: string, won = false): Candidate {
  const shape = shapes[slot] ?? null;
  return {
    slot,
    name,
    letter: letterOf(slot),
    shape,
    colour: shape ? `var(--candidate-${slot + 1})` : won ? 'var(--ok)' : 'var(--line)',
  };
}

/** A … Z, AA, AB … */
const letterOf = (slot: number): string =>
  (slot >= 26 ? letterOf(Math.floor(slot / 26) - 1) : '') + String.fromCharCode(65 + (slot % 26));

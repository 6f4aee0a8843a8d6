/** Who stands in a contest, as plots show them: a name, a letter, a shape and a colour, never the colour alone. */
import type { Contest } from '../../shared/election/contest.ts';
import { type Shape, shapes } from '../design/signs/shapes.ts';

export interface Candidate {
  readonly slot: number;
  readonly name: string;
  readonly letter: string;
  /** Null beyond the eight that can be told apart: grey, with letter and name. */
  readonly shape: Shape | null;
  readonly colour: string;
}

/** `count` as the result has it: the options, then the written-in names together where anyone wrote one. */
export const candidatesOf = ({ options }: Contest, count: number, writtenIn: string): Candidate[] =>
  Array.from({ length: count }, (_, slot) => {
    const shape = shapes[slot] ?? null;
    return {
      slot,
      name: options[slot] ?? writtenIn,
      letter: letterOf(slot),
      shape,
      colour: shape ? `var(--candidate-${slot + 1})` : 'var(--line)',
    };
  });

/** A … Z, AA, AB … */
const letterOf = (slot: number): string =>
  (slot >= 26 ? letterOf(Math.floor(slot / 26) - 1) : '') + String.fromCharCode(65 + (slot % 26));

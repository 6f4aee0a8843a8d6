/** One step of a computation, with the equation in letters, the same with the numbers put in, and what comes out. */
import type { StepName } from './words.ts';

export interface Step {
  /** What is done here and by whom, `stepWords` says it in both languages. */
  readonly label: StepName;
  /** For the label. */
  readonly values: Readonly<Record<string, number>>;
  /** As math.ts writes it: `c_1 = g^r mod p`. */
  readonly letters: string;
  /** The right side, numbers put in: `2^5 mod 23`. */
  readonly numbers: string;
  readonly result: string;
  /** Of a check: whether what has to be equal is. */
  readonly holds?: boolean;
}

/** The letters of an equation, its numbers, its result. */
export type Equation = readonly [letters: string, numbers: string, result: number | string];

export const step = (label: StepName, [letters, numbers, result]: Equation, values: Step['values'] = {}): Step => ({
  label,
  values,
  letters,
  numbers,
  result: String(result),
});

/** A check: `numbers` is what the right side comes to, and `left` what it has to be. */
export const check = (
  label: StepName,
  [letters, numbers, right]: Equation,
  left: number | string,
  values: Step['values'] = {},
): Step => ({
  ...step(label, [letters, numbers, `${left} ${String(left) === String(right) ? '=' : '≠'} ${right}`], values),
  holds: String(left) === String(right),
});

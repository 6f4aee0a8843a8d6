/** One line of a check, opened: its equation in letters, the same with the numbers put in, and what comes out. */
import { type Bytes, equal, hex } from '../../codec/bytes.ts';

export interface OpenedStep {
  /** What is done here; `stepWords` of the lesson says it in both languages. */
  readonly label: OpenedStepName;
  /** For the label. */
  readonly values: Readonly<Record<string, number>>;
  /** As lesson/math.ts writes it: `c_1 = r·B`. */
  readonly letters: string;
  /** The right side, numbers put in: points and scalars of ristretto255 as 64 hexadecimal digits each. */
  readonly numbers: string;
  readonly result: string;
  /** Of a check: whether what has to be equal is, as the verifier finds it. */
  readonly holds?: boolean;
}

export type OpenedStepName = `real.${
  | 'halves'
  | 'challenge'
  | 'left'
  | 'check'
  | 'commitment'
  | 'deal.challenge'
  | 'deal.left'
  | 'deal.check'
  | 'deal.share'
  | 'key.sum'
  | 'key.share'
  | 'complaint.known'
  | 'complaint.challenge'
  | 'equality.left'
  | 'equality.check'
  | 'equality.key'
  | 'complaint.share'
  | 'complaint.fits'
  | 'list.in'
  | 'list.out'
  | 'row.in'
  | 'row.out'
  | 'mix.committed'
  | 'mix.question'
  | 'mix.factors'
  | 'mix.sum'
  | 'mix.generators'
  | 'mix.weighted'
  | 'mix.answered'
  | 'mix.left'
  | 'mix.check'
  | 'mix.chain'
  | 'row.column'
  | 'row.factor'
  | 'row.chain'
  | 'row.answers'
  | 'shares.list'
  | 'shares.weighted-in'
  | 'shares.weighted-out'
  | 'shares.challenge'
  | 'row.share'
  | 'open.weight'
  | 'open.all'
  | 'open.count'
  | 'row.opened'
  | 'row.choice'
  | 'row.invalid'
  | 'signature.malformed'
  | 'signature.challenge'
  | 'signature.left'
  | 'signature.check'}`;

type Equation = readonly [letters: string, numbers: string, result: string | Bytes];

export const line = (
  label: OpenedStepName,
  [letters, numbers, result]: Equation,
  values: OpenedStep['values'] = {},
): OpenedStep => ({
  label,
  values,
  letters,
  numbers,
  result: typeof result === 'string' ? result : hex(result),
});

/** A check: `left` is what the right side, whose numbers are put in, has to be. */
export const verdict = (
  label: OpenedStepName,
  [letters, numbers, right]: readonly [letters: string, numbers: string, right: Bytes],
  left: Bytes,
  values: OpenedStep['values'] = {},
): OpenedStep => {
  const holds = equal(left, right);
  return { ...line(label, [letters, numbers, `${hex(left)} ${holds ? '=' : '≠'} ${hex(right)}`], values), holds };
};

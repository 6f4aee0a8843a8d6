/** What the election shows of a cheat of a lesson. */
import * as v from 'valibot';
import type { CheckId } from '../../board/check-id.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { Cheat, Label } from './catalogue/cheat.ts';

/** What the election shows of a cheat, as far as it is shown. */
export interface Outcome {
  readonly shown: 'fault' | 'refusal' | 'alarm' | 'time-out' | 'no effect' | 'nothing';
  readonly code: ErrorCode | null;
  /** The verifier's check that every laptop makes here. */
  readonly check: CheckId | null;
  /** What was found, in English. */
  readonly message: string | null;
}

/** What a person may predict. */
export const labelSchema = v.picklist([
  'refused and named',
  'detected, culprit unknown',
  'not detectable',
] as const satisfies readonly Label[]);

export const NOTHING = { code: null, check: null, message: null } as const;

export const labelOf = ({ shown }: Pick<Outcome, 'shown'>): Label =>
  shown === 'nothing'
    ? 'not detectable'
    : shown === 'time-out' || shown === 'no effect'
      ? 'detected, culprit unknown'
      : 'refused and named';

/** Whether it came as the catalogue says. */
export function isAsStated({ verdict }: Pick<Cheat, 'verdict'>, { shown, code }: Outcome): boolean {
  if (verdict.shown !== shown) return false;
  if (verdict.shown === 'alarm') return code !== null && verdict.codes.includes(code);
  return !('code' in verdict) || verdict.code === code;
}

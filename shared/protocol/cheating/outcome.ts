/** What the election shows of a cheat of a lesson. */
import type { CheckId } from '../../board/check-id.ts';
import type { FaultCode, RefusalCode } from '../../board/refusal.ts';
import type { Cheat, Label } from './catalogue/cheat.ts';

/** What the election shows of a cheat, as far as it is shown. */
export interface Outcome {
  readonly shown: 'fault' | 'refusal' | 'time-out' | 'no effect' | 'nothing';
  readonly code: RefusalCode | FaultCode | null;
  /** The verifier's check that every laptop makes here. */
  readonly check: CheckId | null;
  /** What was found, in English. */
  readonly message: string | null;
}

export const NOTHING = { code: null, check: null, message: null } as const;

export const labelOf = ({ shown }: Pick<Outcome, 'shown'>): Label =>
  shown === 'nothing'
    ? 'not detectable'
    : shown === 'time-out' || shown === 'no effect'
      ? 'detected, culprit unknown'
      : 'refused and named';

/** Whether it came as the catalogue says. */
export const isAsStated = ({ verdict }: Pick<Cheat, 'verdict'>, { shown, code }: Outcome): boolean =>
  verdict.shown === shown && (!('code' in verdict) || verdict.code === code);

/** What judging somebody else's election comes to. Plain data: it crosses to a window or becomes JSON as it is. */

export const foreignSystems = { belenios: 'Belenios', verificatum: 'Verificatum' } as const;
export type ForeignSystem = keyof typeof foreignSystems;

export type ForeignStatus =
  | 'passed'
  | 'failed'
  /** Another check failed first, without which this cannot be made. */
  | 'not reached'
  /** The election has not come that far: nothing is wrong. */
  | 'not due'
  /** It holds something that this verifier does not judge; then no verdict is that all is valid. */
  | 'not covered';

/** What a check is called, and what it means that it passed. */
export interface CheckName {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

export interface ForeignCheck extends CheckName {
  readonly status: ForeignStatus;
  /** What was found. */
  readonly message: string;
  /** Who made what failed, as the transcript names them; nobody where that is not known. */
  readonly culprits: readonly string[];
  /** The event, file or field at which it failed. */
  readonly where: string | null;
  /** Time spent on it, by the caller's clock. */
  readonly milliseconds: number;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface ForeignResult {
  /** What was asked. */
  readonly title: string;
  /** What came out, as the transcript names it. */
  readonly lines: readonly Fact[];
}

export interface ForeignVerdict {
  readonly system: ForeignSystem;
  /** The kind of file or session, for people. */
  readonly format: string;
  readonly title: string | null;
  readonly outcome:
    | 'valid'
    /** Nothing is wrong, and there is no result, or none yet. */
    | 'valid so far'
    /** Nothing is wrong in what is judged, and something in it is not judged. */
    | 'undecided'
    | 'invalid';
  /** All checks, in order. */
  readonly checks: readonly ForeignCheck[];
  readonly facts: readonly Fact[];
  readonly results: readonly ForeignResult[];
  /** What this verdict proves, in sentences; nothing where it is invalid. */
  readonly proves: readonly string[];
  /** And what it does not. */
  readonly not: readonly string[];
}

/** Of a list of checks: what is wrong outweighs what is not judged, and that what has not happened yet. */
export function outcomeOf(checks: readonly Pick<ForeignCheck, 'status'>[]): ForeignVerdict['outcome'] {
  const is = (status: ForeignStatus) => checks.some((check) => check.status === status);
  if (is('failed') || is('not reached')) return 'invalid';
  if (is('not covered')) return 'undecided';
  return is('not due') ? 'valid so far' : 'valid';
}

/** Exit code of a verifier: 0 valid, 1 invalid, 3 valid so far, 8 undecided. */
export const foreignExitCode = ({ outcome }: Pick<ForeignVerdict, 'outcome'>): 0 | 1 | 3 | 8 =>
  (({ valid: 0, 'valid so far': 3, undecided: 8, invalid: 1 }) as const)[outcome];

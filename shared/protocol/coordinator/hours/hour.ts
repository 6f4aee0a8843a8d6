/** What a coordinator keeps in mind of announced hours. */
import type { ErrorCode } from '../../../codec/errors/codes.ts';

/** What it does at one. */
export type HourOrder = 'open-voting' | 'close';

/** What could not be done at its hour yet, and by which code it was refused. */
export interface Overdue {
  readonly order: HourOrder;
  readonly code: ErrorCode;
}

export interface Hour {
  /** An order that was given, and of which nothing has been heard yet. */
  asked: HourOrder | null;
  /** Milliseconds at the last one. */
  triedAt: number;
  overdue: Overdue | null;
  /** Whether the plan holds results back that could be opened. */
  held: boolean;
}

import type { Culprit } from '../codec/culprit.ts';
import type { ErrorCode } from '../codec/errors/codes.ts';

/** How an error crosses: the same fields as OstrakaError. */
export interface IpcError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
  readonly culprit: Culprit | null;
}

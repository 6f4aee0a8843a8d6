/** The checklist as it is worked through: what is told of each check while it runs, then what the verdict says of it. */
import { type CheckId, checkIds } from '../../shared/board/check-id.ts';
import type { OpenedType } from '../../shared/board/opened/opened.ts';
import type { Check, Verdict } from '../../shared/board/verify/verdict.ts';
import type { VerifierState } from '../../shared/protocol/ipc.ts';
import type { From } from '../election/hood/board-hood.tsx';

/** How far each check is; one that was never heard of is to come. */
export type Heard = Readonly<Partial<Record<CheckId, { readonly done: number; readonly total: number }>>>;

export interface Line {
  readonly id: CheckId;
  /** Not needed: of what an election without a result never came to. */
  readonly status: Check['status'] | 'not needed' | 'running' | 'worked' | 'waiting';
  /** Null before there is a verdict. */
  readonly check: Check | null;
  readonly done: number;
  readonly total: number;
}

const isCheckId = (name: string): name is CheckId => checkIds.some((id) => id === name);

/** Goes on with what was heard; nothing runs any more, nothing is known. */
export function hear(heard: Heard, running: VerifierState['running']): Heard {
  if (!running) return {};
  const { check, done, total } = running;
  return isCheckId(check) ? { ...heard, [check]: { done, total } } : heard;
}

/**
 * While it runs a check is at most worked through: whether it passed, the verdict says, for what comes later can still
 * fail it.
 */
export function linesOf(heard: Heard, running: VerifierState['running'], verdict: Verdict | null): Line[] {
  return checkIds.map((id): Line => {
    const check = verdict?.checks.find((one) => one.id === id) ?? null;
    const { done, total } = heard[id] ?? { done: 0, total: 0 };
    const worked = total > 0 && done >= total ? 'worked' : running?.check === id ? 'running' : 'waiting';
    // Attesting comes at the end of any election.
    const isMissing = verdict?.outcome === 'valid without result' && check?.status === 'not due' && id !== 'V17';
    return { id, check, done, total, status: isMissing ? 'not needed' : (check?.status ?? worked) };
  });
}

/** The check that a verdict is invalid for: the first that failed. */
export const failureOf = (verdict: Verdict): Check | null =>
  verdict.checks.find(({ status }) => status === 'failed') ?? null;

/** What a check that was made looks at, for whoever wants to see it; the entry that failed it, where one did. */
export function fromOf({ id, status, index }: Pick<Check, 'id' | 'status' | 'index'>): From | null {
  if (status === 'failed') return index === null ? null : { index };
  const type = status === 'passed' ? openedBy[id] : undefined;
  return type ? { type } : null;
}

const openedBy: Readonly<Partial<Record<CheckId, OpenedType>>> = {
  V6: 'deal',
  V8: 'ballot',
  V9: 'audit',
  V12: 'mix-proof',
  V14: 'shares',
  V15: 'result',
};

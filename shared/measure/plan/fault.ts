/** What is wrong with a plan: where in it, and why. */
import type * as v from 'valibot';

export interface PlanFault {
  /** Keys and indices from the plan's root. */
  readonly path: readonly (string | number)[];
  /** A clause that may follow the path. */
  readonly why: string;
}

/** Valibot speaks of types; people ask what is missing, unknown or not allowed. */
export function faultOfIssue(issue: v.BaseIssue<unknown>): PlanFault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { path, why: reason(issue) };
}

function reason({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'schema' && expected === 'never') return 'is no key of a plan';
  if (received === 'undefined') return 'is missing';
  if (kind === 'schema' && expected !== null && /^Invalid/.test(message))
    return `must be ${expected.replaceAll(' | ', ' or ')}, not ${received}`;
  return /^expected/.test(message) ? `${message}, not ${received}` : message;
}

/** `together[0].nodes: …`. */
export const faultInWords = ({ path, why }: PlanFault): string =>
  `${path.length === 0 ? 'the plan' : path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')}: ${why}`;

/** How rules stand in the wizard: the common ones first, all others in groups by what they are for. */
import type { Rule } from '../../../../shared/election/contest.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { ballotOf, furtherRules, rulesOffered, severalFirst } from './plan-draft.ts';

/** Those that most elections want. */
export const commonRules = [
  'plurality',
  'approval',
  'equal-shares',
  'instant-runoff',
  'stv',
] as const satisfies readonly (typeof rulesOffered)[number][];

export const groupNames = ['one', 'several', 'lists', 'points'] as const;
export type GroupName = (typeof groupNames)[number];

/** By what a rule says of itself, so that a new one finds its place. */
export function groupOf(rule: Rule): GroupName {
  const { fills, proportional } = methods[rule];
  if (fills === 'lists') return 'lists';
  if (ballotOf(rule) === 'score') return 'points';
  return proportional === 'yes' || severalFirst.includes(rule) ? 'several' : 'one';
}

export interface RuleGroup {
  readonly name: GroupName;
  readonly rules: readonly Rule[];
}

/** All but the common ones; a group without any is none. */
export const ruleGroups: readonly RuleGroup[] = groupNames
  .map((name) => ({
    name,
    rules: [...rulesOffered, ...furtherRules].filter(
      (rule) => !commonRules.some((one) => one === rule) && groupOf(rule) === name,
    ),
  }))
  .filter(({ rules }) => rules.length > 0);

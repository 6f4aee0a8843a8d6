import type { Rule } from '../../../../shared/election/contest.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { useTexts } from '../../../design/surroundings.ts';
import { offered } from './plan-draft.ts';

/** What a rule is called where it is chosen: by what voters do, or, of those further down, by its name. */
export function useRuleLabel(): (rule: Rule) => string {
  const t = useTexts();
  return (rule) => {
    const shown = offered(rule);
    return shown ? t(`wizard.rule.${shown}`) : t(`method.${methods[rule].name}`);
  };
}

/** Results whose working is too long to be kept: what it came to stays, and so does its last step. */
import type { ContestResult, RuleResult } from './tally.ts';

/** Each rule's, or that of the rules that are there for comparison. */
export type Which = 'comparisons' | 'all';

/** Leaves out the working of some rules of version 2. */
export function leaveOut(result: ContestResult, which: Which): ContestResult {
  if (!('writtenIn' in result)) return result;
  const { results, apart } = result;
  return {
    ...result,
    results: results.map((one, i) => (i === 0 && which === 'comparisons' ? one : ending(one))),
    ...(apart && which === 'all' ? { apart: { ...apart, results: apart.results.map(ending) } } : {}),
  };
}

function ending(result: RuleResult): RuleResult {
  switch (result.rule) {
    case 'instant-runoff':
    case 'bottoms-up':
    case 'tideman-alternative':
      return { ...result, rounds: result.rounds.slice(-1), leftOut: true } as RuleResult;
    case 'sequential-runoff': {
      const passes = result.passes.map(({ elected, rounds }) => ({ elected, rounds: rounds.slice(-1) }));
      return { ...result, passes, leftOut: true };
    }
    case 'meek':
    case 'phragmen':
    case 'star':
      return { ...result, rounds: result.rounds.slice(-1), leftOut: true } as RuleResult;
    case 'equal-shares':
      return { ...result, purchases: [], completion: [], leftOut: true };
    case 'hare-stv':
    case 'stv':
      return { ...result, stages: result.stages.slice(-1), leftOut: true } as RuleResult;
    case 'schulze':
      return { ...result, strengths: [], leftOut: true };
    case 'ranked-pairs':
      return { ...result, victories: [], leftOut: true };
    default:
      return result;
  }
}

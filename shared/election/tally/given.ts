/** What a contest's choices say, before any rule counts them. */
import { OstrakaError, unreachable } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import type { Contest, Version } from '../contest.ts';
import { choiceFault } from '../encoding.ts';

/** Throws `bad-choice` for a choice that the contest does not allow under this version. */
export function requireValid(version: Version, contest: Contest, choices: readonly Choice[]): void {
  for (const choice of choices) {
    const fault = choiceFault(contest, choice, version);
    if (fault !== null) throw new OstrakaError('bad-choice', `“${contest.title}”: ${fault}`);
  }
}

/** Whether a choice says nothing. */
export function isBlank(choice: Choice): boolean {
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null;
    case 'approval':
      return choice.picks.length === 0;
    case 'score':
      return choice.scores.every((s) => s === null);
    case 'ranking':
      return choice.ranks.length === 0;
    default:
      return unreachable(choice);
  }
}

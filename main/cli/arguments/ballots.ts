/** A ballot file, or a folder of cast-vote records, as people name it on a command line. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { type OvervoteRule, overvoteRuleOf } from '../../../shared/election/ballot-file/overvotes.ts';
import { loadBallots } from '../../files/ballot-file.ts';
import { type Args, option, usage } from '../command.ts';

/** What whoever names a ballot file may want of it. */
export const ballotOptions = { contest: { type: 'string' }, overvotes: { type: 'string' } } as const;

/** Throws what `loadBallots` does, and `usage`. */
export function ballotsOf(path: string, args: Args): BallotFile {
  const contest = option(args, 'contest');
  const overvotes = overvotesOf(args);
  return loadBallots(path, {
    ...(contest === undefined ? {} : { contest }),
    ...(overvotes === undefined ? {} : { overvotes }),
  });
}

function overvotesOf(args: Args): OvervoteRule | undefined {
  const written = option(args, 'overvotes');
  if (written === undefined) return undefined;
  const rule = overvoteRuleOf(written);
  if (typeof rule === 'string') return rule;
  throw usage(`--overvotes: ${rule.fault}`);
}

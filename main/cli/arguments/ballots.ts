/** A ballot file, or a folder of cast-vote records, as people name it on a command line. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { loadBallots } from '../../files/ballot-file.ts';
import { type Args, option } from '../command.ts';

export const contestOption = { contest: { type: 'string' } } as const;

/** Throws what `loadBallots` does. */
export function ballotsOf(path: string, args: Args): BallotFile {
  const contest = option(args, 'contest');
  return loadBallots(path, contest === undefined ? {} : { contest });
}

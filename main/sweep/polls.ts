/** What the runs of a plan ask, and what their voters choose: from a ballot file or from a model, by each run's seed. */
import * as v from 'valibot';
import { OstrakaError } from '../../shared/codec/error.ts';
import { contestOfFile } from '../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';
import { contestSchema } from '../../shared/election/contest.ts';
import { contestFault } from '../../shared/election/contest-fault.ts';
import { type Configuration, isBallotFile, stated } from '../../shared/measure/plan/configuration.ts';
import type { Run } from '../../shared/measure/plan/runs.ts';
import { loadBallots } from '../files/ballot-file.ts';
import { type Poll, pollOfFile, pollOfModel } from '../local-election/poll.ts';
import type { PlannedSweep } from './plan-file.ts';

/**
 * Reads the files that the plan names, once, and says what each run asks. Throws `bad-plan` for a configuration that no
 * election can be held of, and whatever reading a ballot file throws.
 */
export function pollsOf({ configurations, path, fileAt }: PlannedSweep): (run: Run) => Poll {
  const files = new Map<string, BallotFile>();
  for (const configuration of configurations) {
    const { electorate } = configuration;
    if (!isBallotFile(electorate)) continue;
    const file = files.get(electorate.file) ?? loadBallots(fileAt(electorate.file));
    files.set(electorate.file, file);
    const fault = fileFault(configuration, file);
    if (fault !== null) throw new OstrakaError('bad-plan', `${path}: electorate: ${electorate.file}: ${fault}`);
  }
  return ({ of, seed }) => {
    const { electorate, voters, rule } = of;
    if (!isBallotFile(electorate)) return pollOfModel(TITLE, of, electorate, seed);
    const poll = pollOfFile(files.get(electorate.file)!, { rules: [rule], seats: 1, voters, seed });
    return { ...poll, electorate: stated(of).electorate };
  };
}

const TITLE = 'A run of a sweep';

function fileFault({ ballot, rule }: Configuration, file: BallotFile): string | null {
  if (file.voters === 0) return 'it holds no ballots to draw from';
  if (file.scale > 1) return 'an election casts whole ballots, no fractions';
  if (file.ballot !== ballot) return `it holds ${file.ballot} ballots, where the plan says ballot: ${ballot}`;
  const contest = contestOfFile(file, [rule], 1);
  const parsed = v.safeParse(contestSchema, contest, { abortEarly: true });
  return parsed.success
    ? contestFault(contest)
    : `${v.getDotPath(parsed.issues[0]) ?? 'it'}: ${parsed.issues[0].message}`;
}

/** What a simulated election asks, and what each of its voters chooses. */
import { utf8 } from '../../shared/codec/bytes.ts';
import { contestOfFile } from '../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';
import type { Choices } from '../../shared/election/choice.ts';
import type { Contest, Rule } from '../../shared/election/contest.ts';
import { drawnFrom } from '../../shared/election/drawn.ts';
import { drawElectorate } from '../../shared/election/electorates/ballots.ts';
import { drawBallots } from '../../shared/election/sample.ts';
import { type Configuration, contestsOf, stated } from '../../shared/measure/plan/configuration.ts';
import type { PlannedElectorate } from '../../shared/measure/plan/schema.ts';

export interface Poll {
  readonly title: string;
  readonly contests: readonly Contest[];
  /** One for each voter, in the order in which they vote. */
  readonly choices: readonly Choices[];
  /** Draws the voters and what they choose, never cryptography. */
  readonly seed: string;
  /** From what they were drawn, as tables of measurements say it. */
  readonly electorate: string;
}

/** So many of a file's ballots, drawn by a seed. */
export const pollOfFile = (
  file: BallotFile,
  { rules, seats, voters, seed }: { rules: readonly Rule[]; seats: number; voters: number; seed: string },
): Poll => ({
  title: file.title,
  contests: [contestOfFile(file, rules, seats)],
  choices: drawBallots(file, voters, utf8(seed)).map((choice) => [choice]),
  seed,
  electorate: file.title,
});

/** What a configuration asks, of voters that a model draws by a seed. */
export function pollOfModel(title: string, of: Configuration, electorate: ModelOfPlan, seed: string): Poll {
  const contests = contestsOf(of);
  const model = typeof electorate === 'string' ? { model: electorate } : electorate;
  const choices = drawElectorate(model, contests, of.voters, drawnFrom(utf8(seed)));
  return { title, contests, choices, seed, electorate: stated(of).electorate };
}

type ModelOfPlan = Exclude<PlannedElectorate, { readonly file: string }>;

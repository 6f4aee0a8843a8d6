/** A file that holds several contests, of which nobody has said which is meant. */
import { OstrakaError } from '../../codec/error.ts';

export interface ListedContest {
  /** What the records call it: `Asked.id` reads it. */
  readonly id: string;
  readonly name: string;
  /** How many voters had it on their ballots, blank ones too; 0 where it cannot be read. */
  readonly ballots: number;
  /** Why it cannot be read, null where it can. */
  readonly fault: string | null;
}

/** A `bad-ballot-file` that says what there is to choose from. */
export class SeveralContests extends OstrakaError {
  readonly contests: readonly ListedContest[];

  constructor(message: string, hint: string, contests: readonly ListedContest[]) {
    super('bad-ballot-file', message, { hint });
    this.contests = contests;
  }
}

/** Schulze's method as Belenios has it (`src/lib/core/schulze.ml` of 2.0): ours, with winning votes, but for what it does with blank ballots. */
import { distinct, type Ranks } from '../../../election/tally/ballots.ts';
import { compareBy, type Strength } from '../../../election/tally/pairs/pairwise.ts';
import { groups } from '../../../election/tally/places.ts';
import { schulze } from '../../../election/tally/schulze.ts';
import { isBlank, type Marks } from './marks.ts';

/** Fields and their order are those that `belenios-tool method schulze` prints. */
export interface SchulzeCount {
  readonly valid: number;
  /** Here where a blank ballot may be cast; where not, such a ballot is valid and prefers nobody. */
  readonly blank?: number;
  /** [a][b]: ballots that put a above b. */
  readonly raw: readonly (readonly number[])[];
  /** [a][b]: the weakest victory on the strongest path from a to b, as [for, against]; [0, 0] where there is no path. */
  readonly beatpaths: readonly (readonly Strength[])[];
  /** Best first, equals together, ascending. */
  readonly winners: readonly (readonly number[])[];
}

/** The least mark is the best, marks may be equal or skipped, and 0 is below all others: every ballot is valid. */
export function countSchulze(answers: number, blankAllowed: boolean, ballots: readonly Marks[]): SchulzeCount {
  const marked = blankAllowed ? ballots.filter((marks) => !isBlank(marks)) : ballots;
  const { pairwise, strengths, ranking } = schulze(answers, distinct(marked.map(ranksOf)), 1);
  return {
    valid: marked.length,
    ...(blankAllowed ? { blank: ballots.length - marked.length } : {}),
    raw: pairwise,
    beatpaths: strengths.map((row, a) => row.map((strength, b) => (a === b ? strongestCycle(a, strengths) : strength))),
    winners: ranking,
  };
}

function ranksOf(marks: Marks): Ranks {
  const ranked = [...marks.keys()].filter((answer) => marks[answer] !== 0);
  return groups(ranked, (a, b) => marks[a]! - marks[b]!);
}

const compare = compareBy['winning-votes'];

/** Belenios has paths from an answer back to itself as well. */
function strongestCycle(a: number, strengths: readonly (readonly Strength[])[]): Strength {
  let strongest: Strength = [0, 0];
  strengths.forEach((row, b) => {
    if (a === b) return;
    const [there, back] = [strengths[a]![b]!, row[a]!];
    const weaker = compare(there, back) < 0 ? there : back;
    if (compare(weaker, strongest) > 0) strongest = weaker;
  });
  return strongest;
}

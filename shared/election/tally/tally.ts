/**
 * From choices to the result of a contest, with the full working of every rule. The result is a canonical value: only
 * integers, strings, booleans, null, arrays and objects, so that it can be hashed and anyone can recompute it.
 */
import type { Bytes } from '../../codec/bytes.ts';
import type { Choice } from '../choice.ts';
import { type Contest, LATEST, type Version } from '../contest.ts';
import { type Field, fieldOf, type WrittenIn } from '../write-ins/candidates.ts';
import { type Counted, once, size } from './ballots.ts';
import { countByRules, type RuleResult } from './by-rule.ts';
import { missedTurnout, notAdopted } from './choices/turnout.ts';
import { isBlank, requireValid } from './given.ts';
import type { Lot } from './ties/lot.ts';
import { type CountVersion1, countVersion1 } from './version-1/count.ts';

export type { RuleResult } from './by-rule.ts';

/** How many ballots there are, and what they count to. */
export type ContestResult = Sums & (Count | CountVersion1);

type Sums = {
  readonly ballots: number;
  /** Ballots that say nothing; no rule counts them. */
  readonly blank: number;
  readonly counted: number;
};

/** Since version 2. */
export type Count = {
  /** Candidates 0 … candidates − 1 are the options and then those of `writtenIn`. */
  readonly candidates: number;
  /** Null where the contest takes no written-in names. */
  readonly writtenIn: WrittenIn | null;
  /** In the contest's order of rules: the first decides, the others are for comparison. */
  readonly results: readonly RuleResult[];
  /** Where names were joined by hand: what the deciding rule comes to without that. */
  readonly apart?: Sums & Count;
};

/**
 * Counts valid choices by the rules of a version; their order makes no difference. `lot` is the public lot of this
 * contest, used only where a rule demands that a tie be drawn; each list of `joined` holds written-in names that are one
 * person; `roll` is how many stood on the roll. Throws `bad-choice` for a choice that the contest does not allow.
 */
export function tally(
  version: Version,
  contest: Contest,
  choices: readonly Choice[],
  lot: Bytes,
  joined: readonly (readonly string[])[] = [],
  roll = choices.length,
): ContestResult {
  requireValid(version, contest, choices);
  if (version === 1) {
    const given = choices.filter((choice) => !isBlank(choice));
    return { ...sums(choices.length, given.length), ...countVersion1(contest, given, lot) };
  }
  const apart = fieldOf(contest, choices);
  if (joined.length === 0) return countField(contest, apart, lot, roll);
  const [rule] = contest.rules;
  const result = countField(contest, fieldOf(contest, choices, joined), lot, roll);
  return { ...result, apart: countField({ ...contest, rules: [rule] } as Contest, apart, lot, roll) };
}

/** Counts a field of candidates by the contest's rules. */
export const countField = (
  contest: Contest,
  { n, choices, writtenIn }: Field,
  lot: Bytes,
  roll = choices.length,
): Sums & Count => countCast(contest, n, once(choices), lot, writtenIn, roll);

/**
 * Counts choices of which each was cast so many times, in a contest without written-in names, by the rules of the last version.
 * Counts may be in units of a fraction of a ballot; what is counted is in these units then, but for `stv`,
 * `meek`, `hare-stv`, `phragmen` and `equal-shares`, which know whole ballots alone. `roll` is how many might have voted. Throws `bad-choice`.
 */
export function countBallots(
  contest: Contest,
  ballots: readonly Counted<Choice>[],
  lot: Lot,
  roll = size(ballots),
): Sums & Count {
  const choices = ballots.map(({ marks }) => marks);
  requireValid(LATEST, contest, choices);
  return countCast(contest, contest.options.length, ballots, lot, null, roll);
}

function countCast(
  contest: Contest,
  n: number,
  ballots: readonly Counted<Choice>[],
  lot: Lot,
  writtenIn: WrittenIn | null,
  roll: number,
): Sums & Count {
  const given = ballots.filter(({ marks }) => !isBlank(marks));
  const counted = countByRules(contest, n, given, lot, writtenIn?.others ?? null);
  const missed = missedTurnout(contest, size(ballots), roll);
  const results = missed ? counted.map((result) => notAdopted(result, missed)) : counted;
  return { ...sums(size(ballots), size(given)), candidates: n, writtenIn, results };
}

const sums = (ballots: number, counted: number): Sums => ({ ballots, blank: ballots - counted, counted });

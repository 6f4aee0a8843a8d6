/** The rules by which a ballot file is counted, as people type them. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import type { Rule } from '../../../shared/election/contest.ts';
import { methods, rulesFor } from '../../../shared/election/tally/methods.ts';
import { type Args, integerOption, option, usage } from '../command.ts';

/** What the rules have to count. */
interface Given {
  readonly ballot: BallotFile['ballot'];
  readonly seats: number;
  /** Whether a ballot ranks options equal. */
  readonly ties: boolean;
  /** Whether ballots have weights that are fractions. */
  readonly fractions: boolean;
}

/** How the file is to be counted, by `--seats` and `--rules` or as it is itself; throws `usage`. */
export function askedOf(file: BallotFile, args: Args): { readonly seats: number; readonly rules: readonly Rule[] } {
  const options = file.options.length;
  const seats = integerOption(args, 'seats', 1, options) ?? file.seats ?? 1;
  if (seats > options)
    throw usage(
      `the file fills ${seats} seats, but ${options === 1 ? '1 option stands' : `${options} options stand`}: say --seats`,
    );
  const ties = file.ballot === 'ranking' && file.ties;
  return {
    seats,
    rules: rulesOf({ ballot: file.ballot, seats, ties, fractions: file.scale > 1 }, option(args, 'rules')),
  };
}

/** What is counted where nobody says: of these, those that can count the file. */
const USUAL = {
  ranking: ['instant-runoff', 'stv', 'plurality', 'schulze'],
  approval: ['approval'],
  score: ['majority-judgement'],
} as const satisfies Record<BallotFile['ballot'], readonly Rule[]>;

/** Rules that know whole ballots alone: what they come to, or what they say of each, is in parts of one. */
const WHOLE: readonly Rule[] = ['stv', 'meek', 'hare-stv', 'phragmen', 'equal-shares'];

/** Throws `usage` for a rule that is none, or that cannot count what the file holds. */
export function rulesOf(given: Given, list?: string): readonly Rule[] {
  const { ballot, seats, ties, fractions } = given;
  const able = rulesFor(ballot, seats, ties).filter((rule) => !(fractions && WHOLE.includes(rule)));
  if (list === undefined) return USUAL[ballot].filter((rule) => able.includes(rule) && (rule !== 'stv' || seats > 1));
  const all = rulesFor(ballot, 1, false);
  return [...new Set(list.split(',').map((name) => name.trim()))].map((name) => {
    const rule = all.find((known) => known === name);
    if (!rule && Object.hasOwn(methods, name))
      throw usage(`the file holds ${ballot} ballots, which ${name} cannot count; ${able.join(', ')} can`);
    if (!rule) throw usage(`--rules knows ${all.join(', ')}, not ${name}`);
    if (able.includes(rule)) return rule;
    const why =
      methods[rule].fills === 'one' && seats > 1
        ? `fills ${seats} seats`
        : ties && !methods[rule].equalRanks
          ? 'ranks options equal'
          : 'has weights that are fractions';
    throw usage(`the file ${why}, which ${rule} cannot count; ${able.join(', ')} can`);
  });
}

/** Rounds as a table, and as the summary that RCTab writes and RCVis draws. */
import type { Contest } from '../../../shared/election/contest.ts';
import { missedInEnglish } from '../../../shared/election/tally/choices/turnout.ts';
import { candidateNames } from '../../../shared/election/tally/names.ts';
import type { ContestResult, RuleResult } from '../../../shared/election/tally/tally.ts';
import { writeCsv } from '../csv.ts';
import { pileWords } from '../election-files.ts';
import { cannotHold } from './profile.ts';
import { type CountedRound, type Pile, roundsOf } from './rounds.ts';

const HEAD = ['contest', 'rule', 'decides', 'seat', 'round', 'what', 'candidate', 'to', 'votes'];

/**
 * A line for what stands with each candidate in each round (`votes`), for who is `elected` or `out` after it, for what passes from one to
 * another before the next round (`passes on`), and at the end for those among whom it stays `tied` or `unresolved`, or that too few voted. Throws `not-in-this-format` where no rule has rounds.
 */
export function roundTable(contest: Contest, result: ContestResult): string {
  const say = pileNames(contest, result);
  const rows = result.results.flatMap((one, order) =>
    (roundsOf(contest, one) ?? []).flatMap(({ seat, round, votes, elected, out, transfers }, i, { length }) => {
      const { tied = [], unresolved = [], turnout } = i === length - 1 ? one.winners : {};
      const line = [contest.title, one.rule, order === 0 ? 'yes' : 'no', seat, one.leftOut ? null : round];
      return [
        ...[...votes].map(([pile, sum]) => [...line, 'votes', say(pile), null, sum]),
        ...elected.map((who) => [...line, 'elected', say(who), null, null]),
        ...out.map((pile) => [...line, 'out', say(pile), null, null]),
        ...tied.map((who) => [...line, 'tied', say(who), null, null]),
        ...unresolved.map((who) => [...line, 'unresolved', say(who), null, null]),
        ...(turnout ? [[...line, missedInEnglish(turnout), null, null, null]] : []),
        ...transfers.map(({ from, to, votes }) => [...line, 'passes on', say(from), say(to), votes]),
      ];
    }),
  );
  if (rows.length === 0) throw cannotHold('the rules of this contest have no rounds');
  return writeCsv(HEAD, rows);
}

/** A summary for each count: one, or one for each seat that is filled by a runoff of its own. */
export interface Summary {
  readonly seat: number | null;
  readonly json: string;
}

/**
 * The rounds of the rule that decides. Throws `not-in-this-format` where it has none, where its working was left out, and where ballots
 * count for several candidates at once, which that layout takes for a mistake.
 */
export function roundSummaries(title: string, contest: Contest, result: ContestResult): Summary[] {
  const [decides] = result.results;
  const rounds = decides ? roundsOf(contest, decides) : null;
  if (!decides || !rounds) throw cannotHold('the rule that decides this contest has no rounds');
  if (decides.leftOut) throw cannotHold('the working of this count is too long to stand in the result');
  if (!('writtenIn' in result)) throw cannotHold('a count of version 1 goes on in other ways than this layout says');
  if (rounds.some(({ votes }) => votes.has('shared')))
    throw cannotHold('this layout has no way to say that ballots count for several as equals');
  const seats = [...new Set(rounds.map(({ seat }) => seat))];
  return seats.map((seat) => {
    const own = rounds.filter((round) => round.seat === seat);
    return { seat, json: `${JSON.stringify(summary(title, contest, result, decides, own), null, 2)}\n` };
  });
}

function summary(
  title: string,
  contest: Contest,
  result: ContestResult,
  decides: RuleResult,
  rounds: readonly CountedRound[],
) {
  const say = summaryNames(contest, result);
  const thresholds = rounds.map(({ threshold }) => (threshold === null ? {} : { threshold: String(threshold) }));
  const passes = rounds.some(({ seat }) => seat !== null);
  return {
    config: {
      contest: contest.title,
      generatedBy: 'Ostraka',
      jurisdiction: title,
      office: contest.title,
      ...(decides.rule === 'stv' || decides.rule === 'hare-stv' ? thresholds[0] : {}),
    },
    jsonFormatVersion: '1',
    results: rounds.map(({ votes, elected, out, transfers }, i) => ({
      inactiveBallots: {
        exhaustedChoices: String(votes.get('exhausted') ?? 0),
        overvotes: '0',
        repeatedRankings: '0',
        skippedRankings: '0',
      },
      round: i + 1,
      tally: Object.fromEntries(
        [...votes].flatMap(([pile, sum]) =>
          pile === 'exhausted' || pile === 'lost' ? [] : [[say(pile), String(sum)]],
        ),
      ),
      tallyResults: [
        ...elected.map((who) => ({ elected: say(who), transfers: passedOn(transfers, who, say) })),
        ...out.map((pile) => ({ eliminated: say(pile), transfers: passedOn(transfers, pile, say) })),
      ],
      ...thresholds[i],
    })),
    summary: {
      ...(thresholds.at(-1)?.threshold === undefined ? {} : { finalThreshold: thresholds.at(-1)!.threshold }),
      numCandidates: result.candidates,
      numWinners: passes ? 1 : contest.seats,
      totalNumBallots: String(result.ballots),
      undervotes: result.blank,
    },
  };
}

const passedOn = (transfers: CountedRound['transfers'], from: Pile, say: (pile: Pile) => string) =>
  Object.fromEntries(
    transfers.flatMap(({ from: pile, to, votes }) => (pile === from ? [[say(to), String(votes)]] : [])),
  );

const pileNames = (contest: Contest, result: ContestResult): ((pile: Pile) => string) => {
  const names = candidateNames(contest, result);
  return (pile) => (typeof pile === 'number' ? (names[pile] ?? pileWords.written) : pileWords[pile]);
};

/** Words of that layout, which no candidate may be called. */
const OWN: Readonly<Record<'exhausted' | 'lost', string>> = { exhausted: 'exhausted', lost: 'residual surplus' };
const TAKEN = /^(?:exhausted|residual surplus|inactive ballots|undeclared|uwi|other written-in names)$/i;

function summaryNames(contest: Contest, result: ContestResult): (pile: Pile) => string {
  const say = pileNames(contest, result);
  return (pile) => {
    if (pile === 'exhausted' || pile === 'lost') return OWN[pile];
    if (typeof pile !== 'number') return 'Other written-in names';
    const name = say(pile);
    return TAKEN.test(name) ? `${name} (candidate)` : name;
  };
}

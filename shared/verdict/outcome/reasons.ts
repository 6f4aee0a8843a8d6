/** By what a rule came to its result, in a sentence or two. */
import type { Contest } from '../../election/contest.ts';
import type { MeekResult } from '../../election/tally/proportional/meek.ts';
import type { RuleResult } from '../../election/tally/tally.ts';
import { type Bar, chartOf } from './bars.ts';
import { type AnyStv, wholeQuota } from './rounds.ts';
import { sum } from './sum.ts';
import { aloneIn, figuresOf, meanInWords, names, type Speaker } from './words.ts';

/** By what the rule came to it, in one sentence; null where nothing is to be added. */
export function reason(contest: Contest, result: RuleResult, counted: number, speaker: Speaker): string | null {
  const { elected, byLot, turnout } = result.winners;
  if (turnout) return speaker.say('results.why.turnout');
  const first = elected[0];
  if (first === undefined) return null;
  if (byLot)
    return speaker.say('results.why.lot', {
      names: names(speaker, byLot.among),
      count: byLot.elected.length,
      elected: names(speaker, byLot.elected),
    });
  if (result.rule === 'stv' || result.rule === 'hare-stv' || result.rule === 'meek') {
    const quota = quotaOf(result);
    if (quota === null) return null;
    const below = belowQuota(result, counted);
    return [
      result.rule === 'meek'
        ? speaker.say('results.why.meek', { quota: speaker.exactly(quota), count: quota })
        : speaker.say('results.why.stv', { quota, total: result.valid }),
      ...(below.length > 0
        ? [speaker.say('results.why.below-quota', { names: names(speaker, below), count: below.length })]
        : []),
    ].join(' ');
  }
  if ('seats' in result) return speaker.say('results.why.lists');
  if (result.rule === 'sequential-runoff') return speaker.say('results.why.sequential-runoff');
  if (result.rule === 'bottoms-up') {
    const { rounds, winners, leftOut } = result;
    if (leftOut) return null;
    const left = { count: winners.elected.length, rounds: rounds.length };
    return rounds.at(-1)!.end.kind === 'filled' ? speaker.say('results.why.filled', left) : null;
  }
  if (contest.seats > 1) return aheadInWords(contest, result, counted, speaker);
  const name = speaker.name(first);
  switch (result.rule) {
    case 'plurality':
      return speaker.say('results.why.plurality', { name, votes: result.votes[first]!, total: sum(result.votes) });
    case 'approval':
      return speaker.say('results.why.approval', { name, votes: result.approvals[first]!, total: counted });
    case 'phragmen':
    case 'equal-shares':
      if (result.byLot) return null;
      return speaker.say('results.why.approval', { name, votes: result.approvals[first]!, total: counted });
    case 'cumulative':
      return speaker.say('results.why.points', { name, points: result.points[first]! });
    case 'score':
      return 'ratings' in result && result.ratings
        ? speaker.say('results.why.mean', {
            name,
            mean: meanInWords({ points: result.totals[first]!, ballots: result.ratings[first]! }, speaker.say),
          })
        : speaker.say('results.why.points', { name, points: result.totals[first]! });
    case 'star': {
      const runoff = result.rounds[0]?.runoff;
      if (runoff?.by !== 'preference') return null;
      const other = runoff.between.find((one) => one !== first)!;
      const [votes, against] = runoff.between[0] === first ? runoff.preferred : runoff.preferred.toReversed();
      return speaker.say('results.why.star', { name, other: speaker.name(other), votes: votes!, against: against! });
    }
    case 'borda':
      return speaker.say('results.why.points', { name, points: result.points[first]! / result.scale });
    case 'instant-runoff': {
      const last = result.rounds.at(-1)!;
      if (last.end.kind !== 'majority' || result.leftOut) return null;
      const total = sum(aloneIn(last)) + last.shared;
      const rounds = result.rounds.length;
      return speaker.say('results.why.instant-runoff', { name, votes: aloneIn(last)[first]!, total, rounds });
    }
    case 'schulze':
      return speaker.say(result.condorcet === first ? 'results.why.condorcet' : 'results.why.paths', { name });
    case 'ranked-pairs':
      return speaker.say(result.condorcet === first ? 'results.why.condorcet' : 'results.why.locked', { name });
    case 'tideman-alternative':
      if (result.condorcet === first) return speaker.say('results.why.condorcet', { name });
      return result.leftOut || result.rounds.at(-1)!.end.kind !== 'left'
        ? null
        : speaker.say('results.why.alternative', { name, rounds: result.rounds.length });
    case 'minimax': {
      if (result.condorcet === first) return speaker.say('results.why.condorcet', { name });
      const defeat = result.worst[first];
      return defeat
        ? speaker.say('results.why.worst-defeat', { name, count: defeat.votes })
        : speaker.say('results.why.no-defeat', { name });
    }
    case 'majority-judgement':
      return speaker.say('results.why.median', { name, median: speaker.grade(result.medians[first]!) });
  }
}

/** What was enough for a seat at the end, in votes; null where nobody had to reach it. */
const quotaOf = (result: AnyStv | MeekResult): number | null => {
  if (result.rule !== 'meek') return wholeQuota(result);
  const last = result.rounds.at(-1);
  return last ? last.quota / result.scale : null;
};

/** Elected with less than is enough for a seat, since no more were left than seats. */
function belowQuota(result: AnyStv | MeekResult, counted: number): number[] {
  const { bars, line } = chartOf(result, counted);
  return line ? bars.flatMap(({ slot, elected, value }) => (elected && value < line.value ? [slot] : [])) : [];
}

/** Several seats: who is elected, and who comes next, with the figures that put them there; null where nobody does. */
function aheadInWords(contest: Contest, result: RuleResult, counted: number, speaker: Speaker): string | null {
  switch (result.rule) {
    case 'instant-runoff':
    case 'tideman-alternative':
      return null;
    case 'star':
      return speaker.say('results.why.runoffs');
    case 'schulze':
    case 'ranked-pairs':
    case 'minimax':
    case 'majority-judgement':
      return speaker.say('results.why.order', { count: contest.seats });
    case 'phragmen':
      return speaker.say('results.why.phragmen');
    case 'equal-shares':
      return speaker.say('results.why.equal-shares');
  }
  const { elected, tied = [], unresolved } = result.winners;
  const { bars } = chartOf(result, counted);
  const next = bars.find(({ slot }) => !elected.includes(slot));
  if (unresolved || tied.length > 0 || !next) return null;
  const figure = figuresOf(result, counted, speaker);
  const withFigure = (bar: Bar) =>
    speaker.say('results.why.ahead.one', { name: speaker.name(bar.slot), figure: figure(bar) });
  return speaker.say('results.why.ahead', {
    names: speaker.list(bars.filter((bar) => elected.includes(bar.slot)).map(withFigure)),
    count: elected.length,
    next: withFigure(next),
  });
}

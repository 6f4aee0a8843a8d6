/** Results in sentences: who won and by what, each round, each place. */

import type { Tally } from '../../board/count.ts';
import type { Contest } from '../../election/contest.ts';
import type { MajorityJudgementResult } from '../../election/tally/majority-judgement.ts';
import { seatBySeat } from '../../election/tally/places.ts';
import type { Transfer } from '../../election/tally/runoff/elimination.ts';
import type { ContestResult, RuleResult } from '../../election/tally/tally.ts';
import type { Tie } from '../../election/tally/ties/lot.ts';
import type { Say } from '../texts/texts.ts';
import { type Bar, chartOf, type Mean } from './bars.ts';
import { type AnyStv, type EliminationRound, type Run, runsOf, wholeQuota } from './rounds.ts';
import { sum } from './sum.ts';

/** Says things in the window's language about the candidates of one contest. */
export interface Speaker {
  readonly say: Say;
  list(parts: readonly string[]): string;
  name(slot: number): string;
  /** What a name is called that was written in and is no candidate; null where there is none. */
  readonly others: string | null;
  /** A number with all its decimals. */
  exactly(value: number): string;
  /** A grade by its name, or as a number where grades have none. */
  grade(value: number): string;
}

export const names = (speaker: Speaker, slots: readonly number[]): string => speaker.list(slots.map(speaker.name));

/** Who won, in one sentence; a tie is called a tie. */
export function headline({ seats }: Contest, result: RuleResult, speaker: Speaker): string {
  const { elected, tied, unresolved, short, vacant, turnout } = result.winners;
  if (turnout) return speaker.say('results.turnout', turnout);
  const left = seats - seatBySeat(result).length;
  const parts: string[] = [];
  if (elected.length > 0 && 'seats' in result)
    parts.push(
      speaker.say('results.seats', {
        lists: speaker.list(elected.map((list) => `${speaker.name(list)} ${speaker.exactly(result.seats[list]!)}`)),
      }),
    );
  else if (elected.length > 0)
    parts.push(
      speaker.say(seats === 1 ? 'results.won' : 'results.elected', {
        names: names(speaker, elected),
        count: elected.length,
      }),
    );
  if (tied)
    parts.push(
      seats === 1
        ? speaker.say('results.tie', { names: names(speaker, tied) })
        : speaker.say('results.tie.seats', { names: names(speaker, tied), count: left }),
    );
  if (unresolved) {
    const who = [...unresolved.map(speaker.name), ...(speaker.others === null ? [] : [speaker.others])];
    parts.push(
      seats === 1
        ? speaker.say('results.unresolved', { names: speaker.list(who) })
        : speaker.say('results.unresolved.seats', { names: speaker.list(who), count: left }),
    );
  }
  if (vacant) parts.push(speaker.say('results.vacant', { name: speaker.name(vacant.above), count: vacant.seats }));
  if (short)
    parts.push(
      speaker.say('results.short', {
        names: names(speaker, short.among),
        count: short.among.length,
        needed: short.needed,
      }),
    );
  return parts.length > 0 ? parts.join(' ') : speaker.say('results.nobody');
}

/** How many ballots were opened, and how many of them say nothing. */
export const openedInWords = ({ ballots, invalid }: Tally, say: Say): string[] => [
  say('results.opened', { ballots }),
  ...(invalid > 0 ? [say('results.invalid', { count: invalid })] : []),
];

/** How many ballots count in a contest under the rule that decides, and how many do not, or not to the end. */
export const numbersInWords = ({ counted, blank }: ContestResult, first: RuleResult, say: Say): string[] => [
  say('results.counted', { count: counted }),
  ...(blank > 0 ? [say('results.blank', { count: blank })] : []),
  ...('sharedFirst' in first && first.sharedFirst > 0
    ? [say('results.shared-first', { count: first.sharedFirst })]
    : []),
  ...('unused' in first && first.unused > 0 ? [say('results.unused', { count: first.unused })] : []),
  ...exhaustedIn(first).map((count) => say('results.exhausted', { count })),
];

/** How many ballots rank nobody who is left in the last round, where one run of rounds decides and there are any. */
function exhaustedIn(result: RuleResult): number[] {
  const [run, ...more] = runsOf(result);
  if (run?.kind !== 'elimination' || more.length > 0) return [];
  const { exhausted } = run.rounds.at(-1)!;
  return exhausted > 0 ? [exhausted] : [];
}

/** Whether rules elect the same people. */
export function agree(results: readonly RuleResult[]): boolean {
  const said = results.map((result) => {
    const { tied = [], unresolved = [] } = result.winners;
    const sorted = [seatBySeat(result), tied, unresolved].map((slots) => [...slots].sort((a, b) => a - b));
    return JSON.stringify(sorted);
  });
  return new Set(said).size <= 1;
}

/** Numbers in sentences have so many decimals. */
const DECIMALS = 3;

/** `17/5 = 3.4 (5 ballots)`: a mean as a fraction, and as a number that says whether it is rounded. */
export function meanInWords({ points, ballots }: Mean, say: Say): string {
  if (ballots === 0) return say('results.unit.mean.none');
  const exact = (BigInt(points) * BigInt(10 ** DECIMALS)) % BigInt(ballots) === 0n;
  return say('results.unit.mean', { points, ballots, equals: exact ? '=' : '≈', mean: points / ballots });
}

/** The figure of a bar with its unit, with as many decimals as tell it from others. */
export function figuresOf(result: RuleResult, counted: number, speaker: Speaker): (bar: Bar) => string {
  const { unit, decimals } = chartOf(result, counted);
  const count = (value: number): number | string => {
    if (result.rule === 'majority-judgement') return speaker.grade(value);
    return decimals > DECIMALS && !Number.isInteger(value) ? speaker.exactly(value) : value;
  };
  return ({ mean, value, votes }) =>
    mean ? meanInWords(mean, speaker.say) : speaker.say(unit, { count: count(value), votes });
}

/** One line for each place: all that the bars show. */
export function placesInWords(result: RuleResult, counted: number, speaker: Speaker): string[] {
  const { bars } = chartOf(result, counted);
  const figure = figuresOf(result, counted, speaker);
  return bars.map((bar) => {
    const { slot, elected, tied } = bar;
    // Those who are equal have their places together.
    const place = bar.place === bar.placeTo ? bar.place : `${bar.place}–${bar.placeTo}`;
    const line = speaker.say('results.place', { place, name: speaker.name(slot), figure: figure(bar) });
    const mark = elected ? 'results.mark.elected' : tied ? 'results.mark.tied' : null;
    return mark ? `${line} – ${speaker.say(mark)}` : line;
  });
}

/** How majority judgement parts those with equal middle grades. */
export const tieBreaksInWords = ({ tieBreaks }: MajorityJudgementResult, speaker: Speaker): string[] =>
  tieBreaks.map(({ ahead, behind, removed, medians }) =>
    speaker.say('results.tie-break', {
      ahead: speaker.name(ahead),
      behind: speaker.name(behind),
      count: removed,
      one: speaker.grade(medians[0]),
      other: speaker.grade(medians[1]),
    }),
  );

/** What a run of rounds is about: all seats, or one. */
export function seatInWords(run: Run, { say, name }: Speaker): string {
  if (run.kind === 'stv' || run.seat === null) return say('results.rounds');
  const [elected] = run.elected;
  return elected === undefined
    ? say('results.seat', { seat: run.seat })
    : say('results.seat.one', { seat: run.seat, name: name(elected) });
}

/** The sentences of each round. */
export function roundsInWords(run: Run, speaker: Speaker): string[][] {
  return run.kind === 'stv'
    ? run.result.stages.map((stage) => stageInWords(stage, run.result, speaker))
    : run.rounds.map((round) => roundInWords(round, speaker));
}

/** By candidate: ballots that count for nobody else. Those of version 1 that put several highest counted for none. */
export const aloneIn = (round: EliminationRound): readonly number[] => ('alone' in round ? round.alone : round.votes);

function roundInWords(round: EliminationRound, speaker: Speaker): string[] {
  const { say, name } = speaker;
  const { votes, shared, end } = round;
  const alone = aloneIn(round);
  const several = 'alone' in round ? 'results.round.several' : 'results.round.shared';
  const first = shared > 0 ? [say(several, { count: shared })] : [];
  const transfers = (list: readonly Transfer[]) => transfersInWords(list, 'alone' in round, speaker);
  switch (end.kind) {
    case 'majority': {
      const values = { name: name(end.elected), votes: alone[end.elected]!, total: sum(alone) + shared };
      return [...first, say('results.round.majority', values)];
    }
    case 'filled':
      return [...first, say('results.round.filled', { names: names(speaker, end.elected), count: end.elected.length })];
    case 'equal':
      return [...first, say('results.round.equal')];
    case 'exhausted':
      return [...first, say('results.round.exhausted')];
    case 'ahead':
      return [...first, say('results.round.ahead', { names: names(speaker, end.elected), count: end.elected.length })];
    case 'unresolved':
      return [
        ...first,
        end.among.length > 0
          ? say('results.round.unresolved', { names: names(speaker, end.among) })
          : say('results.round.other-names.open'),
        ...('open' in end ? [say('results.round.open', { names: names(speaker, end.open) })] : []),
      ];
    case 'left':
      return [...first, say('results.round.left', { name: name(end.elected) })];
    case 'outside':
    case 'fewest': {
      const values = { names: names(speaker, end.who), count: end.who.length, votes: votes[end.who[0]!]! };
      return [...first, say(`results.round.${end.kind}`, values), ...transfers(end.transfers)];
    }
    case 'eliminated': {
      const values = { names: names(speaker, end.who), count: end.who.length, votes: votes[end.who[0]!]! };
      const key = {
        fewest: 'results.round.fewest',
        behind: 'results.round.behind',
        'other-names': end.who.length > 0 ? 'results.round.other-names' : 'results.round.other-names.only',
        'fewest-together': 'results.round.together',
        apart: end.who.length === 1 ? 'results.round.apart.one' : 'results.round.apart',
        'fewest-earlier': 'results.round.earlier',
      } as const;
      const tie = 'tie' in end && end.tie ? [tieInWords(end.tie, speaker)] : [];
      return [...first, say(key[end.why], values), ...tie, ...transfers(end.transfers)];
    }
    case 'tie': {
      const among = names(
        speaker,
        end.ways.map(({ eliminated }) => eliminated),
      );
      if (end.followed !== null)
        return [
          ...first,
          say('results.round.tie.same', { names: among, name: name(end.followed) }),
          ...transfers(end.transfers),
        ];
      const ways = end.ways.map(({ eliminated, elected, tied }) =>
        say('results.round.tie.way', {
          name: name(eliminated),
          names: names(speaker, [...elected, ...tied]),
        }),
      );
      return [...first, say('results.round.tie', { names: among }), ...ways];
    }
  }
}

/** `counted`: whether ballots that put several highest count for each of them. */
function transfersInWords(transfers: readonly Transfer[], counted: boolean, speaker: Speaker): string[] {
  return transfers.flatMap(({ from, to, shared, exhausted }) => {
    const parts = to.flatMap((count, slot) =>
      count > 0 ? [speaker.say('results.round.to', { count, name: speaker.name(slot) })] : [],
    );
    if (counted && shared > 0) parts.push(speaker.say('results.round.to.several', { count: shared }));
    const nobody = counted ? exhausted : from === null ? 0 : shared + exhausted;
    if (nobody > 0) parts.push(speaker.say('results.round.to.nobody', { count: nobody }));
    if (parts.length === 0) return [];
    const list = speaker.list(parts);
    if (from === to.length) return [speaker.say('results.round.transfer.others', { parts: list })];
    if (from !== null) return [speaker.say('results.round.transfer', { name: speaker.name(from), parts: list })];
    const key = counted ? 'results.round.transfer.several' : 'results.round.transfer.shared';
    return [speaker.say(key, { parts: list })];
  });
}

const tieInWords = ({ by, among }: Tie, speaker: Speaker): string =>
  speaker.say(by === 'lot' ? 'results.stage.lot' : 'results.stage.earlier', { names: names(speaker, among) });

function stageInWords(stage: AnyStv['stages'][number], result: AnyStv, speaker: Speaker): string[] {
  const { action, elected, lost } = stage;
  const { valid, scale } = result;
  const quota = wholeQuota(result);
  const { say, name, exactly } = speaker;
  const took = result.winners.turnout ? 'would' : 'elected';
  const said: string[] = [];
  switch (action.kind) {
    case 'other-names':
      said.push(say('results.stage.other-names', { count: action.excluded }));
      break;
    case 'first-preferences':
      said.push(say('results.stage.first', { quota, total: valid }));
      break;
    case 'surplus':
      said.push(say('results.stage.surplus', { name: name(action.from), votes: action.surplus / scale }));
      break;
    case 'exclusion': {
      const last = 'transferred' in action && !action.transferred;
      said.push(say(last ? 'results.stage.out.last' : 'results.stage.out', { name: name(action.from) }));
    }
  }
  if ('tie' in action && action.tie) said.push(tieInWords(action.tie, speaker));
  if (lost > 0) said.push(say('results.stage.lost', { votes: exactly(lost / scale), count: lost / scale }));
  for (const why of ['quota', 'last-vacancies'] as const) {
    const who = elected.filter((one) => one.why === why).map(({ candidate }) => candidate);
    if (who.length > 0)
      said.push(say(`results.stage.${took}.${why}`, { names: names(speaker, who), count: who.length }));
  }
  return said;
}

/** How rules that count in no rounds came to their result, step by step in sentences; nothing of rules that have no such steps. */
import type { Victory } from '../../election/tally/pairs/ranked-pairs.ts';
import type { MeekRound } from '../../election/tally/proportional/meek.ts';
import type { RuleResult } from '../../election/tally/tally.ts';
import type { Tie } from '../../election/tally/ties/lot.ts';
import type { Speaker } from './words.ts';

export function stepsInWords(result: RuleResult, speaker: Speaker): string[] {
  const { say, exactly, name } = speaker;
  if (result.leftOut) return [];
  switch (result.rule) {
    case 'meek':
      return result.rounds.map((round, i) => {
        const title = say('results.round', { round: i + 1, rounds: result.rounds.length });
        return `${title}: ${meekRoundInWords(round, result.scale, speaker).join(' ')}`;
      });
    case 'phragmen':
      return result.rounds.map(({ loads, elected, tie }, i) =>
        withTie(
          say('results.seat.load', { seat: i + 1, name: name(elected), load: exactly(loads[elected]! / result.scale) }),
          tie,
          speaker,
        ),
      );
    case 'equal-shares': {
      const { share, scale, purchases, completion } = result;
      return [
        say('results.share', { share: exactly(share / scale) }),
        ...purchases.map(({ prices, elected, tie }, i) => {
          const price = exactly(prices[elected]! / scale);
          return withTie(say('results.seat.price', { seat: i + 1, name: name(elected), price }), tie, speaker);
        }),
        ...completion.map(({ loads, elected, tie }, i) => {
          const seat = purchases.length + i + 1;
          const more = exactly(loads[elected]! / scale);
          return withTie(say('results.seat.completed', { seat, name: name(elected), more }), tie, speaker);
        }),
      ];
    }
    case 'ranked-pairs':
      return victoriesInWords(result.victories, speaker);
    case 'd-hondt':
    case 'sainte-lague':
      return result.awards.map(({ list, divisor }, i) => {
        const { byLot } = result.winners;
        const votes = result.votes[list]!;
        const drawn = byLot && i >= result.awards.length - byLot.elected.length;
        return withTie(
          say('results.seat.quotient', {
            ...{ seat: i + 1, name: name(list), votes, divisor, quotient: exactly(votes / divisor) },
          }),
          drawn ? { among: byLot.among, by: 'lot' } : null,
          speaker,
        );
      });
    default:
      return [];
  }
}

const withTie = (said: string, tie: Tie | null, { say, list, name }: Speaker): string =>
  tie === null
    ? said
    : `${said} ${say(tie.by === 'lot' ? 'results.stage.lot' : 'results.stage.earlier', { names: list(tie.among.map(name)) })}`;

/** Those that are not locked, each with why; the others are more than anyone reads. */
function victoriesInWords(victories: readonly Victory[], { say, name }: Speaker): string[] {
  if (victories.length === 0) return [];
  if (victories.some(({ fate }) => fate === 'open')) return [say('results.victory.open')];
  const locked = victories.filter(({ fate }) => fate === 'locked').length;
  return [
    say('results.victory.locked', { count: locked, total: victories.length }),
    ...victories.flatMap(({ winner, loser, strength: [votes, against], fate }) =>
      fate === 'skipped' || fate === 'some'
        ? [say(`results.victory.${fate}`, { name: name(winner), other: name(loser), votes, against })]
        : [],
    ),
  ];
}

/** Whoever has no vote in a round is not listed in it. */
function meekRoundInWords({ votes, quota, end }: MeekRound, scale: number, speaker: Speaker): string[] {
  const { say, list, name, exactly } = speaker;
  const said = [
    `${votes.flatMap((v, slot) => (v > 0 ? [`${name(slot)} ${exactly(v / scale)}`] : [])).join(', ')}.`,
    `${say('results.line.quota', { count: exactly(quota / scale) })}.`,
  ];
  switch (end.kind) {
    case 'elected':
      if (end.elected.length === 0) return said;
      return [
        ...said,
        say('results.stage.elected.quota', { names: list(end.elected.map(name)), count: end.elected.length }),
      ];
    case 'exclusion':
      return [...said, withTie(say('results.stage.out', { name: name(end.from) }), end.tie, speaker)];
    case 'other-names':
      return [...said, say('results.stage.other-names', { count: end.excluded })];
    case 'unresolved':
      return [...said, say('results.round.other-names.open')];
  }
}

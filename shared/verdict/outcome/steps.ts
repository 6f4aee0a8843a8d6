/** How rules that count in no rounds came to their result, step by step in sentences; nothing of rules that have no such steps. */
import type { Victory } from '../../election/tally/pairs/ranked-pairs.ts';
import type { StarRound } from '../../election/tally/points/star.ts';
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
        return `${title}: ${meekRoundInWords(round, result.scale, result.winners.turnout !== undefined, speaker).join(' ')}`;
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
    case 'star':
      return result.rounds.map((round, i) => {
        const seat = result.rounds.length > 1 ? [`${say('results.seat', { seat: i + 1 })}:`] : [];
        return [...seat, ...starRoundInWords(round, speaker)].join(' ');
      });
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
    case 'minimax':
      return result.worst.map((defeat, slot) =>
        defeat
          ? say('results.defeat', { name: name(slot), names: speaker.list(defeat.by.map(name)), count: defeat.votes })
          : say('results.defeat.none', { name: name(slot) }),
      );
    default:
      return [];
  }
}

const withTie = (said: string, tie: Tie | null, { say, list, name }: Speaker): string =>
  tie === null
    ? said
    : `${said} ${say(tie.by === 'lot' ? 'results.stage.lot' : 'results.stage.earlier', { names: list(tie.among.map(name)) })}`;

function starRoundInWords(
  { elected, finalists, tied, steps, runoff }: StarRound,
  { say, list, name }: Speaker,
): string[] {
  const names = (who: readonly number[]) => ({ names: list(who.map(name)), count: who.length });
  const told = steps.flatMap(({ among, by, figures, advance, fall }) => [
    say(`results.star.${by}`, { figures: list(among.map((one, i) => `${name(one)} ${figures[i]}`)) }),
    ...(advance.length > 0 ? [say('results.star.advance', names(advance))] : []),
    ...(fall.length > 0 ? [say('results.star.fall', names(fall))] : []),
  ]);
  if (tied.length > 0) return [...told, say('results.star.tied', names(tied))];
  if (runoff === null) return finalists.map((only) => say('results.star.only', { name: name(only) }));
  const [one, other] = runoff.between.map(name) as [string, string];
  const [votes, against] = runoff.preferred;
  const { by } = runoff;
  return [
    ...told,
    say('results.star.runoff', { name: one, other, votes, against }),
    by === 'tie' ? say('results.star.equal') : say(`results.star.wins.${by}`, { name: name(elected!) }),
  ];
}

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
function meekRoundInWords(
  { votes, quota, end }: MeekRound,
  scale: number,
  missed: boolean,
  speaker: Speaker,
): string[] {
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
        say(missed ? 'results.stage.would.quota' : 'results.stage.elected.quota', {
          names: list(end.elected.map(name)),
          count: end.elected.length,
        }),
      ];
    case 'exclusion':
      return [...said, withTie(say('results.stage.out', { name: name(end.from) }), end.tie, speaker)];
    case 'other-names':
      return [...said, say('results.stage.other-names', { count: end.excluded })];
    case 'unresolved':
      return [...said, say('results.round.other-names.open')];
  }
}

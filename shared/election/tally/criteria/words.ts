/** What each criterion asks, and what is told of a poll that shows where a rule does not meet it, in English. */
import { fill } from '../../../codec/texts.ts';
import { candidates } from '../places.ts';
import type { CriterionName, Failure } from './names.ts';

/** In a sentence each; `testing/criteria` says the same exactly. */
export const promises: Readonly<Record<CriterionName, string>> = {
  neutrality: 'Other names and another order of ballots and options change nothing but names.',
  homogeneity: 'So many times each ballot elects the same.',
  majority: 'Whom more than half put first, alone, is elected.',
  'majority-loser': 'Whom more than half put last, alone, is not.',
  'mutual-majority': 'Where more than half put the same few above all others, one of these is elected.',
  condorcet: 'Who wins every comparison of two is elected.',
  'condorcet-loser': 'Who loses every comparison of two is not.',
  smith: 'Somebody is elected of the smallest set of which every member wins against everyone outside (the Smith set).',
  pareto: 'Whom every ballot puts below the same other is not elected.',
  clones: 'A second or third like somebody makes nobody else win.',
  monotonicity: 'Whoever wins still wins where ballots put it higher.',
  participation: 'Nobody gets a winner whom they put higher by staying away.',
  reversal: 'Nobody wins with every ballot upside down as well.',
  reinforcement: 'Who wins among some voters, and among all others, wins among all together.',
  'irrelevant-alternatives': 'Without somebody who does not win the same one wins.',
  'smith-dominated-alternatives': 'Without those outside the Smith set the same one wins.',
  'later-no-harm': 'Nobody whom a ballot ranks loses because it ranks others behind.',
  'later-no-help': 'Nobody whom a ballot ranks wins because it ranks others behind.',
  'house-monotonicity': 'With one seat more nobody loses one.',
  'hare-proportionality':
    'Where voters who put the same few above all others are k Hare quotas (the votes divided by the seats), k of these few are elected, or all of them.',
  'droop-proportionality':
    'The same of whole Droop quotas: the votes divided by one more than the seats, cut to a whole number, plus 1.',
  'woodall-proportionality': 'The same of all who are more than k times the votes divided by one more than the seats.',
  'justified-representation':
    'Of voters who are as many as a seat takes (the votes divided by the seats), and agree on somebody, one approves of somebody who is elected.',
  'proportional-justified-representation':
    'Voters who are as many as k seats take, and agree on k options, approve together of k who are elected.',
  'extended-justified-representation': 'One of such voters alone approves of k who are elected.',
  'lower-quota': 'No list has less than its share of the seats, cut to a whole number.',
  'upper-quota': 'No list has more than its share of the seats, raised to a whole number.',
  'vote-monotonicity': 'A list that more vote for, and all others as before, has no fewer seats.',
};

/**
 * What such a poll shows: of one poll, what is wrong with who is elected; of two, what was changed. `{one}` is who is elected first,
 * `{elects}` who is then.
 */
export const shows: Readonly<Record<CriterionName, string>> = {
  neutrality: 'with other names',
  homogeneity: 'with every ballot several times',
  majority: 'more than half put somebody else first',
  'majority-loser': 'more than half put {one} last',
  'mutual-majority': 'more than half put the same few above all others, and {one} is none of these',
  condorcet: 'somebody else wins every comparison of two',
  'condorcet-loser': '{one} loses every comparison of two',
  smith: '{one} is outside the Smith set',
  pareto: 'every ballot puts {one} below the same other',
  clones: 'with more who are like somebody',
  monotonicity: 'where some ballots put {one} higher',
  participation: 'without voters who put {elects} above {one}',
  reversal: 'upside down',
  reinforcement: 'a part of it, and the rest elects as this does',
  'irrelevant-alternatives': 'without somebody who is not elected',
  'smith-dominated-alternatives': 'without some outside the Smith set',
  'later-no-harm': 'where ballots that rank {one} rank others behind',
  'later-no-help': 'where ballots that rank {elects} rank others behind',
  'house-monotonicity': 'with {seats} seats',
  'hare-proportionality': 'voters who put the same few above all others have the votes for one more of these',
  'droop-proportionality': 'voters who put the same few above all others have the votes for one more of these',
  'woodall-proportionality': 'voters who put the same few above all others have the votes for one more of these',
  'justified-representation': 'as many as a seat takes agree on somebody, and approve of nobody who is elected',
  'proportional-justified-representation': 'voters who agree on more have the votes for more of whom they approve',
  'extended-justified-representation':
    'each of some voters approves of fewer who are elected than they agree on and have the votes for',
  'lower-quota': 'one list has less than its share cut to a whole number',
  'upper-quota': 'one list has more than its share raised to a whole number',
  'vote-monotonicity': 'with more votes for one list',
};

/** Such a poll in a sentence. After a change that takes candidates away the others are called a, b, c … anew. */
export function told(criterion: CriterionName, failure: Failure): string {
  const { poll, seats = 1, winners, after, elects = [], seatsAfter = seats } = failure;
  const before = `${poll}${ofSeats(seats)} ${elected(winners, seats)}`;
  const afterwards = elected(elects, seatsAfter);
  const open = winners.length > seats;
  const one = open ? 'one of them' : names(winners, 'and');
  const shown = fill(shows[criterion], { one, elects: names(elects, 'and'), seats: seatsAfter }, 'en');
  switch (criterion) {
    case 'condorcet':
      return `${before}, though ${open ? shown.replace('somebody else', 'somebody') : shown}.`;
    case 'reversal':
      return `${before}; ${shown} (${after}) it ${afterwards} as well.`;
    case 'reinforcement':
      return `${before}; a part of it (${after}) ${afterwards}, and so does the rest.`;
    case 'house-monotonicity':
      return `${before}; ${shown} it ${afterwards}.`;
    case 'lower-quota':
    case 'upper-quota':
      return `${before}, and ${shown}.`;
    default:
      return after === undefined ? `${before}, though ${shown}.` : `${before}; ${shown} (${after}) it ${afterwards}.`;
  }
}

const letter = (one: number): string => String.fromCharCode(97 + one);

const ofSeats = (seats: number): string => (seats > 1 ? ` with ${seats} seats` : '');

/** Where a list has several seats, it is told with their number. */
function elected(who: readonly number[], seats: number): string {
  if (who.length === 0) return 'elects nobody';
  return who.length > seats ? `leaves ${names(who, 'and')} tied` : `elects ${names(who, 'and')}`;
}

function names(who: readonly number[], word: string): string {
  if (who.length === 0) return '';
  const each = candidates(Math.max(...who) + 1).flatMap((one) => {
    const times = who.filter((other) => other === one).length;
    return times === 0 ? [] : [times > 1 ? `${letter(one)} ${times} times` : letter(one)];
  });
  return each.length > 1 ? `${each.slice(0, -1).join(', ')} ${word} ${each.at(-1)}` : each.join();
}

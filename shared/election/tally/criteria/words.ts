/** What each criterion asks, and what is told of a poll that shows where a rule does not meet it, in English. */
import { candidates } from '../places.ts';
import type { CriterionName, Failure } from './names.ts';

/** In a sentence each; `testing/criteria` says the same exactly. */
export const promises: Readonly<Record<CriterionName, string>> = {
  neutrality: 'Other names and another order of ballots and candidates change nothing but names.',
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
    'Voters who are as many as k seats take, and agree on k candidates, approve together of k who are elected.',
  'extended-justified-representation': 'One of such voters alone approves of k who are elected.',
  'lower-quota': 'No list has less than its share of the seats, cut to a whole number.',
  'upper-quota': 'No list has more than its share of the seats, raised to a whole number.',
  'vote-monotonicity': 'A list that more vote for, and all others as before, has no fewer seats.',
};

/** Such a poll in a sentence. After a change that takes candidates away the others are called a, b, c … anew. */
export function told(criterion: CriterionName, failure: Failure): string {
  const { poll, seats = 1, winners, after, elects = [], seatsAfter = seats } = failure;
  const before = `${poll}${ofSeats(seats)} ${elected(winners, seats)}`;
  const afterwards = elected(elects, seatsAfter);
  const changed = `(${after}) it ${afterwards}`;
  const open = winners.length > seats;
  const one = open ? 'one of them' : names(winners, 'and');
  switch (criterion) {
    case 'neutrality':
      return `${before}; with other names ${changed}.`;
    case 'homogeneity':
      return `${before}; with every ballot several times ${changed}.`;
    case 'majority':
      return `${before}, though more than half put somebody else first.`;
    case 'majority-loser':
      return `${before}, though more than half put ${one} last.`;
    case 'mutual-majority':
      return `${before}, though more than half put the same few above all others, and ${one} is none of these.`;
    case 'condorcet':
      return `${before}, though ${open ? 'somebody' : 'somebody else'} wins every comparison of two.`;
    case 'condorcet-loser':
      return `${before}, though ${one} loses every comparison of two.`;
    case 'smith':
      return `${before}, though ${one} is outside the Smith set.`;
    case 'pareto':
      return `${before}, though every ballot puts ${one} below the same other.`;
    case 'clones':
      return `${before}; with more who are like somebody ${changed}.`;
    case 'monotonicity':
      return `${before}; where some ballots put ${one} higher ${changed}.`;
    case 'participation':
      return `${before}; without voters who put ${names(elects, 'and')} above ${one} ${changed}.`;
    case 'reversal':
      return `${before}; upside down ${changed} as well.`;
    case 'reinforcement':
      return `${before}; a part of it (${after}) ${afterwards}, and so does the rest.`;
    case 'irrelevant-alternatives':
      return `${before}; without somebody who is not elected ${changed}.`;
    case 'smith-dominated-alternatives':
      return `${before}; without some outside the Smith set ${changed}.`;
    case 'later-no-harm':
      return `${before}; where ballots that rank ${one} rank others behind ${changed}.`;
    case 'later-no-help':
      return `${before}; where ballots that rank ${names(elects, 'and')} rank others behind ${changed}.`;
    case 'house-monotonicity':
      return `${before}; with ${seatsAfter} seats it ${afterwards}.`;
    case 'hare-proportionality':
    case 'droop-proportionality':
    case 'woodall-proportionality':
      return `${before}, though voters who put the same few above all others have the votes for one more of these.`;
    case 'justified-representation':
      return `${before}, though as many as a seat takes agree on somebody, and approve of nobody who is elected.`;
    case 'proportional-justified-representation':
      return `${before}, though voters who agree on more have the votes for more of whom they approve.`;
    case 'extended-justified-representation':
      return `${before}, though each of some voters approves of fewer who are elected than they agree on and have the votes for.`;
    case 'lower-quota':
      return `${before}, and one list has less than its share cut to a whole number.`;
    case 'upper-quota':
      return `${before}, and one list has more than its share raised to a whole number.`;
    case 'vote-monotonicity':
      return `${before}; with more votes for one list ${changed}.`;
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
  const each = candidates(Math.max(...who) + 1).flatMap((one) => {
    const times = who.filter((other) => other === one).length;
    return times === 0 ? [] : [times > 1 ? `${letter(one)} ${times} times` : letter(one)];
  });
  return each.length > 1 ? `${each.slice(0, -1).join(', ')} ${word} ${each.at(-1)}` : each.join();
}

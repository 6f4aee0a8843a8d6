/** Who won, in lines for people: each contest under each of its rules. */
import type { Tally } from '../board/count.ts';
import { plural } from '../codec/numbers.ts';
import type { Contest, Rule } from '../election/contest.ts';
import { chosenIn, valuesIn } from '../election/tally/choices/method.ts';
import { missedInEnglish } from '../election/tally/choices/turnout.ts';
import { inEnglish, inEnglishWith, methods, nameOf } from '../election/tally/methods.ts';
import { candidateNames, joiningMatters } from '../election/tally/names.ts';
import type { ContestResult, Count, RuleResult } from '../election/tally/tally.ts';

/**
 * `Mayor, Instant runoff: Kiss`; where a contest has several rules, the one that decides comes first and says so. With
 * several seats it says whether they are proportional.
 */
export function resultLines(contests: readonly Contest[], tally: Tally): string[] {
  const { ballots, invalid } = tally;
  const counted = `${plural(ballots, 'ballot')} opened${invalid > 0 ? `, ${invalid} of them invalid` : ''}`;
  return [
    counted,
    ...contests.flatMap((contest, i) => {
      const result = tally.contests[i];
      return result ? contestLines(contest, result) : [];
    }),
  ];
}

function contestLines(contest: Contest, result: ContestResult): string[] {
  const lines = winnersByRule(contest, result).map(({ rule, winners }, i, { length }) => {
    const role = i === 0 && length > 1 ? ' (decides)' : '';
    return `${contest.title}, ${rule}${role}: ${winners}${uncounted(result, result.results[i]!)}`;
  });
  const chosen = inEnglishWith(valuesIn(contest), ...chosenIn(contest));
  return [
    ...lines,
    ...(chosen === '' ? [] : [`${contest.title}, as the plan says: ${chosen}`]),
    ...('writtenIn' in result && result.apart ? [joinedLine(contest, result, result.apart)] : []),
  ];
}

/** Which names were joined by hand, and what the deciding rule comes to without that. */
function joinedLine(contest: Contest, together: Count, apart: ContestResult): string {
  const joined = (together.writtenIn?.names ?? [])
    .filter((group) => group.joined)
    .map((group) => group.joined!.map(({ name }) => `“${name}”`).join(' = '));
  const changed = joiningMatters(contest, together) ? 'so it has changed who is elected' : 'so it makes no difference';
  const { winners } = winnersByRule(contest, apart)[0]!;
  return `${contest.title}, joined by hand: ${joined.join(', ')}; apart: ${winners}, ${changed}`;
}

/** Each rule by name, and who wins by it. */
export function winnersByRule(
  contest: Contest,
  result: ContestResult,
): { readonly rule: string; readonly winners: string }[] {
  const names = candidateNames(contest, result).map((name) => name ?? 'the written-in names');
  const written = 'writtenIn' in result ? result.writtenIn : null;
  const others = written?.others ? `one of ${plural(written.others.names, 'other written-in name')}` : null;
  return result.results.map((one) => ({
    rule: ruleInWords(one.rule, contest.seats),
    winners: winnersInWords(one, names, others),
  }));
}

/** ` (2 blank; 3 rank nobody who is left)`: how many ballots say nothing under this rule, and why. */
function uncounted({ blank }: ContestResult, result: RuleResult): string {
  const last = 'rounds' in result ? result.rounds.at(-1) : undefined;
  const all = [
    [blank, 'blank'],
    ['sharedFirst' in result ? result.sharedFirst : 0, 'put several first and count for nobody'],
    ['unused' in result ? result.unused : 0, 'points given to nobody'],
    [last && 'exhausted' in last ? last.exhausted : 0, 'rank nobody who is left'],
  ] as const;
  const said = all.flatMap(([count, why]) => (count > 0 ? [`${count.toLocaleString('en')} ${why}`] : []));
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

/** `Instant runoff`; `Scottish STV for 3 seats, proportional`. */
function ruleInWords(rule: Rule, seats: number): string {
  const name = inEnglish(nameOf(rule, seats));
  const proportional = { yes: 'proportional', partly: 'partly proportional', no: 'not proportional' };
  return seats > 1 ? `${name} for ${seats} seats, ${proportional[methods[rule].proportional]}` : name;
}

/** @param others what is said of written-in names that are no candidates; null where there are none */
function winnersInWords(result: RuleResult, names: readonly string[], others: string | null): string {
  const { elected, tied, unresolved, byLot, short, vacant, turnout } = result.winners;
  if (turnout) return missedInEnglish(turnout);
  const lists = 'seats' in result ? elected.map((one) => `${names[one]} ${plural(result.seats[one]!, 'seat')}`) : null;
  const list = (who: readonly number[]) => who.map((candidate) => names[candidate]!);
  const parts = [
    ...(elected.length > 0 ? [(lists ?? list(elected)).join(', ')] : []),
    ...(byLot ? [`by lot among ${list(byLot.among).join(', ')}`] : []),
    ...(vacant
      ? [`${plural(vacant.seats, 'seat')} empty, since nobody else stands above ${names[vacant.above]!}`]
      : []),
    ...(short ? [`${list(short.among).join(', ')} below the ${short.needed} ballots that are needed`] : []),
    ...(tied ? [`${lists ? 'a tie for the rest' : 'a tie'} between ${list(tied).join(', ')}`] : []),
    ...(unresolved ? [`unresolved between ${[...list(unresolved), ...(others ? [others] : [])].join(', ')}`] : []),
  ];
  return parts.join(', and ') || 'nobody';
}

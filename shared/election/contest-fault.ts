/** Whether a contest can be held as it is planned; asked when a plan is read, and of every manifest since version 2. */
import { type Contest, LATEST, leastMarks, noneOf, slots, type Version } from './contest.ts';
import { byBallots, inRounds, mayElectNobody, settlesTies } from './tally/choices/method.ts';
import { methods, rulesFor } from './tally/methods.ts';
import { alikeAmong } from './write-ins/fold.ts';

/** What is wrong, in words for whoever plans it, among rules of this version; null where nothing is. */
export const contestFault = (contest: Contest, version: Version = LATEST): string | null =>
  numbersFault(contest) ??
  rulesFault(contest, version) ??
  choicesFault(contest) ??
  noneFault(contest) ??
  shownFault(contest) ??
  alikeFault(contest);

/** What every version asks. */
export function numbersFault(contest: Contest): string | null {
  const { title, seats, rules } = contest;
  const places = slots(contest);
  // A list takes several seats.
  if (seats > places && !rules.every((rule) => methods[rule].fills === 'lists'))
    return `“${title}” has more seats (${seats}) than options (${places})`;
  if (contest.ballot === 'approval' && contest.most > places)
    return `“${title}” allows more approvals (${contest.most}) than options (${places})`;
  return null;
}

function rulesFault(contest: Contest, version: Version): string | null {
  const { title, seats, rules } = contest;
  if (contest.ballot === 'score' && contest.grades && contest.grades.length !== contest.top + 1)
    return `“${title}” names ${contest.grades.length} grades; scores from 0 to ${contest.top} take ${contest.top + 1}`;
  const points = contest.ballot === 'score' ? contest.points : undefined;
  if (contest.ballot === 'score' && points !== undefined) {
    if (contest.top > points) return `“${title}” lets one option have ${contest.top} of ${points} points`;
    if (contest.grades) return `“${title}” names grades, but points are given away by their number`;
  }
  const equalRanks = contest.ballot === 'ranking' && contest.ties;
  const able = rulesFor(contest.ballot, seats, equalRanks, version, points !== undefined);
  const unable = rules.find((rule) => !able.includes(rule));
  if (unable === undefined) return null;
  const why =
    (methods[unable].budget ?? false) !== (points !== undefined)
      ? points === undefined
        ? `does not say how many points a ballot has, by which ${unable} counts`
        : `says how many points a ballot has, by which ${unable} does not count`
      : seats > 1 && methods[unable].fills === 'one'
        ? `has ${seats} seats, but ${unable} fills one`
        : `allows equal ranks, which ${unable} does not count`;
  return `“${title}” ${why}; here ${able.join(', ')} can count`;
}

/** A choice that no rule of the contest asks for would promise what does not happen. */
function choicesFault(contest: Contest): string | null {
  const { title, rules, tieBreak } = contest;
  // What is on the list is enough: nobody has to write a name in.
  const most = Math.min(contest.options.length, contest.ballot === 'approval' ? contest.most : slots(contest));
  if (leastMarks(contest) > most)
    return `“${title}” asks for at least ${leastMarks(contest)}, and has or allows ${most}`;
  if (tieBreak && rules.every((rule) => settlesTies.includes(rule)))
    return `“${title}” says how ties are settled, which ${rules.join(', ')} does by itself`;
  if (tieBreak === 'earlier-rounds' && !rules.some((rule) => inRounds.includes(rule)))
    return `“${title}” looks back on earlier rounds at ties, which ${rules.join(', ')} does not do; choose lot`;
  if ('majority' in contest && contest.majority && !byBallots.includes(rules[0]!))
    return `“${title}” asks for a majority of ballots, by which ${rules[0]} does not elect; ${byBallots.join(', ')} can`;
  if (contest.ballot === 'ranking' && contest.shortBallots && !contest.rules.includes('borda'))
    return `“${title}” says what short ballots give by borda, which does not count it`;
  if (contest.ballot === 'score' && contest.unscored && !contest.rules.includes('score'))
    return `“${title}” leaves options without a score out of their mean by score, which does not count it`;
  if (contest.ballot === 'score' && contest.unscored && contest.writeIn)
    return `“${title}” leaves options without a score out of their mean, and any name that a single ballot writes in could win so; it takes no written-in names`;
  return null;
}

/** What an option that stands for nobody cannot be beside. */
function noneFault(contest: Contest): string | null {
  const { title, options, writeIn, seats, rules } = contest;
  const none = noneOf(contest);
  if (none === null) return null;
  const nobody = `“${options[none]}” of “${title}” stands for nobody`;
  if (none === 0) return `${nobody}, and there is nobody else`;
  if (writeIn) return `${nobody}, and no ballot can be for none of all names where any can be written in`;
  if (seats > none) return `${nobody}: there are more seats (${seats}) than names (${none})`;
  if (leastMarks(contest) > 1)
    return `${nobody}, and a ballot for it alone would mark fewer than the ${leastMarks(contest)} that are asked for`;
  const unable = rules.find((rule) => !mayElectNobody.includes(rule));
  return unable === undefined
    ? null
    : `${nobody}, which ${unable} cannot count as a name like any other; ${mayElectNobody.join(', ')} can`;
}

/** What is shown otherwise than the plan has it must have something to show. */
function shownFault(contest: Contest): string | null {
  const { title, options, about, pictures, order } = contest;
  if (about && about.length !== options.length)
    return `“${title}” has ${options.length} options, and a line about ${about.length} of them; where there is none to say it is empty`;
  if (about?.every((line) => line === '')) return `“${title}” says nothing about any option`;
  if (pictures && pictures.length !== options.length)
    return `“${title}” has ${options.length} options, and names pictures of ${pictures.length} of them; where there is none it is null`;
  if (pictures?.every((picture) => picture === null)) return `“${title}” names pictures, and has none`;
  if (order === 'drawn' && (noneOf(contest) ?? options.length) < 2)
    return `“${title}” draws an order of its options, of which there is one`;
  return null;
}

/** A written-in name that folds like an option is that option's, so no two may fold alike. */
function alikeFault({ title, options, writeIn }: Contest): string | null {
  const alike = writeIn ? alikeAmong(options) : null;
  return alike
    ? `“${title}” takes written-in names, and nobody could write “${alike[0]}” or “${alike[1]}” for one of them alone`
    : null;
}

/** The plan that comes of what the wizard was told. */

import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { isStrictKey } from '../../../../shared/crypto/signature.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import { readRegistrar } from '../../../../shared/election/credential.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { tidyName } from '../../../../shared/election/names/name-fault.ts';
import { choosing } from '../../../../shared/election/tally/choices/table.ts';
import { NEWEST_WORD_LIST } from '../../../../shared/election/words/words.ts';
import { secondsChosen } from '../../../design/controls/when-chosen.ts';
import { within } from '../../../design/controls/whole-number.ts';
import { chosenIn } from './choices-draft.ts';
import { namesIn } from './pictures/kept-pictures.ts';
import {
  aboutOf,
  ballotOf,
  besideOf,
  type ContestDraft,
  gradesOf,
  leastBallotsOf,
  MOST_VOTERS,
  numbersOf,
  type PlanDraft,
  places,
  pointsOf,
  pointsTopBounds,
  pointsTopTyped,
  seatsOf,
  TOP,
  takesNames,
  tiesOf,
} from './plan-draft.ts';

/** The plan of a draft in which nothing is missing (faults.ts). */
export function planOf(draft: PlanDraft): Plan {
  const title = tidyName(draft.title);
  const { credentials, latecomers, revote, pages, inventedNames, hidesWhoVoted, reminders } = draft;
  const { laptops, threshold, mixes } = numbersOf(draft);
  const signUp = credentials === 'keys';
  const registrar = registrarIn(draft);
  return {
    title,
    contests: draft.contests.map((contest) => contestOf(contest, draft.contests.length > 1 ? contest.title : title)),
    threshold: judged(threshold),
    leastMixes: judged(mixes),
    leastBallots: judged(leastBallotsOf(draft)),
    voters: {
      credentials,
      latecomers: latecomers && signUp,
      revote,
      pages,
      ...(inventedNames && signUp ? { inventedNames: true } : {}),
      ...(hidesWhoVoted && signUp ? { whoVoted: false } : {}),
      ...(registrar ? { registrar } : {}),
      ...(canRemind(draft) && reminders ? { reminders: true } : {}),
    },
    limits: { ballotsPerVoter: 20, voters: MOST_VOTERS },
    // A laptop that keeps quiet on purpose is waited for no longer than a class waits.
    timeouts: draft.lesson ? { ceremony: 20, mix: 60, proof: 60 } : { ceremony: 60, mix: 300, proof: 600 },
    lossesTolerated: Math.min(1, judged(laptops) - 1),
    wordList: NEWEST_WORD_LIST,
    lesson: draft.lesson,
    simulation: false,
    ...timesChosen(draft),
    ...(draft.joinNames && takesNames(draft) ? { joinNames: true } : {}),
  };
}

/** The key of the registrar who makes the codes; null where none is given, or none that is a key. */
export function registrarIn({ credentials, registrar }: PlanDraft): Bytes | null {
  const key = credentials === 'codes' ? readRegistrar(registrar) : null;
  return key && isStrictKey(key) ? key : null;
}

/** Whether whoever leads could remind anybody: not under a name that is invented, nor by slips that a registrar keeps. */
export const canRemind = (draft: PlanDraft): boolean =>
  draft.credentials === 'codes' ? registrarIn(draft) === null : !draft.inventedNames;

/** The announced times that were chosen, in seconds since 1970. */
export function timesChosen({
  opens,
  closes,
  results,
  committee,
}: PlanDraft): Pick<Plan, 'opens' | 'closes' | 'results'> {
  const [from, to, out] = [secondsChosen(opens), secondsChosen(closes), secondsChosen(results)];
  const held = committee ? ({ by: 'committee' } as const) : out === null ? null : { at: out };
  return {
    ...(from === null ? {} : { opens: from }),
    ...(to === null ? {} : { closes: to }),
    ...(held ? { results: held } : {}),
  };
}

/** The proxy that the election stands behind; null where none is given. The process judges the addresses. */
export function frontOf({ proxy, publicAddress }: PlanDraft) {
  const proxies = proxy.split(/[\s,]+/).filter((one) => one !== '');
  const address = publicAddress.trim();
  return proxies.length === 0 && address === '' ? null : { proxies, address };
}

function judged(number: number | null): number {
  if (number === null) throw new OstrakaError('internal', 'a plan was asked for while a number of it is missing');
  return number;
}

/** What it asks, shown and counted as was chosen. */
function contestOf(draft: ContestDraft, title: string): Contest {
  const about = aboutOf(draft).map(tidyName);
  const pictures = namesIn(draft);
  const shown = { ...(about.some((line) => line !== '') ? { about } : {}), ...(pictures ? { pictures } : {}) };
  return choosing({ ...usualOf(draft, title), ...shown }, chosenIn(draft));
}

/** By its rules as they usually count. */
function usualOf(draft: ContestDraft, title: string): Contest {
  const { writeIn, rule } = draft;
  const options = draft.options.map(tidyName);
  const common = { title: tidyName(title), options, writeIn, seats: judged(seatsOf(draft)) };
  // All of them count the ballots of the first.
  const rules = [rule, ...besideOf(draft)] as never[];
  switch (ballotOf(rule)) {
    case 'single':
      return { ballot: 'single', ...common, rules };
    case 'approval':
      return { ballot: 'approval', ...common, most: places(draft), rules };
    case 'score': {
      const grades = gradesOf(draft).map(tidyName);
      if (grades.length > 0) return { ballot: 'score', ...common, top: grades.length - 1, grades, rules };
      if (rule === 'cumulative')
        return {
          ...{ ballot: 'score', ...common, top: judged(within(pointsTopTyped(draft), pointsTopBounds(draft))) },
          ...{ points: judged(pointsOf(draft)), rules },
        };
      return { ballot: 'score', ...common, top: judged(within(draft.top, TOP)), rules };
    }
    case 'ranking':
      return { ballot: 'ranking', ...common, ties: tiesOf(draft), rules };
  }
}

/**
 * What in a draft cannot become a plan, and what to do about it: said beside the field, and beside the button that goes on.
 * Nothing is cut, merged or moved to the nearest number.
 */
import { MAX_SCREEN_OPTIONS, MOST_CHARACTERS, type Rule } from '../../../../shared/election/contest.ts';
import { labelFault, tidyName } from '../../../../shared/election/names/name-fault.ts';
import { likenesses } from '../../../../shared/election/names/skeleton.ts';
import { chosenValue, hindranceOf, type Offer, shownFor } from '../../../../shared/election/tally/choices/table.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { resultsHour } from '../../../../shared/election/times/times.ts';
import { type Bounds, within } from '../../../design/controls/whole-number.ts';
import type { TextKey } from '../../../texts/catalogue.ts';
import type { Values } from '../../../texts/texts.ts';
import { answerIn, askedOf } from './choices-draft.ts';
import { areTooMany } from './pictures/kept-pictures.ts';
import { frontOf, registrarIn, timesChosen } from './plan.ts';
import {
  aboutOf,
  ballotOf,
  besideOf,
  type ContestDraft,
  GRADES,
  givesPoints,
  gradeCountTyped,
  gradesOf,
  LAPTOPS,
  LEAST_BALLOTS,
  MOST_VOTERS,
  mostSeats,
  numbersOf,
  type PlanDraft,
  places,
  pointsTopBounds,
  pointsTopTyped,
  seatsTyped,
  TOP,
} from './plan-draft.ts';

/** A sentence of the catalogue. */
export interface Fault {
  readonly key: TextKey;
  readonly values: Values;
}

const fault = (key: TextKey, values: Values = {}): Fault => ({ key, values });

/** The first that there is. */
const first = (faults: Iterable<Fault | null>): Fault | null => {
  for (const one of faults) if (one) return one;
  return null;
};

// ---- field by field ---------------------------------------------------------------------------------------------------

/** Why a text that is there cannot be shown as it is. */
export function textFault(typed: string, kind: keyof typeof MOST_CHARACTERS): Fault | null {
  const text = tidyName(typed);
  const most = MOST_CHARACTERS[kind];
  if (text.length > most) return fault('wizard.fault.long', { count: text.length, most, over: text.length - most });
  const found = labelFault(text);
  return found && fault(`core.name.${found.name}`, found.values);
}

/** For each name to choose from, why it cannot stand there. */
export function optionFaults(options: readonly string[]): readonly (Fault | null)[] {
  const names = options.map(tidyName);
  const likes = likenesses(names);
  return names.map((name, i) => {
    if (name === '') return fault('wizard.fault.empty');
    const double = likes[i]!.doubles[0];
    if (double !== undefined) return fault('wizard.fault.double', { other: names[double]!, place: double + 1 });
    return textFault(name, 'option');
  });
}

/** For the line about each name, why it cannot stand there. */
export const aboutFaults = (contest: ContestDraft): readonly (Fault | null)[] =>
  aboutOf(contest).map((line) => (tidyName(line) === '' ? null : textFault(line, 'about')));

/** Of the name that is typed and would be added, beside those that are there. */
export const typedFault = ({ options, typed }: ContestDraft): Fault | null =>
  tidyName(typed) === '' ? null : optionFaults([...options, typed]).at(-1)!;

/** More names than a ballot has room for. */
export const manyFault = ({ options }: ContestDraft): Fault | null =>
  options.length > MAX_SCREEN_OPTIONS
    ? fault('wizard.fault.many', {
        count: options.length,
        most: MAX_SCREEN_OPTIONS,
        over: options.length - MAX_SCREEN_OPTIONS,
      })
    : null;

const numberFault = (typed: string, bounds: Bounds): Fault | null =>
  within(typed, bounds) === null ? fault('wizard.fault.number', { ...bounds }) : null;

const above = (most: number): Bounds => ({ least: most + 1, most: Number.MAX_SAFE_INTEGER });

export function seatsFault(contest: ContestDraft): Fault | null {
  const most = mostSeats(contest);
  const typed = seatsTyped(contest);
  if (methods[contest.rule].fills !== 'lists' && within(typed, above(most)) !== null)
    return fault('wizard.fault.seats', { count: most });
  if (methods[contest.rule].fills === 'one' && within(typed, above(1)) !== null) return fault('wizard.fault.one-seat');
  return numberFault(typed, { least: 1, most });
}

export const topFault = ({ rule, top }: ContestDraft): Fault | null =>
  givesPoints(rule) ? numberFault(top, TOP) : null;

/**
 * Of what is chosen of how ballots count; whoever picks cannot pick what does not stand there. Other answers that no longer fit are
 * set aside, but not where what they were about would come to stand for something else.
 */
export function choiceFault(contest: ContestDraft, offer: Offer): Fault | null {
  const asked = askedOf(contest);
  if ('values' in offer) {
    const hindered = answerIn(contest, offer) === '' ? null : hindranceOf(offer, asked);
    return hindered && fault('wizard.missing.none', { name: contest.options.at(-1) ?? '' });
  }
  const value = chosenValue(offer, asked, answerIn(contest, offer));
  if ('read' in offer) {
    // A number of voters, of whom no more may come.
    const most = Math.min(offer.numbers.most, MOST_VOTERS);
    const fits = value !== undefined && (typeof value !== 'number' || value <= most);
    return fits ? null : fault('wizard.fault.turnout', { ...offer.numbers, most });
  }
  const bounds = offer.bounds(asked);
  return bounds === null || value !== undefined ? null : fault('wizard.fault.number', { ...bounds });
}

export const pointsFault = ({ rule, points }: ContestDraft): Fault | null =>
  rule === 'cumulative' ? numberFault(points, TOP) : null;

export const pointsTopFault = (contest: ContestDraft): Fault | null =>
  contest.rule === 'cumulative' ? numberFault(pointsTopTyped(contest), pointsTopBounds(contest)) : null;

export const gradeCountFault = (contest: ContestDraft): Fault | null =>
  contest.rule === 'majority-judgement' ? numberFault(gradeCountTyped(contest), GRADES) : null;

/** For each grade, the lowest first, why it cannot be called so. */
export function gradeFaults(contest: ContestDraft): readonly (Fault | null)[] {
  const names = gradesOf(contest).map(tidyName);
  return names.map((name, i) => {
    if (name === '') return fault('wizard.fault.grade.empty');
    if (names.some((other, at) => other === name && at !== i)) return fault('wizard.fault.grade.double', { name });
    return textFault(name, 'grade');
  });
}

export const laptopsFault = ({ laptops }: PlanDraft): Fault | null => numberFault(laptops, LAPTOPS);

export function thresholdFault(draft: PlanDraft): Fault | null {
  const { laptops, threshold } = numbersOf(draft);
  if (threshold !== null) return null;
  const most = laptops ?? LAPTOPS.most;
  return within(draft.threshold!, above(most)) === null
    ? fault('wizard.fault.number', { least: 1, most })
    : fault('wizard.fault.threshold', { count: most });
}

export function mixesFault(draft: PlanDraft): Fault | null {
  const { laptops, threshold, mixes } = numbersOf(draft);
  if (mixes !== null || threshold === null) return null;
  return fault('wizard.fault.number', { least: threshold, most: laptops ?? LAPTOPS.most });
}

export const leastBallotsFault = ({ leastBallots }: PlanDraft): Fault | null =>
  numberFault(leastBallots, LEAST_BALLOTS);

/** Of a registrar's key, where one is typed. */
export function registrarFault(draft: PlanDraft): Fault | null {
  if (draft.credentials !== 'codes' || draft.registrar.trim() === '') return null;
  if (draft.lesson) return fault('registrar.wizard.lesson');
  return registrarIn(draft) ? null : fault('registrar.wizard.fault');
}

/** Of a proxy both addresses are given, or neither. */
export function frontFault(draft: PlanDraft): Fault | null {
  const front = frontOf(draft);
  return front && (front.proxies.length === 0 || front.address === '') ? fault('front.both') : null;
}

/** @param now milliseconds since 1970 */
export function timesFault(
  draft: PlanDraft,
  now = Date.now(),
): (Fault & { readonly of: 'opens' | 'closes' | 'results' }) | null {
  const times = timesChosen(draft);
  const { opens, closes } = times;
  const out = resultsHour(times);
  if (opens !== undefined && opens * 1000 <= now) return { ...fault('hours.wizard.past'), of: 'opens' };
  if (closes !== undefined && closes * 1000 <= now) return { ...fault('hours.wizard.past'), of: 'closes' };
  if (opens !== undefined && closes !== undefined && closes <= opens)
    return { ...fault('hours.wizard.order'), of: 'closes' };
  if (out === null) return null;
  if (out * 1000 <= now) return { ...fault('hours.wizard.past'), of: 'results' };
  return out > Math.max(opens ?? 0, closes ?? 0) ? null : { ...fault('hours.wizard.results'), of: 'results' };
}

// ---- what another choice sets aside -----------------------------------------------------------------------------------

/** Shared places were asked for and the rule knows none: that stays in the draft, and is not in the plan. */
export const tiesLost = ({ rule, ties }: ContestDraft): boolean =>
  ties && ballotOf(rule) === 'ranking' && !methods[rule].equalRanks;

/** Rules that were to count the same ballots beside this one, and cannot with so many seats or equal places. */
export const besideLost = (contest: ContestDraft): readonly Rule[] =>
  contest.beside.filter(
    (one) => one !== contest.rule && ballotOf(one) === ballotOf(contest.rule) && !besideOf(contest).includes(one),
  );

// ---- screen by screen -------------------------------------------------------------------------------------------------

/** What the questions still lack; null where one can go on. */
export function missingQuestions(draft: PlanDraft): Fault | null {
  const { title, contests } = draft;
  if (tidyName(title) === '') return fault('wizard.missing.title');
  if (textFault(title, 'title')) return fault('wizard.missing.title.change');
  const lacking = contests.map(
    (contest, i) => (contests.length > 1 ? missingText(contest, i + 1) : null) ?? missingNames(contest),
  );
  return first([...lacking, areTooMany(draft) ? fault('wizard.missing.pictures') : null]);
}

function missingText({ title }: ContestDraft, number: number): Fault | null {
  if (tidyName(title) === '') return fault('wizard.missing.question', { number });
  return textFault(title, 'title') && fault('wizard.missing.question.change', { number });
}

/** As many are named; the others are beside them. */
const MOST_PLACES = 5;

function missingNames(contest: ContestDraft): Fault | null {
  const { options } = contest;
  if (options.length < 1 || places(contest) < 2) return fault('wizard.missing.options', { count: 2 - places(contest) });
  if (manyFault(contest)) return fault('wizard.missing.fewer', { over: options.length - MAX_SCREEN_OPTIONS });
  const wrong = placesOf(optionFaults(options));
  if (wrong.length === 0) return missingAbout(contest);
  return fault('wizard.missing.names', { count: wrong.length, places: listed(wrong) });
}

function missingAbout(contest: ContestDraft): Fault | null {
  const wrong = placesOf(aboutFaults(contest));
  return wrong.length === 0 ? null : fault('wizard.missing.about', { count: wrong.length, places: listed(wrong) });
}

/** From 1. */
const placesOf = (faults: readonly (Fault | null)[]): number[] => faults.flatMap((one, i) => (one ? [i + 1] : []));

const listed = (numbers: readonly number[]): string =>
  `${numbers.slice(0, MOST_PLACES).join(', ')}${numbers.length > MOST_PLACES ? ' …' : ''}`;

/** What the rules still lack. */
export const missingRules = ({ contests }: PlanDraft): Fault | null =>
  first(
    contests.map((contest) => {
      const grade = first(gradeFaults(contest)) && fault('wizard.missing.grades');
      const chosen = first(shownFor(askedOf(contest)).map((offer) => choiceFault(contest, offer)));
      const points = pointsFault(contest) ?? pointsTopFault(contest);
      return seatsFault(contest) ?? topFault(contest) ?? points ?? gradeCountFault(contest) ?? grade ?? chosen;
    }),
  );

/** What the numbers still lack. */
export const missingPeople = (draft: PlanDraft): Fault | null =>
  laptopsFault(draft) ??
  thresholdFault(draft) ??
  mixesFault(draft) ??
  registrarFault(draft) ??
  leastBallotsFault(draft) ??
  timesFault(draft) ??
  frontFault(draft);

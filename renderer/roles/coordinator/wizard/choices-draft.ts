/** What a draft chooses about how its ballots count, beyond its rule: answers as they were picked or typed, by field. */
import {
  type Asked,
  chosenValue,
  type Offer,
  offers,
  offersFor,
  shownFor,
  type Value,
} from '../../../../shared/election/tally/choices/table.ts';
import { type ContestDraft, hasNone, places, seatsOf } from './plan-draft.ts';

const least: Offer = offers.find(({ field }) => field === 'least')!;

/** While no number of seats or of marks fits, one. */
export function askedOf(contest: ContestDraft): Asked {
  const asked: Asked = {
    rule: contest.rule,
    seats: seatsOf(contest) ?? 1,
    options: contest.options.length,
    places: places(contest),
    least: 1,
    none: hasNone(contest),
  };
  const marks = chosenValue(least, asked, answerIn(contest, least));
  return typeof marks === 'number' ? { ...asked, least: marks } : asked;
}

/** As it was picked or typed; nothing where all is as usual. */
export const answerIn = ({ choices }: ContestDraft, { field }: Offer): string => choices[field] ?? '';

/** With another answer; an empty one is the usual one. */
export function withAnswer(contest: ContestDraft, { field }: Offer, typed: string): ContestDraft {
  const { [field]: _, ...others } = contest.choices;
  return { ...contest, choices: typed === '' ? others : { ...others, [field]: typed } };
}

/** What the plan will say: answers that its rule cannot be given stay in the draft alone. */
export const chosenIn = (contest: ContestDraft): Readonly<Record<string, Value>> => {
  const asked = askedOf(contest);
  return Object.fromEntries(
    offersFor(asked).flatMap((offer): [string, Value][] => {
      const value = chosenValue(offer, asked, answerIn(contest, offer));
      return value === null || value === undefined ? [] : [[offer.field, value]];
    }),
  );
};

/** Whether anything of it is not as usual, right or wrong. */
export const choosesAny = (contest: ContestDraft): boolean =>
  shownFor(askedOf(contest)).some((offer) => answerIn(contest, offer) !== '');

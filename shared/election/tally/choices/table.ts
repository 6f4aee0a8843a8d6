/**
 * What a plan may choose about how its ballots count, in one table: the wizard's page “More about how it is counted” asks each of
 * them of the rules that have it, with an example that the choice changes (example.ts).
 *
 * To add a choice:
 * 1. its field in the contests of a version that is not closed (contest.ts; the next choice opens version 4), left out where all is as
 *    usual, and what the count makes of it;
 * 2. an entry here, which says which rules have it and what may be chosen;
 * 3. its words in renderer/texts/voting/choices.ts and the further languages: `choice.FIELD` what is asked, `choice.FIELD.text` one
 *    sentence, `choice.FIELD.usual` and `choice.FIELD.VALUE` what each answer is called (of a number, `usual` alone). Missing ones do not compile;
 * 4. what is said of it to voters and beside the result (`methodIn`).
 * The control, its fault, its place in drafts and plans, and the example follow. Where no example is found by drawing small
 * polls, the entry brings its own (`example`); where another answer changes what a ballot says and not what it counts for, there
 * is none (`uncounted`).
 */
import { type Contest, LATEST, type Rule, rulesOfVersion } from '../../contest.ts';
import { LEAST_TURNOUT, MAX_VOTERS, neededTurnout, typedTurnout } from '../../turnout.ts';
import { size } from '../ballots.ts';
import { type Example, examples } from '../examples.ts';
import { byBallots, inRounds, mayElectNobody, settlesTies } from './method.ts';

/** A field of a contest, of whatever ballot. */
type FieldOf<C> = C extends unknown ? keyof C : never;

/** The question that is to be counted, as far as choices hang on it. */
export interface Asked {
  /** That decides. */
  readonly rule: Rule;
  readonly seats: number;
  readonly options: number;
  /** How many can be elected: the options, and a name that is written in. */
  readonly places: number;
  /** How many marks a ballot needs that has any. */
  readonly least: number;
  /** Whether the last option stands for nobody. */
  readonly none: boolean;
}

/** Why a question cannot have a choice that others have: its rule does not know it, or something else that it asks is in the way. */
export type Hindrance = 'rule' | 'write-in' | 'seats' | 'least';

export type Value = string | boolean | number;

interface Described {
  readonly field: FieldOf<Contest>;
  /** It is about ballots alone: the same ones count alike with every answer, and there is no example. */
  readonly uncounted?: true;
  /** Where drawn polls show no difference: what a value, or null for the usual, makes of a poll of this rule. */
  readonly example?: (asked: Rule, value: Value | null) => Example;
}

/** One of a few answers, beside the usual one. */
export interface PickOffer extends Described {
  readonly values: readonly (string | boolean)[];
  /** Those that a question may choose; none where its rule has no such choice. */
  readonly open: (asked: Asked) => readonly (string | boolean)[];
  /** Where it is shown though nothing of it may be chosen, since an option that is there would stand for something else: why not. */
  readonly hindered?: (asked: Asked) => Hindrance | null;
}

/** A whole number, or as usual. */
export interface NumberOffer extends Described {
  /** Within which it stands; null where the rule has no such choice. */
  readonly bounds: (asked: Asked) => { readonly least: number; readonly most: number } | null;
  /** With which the example is held against the usual. */
  readonly shown: number;
}

/** What is written in a way of its own, or as usual; every rule has it. */
export interface WrittenOffer extends Described {
  /** Null where it is none. */
  readonly read: (typed: string) => Value | null;
  /** Within which a number stands. */
  readonly numbers: { readonly least: number; readonly most: number };
  readonly shown: Value;
}

export type Offer = PickOffer | NumberOffer | WrittenOffer;

const all = {
  majority: ['half', 'two-thirds', 'three-quarters'],
  tieBreak: ['lot', 'earlier-rounds'],
  shortBallots: ['zero', 'modified'],
  none: [true],
  unscored: ['left-out'],
  order: ['drawn'],
} as const;

/** Rules whose ballots mark as many as the voter likes, so that a plan may ask for several; some of rankings count one mark as well. */
const { single, approval, ranking } = rulesOfVersion[LATEST];
const marksMany: readonly Rule[] = [...approval, ...ranking].filter(
  (rule) => !(single as readonly Rule[]).includes(rule),
);

/** One mark is what every ballot has that names anybody. */
const FEWEST_ASKED = 2;

/** What keeps the last option from standing for nobody; as `contestFault` has it. */
function nobodyHindered({ rule, seats, options, places, least }: Asked): Hindrance | null {
  if (!mayElectNobody.includes(rule)) return 'rule';
  if (places > options) return 'write-in';
  if (seats >= options) return 'seats';
  return least > 1 ? 'least' : null;
}

/** The poll of a rule, with one ballot fewer than are needed. */
function missedExample(rule: Rule, value: Value | null): Example {
  const example = examples[rule];
  if (value === null) return example;
  const ballots = size(example.ballots);
  const leastTurnout = typeof value === 'string' ? value : ballots + 1;
  let roll = ballots;
  while (neededTurnout(leastTurnout, roll) <= ballots) roll++;
  return { ...example, contest: choosing(example.contest, { leastTurnout }), roll };
}

/** In the order in which they are asked. */
export const offers = [
  {
    field: 'majority',
    values: all.majority,
    open: ({ rule }: Asked) => (byBallots.includes(rule) ? all.majority : []),
  },
  {
    field: 'shortBallots',
    values: all.shortBallots,
    open: ({ rule }: Asked) => (rule === 'borda' ? all.shortBallots : []),
  },
  {
    field: 'unscored',
    values: all.unscored,
    // Where names can be written in, there are more places than options.
    open: ({ rule, options, places }: Asked) => (rule === 'score' && places === options ? all.unscored : []),
  },
  {
    field: 'tieBreak',
    values: all.tieBreak,
    open: ({ rule }: Asked) => {
      if (settlesTies.includes(rule)) return [];
      return inRounds.includes(rule) ? all.tieBreak : (['lot'] as const);
    },
  },
  {
    field: 'least',
    uncounted: true,
    // What is on the list is enough: nobody has to write a name in.
    bounds: ({ rule, options }: Asked) =>
      marksMany.includes(rule) && options >= FEWEST_ASKED ? { least: FEWEST_ASKED, most: options } : null,
    shown: FEWEST_ASKED,
  },
  {
    field: 'none',
    values: all.none,
    open: (asked: Asked) => (nobodyHindered(asked) === null ? all.none : []),
    hindered: nobodyHindered,
  },
  {
    field: 'leastTurnout',
    read: typedTurnout,
    numbers: { least: LEAST_TURNOUT, most: MAX_VOTERS },
    shown: '1/2',
    example: missedExample,
  },
  {
    field: 'order',
    values: all.order,
    uncounted: true,
    open: ({ options, none }: Asked) => ((none ? options - 1 : options) > 1 ? all.order : []),
  },
] as const satisfies readonly Offer[];

export type Field = (typeof offers)[number]['field'];

/** The part of a key that names an answer: `tieBreak.lot`. */
export type Answer = (typeof offers)[number] extends infer O
  ? O extends { readonly field: infer F extends string; readonly values: readonly (infer V extends string | boolean)[] }
    ? `${F}.${V | 'usual'}`
    : O extends { readonly field: infer F extends string }
      ? `${F}.usual`
      : never
  : never;

/** What an answer is called by; null is the usual one. */
export const answerOf = ({ field }: Offer, value: string | boolean | null): Answer =>
  `${field}.${value ?? 'usual'}` as Answer;

/** What may be chosen where this is asked. */
export const offersFor = (asked: Asked): readonly (Offer & { readonly field: Field })[] =>
  offers.filter((offer: Offer) => {
    if ('read' in offer) return true;
    return 'values' in offer ? offer.open(asked).length > 0 : offer.bounds(asked) !== null;
  });

/** What is shown where this is asked: that, and what would be asked if nothing were in its way. */
export const shownFor = (asked: Asked): readonly (Offer & { readonly field: Field })[] =>
  offers.filter((offer) => offersFor(asked).includes(offer) || hindranceOf(offer, asked) !== null);

/** Why it cannot be chosen here though it is shown. */
export const hindranceOf = (offer: Offer, asked: Asked): Hindrance | null =>
  'values' in offer ? (offer.hindered?.(asked) ?? null) : null;

/** What was typed or picked as a value: null for the usual, undefined for what cannot stand where this is asked. */
export function chosenValue(offer: Offer, asked: Asked, typed: string): Value | null | undefined {
  if (typed === '') return null;
  if ('read' in offer) return offer.read(typed) ?? undefined;
  if ('values' in offer) return offer.open(asked).find((value) => String(value) === typed);
  const bounds = offer.bounds(asked);
  if (bounds === null || !/^\d{1,9}$/.test(typed.trim())) return undefined;
  const number = Number(typed);
  return number >= bounds.least && number <= bounds.most ? number : undefined;
}

/** A contest that chooses these, where it had chosen nothing; whether it may is `contestFault`'s to say. */
export const choosing = (contest: Contest, chosen: Readonly<Record<string, Value>>): Contest =>
  ({ ...contest, ...chosen }) as Contest;

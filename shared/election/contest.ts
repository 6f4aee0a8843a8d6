/** What is asked: contests, their options and the rules that count them. */
import * as v from 'valibot';
import { integer, lastingText, text } from '../codec/schema.ts';

/** Of a manifest: which contests there can be, and how they are counted. New elections are of the last one. */
export type Version = 1 | 2;
export const VERSION = 2 as const satisfies Version;

/** Which release reads what this one does not: release N.0 is the first that reads version N, and every later one does. */
const LATER = `release ${VERSION + 1}.0 of Ostraka is the first that reads version ${VERSION + 1}`;

/** Why a manifest of this version is not read; the version as it stands there. */
export const unreadVersion = (version: string): string =>
  /^\d{1,9}$/.test(version) && Number(version) > VERSION
    ? `this manifest is of version ${version}, and this program reads versions 1 and ${VERSION}: release ${version}.0 of Ostraka and every later one read it`
    : `this program reads manifests of versions 1 and ${VERSION}`;

/** Why what a manifest counts by is not read; `names` are the rules that its version has for such ballots. */
const unreadRule = (version: Version, names: readonly string[]): string =>
  `version ${version} counts such ballots by ${names.join(', ')}; a rule that came later is of a later version, and ${LATER}`;

export const MAX_CONTESTS = 16;
export const MAX_OPTIONS = 256;
/** Where people vote on a screen, which is everywhere but in a simulation of ballots that are there already. */
export const MAX_SCREEN_OPTIONS = 64;
/** The longest text of each kind, in UTF-16 code units. */
export const MOST_CHARACTERS = { title: 200, option: 120, grade: 40 } as const;
/** Bytes of UTF-8 a written-in name may take; every ballot carries as many, so that its length says nothing. */
export const WRITE_IN_BYTES = 48;

const rankingRulesVersion1 = ['plurality', 'borda', 'instant-runoff', 'schulze', 'stv'] as const;
const rankingRules = [
  'plurality',
  'borda',
  'instant-runoff',
  'sequential-runoff',
  'bottoms-up',
  'schulze',
  'stv',
] as const;

/** How contests are read: the schema of a text of so many characters, and what is said of a rule that there is none of. */
interface Reading {
  readonly textOf: (max: number) => v.GenericSchema<string>;
  /** Of the rules that there are; left out, the words of the schema. */
  readonly unread?: (names: readonly string[]) => string;
}

/** A plan's words are judged as whatever people write. */
const planned: Reading = { textOf: text };
/** A manifest's are judged by fixed lists. */
const signed: Reading = { textOf: lastingText, unread: (names) => unreadRule(VERSION, names) };
const signedVersion1: Reading = { textOf: text, unread: (names) => unreadRule(1, names) };

/** What contests of every version say, with as many options, and these rules that count rankings. */
function shapes<const R extends string>({ textOf, unread }: Reading, maxOptions: number, rankings: readonly R[]) {
  const rules = rulesOf(unread);
  const common = {
    title: textOf(MOST_CHARACTERS.title),
    options: v.pipe(
      v.array(textOf(MOST_CHARACTERS.option)),
      v.minLength(1, 'a contest needs an option'),
      v.maxLength(maxOptions, `at most ${maxOptions} options`),
      v.check((options) => new Set(options).size === options.length, 'two options have the same name'),
    ),
    /** Whether the voter may write in one name more; it takes the index after the last option. */
    writeIn: v.boolean(),
    /** How many are elected. */
    seats: integer(1, maxOptions),
  };
  return {
    /** Pick one. */
    single: { ballot: v.literal('single'), ...common, rules: rules(['plurality']) },
    /** Pick any number, up to `most`. */
    approval: {
      ballot: v.literal('approval'),
      ...common,
      most: integer(1, maxOptions + 1),
      rules: rules(['approval']),
    },
    /** Give each option 0 … `top`, or leave it out. */
    score: {
      ballot: v.literal('score'),
      ...common,
      top: integer(1, 100),
      rules: rules(['score', 'majority-judgement']),
    },
    /** Put any of the options in order, best first; `ties` allows equals. */
    ranking: { ballot: v.literal('ranking'), ...common, ties: v.boolean(), rules: rules(rankings) },
  };
}

/** The first rule decides; the others are counted beside it, for comparison. */
const rulesOf =
  (unread: Reading['unread']) =>
  <const R extends string>(names: readonly R[]) =>
    v.pipe(
      v.array(v.picklist(names, unread?.(names))),
      v.minLength(1, 'a contest needs a tally rule'),
      v.check((list) => new Set(list).size === list.length, 'a rule is named twice'),
    );

const version1 = shapes(signedVersion1, MAX_SCREEN_OPTIONS, rankingRulesVersion1);
export const contestSchemaVersion1 = v.variant('ballot', [
  v.strictObject(version1.single),
  v.strictObject(version1.approval),
  v.strictObject(version1.score),
  v.strictObject(version1.ranking),
]);

function contestsOfVersion2(reading: Reading) {
  const { single, approval, score, ranking } = shapes(reading, MAX_OPTIONS, rankingRules);
  return v.variant('ballot', [
    v.strictObject(single),
    v.strictObject(approval),
    v.strictObject({
      ...score,
      /** Names of the grades 0 … `top`, the lowest first. */
      grades: v.exactOptional(
        v.pipe(
          v.array(reading.textOf(MOST_CHARACTERS.grade)),
          v.check((grades) => new Set(grades).size === grades.length, 'two grades have the same name'),
        ),
      ),
    }),
    v.strictObject(ranking),
  ]);
}

export const contestSchema = contestsOfVersion2(signed);
export const plannedContestSchema = contestsOfVersion2(planned);

export type Contest = v.InferOutput<typeof contestSchema>;
export type Rule = Contest['rules'][number];
export type RankingContest = Extract<Contest, { ballot: 'ranking' }>;

/** What an election asks, with the version that says how it is counted. */
export interface Asked {
  readonly version: Version;
  readonly contests: readonly Contest[];
}

/** That of a manifest, without the rest of it. */
export const askedIn = ({ version, contests }: Asked): Asked => ({ version, contests });

/** The number of things a voter can choose among: the options, and the write-in's slot where there is one. */
export const slots = (contest: Contest): number => contest.options.length + (contest.writeIn ? 1 : 0);

/** What is asked: contests, their options and the rules that count them. */
import * as v from 'valibot';
import { integer, lastingText, text } from '../codec/schema.ts';
import { pictureSchema } from './picture.ts';
import { LEAST_TURNOUT, MAX_PARTS, MAX_VOTERS, shareIn } from './turnout.ts';

/** Of a manifest: which contests there can be, and how they are counted. All of these are closed: nothing of theirs changes. */
export type Version = 1 | 2 | 3;
/** What an election begins under that asks for nothing newer; a manifest says as little as it can (`versionOf`). */
export const VERSION = 2 as const satisfies Version;
/** The last that is read, and closed like those before it: whatever changes bytes opens version 4. */
export const LATEST = 3 as const satisfies Version;

/** Which release reads what this one does not: release N.0 is the first that reads version N, and every later one does. */
const firstToRead = (version: number): string =>
  `release ${version}.0 of Ostraka is the first that reads version ${version}`;

/** Why a manifest of this version is not read; the version as it stands there. */
export const unreadVersion = (version: string): string =>
  /^\d{1,9}$/.test(version) && Number(version) > LATEST
    ? `this manifest is of version ${version}, and this program reads versions 1 to ${LATEST}: release ${version}.0 of Ostraka and every later one read it`
    : `this program reads manifests of versions 1 to ${LATEST}`;

/** Why what a manifest counts by is not read; `names` are the rules that its version has for such ballots. */
const unreadRule = (version: Version, names: readonly string[]): string =>
  `version ${version} counts such ballots by ${names.join(', ')}; a rule that came later is of a later version, and ${firstToRead(Math.max(version, VERSION) + 1)}`;

export const MAX_CONTESTS = 16;
export const MAX_OPTIONS = 256;
/** Where people vote on a screen, which is everywhere but in a simulation of ballots that are there already. */
export const MAX_SCREEN_OPTIONS = 64;
/** The longest text of each kind, in UTF-16 code units. */
export const MOST_CHARACTERS = { title: 200, option: 120, about: 200, grade: 40 } as const;
/** Bytes of UTF-8 a written-in name may take; every ballot carries as many, so that its length says nothing. */
export const WRITE_IN_BYTES = 48;

const rulesVersion1 = {
  single: ['plurality'],
  approval: ['approval'],
  score: ['score', 'majority-judgement'],
  ranking: ['plurality', 'borda', 'instant-runoff', 'schulze', 'stv'],
} as const;
const rulesVersion2 = {
  ...rulesVersion1,
  ranking: ['plurality', 'borda', 'instant-runoff', 'sequential-runoff', 'bottoms-up', 'schulze', 'stv'],
} as const;
const rulesVersion3 = {
  single: [...rulesVersion2.single, 'd-hondt', 'sainte-lague'],
  approval: [...rulesVersion2.approval, 'phragmen', 'equal-shares'],
  score: [...rulesVersion2.score, 'star', 'cumulative'],
  ranking: [...rulesVersion2.ranking, 'meek', 'hare-stv', 'ranked-pairs', 'minimax', 'tideman-alternative'],
} as const;

type RulesByBallot = Readonly<Record<'single' | 'approval' | 'score' | 'ranking', readonly string[]>>;

/** The rules that count each kind of ballot, by version. */
export const rulesOfVersion = {
  1: rulesVersion1,
  2: rulesVersion2,
  3: rulesVersion3,
} as const satisfies Record<Version, RulesByBallot>;

/** How contests are read: the schema of a text of so many characters, and what is said of a rule that there is none of. */
interface Reading {
  readonly textOf: (max: number) => v.GenericSchema<string>;
  /** Of the rules that there are; left out, the words of the schema. */
  readonly unread?: (names: readonly string[]) => string;
}

/** A plan's words are judged as whatever people write. */
const planned: Reading = { textOf: text };
/** A manifest's are judged by fixed lists. */
const signed = (version: Version): Reading => ({
  textOf: version === 1 ? text : lastingText,
  unread: (names) => unreadRule(version, names),
});

/** What contests of every version say, with as many options, and these rules that count them. */
function shapes<const R extends RulesByBallot>({ textOf, unread }: Reading, maxOptions: number, counted: R) {
  const rules = <B extends keyof R & keyof RulesByBallot>(ballot: B) => rulesOf<R[B][number]>(unread, counted[ballot]);
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
    single: { ballot: v.literal('single'), ...common, rules: rules('single') },
    /** Pick any number, up to `most`. */
    approval: {
      ballot: v.literal('approval'),
      ...common,
      most: integer(1, maxOptions + 1),
      rules: rules('approval'),
    },
    /** Give each option 0 … `top`, or leave it out. */
    score: {
      ballot: v.literal('score'),
      ...common,
      top: integer(1, 100),
      rules: rules('score'),
    },
    /** Put any of the options in order, best first; `ties` allows equals. */
    ranking: { ballot: v.literal('ranking'), ...common, ties: v.boolean(), rules: rules('ranking') },
  };
}

/** The first rule decides; the others are counted beside it, for comparison. */
const rulesOf = <const R extends string>(unread: Reading['unread'], names: readonly R[]) =>
  v.pipe(
    v.array(v.picklist(names, unread?.(names))),
    v.minLength(1, 'a contest needs a tally rule'),
    v.check((list) => new Set(list).size === list.length, 'a rule is named twice'),
  );

const version1 = shapes(signed(1), MAX_SCREEN_OPTIONS, rulesVersion1);
export const contestSchemaVersion1 = v.variant('ballot', [
  v.strictObject(version1.single),
  v.strictObject(version1.approval),
  v.strictObject(version1.score),
  v.strictObject(version1.ranking),
]);

/** What version 2 adds to scores. */
const grades = ({ textOf }: Reading) => ({
  /** Names of the grades 0 … `top`, the lowest first. */
  grades: v.exactOptional(
    v.pipe(
      v.array(textOf(MOST_CHARACTERS.grade)),
      v.check((grades) => new Set(grades).size === grades.length, 'two grades have the same name'),
    ),
  ),
});

function contestsOfVersion2(reading: Reading) {
  const { single, approval, score, ranking } = shapes(reading, MAX_OPTIONS, rulesVersion2);
  return v.variant('ballot', [
    v.strictObject(single),
    v.strictObject(approval),
    v.strictObject({ ...score, ...grades(reading) }),
    v.strictObject(ranking),
  ]);
}

/** What version 3 lets a contest choose, whatever its ballot. */
const chosen = {
  /** What decides between equals; left out, a tie stays one. */
  tieBreak: v.exactOptional(v.picklist(['lot', 'earlier-rounds'])),
  /** Whether the last option stands for nobody: “None of these”. It is counted as any other, and never elected. */
  none: v.exactOptional(v.literal(true)),
  /** How many must have voted for anybody to be elected: so many ballots, or a share of the roll; left out, any number. */
  leastTurnout: v.exactOptional(
    v.union([
      integer(LEAST_TURNOUT, MAX_VOTERS),
      v.pipe(
        v.string(),
        v.check(
          (share) => shareIn(share) !== null,
          `expected ${LEAST_TURNOUT} ballots or more, or a share of the roll in lowest terms of ${MAX_PARTS} parts at most, as 1/3 or >1/2`,
        ),
      ),
    ]),
  ),
};

/** Of ballots on which a vote is a ballot. */
const majority = {
  /** What part of the ballots that count whoever is elected needs: more than half, or at least so many; left out, any. */
  majority: v.exactOptional(v.picklist(['half', 'two-thirds', 'three-quarters'])),
};

/** How a contest is shown to voters; nothing of it is counted. */
const shown = ({ textOf }: Reading) => ({
  /** A line of text for each option, empty where there is none to say. */
  about: v.exactOptional(v.array(v.union([v.literal(''), textOf(MOST_CHARACTERS.about)]))),
  /** A picture of each option, null where it has none. */
  pictures: v.exactOptional(v.array(v.nullable(pictureSchema))),
  /** Whether each voter's device draws an order of the options for itself; left out, all see that of the plan. */
  order: v.exactOptional(v.literal('drawn')),
});

/** Of ballots that mark as many as the voter likes. */
const least = (maxOptions: number) => ({
  /** How many slots a ballot marks at least that marks any; a blank vote stays one. Left out, a single one is enough. */
  least: v.exactOptional(integer(2, maxOptions)),
});

/** A choice stands in a contest only where it asks for something else than version 2 does; so nothing can be said in two ways. */
function contestsOfVersion3(reading: Reading) {
  const { single, approval, score, ranking } = shapes(reading, MAX_OPTIONS, rulesVersion3);
  return v.variant('ballot', [
    v.strictObject({ ...single, ...chosen, ...majority, ...shown(reading) }),
    v.strictObject({ ...approval, ...chosen, ...majority, ...least(MAX_OPTIONS), ...shown(reading) }),
    v.strictObject({
      ...score,
      ...grades(reading),
      ...chosen,
      ...shown(reading),
      /** How many points each ballot has to give in all, at most `top` of them to one option; for cumulative voting alone. */
      points: v.exactOptional(integer(1, 100)),
      /** What an option counts as, in score voting, on a ballot that gives it no score; left out, 0. */
      unscored: v.exactOptional(v.literal('left-out')),
    }),
    v.strictObject({
      ...ranking,
      ...chosen,
      ...majority,
      ...least(MAX_OPTIONS),
      ...shown(reading),
      /** What Borda gives on a ballot that does not rank all; left out, those not ranked share the points of the last places. */
      shortBallots: v.exactOptional(v.picklist(['zero', 'modified'])),
    }),
  ]);
}

export const contestSchemaVersion2 = contestsOfVersion2(signed(2));
export const contestSchema = contestsOfVersion3(signed(3));
/** Whatever can be asked at all; what version 2 can say of it, `plannedContestSchemaVersion2` takes as well. */
export const plannedContestSchema = contestsOfVersion3(planned);
export const plannedContestSchemaVersion2 = contestsOfVersion2(planned);

/** Of whatever version: that of the last, which says all that those before it do. */
export type Contest = v.InferOutput<typeof contestSchema>;
export type Rule = Contest['rules'][number];
export type RankingContest = Extract<Contest, { ballot: 'ranking' }>;

/** What an election asks, with the version that says how it is counted. */
export interface Asked {
  readonly version: Version;
  readonly contests: readonly Contest[];
}

/** The same, with all that a count hangs on beside the ballots. */
export interface AskedOfRoll extends Asked {
  /** How many stood on the roll when voting closed. */
  readonly roll: number;
}

/** That of a manifest, without the rest of it. */
export const askedIn = ({ version, contests }: Asked): Asked => ({ version, contests });

/** The option of a contest that stands for nobody; null where none does. */
export const noneOf = ({ options, none }: Contest): number | null => (none ? options.length - 1 : null);

/** The number of things a voter can choose among: the options, and the write-in's slot where there is one. */
export const slots = (contest: Contest): number => contest.options.length + (contest.writeIn ? 1 : 0);

/** How many slots a ballot marks at least that marks any. */
export const leastMarks = (contest: Contest): number => ('least' in contest && contest.least) || 1;

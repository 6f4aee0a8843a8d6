/**
 * What the wizard is filling in. All that was typed or ticked stays in it as it was, also where another choice sets it
 * aside; `faults.ts` judges it, `plan.ts` makes a plan of it.
 */
import * as v from 'valibot';
import { integer } from '../../../../shared/codec/schema.ts';
import { MAX_NODES } from '../../../../shared/crypto/ceremony/bounds.ts';
import { type Contest, LATEST, MAX_CONTESTS, MAX_OPTIONS, type Rule } from '../../../../shared/election/contest.ts';
import { closeQuorumOf, USUAL_LEAST_BALLOTS } from '../../../../shared/election/manifest.ts';
import { tidyName } from '../../../../shared/election/names/name-fault.ts';
import { mayElectNobody } from '../../../../shared/election/tally/choices/method.ts';
import { methods, rulesFor } from '../../../../shared/election/tally/methods.ts';
import { type Bounds, within } from '../../../design/controls/whole-number.ts';

/** The rules that the wizard calls by what voters do, in this order; where each stands is for rule-groups.ts to say. */
export const rulesOffered = [
  'plurality',
  'approval',
  'equal-shares',
  'score',
  'majority-judgement',
  'instant-runoff',
  'schulze',
  'borda',
  'stv',
  'sequential-runoff',
  'bottoms-up',
] as const satisfies readonly Rule[];

/** It among them; null where it is none of them. */
export const offered = (rule: Rule): (typeof rulesOffered)[number] | null =>
  rulesOffered.find((one) => one === rule) ?? null;

/** Further rules, which it calls by their names. */
export const furtherRules = (Object.keys(methods) as Rule[]).filter((one) => offered(one) === null);

const ballots = ['single', 'approval', 'score', 'ranking'] as const;

/** The ballot that a rule counts; of several the simplest. */
export const ballotOf = (rule: Rule): Contest['ballot'] =>
  ballots.find((ballot) => rulesFor(ballot, 1, false, LATEST, methods[rule].budget).includes(rule))!;

/** Whether ballots give points, up to a number that is chosen; majority judgement has grades. */
export const givesPoints = (rule: Rule): boolean => ballotOf(rule) === 'score' && rule !== 'majority-judgement';

const rule = v.picklist([...rulesOffered, ...furtherRules]);
const texts = v.pipe(v.array(v.string()), v.readonly());
/** A number as it was typed; null: as is usual, whatever else is chosen. */
const typed = v.nullable(v.string());

const contestSchema = v.pipe(
  v.strictObject({
    /** Tells contests apart while they are edited. */
    id: integer(1, Number.MAX_SAFE_INTEGER),
    /** Of a question among several; one alone bears the election's own title. */
    title: v.string(),
    options: texts,
    /** A line about each option that has one, in their order; a draft kept by an earlier program has none. */
    about: v.optional(texts, []),
    /** A picture of each option that has one, as base64 (pictures/), in their order; a draft kept by an earlier program has none. */
    pictures: v.optional(texts, []),
    /** A name that is typed but not added yet; going on adds it. */
    typed: v.string(),
    writeIn: v.boolean(),
    /** The rule that decides, and those counted beside it. */
    rule,
    beside: v.pipe(v.array(rule), v.readonly()),
    seats: typed,
    /** The highest score, where points are given. */
    top: v.string(),
    /** Points that each voter gives away, and how many of them one name may get; a draft kept by an earlier program has none. */
    points: v.optional(v.string(), '5'),
    pointsTop: v.optional(typed, null),
    /** Names of the grades of majority judgement, the lowest first: all that were ever typed. */
    grades: texts,
    gradeCount: typed,
    /** Whether a ranking may hold equals. */
    ties: v.boolean(),
    /** How it counts beyond its rule, as it was picked or typed, by field (choices-draft.ts); what is not here is as usual. */
    choices: v.optional(v.pipe(v.record(v.string(), v.string()), v.readonly()), {}),
  }),
  v.readonly(),
);

export const draftSchema = v.pipe(
  v.strictObject({
    title: v.string(),
    contests: v.pipe(v.array(contestSchema), v.minLength(1), v.maxLength(MAX_CONTESTS), v.readonly()),
    credentials: v.picklist(['keys', 'codes']),
    /** The key of a registrar who makes the codes, as it was typed; empty: the organiser's laptop does. */
    registrar: v.optional(v.string(), ''),
    latecomers: v.boolean(),
    revote: v.boolean(),
    pages: v.boolean(),
    /** Whether voters sign up under names that they invent. */
    inventedNames: v.boolean(),
    /** Whether the organiser's window does not list who has voted. */
    hidesWhoVoted: v.boolean(),
    /** Whether a list of who has not voted may be made once; a draft kept by an earlier program has none. */
    reminders: v.optional(v.boolean(), false),
    /** Whether laptops may say that written-in names are one person. */
    joinNames: v.boolean(),
    /** Whether laptops may cheat on purpose, and the election says so; a draft kept by an earlier program asks for none. */
    lesson: v.optional(v.boolean(), false),
    /** Whether opening and closing take the passphrases of two people; a draft kept by an earlier program asks for none. */
    desk: v.optional(v.boolean(), false),
    /** When voting opens and closes by itself, as it was chosen in this computer's time zone; empty: by hand. */
    opens: v.optional(v.string(), ''),
    closes: v.optional(v.string(), ''),
    /** When results are out, chosen likewise, and whether people at the laptops release them instead. */
    results: v.optional(v.string(), ''),
    committee: v.optional(v.boolean(), false),
    /** Addresses that a proxy before this laptop connects from, apart by spaces or commas, and where everybody finds it. */
    proxy: v.optional(v.string(), ''),
    publicAddress: v.optional(v.string(), ''),
    /** How many are expected; the lobby takes whoever comes. */
    laptops: v.string(),
    threshold: typed,
    leastMixes: typed,
    /** With fewer ballots none is opened. */
    leastBallots: v.string(),
  }),
  v.readonly(),
);

export type ContestDraft = v.InferOutput<typeof contestSchema>;
export type PlanDraft = v.InferOutput<typeof draftSchema>;

export const newContest = (id: number): ContestDraft => ({
  id,
  title: '',
  options: [],
  about: [],
  pictures: [],
  typed: '',
  writeIn: false,
  rule: 'plurality',
  beside: [],
  seats: null,
  top: '5',
  points: '5',
  pointsTop: null,
  grades: [],
  gradeCount: null,
  ties: false,
  choices: {},
});

/** Three laptops, any two of which open the ballots; everyone who comes may vote, from a phone too, and change their mind. */
export const newPlan: PlanDraft = {
  title: '',
  contests: [newContest(1)],
  credentials: 'keys',
  registrar: '',
  latecomers: false,
  revote: true,
  pages: true,
  inventedNames: false,
  hidesWhoVoted: false,
  reminders: false,
  joinNames: false,
  lesson: false,
  desk: false,
  opens: '',
  closes: '',
  results: '',
  committee: false,
  proxy: '',
  publicAddress: '',
  laptops: '3',
  threshold: null,
  leastMixes: null,
  leastBallots: String(USUAL_LEAST_BALLOTS),
};

// ---- what it comes to -------------------------------------------------------------------------------------------------

/** How many there are to be elected: the names, and the one that is written in. */
export const places = ({ options, writeIn }: ContestDraft): number => options.length + (writeIn ? 1 : 0);

export const takesNames = ({ contests }: PlanDraft): boolean => contests.some(({ writeIn }) => writeIn);

/** Rules that are there to fill several seats. */
export const severalFirst: readonly Rule[] = (Object.keys(methods) as Rule[]).filter(
  (one) => methods[one].proportional === 'yes' || one === 'sequential-runoff' || one === 'bottoms-up',
);

export const seatsTyped = ({ seats, rule }: ContestDraft): string => seats ?? (severalFirst.includes(rule) ? '2' : '1');

/** Whether the last name is to stand for nobody (tally/choices/table.ts), also where something is in the way of it. */
export const hasNone = ({ choices }: ContestDraft): boolean => choices.none === 'true';

/**
 * Whether its last option reads as the one for nobody, and is not said to be.
 * @param words that a language has for it, in small letters, apart by commas
 */
export const readsAsNone = (contest: ContestDraft, words: string): boolean =>
  !hasNone(contest) && words.split(', ').includes(tidyName(contest.options.at(-1) ?? '').toLowerCase());

/** As many seats as there are names to fill them; of lists each takes several. */
export const mostSeats = (contest: ContestDraft): number =>
  methods[contest.rule].fills === 'lists' ? MAX_OPTIONS : Math.max(1, places(contest) - (hasNone(contest) ? 1 : 0));

/** How many are elected; null while that is no number, or more than there are names or the rule fills. */
export const seatsOf = (contest: ContestDraft): number | null => {
  const most = methods[contest.rule].fills === 'one' ? 1 : mostSeats(contest);
  return within(seatsTyped(contest), { least: 1, most });
};

export const tiesOf = ({ rule, ties }: ContestDraft): boolean =>
  ties && ballotOf(rule) === 'ranking' && methods[rule].equalRanks;

/** Rules that can count the same ballots for comparison. */
export const besideRules = (contest: ContestDraft): readonly Rule[] =>
  rulesFor(ballotOf(contest.rule), seatsOf(contest) ?? 1, tiesOf(contest), LATEST, methods[contest.rule].budget).filter(
    (one) =>
      one !== contest.rule &&
      (methods[one].fills === 'lists' || (seatsOf(contest) ?? 1) <= places(contest)) &&
      (!hasNone(contest) || mayElectNobody.includes(one)),
  );

/** Of the rules to be counted beside, those that can. */
export const besideOf = (contest: ContestDraft): readonly Rule[] =>
  contest.beside.filter((one) => besideRules(contest).includes(one));

export const TOP: Bounds = { least: 1, most: 100 };

/** How many points each voter gives away; null while that is no number. */
export const pointsOf = ({ points }: ContestDraft): number | null => within(points, TOP);
/** Where nothing else is said, one name may get all of them. */
export const pointsTopTyped = ({ points, pointsTop }: ContestDraft): string => pointsTop ?? points;
export const pointsTopBounds = (contest: ContestDraft): Bounds => ({ least: 1, most: pointsOf(contest) ?? TOP.most });

/** As many grades as fit a ballot side by side. */
export const GRADES: Bounds = { least: 2, most: 10 };

export const gradeCountTyped = ({ gradeCount, grades }: ContestDraft): string => gradeCount ?? String(grades.length);

/** The names of the grades that there are, the lowest first; none where points are given. */
export function gradesOf(contest: ContestDraft): readonly string[] {
  const { rule, grades } = contest;
  if (rule !== 'majority-judgement') return [];
  const count = within(gradeCountTyped(contest), GRADES) ?? grades.length;
  return Array.from({ length: count }, (_, i) => grades[i] ?? '');
}

/** More are for a plan that is written by hand, and so are more ballots that a result takes. */
export const MOST_VOTERS = 10_000;
export const LEAST_BALLOTS: Bounds = { least: 1, most: 1000 };

export const leastBallotsOf = ({ leastBallots }: PlanDraft): number | null => within(leastBallots, LEAST_BALLOTS);

export const LAPTOPS: Bounds = { least: 1, most: MAX_NODES };

/** Half of the laptops open a ballot, and two at least: one alone is more than half of what anybody should trust. */
const usualThreshold = (laptops: number | null): number =>
  laptops === null ? 2 : Math.min(laptops, Math.max(2, Math.ceil(laptops / 2)));

/** How many laptops there are, open a ballot, and must have mixed; null for each that is no number that fits the others. */
export function numbersOf(draft: PlanDraft) {
  const laptops = within(draft.laptops, LAPTOPS);
  const most = laptops ?? MAX_NODES;
  const threshold = draft.threshold === null ? usualThreshold(laptops) : within(draft.threshold, { least: 1, most });
  const mixes = draft.leastMixes === null ? threshold : within(draft.leastMixes, { least: threshold ?? 1, most });
  return { laptops, threshold, mixes };
}

/** What the numbers mean for people, as `trustInWords` says it of a manifest; null while they are none. */
export function meaning(draft: PlanDraft) {
  const { laptops, threshold, mixes } = numbersOf(draft);
  if (laptops === null || threshold === null || mixes === null) return null;
  return {
    laptops,
    threshold,
    mixes,
    /** So many together could read the ballots. */
    readers: Math.min(threshold, mixes),
    absentAtClose: laptops - closeQuorumOf(laptops, threshold),
    absentAfter: laptops - threshold,
    unmixed: laptops - mixes,
  };
}

/** The line about each of the options, empty where there is none. */
export const aboutOf = ({ options, about }: ContestDraft): readonly string[] => options.map((_, at) => about[at] ?? '');

/** The picture of each of the options, empty where there is none. */
export const picturesOf = ({ options, pictures }: ContestDraft): readonly string[] =>
  options.map((_, at) => pictures[at] ?? '');

/** What stands beside the names, as it becomes where the names do. */
export const beside = (contest: ContestDraft, edit: (list: readonly string[]) => readonly string[]) => ({
  about: edit(aboutOf(contest)),
  pictures: edit(picturesOf(contest)),
});

// ---- how it is changed ------------------------------------------------------------------------------------------------

/**
 * With another rule; nothing that was typed for the one before is lost.
 * @param usual names of the grades that majority judgement begins with, the lowest first
 */
export const withRule = (contest: ContestDraft, rule: Rule, usual: readonly string[] = []): ContestDraft => ({
  ...contest,
  rule,
  grades: rule === 'majority-judgement' && contest.grades.length === 0 ? usual : contest.grades,
});

export const withGrade = (contest: ContestDraft, grade: number, name: string): ContestDraft => ({
  ...contest,
  grades: Array.from({ length: Math.max(contest.grades.length, grade + 1) }, (_, i) =>
    i === grade ? name : (contest.grades[i] ?? ''),
  ),
});

/** What the wizard is filling in, and the plan that comes of it. */
import { type Contest, MAX_SCREEN_OPTIONS, type Rule } from '../../../../shared/election/contest.ts';
import { closeQuorumOf, type Plan } from '../../../../shared/election/manifest.ts';
import { methods, rulesFor } from '../../../../shared/election/tally/methods.ts';
import { alikeAmong } from '../../../../shared/election/write-ins/fold.ts';
import type { TextKey } from '../../../texts/catalogue.ts';
import type { Values } from '../../../texts/texts.ts';

export interface ContestDraft {
  /** Tells contests apart while they are edited. */
  readonly id: number;
  /** Empty where the only contest bears the election's own title. */
  readonly title: string;
  readonly options: readonly string[];
  /** A name that is typed but not added yet; going on adds it. */
  readonly typed: string;
  readonly writeIn: boolean;
  /** The rule that decides, and those counted beside it. */
  readonly rule: Rule;
  readonly beside: readonly Rule[];
  readonly seats: number;
  /** The highest score, where scores are given. */
  readonly top: number;
  /** Names of the grades of majority judgement, the lowest first; null for points. */
  readonly grades: readonly string[] | null;
  /** Whether a ranking may hold equals. */
  readonly ties: boolean;
}

export interface PlanDraft {
  readonly title: string;
  readonly contests: readonly ContestDraft[];
  readonly credentials: Plan['voters']['credentials'];
  readonly latecomers: boolean;
  readonly revote: boolean;
  readonly pages: boolean;
  /** Whether laptops may say that written-in names are one person. */
  readonly joinNames: boolean;
  /** How many are expected; the lobby takes whoever comes. */
  readonly laptops: number;
  readonly threshold: number;
  /** Null: as many as open a ballot. */
  readonly leastMixes: number | null;
}

/** The ballot that each rule counts, and the order in which the wizard offers them. */
export const ballotOf = {
  plurality: 'single',
  approval: 'approval',
  score: 'score',
  'majority-judgement': 'score',
  'instant-runoff': 'ranking',
  schulze: 'ranking',
  borda: 'ranking',
  stv: 'ranking',
  'sequential-runoff': 'ranking',
  'bottoms-up': 'ranking',
} as const satisfies Record<Rule, Contest['ballot']>;

export const rulesOffered = Object.keys(ballotOf) as Rule[];

/** Rules that are there to fill several seats. */
export const severalFirst: readonly Rule[] = ['stv', 'sequential-runoff', 'bottoms-up'];

/** Rules that can count the same ballots for comparison. */
export const besideRules = ({ rule, seats, ties }: Pick<ContestDraft, 'rule' | 'seats' | 'ties'>): readonly Rule[] =>
  rulesFor(ballotOf[rule], seats, ballotOf[rule] === 'ranking' && ties).filter((one) => one !== rule);

export const newContest = (id: number): ContestDraft => ({
  id,
  title: '',
  options: [],
  typed: '',
  writeIn: false,
  rule: 'plurality',
  beside: [],
  seats: 1,
  top: 5,
  grades: null,
  ties: false,
});

/** Three laptops, any two of which open the ballots; everyone who comes may vote, from a phone too, and change their mind. */
export const newPlan: PlanDraft = {
  title: '',
  contests: [newContest(1)],
  credentials: 'keys',
  latecomers: false,
  revote: true,
  pages: true,
  joinNames: false,
  laptops: 3,
  threshold: 2,
  leastMixes: null,
};

/** As the contract wants text: one line, no spaces at the ends, composed. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .trim();

/** The options with those of `typed` added, one for each line; what is there already, or empty, is left out. */
export function withOptions(options: readonly string[], typed: string): readonly string[] {
  const added = typed.split(/\r\n|\r|\n|\t/).map((line) => tidy(line).slice(0, 120).trim());
  return [...new Set([...options, ...added.filter((name) => name !== '')])].slice(0, MAX_SCREEN_OPTIONS);
}

/** With every name that is typed but not added. */
export const settled = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  contests: draft.contests.map((one) => ({ ...one, options: withOptions(one.options, one.typed), typed: '' })),
});

/** As many as fit a ballot side by side. */
export const MAX_GRADES = 10;

/** With these names, and as many scores as there are. */
export const withGrades = (contest: ContestDraft, grades: readonly string[]): ContestDraft => ({
  ...contest,
  grades,
  top: grades.length - 1,
});

/**
 * With another rule, what no longer goes with it falls away.
 * @param usual names of the grades that majority judgement begins with, the lowest first
 */
export function withRule(contest: ContestDraft, rule: Rule, usual: readonly string[] = []): ContestDraft {
  if (rule === 'majority-judgement' && contest.grades === null && usual.length > 0)
    return withRule(withGrades(contest, usual), rule);
  const several = severalFirst.includes(rule) ? Math.max(2, contest.seats) : contest.seats;
  return consistent({
    ...contest,
    rule,
    seats: methods[rule].fills === 'one' ? 1 : several,
    ties: contest.ties && methods[rule].equalRanks,
    grades: rule === 'majority-judgement' ? contest.grades : null,
  });
}

/** Without the rules beside that cannot count what the ballots and the seats are now. */
export const consistent = (contest: ContestDraft): ContestDraft => ({
  ...contest,
  beside: contest.beside.filter((one) => besideRules(contest).includes(one)),
});

/** Numbers that fit together: 1 ≤ threshold ≤ least mixes ≤ laptops. */
export function withLaptops(
  draft: PlanDraft,
  laptops: number,
  threshold: number,
  leastMixes: number | null,
): PlanDraft {
  const t = Math.min(threshold, laptops);
  const m = leastMixes === null ? null : Math.min(Math.max(leastMixes, t), laptops);
  return { ...draft, laptops, threshold: t, leastMixes: m };
}

export interface Missing {
  readonly key: TextKey;
  readonly values: Values;
}

const places = ({ options, writeIn }: ContestDraft): number => options.length + (writeIn ? 1 : 0);

export const takesNames = ({ contests }: PlanDraft): boolean => contests.some(({ writeIn }) => writeIn);

/** What the questions still lack; null where one can go on. */
export function missingQuestions({ title, contests }: PlanDraft): Missing | null {
  if (tidy(title) === '') return { key: 'wizard.missing.title', values: {} };
  for (const [i, contest] of contests.entries()) {
    if (contests.length > 1 && tidy(contest.title) === '')
      return { key: 'wizard.missing.question', values: { number: i + 1 } };
    if (contest.options.length < 1 || places(contest) < 2)
      return { key: 'wizard.missing.options', values: { count: 2 - places(contest) } };
    const alike = contest.writeIn ? alikeAmong(contest.options) : null;
    if (alike) return { key: 'wizard.missing.alike', values: { one: alike[0], other: alike[1] } };
  }
  return null;
}

/** What the rules still lack. */
export function missingRules({ contests }: PlanDraft): Missing | null {
  const crowded = contests.find((contest) => contest.seats > places(contest));
  if (crowded) return { key: 'wizard.missing.seats', values: { count: places(crowded) } };
  const alike = contests.some(({ grades }) => {
    const names = grades?.map(tidy) ?? [];
    return names.includes('') || new Set(names).size < names.length;
  });
  return alike ? { key: 'wizard.missing.grades', values: {} } : null;
}

/** What the numbers mean for people, as `trustInWords` says it of a manifest. */
export function meaning({ laptops, threshold, leastMixes }: PlanDraft) {
  const mixes = leastMixes ?? threshold;
  return {
    /** So many together could read the ballots. */
    readers: Math.min(threshold, mixes),
    absentAtClose: laptops - closeQuorumOf(laptops, threshold),
    absentAfter: laptops - threshold,
    unmixed: laptops - mixes,
  };
}

function contestOf(draft: ContestDraft, alone: string): Contest {
  const { options, writeIn, seats, rule, beside } = draft;
  const common = { title: tidy(draft.title) || alone, options: [...options], writeIn, seats };
  switch (rule) {
    case 'plurality':
      return { ballot: 'single', ...common, rules: ['plurality'] };
    case 'approval':
      return { ballot: 'approval', ...common, most: places(draft), rules: ['approval'] };
    case 'score':
    case 'majority-judgement': {
      const others = beside.filter((one) => one === 'score' || one === 'majority-judgement');
      const grades = draft.grades === null ? {} : { grades: draft.grades.map(tidy) };
      return { ballot: 'score', ...common, top: draft.top, ...grades, rules: [rule, ...others] };
    }
    case 'instant-runoff':
    case 'sequential-runoff':
    case 'bottoms-up':
    case 'schulze':
    case 'borda':
    case 'stv': {
      const others = beside.filter((one) => one !== 'approval' && one !== 'score' && one !== 'majority-judgement');
      return { ballot: 'ranking', ...common, ties: draft.ties, rules: [rule, ...others] };
    }
  }
}

/** The plan of a draft in which nothing is missing. */
export function planOf(draft: PlanDraft): Plan {
  const title = tidy(draft.title);
  const { credentials, latecomers, revote, pages } = draft;
  return {
    title,
    contests: draft.contests.map((contest) => contestOf(contest, title)),
    threshold: draft.threshold,
    leastMixes: draft.leastMixes ?? draft.threshold,
    voters: { credentials, latecomers: latecomers && credentials === 'keys', revote, pages },
    limits: { ballotsPerVoter: 20, voters: 10_000 },
    timeouts: { ceremony: 60, mix: 300, proof: 600 },
    lossesTolerated: Math.min(1, draft.laptops - 1),
    wordList: 'english',
    lesson: false,
    simulation: false,
    ...(draft.joinNames && takesNames(draft) ? { joinNames: true } : {}),
  };
}

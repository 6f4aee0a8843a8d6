/** The organiser's file: JSON of a plan, in which everything but the title and the contests may be left out. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { lengthFault, type Plan, planFault, planSchema, USUAL_LEAST_BALLOTS } from '../../shared/election/manifest.ts';
import { planNamesFault } from '../../shared/election/names/name-fault.ts';
import { NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';

const MAX_FILE_BYTES = 2 ** 20;

/** Any two laptops open the ballots, any two must have mixed; a voter may change their mind; what breaks is retried soon. */
const defaults = {
  threshold: 2,
  voters: { credentials: 'keys', latecomers: false, revote: true, pages: false },
  limits: { ballotsPerVoter: 20, voters: 10_000 },
  timeouts: { ceremony: 60, mix: 300, proof: 600 },
  lossesTolerated: 1,
  wordList: NEWEST_WORD_LIST,
  lesson: false,
  simulation: false,
} satisfies Partial<Plan>;

const rules: { readonly [B in Contest['ballot']]: Extract<Contest, { ballot: B }>['rules'] } = {
  single: ['plurality'],
  approval: ['approval'],
  score: ['score'],
  ranking: ['instant-runoff'],
};

/** Throws `bad-plan` with the file, where in it the fault lies, and the reason. */
export function readPlanFile(path: string): Plan {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw badPlan(path, (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(cause));
  }
  return parsePlan(text, path);
}

/** The plan in `text`, which came from `path`. Throws `bad-plan`. */
export function parsePlan(text: string, path: string): Plan {
  if (text.length > MAX_FILE_BYTES) throw badPlan(path, 'the file is larger than any plan');
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw badPlan(path, `this is not JSON: ${(cause as Error).message}`);
  }
  const parsed = v.safeParse(planSchema, filled(given), { abortEarly: true });
  if (!parsed.success) throw badPlan(path, faultInWords(parsed.issues[0]));
  const fault = planNamesFault(parsed.output) ?? planFault(parsed.output) ?? lengthFault(parsed.output);
  if (fault) throw badPlan(path, fault);
  return parsed.output;
}

/** Valibot speaks of types; people ask what is missing, unknown or not allowed. */
function faultInWords(issue: v.BaseIssue<unknown>): string {
  const at = v.getDotPath(issue)?.replace(/\.(\d+)/g, '[$1]') ?? 'the plan';
  if (issue.received === 'undefined') return `${at} is missing`;
  if (issue.kind === 'schema' && issue.expected === 'never') return `${at} is no field of a plan`;
  if (issue.kind === 'schema' && issue.expected !== null && /^Invalid/.test(issue.message))
    return `${at} must be ${issue.expected.replaceAll(' | ', ' or ')}, not ${issue.received}`;
  return `${at}: ${issue.message}`;
}

/** What was left out is filled in; what is there is left to the schema, whatever it is. */
function filled(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { voters, limits, timeouts } = defaults;
  return {
    ...defaults,
    leastMixes: given.threshold ?? defaults.threshold,
    // In a lesson nothing is secret that a class would not tell, and few take part.
    leastBallots: given.lesson === true || given.simulation === true ? 1 : USUAL_LEAST_BALLOTS,
    ...given,
    voters: merged(voters, given.voters),
    limits: merged(limits, given.limits),
    timeouts: merged(timeouts, given.timeouts),
    contests: Array.isArray(given.contests) ? given.contests.map(filledContest) : given.contests,
  };
}

function filledContest(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { ballot, options, writeIn, seats, points } = given;
  const known = typeof ballot === 'string' && Object.hasOwn(rules, ballot) ? (ballot as Contest['ballot']) : null;
  return {
    writeIn: false,
    seats: 1,
    ...(known === 'approval' && Array.isArray(options) ? { most: options.length + (writeIn === true ? 1 : 0) } : {}),
    ...(known === 'score' ? { top: points ?? 5 } : {}),
    ...(known === 'ranking' ? { ties: false } : {}),
    ...(known ? { rules: usualRules(known, seats, points) } : {}),
    ...given,
  };
}

function usualRules(ballot: Contest['ballot'], seats: unknown, points: unknown): readonly string[] {
  if (ballot === 'ranking' && seats !== undefined && seats !== 1) return ['stv'];
  return ballot === 'score' && points !== undefined ? ['cumulative'] : rules[ballot];
}

const merged = (standard: object, given: unknown): unknown =>
  given === undefined ? standard : isObject(given) ? { ...standard, ...given } : given;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badPlan = (path: string, why: string) =>
  new OstrakaError('bad-plan', `${path}: ${why}`, {
    hint: 'a plan needs a title and contests, each with a title, a ballot (single, approval, score, ranking) and options',
  });

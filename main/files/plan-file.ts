/** The organiser's file: JSON of a plan, in which everything but the title and the contests may be left out. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { readRegistrar } from '../../shared/election/credential.ts';
import { lengthFault, type Plan, planFault, planSchema, USUAL_LEAST_BALLOTS } from '../../shared/election/manifest.ts';
import { planNamesFault } from '../../shared/election/names/name-fault.ts';
import { type PictureName, pictureFileFault } from '../../shared/election/picture.ts';
import { secondsOf } from '../../shared/election/times/times.ts';
import { NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import { blobName } from '../storage/blob-files.ts';

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

/** A plan, and the bytes of the pictures that it names. */
export interface PlanFile {
  readonly plan: Plan;
  readonly pictures: readonly Bytes[];
  /** Whether opening and closing take the passphrases of two people at the organiser's laptop; nobody else is told. */
  readonly desk: 'one' | 'two';
}

const deskSchema = v.optional(v.picklist(['one', 'two']), 'one');

/** Throws `bad-plan` with the file, where in it the fault lies, and the reason. */
export function readPlanFile(path: string): PlanFile {
  const text = fileAt(path, path).toString('utf8');
  const pictures: Bytes[] = [];
  const { plan, desk } = parseWhole(text, path, (name) => {
    // A plan that came from somebody else reads no other files.
    if (basename(name) !== name)
      throw badPicture(path, name, 'a picture stands beside the plan, and is called by its name alone');
    const bytes = new Uint8Array(fileAt(join(dirname(path), name), path));
    const fault = pictureFileFault(bytes);
    if (fault) throw badPicture(path, name, fault);
    pictures.push(bytes);
    return blobName(bytes);
  });
  return { plan, pictures, desk };
}

function fileAt(file: string, plan: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(cause);
    throw file === plan
      ? badPlan(plan, { why, hint: 'give the path of a plan, a file of JSON' })
      : badPicture(plan, basename(file), why);
  }
}

/**
 * The plan in `text`, which came from `path`. Throws `bad-plan`.
 * @param pictured the picture in a file of this name beside it; without it no plan names one
 */
export const parsePlan = (text: string, path: string, pictured?: (name: string) => PictureName): Plan =>
  parseWhole(text, path, pictured).plan;

function parseWhole(
  text: string,
  path: string,
  pictured?: (name: string) => PictureName,
): Pick<PlanFile, 'plan' | 'desk'> {
  if (text.length > MAX_FILE_BYTES) throw badPlan(path, { why: 'the file is larger than any plan' });
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw badPlan(path, {
      why: `this is not JSON: ${(cause as Error).message}`,
      hint: 'names and texts stand in double quotes, with a comma between two things and none after the last',
    });
  }
  const { desk, ...rest }: Record<string, unknown> = isObject(given) ? given : {};
  const seats = v.safeParse(deskSchema, desk);
  if (!seats.success) throw badPlan(path, { why: 'desk must be "one" or "two"' });
  const asked = isObject(given) ? rest : given;
  const parsed = v.safeParse(planSchema, filled(asked, pictured), { abortEarly: true });
  if (!parsed.success) throw badPlan(path, faultInWords(parsed.issues[0]));
  const fault = planNamesFault(parsed.output) ?? planFault(parsed.output) ?? lengthFault(parsed.output);
  // These say themselves what does not fit what.
  if (fault) throw badPlan(path, { why: fault });
  return { plan: parsed.output, desk: seats.output };
}

/** What is wrong with a plan, and what to do about it where that does not say so itself. */
interface Fault {
  readonly why: string;
  readonly hint?: string;
}

const A_TIME = 'a time with its offset from UTC, as "2026-12-07T08:00+01:00" or "2026-12-07T07:00Z"';
/** What belongs in a field that people write otherwise than it is kept. */
const inWords: Readonly<Record<string, string>> = {
  opens: A_TIME,
  closes: A_TIME,
  results: `{"by": "committee"}, or {"at": …} with ${A_TIME}`,
  'voters.registrar': 'the key that ostraka registrar new prints, 64 digits and letters',
  'voters.reminders': 'true, or left out',
};

const NEEDED =
  'a plan needs a title and contests, each with a title, a ballot (single, approval, score, ranking) and options';

const needed = /^(the plan|title|contests(\[\d+\](\.(title|ballot|options).*)?)?)$/;
const OF_A_BALLOT = 'not every ballot has every field: leave it out, or ask with another ballot';

const { voters, limits, timeouts } = planSchema.entries;
/** Names of the fields of a plan, and of its groups; what a contest has depends on its ballot. */
const fieldsIn: Readonly<Record<string, readonly string[]>> = {
  '': [...Object.keys(planSchema.entries), 'desk'],
  voters: Object.keys(voters.entries),
  limits: Object.keys(limits.entries),
  timeouts: Object.keys(timeouts.entries),
};

/** Valibot speaks of types; people ask what is missing, unknown or not allowed. */
function faultInWords(issue: v.BaseIssue<unknown>): Fault {
  const at = v.getDotPath(issue)?.replace(/\.(\d+)/g, '[$1]') ?? 'the plan';
  if (issue.received === 'undefined') return { why: `${at} is missing`, hint: NEEDED };
  const wanted = at.startsWith('results.') ? inWords.results : inWords[at];
  if (wanted && issue.expected !== 'never') return { why: `${at} must be ${wanted}` };
  if (issue.kind === 'schema' && issue.expected === 'never') {
    const known = fieldsIn[at.slice(0, Math.max(0, at.lastIndexOf('.')))];
    return {
      why: `${at} is no field of a plan`,
      hint: known ? `the fields there are ${known.join(', ')}` : OF_A_BALLOT,
    };
  }
  const hint = needed.test(at) ? NEEDED : `leave ${at.replace(/\[\d+\]$/, '')} out for what is usual`;
  if (issue.kind === 'schema' && issue.expected !== null && /^Invalid/.test(issue.message))
    return { why: `${at} must be ${issue.expected.replaceAll(' | ', ' or ')}, not ${issue.received}`, hint };
  return { why: `${at}: ${issue.message}`, hint };
}

/** What was left out is filled in; what is there is left to the schema, whatever it is. */
function filled(given: unknown, pictured?: (name: string) => PictureName): unknown {
  if (!isObject(given)) return given;
  const { voters, limits, timeouts } = defaults;
  return {
    ...defaults,
    leastMixes: given.threshold ?? defaults.threshold,
    // In a lesson nothing is secret that a class would not tell, and few take part.
    leastBallots: given.lesson === true || given.simulation === true ? 1 : USUAL_LEAST_BALLOTS,
    ...given,
    ...timesIn(given),
    voters: withRegistrar(merged(voters, given.voters)),
    limits: merged(limits, given.limits),
    timeouts: merged(timeouts, given.timeouts),
    contests: Array.isArray(given.contests)
      ? given.contests.map((contest) => filledContest(contest, pictured))
      : given.contests,
  };
}

/** Times that people have written; what is none is left to the schema. */
function timesIn(given: Record<string, unknown>): Record<string, unknown> {
  const { results } = given;
  return {
    ...secondsIn(given, ['opens', 'closes']),
    ...(isObject(results) ? { results: { ...results, ...secondsIn(results, ['at']) } } : {}),
  };
}

const secondsIn = (given: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const written = given[name];
      return typeof written === 'string' ? [[name, secondsOf(written) ?? written]] : [];
    }),
  );

function filledContest(given: unknown, pictured?: (name: string) => PictureName): unknown {
  if (!isObject(given)) return given;
  const { ballot, options, writeIn, seats, points, pictures } = given;
  const known = typeof ballot === 'string' && Object.hasOwn(rules, ballot) ? (ballot as Contest['ballot']) : null;
  return {
    writeIn: false,
    seats: 1,
    ...(known === 'approval' && Array.isArray(options) ? { most: options.length + (writeIn === true ? 1 : 0) } : {}),
    ...(known === 'score' ? { top: points ?? 5 } : {}),
    ...(known === 'ranking' ? { ties: false } : {}),
    ...(known ? { rules: usualRules(known, seats, points) } : {}),
    ...given,
    ...(pictured && Array.isArray(pictures)
      ? { pictures: pictures.map((one) => (typeof one === 'string' ? pictured(one) : one)) }
      : {}),
  };
}

function usualRules(ballot: Contest['ballot'], seats: unknown, points: unknown): readonly string[] {
  if (ballot === 'ranking' && seats !== undefined && seats !== 1) return ['stv'];
  return ballot === 'score' && points !== undefined ? ['cumulative'] : rules[ballot];
}

/** A registrar's key as people copy it; what is none is left to the schema. */
const withRegistrar = (voters: unknown): unknown =>
  isObject(voters) && typeof voters.registrar === 'string'
    ? { ...voters, registrar: readRegistrar(voters.registrar) ?? voters.registrar }
    : voters;

const merged = (standard: object, given: unknown): unknown =>
  given === undefined ? standard : isObject(given) ? { ...standard, ...given } : given;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badPicture = (path: string, name: string, why: string) =>
  new OstrakaError('bad-plan', `${path}: the picture ${name}: ${why}`, {
    hint: 'pictures are PNG or JPEG files in the folder of the plan',
  });

const badPlan = (path: string, { why, hint }: Fault) =>
  new OstrakaError('bad-plan', `${path}: ${why}`, hint ? { hint } : {});

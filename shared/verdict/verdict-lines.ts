/** What is said of a verdict: to people in lines, to programs as data. */

import type { Privacy } from '../board/privacy/privacy.ts';
import { type PrivacyTopic, privacyTopics } from '../board/privacy/topics.ts';
import type { ElectionRecord } from '../board/record.ts';
import type { Check, Verdict } from '../board/verify/verdict.ts';
import { hex } from '../codec/bytes.ts';
import { blameInWords, culpritInWords } from '../codec/culprit.ts';
import { duration } from '../codec/numbers.ts';
import { marksOf } from '../election/rehearsal/mark.ts';
import { SIMULATION_MARK } from '../election/simulation.ts';
import { tracker } from '../election/tracker.ts';
import { resultLines } from './result-lines.ts';

/** A verdict for programs: its sentences as the report has them. */
export const inEnglish = ({ besides, claims, checks, faults, election, privacy, ...verdict }: Verdict) => ({
  ...verdict,
  checks: checks.map(({ culprits, index, milliseconds, ...check }) => ({
    ...check,
    culprit: blameInWords(culprits),
    index,
    milliseconds,
  })),
  faults: faults.map(({ culprit, message, proven, ...fault }) => ({
    ...fault,
    culprit: culpritInWords(culprit),
    message,
    proven,
  })),
  besides: besides.map(({ name, values, english }) => ({ what: name, ...values, message: english })),
  claims: claims.map(({ english }) => english),
  election: election && { ...election, trust: election.trust.map(({ english }) => english) },
  privacy: privacy && {
    ...privacy,
    told: Object.fromEntries(privacyTopics.map((topic) => [topic, privacy.told[topic].map(({ english }) => english)])),
  },
});

/** The whole report, for people. */
export function verdictLines(verdict: Verdict, record: ElectionRecord | null): string[] {
  const { checks, election, faults, tally } = verdict;
  const lines: string[] = [];
  if (election) {
    lines.push(`election     ${election.title}`);
    if (election.simulation) lines.push(`             ${SIMULATION_MARK}`);
    for (const mark of marksOf(election)) lines.push(`             ${mark}`);
    lines.push(`manifest     version ${election.version}`);
    lines.push(`fingerprint  ${hex(election.fingerprint)}`);
    lines.push(`its words    ${election.electionWords.join(' ')}`);
    if (election.words) lines.push(`six words    ${election.words.join(' ')}`);
    lines.push('');
  }
  lines.push(...checks.flatMap(checkLines), '');
  for (const { index, culprit, message, proven } of faults)
    lines.push(
      `fault at entry ${index}: ${culpritInWords(culprit)}: ${message}${proven ? '' : ' (the coordinator’s word)'}`,
    );
  const objections = election?.objections ?? [];
  for (const { index, audit, ballot } of objections)
    lines.push(
      `objection at entry ${index}: to the test ballot “${tracker(ballot, record!.manifest)}” of entry ${audit}`,
    );
  const { besides } = verdict;
  for (const { name, english } of besides) lines.push(name === 'witness' ? english : `also in this file: ${english}`);
  if (faults.length + objections.length + besides.length > 0) lines.push('');
  if (tally && record) lines.push(...resultLines(record.manifest.contests, tally), '');
  lines.push(...verdict.claims.map(({ english }) => english), '', sentence(verdict));
  return lines;
}

const topics: { readonly [T in PrivacyTopic]: string } = {
  read: 'Who could read a ballot',
  stop: 'Who could stop the election',
  count: 'Who could change the count',
  organiser: 'What the organiser’s laptop could',
  outcome: 'What the result itself gives away',
};

/** Who could know what, for people. */
export const privacyLines = ({ told, simulation }: Privacy): string[] => [
  ...(simulation ? [SIMULATION_MARK, ''] : []),
  ...privacyTopics.flatMap((topic) =>
    told[topic].length === 0 ? [] : [topics[topic], ...told[topic].map(({ english }) => `  ${english}`), ''],
  ),
];

const status: { readonly [S in Check['status']]: string } = {
  passed: 'passed',
  failed: 'FAILED',
  'not reached': 'not reached',
  'not due': 'not due',
};

function checkLines({ id, name, status: found, message, culprits, milliseconds }: Check): string[] {
  const time = milliseconds < 0.5 ? '' : duration(milliseconds);
  const line = `${id.padEnd(3)}  ${status[found].padEnd(11)}  ${name.padEnd(22)}  ${time.padStart(7)}  ${message}`;
  const culprit = blameInWords(culprits);
  return culprit === null ? [line.trimEnd()] : [line.trimEnd(), `${' '.repeat(18)}culprit: ${culprit}`];
}

/** Where nobody has said which election is meant, that is the question. */
const IS_IT = 'is it the election you mean?';

export function sentence({ outcome, expected, given, checks, witnessed, attested, needed }: Verdict): string {
  if (given && outcome !== 'invalid')
    return 'UNDECIDED: nothing is wrong in this file, but the words you gave are not the twelve of its election: give those';
  const identity = {
    matched: 'it is the election you expected',
    'another election': 'it is not the election you expected',
    'internally consistent only': IS_IT,
  }[expected];
  switch (outcome) {
    case 'valid':
      if (expected === 'internally consistent only')
        return `CONSISTENT${witnessed ? '' : ', but unwitnessed'}; ${IS_IT}`;
      return `VALID${witnessed ? '' : ', but unwitnessed'}; ${identity}`;
    case 'valid but unwitnessed':
      return `UNWITNESSED: nothing is wrong, and ${attested} of ${needed} nodes attest the result; ${identity}`;
    case 'valid without result':
      return `ENDED WITHOUT A RESULT: too few ballots count${witnessed ? '' : '; the end is unwitnessed'}; ${identity}`;
    case 'valid so far':
      return `VALID SO FAR: there is no result yet; ${identity}`;
    case 'invalid': {
      const failed = checks.filter((check) => check.status === 'failed').map(({ id, name }) => `${id} ${name}`);
      return `INVALID: ${failed.join(', ')}`;
    }
  }
}

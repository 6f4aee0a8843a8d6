/** What is told of an election beside its checks: facts, results, and what the verdict proves and does not. */
import type { Fact, ForeignResult } from '../verdict.ts';
import { totalWeightOf } from './ballots.ts';
import { type Count, countLines } from './count/count.ts';
import type { Election, Question } from './format/election.ts';
import type { Outcome } from './format/tallied.ts';
import type { Kind } from './format/trustees.ts';
import type { Found } from './found.ts';
import { short, told, toldAmongOthers } from './words.ts';

export function factsOf(found: Found): readonly Fact[] {
  const { timestamp, events, election, kinds, credentials, ballots, shuffledBy, decryptions } = found;
  const last = events.at(-1);
  return [
    ...(election ? factsOfElection(election) : []),
    ...(timestamp === null ? [] : [{ name: 'archive begun', value: new Date(timestamp * 1000).toISOString() }]),
    ...(kinds.length === 0 ? [] : [{ name: 'trustees', value: kinds.map(kindText).join('; ') }]),
    ...(credentials ? [{ name: 'credentials', value: `${credentials.weights.size}` }] : []),
    ...(ballots
      ? [{ name: 'ballots', value: `${ballots.cast.length}, of which ${ballots.counted.length} count` }]
      : []),
    ...(ballots && credentials?.weighted
      ? [{ name: 'weight of those', value: `${totalWeightOf(ballots.counted, credentials)}` }]
      : []),
    ...(shuffledBy.length > 0 ? [{ name: 'shuffled in the name of', value: labels(shuffledBy) }] : []),
    ...(decryptions.length > 0
      ? [{ name: 'decrypted by', value: labels(decryptions.map(({ trustee }) => trustee)) }]
      : []),
    ...(last ? [{ name: 'last event', value: `${last.height} (${last.type}), ${last.hash}` }] : []),
  ];
}

const factsOfElection = ({
  uuid,
  fingerprint,
  group,
  administrator,
  credentialAuthority,
}: Election): readonly Fact[] => [
  { name: 'identifier', value: short(uuid) },
  { name: 'fingerprint', value: fingerprint },
  { name: 'group', value: group.name },
  ...(administrator === null ? [] : [{ name: 'administrator', value: short(administrator) }]),
  ...(credentialAuthority === null ? [] : [{ name: 'credential authority', value: short(credentialAuthority) }]),
];

const labels = (trustees: readonly { readonly label: string }[]): string =>
  trustees.map(({ label }) => label).join(', ');

const kindText = ([kind, one]: Kind): string =>
  kind === 'Single'
    ? `one who is needed${one.name === undefined ? '' : ` (${short(one.name)})`}`
    : `any ${one.threshold} of ${one.certs.length}`;

export function resultsOf({ election, outcomes, counts }: Found): readonly ForeignResult[] {
  return (outcomes ?? []).map((outcome, i) => resultOf(election!.questions[i]!, outcome, counts[i] ?? null));
}

function resultOf(question: Question, outcome: Outcome, count: Count | null): ForeignResult {
  const { answers } = question;
  const title = short(question.question);
  if (outcome.kind === 'non-homomorphic')
    return {
      title,
      lines: [
        { name: 'ballots', value: `${outcome.ballots.length}` },
        ...(count ? countLines(count, answers) : []),
        ...distinct(outcome.ballots, answers),
      ],
    };
  const texts = answers.map(told);
  const names = question.kind === 'homomorphic' && question.blank ? ['blank vote', ...texts] : texts;
  return { title, lines: outcome.sums.map((sum, j) => ({ name: names[j]!, value: `${sum}` })) };
}

/** So many different ballots are told one by one. */
const MAX_DISTINCT = 50;
/** Letters of one. */
const LONGEST = 10_000;

/** The ballots as they came out, equal ones together, the most frequent first. */
function distinct(ballots: readonly (readonly number[])[], answers: readonly string[]): readonly Fact[] {
  const names = answers.map(toldAmongOthers);
  const counts = new Map<string, { readonly ballot: readonly number[]; count: number }>();
  for (const ballot of ballots) {
    const one = counts.get(ballot.join(',')) ?? { ballot, count: 0 };
    one.count++;
    counts.set(ballot.join(','), one);
  }
  const sorted = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return [
    ...sorted.slice(0, MAX_DISTINCT).map(({ ballot, count }) => ({
      name: short(ballot.map((value, j) => `${names[j]!} ${value}`).join(', '), LONGEST),
      value: `${count}`,
    })),
    ...(sorted.length > MAX_DISTINCT
      ? [{ name: 'further different ballots', value: `${sorted.length - MAX_DISTINCT}` }]
      : []),
  ];
}

export function proved({ outcomes, ballots, election }: Found): readonly string[] {
  const openToo = election!.questions.some(({ kind }) => kind === 'non-homomorphic');
  return [
    'Every ballot of the archive was made with the secret of a credential of its list, chooses what may be chosen, and can be opened by as many trustees as its setup needs, together alone.',
    ...(ballots && outcomes
      ? [
          `The result holds the last ballot of each credential, with its weight, and nothing else${openToo ? '; what was shuffled holds the same ballots as before' : ''}.`,
        ]
      : []),
  ];
}

export function notProved({ events, outcomes, shuffledBy, ballots, election }: Found): readonly string[] {
  const openToo = election?.questions.some(({ kind }) => kind === 'non-homomorphic') ?? false;
  return [
    'Who has which credential is known to its authority alone: whether each belongs to a voter who may vote is not proved.',
    'Another archive of the same election with fewer or other ballots could be as consistent. Voters must find their own ballot in this one, and observers compare its last event with what they have kept.',
    'Whether a voter’s own device has encrypted what was chosen cannot be seen in an archive.',
    'That no ballot was opened on its own rests on trustees who keep their keys to themselves.',
    ...(openToo && outcomes && shuffledBy.length === 0 && (ballots?.counted.length ?? 0) > 0
      ? ['Nobody has shuffled the ballots: which credential cast which answer can be seen.']
      : []),
    ...(shuffledBy.length > 0
      ? ['Shuffles are not signed: whether the trustee in whose name one stands has made it is not proved.']
      : []),
    // One that is there and does not hold is none that is missing.
    ...(events.length > 0 && events.every(({ type }) => type !== 'Result') ? ['There is no result in it yet.'] : []),
  ];
}

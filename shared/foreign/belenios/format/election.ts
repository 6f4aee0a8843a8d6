/** The election and the setup that names it (specification, sections 4.9 and 4.10). */

import { CheckFailed, NotCovered } from '../../checklist.ts';
import type { Powers } from '../../powers.ts';
import type { Group } from '../group/group.ts';
import { namedGroup } from '../group/named.ts';
import { fingerprint } from '../hashing.ts';
import { short } from '../words.ts';
import type { ArchivedEvent } from './chain.ts';
import {
  anything,
  boolean,
  exactly,
  hash,
  integer,
  listOf,
  optional,
  type Read,
  readJson,
  record,
  required,
  someUpTo,
  text,
} from './read.ts';

/** So many answers, or ballots marked on one question, as a sum that is still a number. */
const MAX_ANSWERS = 10_000;
const MAX_QUESTIONS = 1000;

export interface HomomorphicQuestion {
  readonly kind: 'homomorphic';
  readonly question: string;
  readonly answers: readonly string[];
  /** Whether a blank vote may be cast, which stands before the answers. */
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
}

export interface OpenQuestion {
  /** Each answer is a number; each ballot comes out, shuffled. */
  readonly kind: 'non-homomorphic';
  readonly question: string;
  readonly answers: readonly string[];
  /** What is said of the method of counting, as it stands there. */
  readonly extra: unknown;
}

export type Question = HomomorphicQuestion | OpenQuestion;

export interface Election {
  readonly name: string;
  readonly description: string;
  readonly uuid: string;
  readonly group: Group;
  readonly publicKey: string;
  readonly questions: readonly Question[];
  readonly administrator: string | null;
  readonly credentialAuthority: string | null;
  /** Hash of the election as ballots and proofs name it. */
  readonly fingerprint: string;
}

export interface Setup {
  readonly election: Election;
  readonly trustees: ArchivedEvent['data'][number];
  readonly credentials: ArchivedEvent['data'][number];
}

const answers: Read<readonly string[]> = (value, at) => {
  const list = listOf(text)(value, at);
  integer(0, MAX_ANSWERS)(list.length, `the number of ${at}`);
  return list;
};

const homomorphic = record<{
  answers: readonly string[];
  blank?: boolean | undefined;
  min: number;
  max: number;
  question: string;
}>({
  answers: required(answers),
  blank: optional(boolean),
  min: required(integer(0, MAX_ANSWERS)),
  max: required(integer(0, MAX_ANSWERS)),
  question: required(text),
});

const open = record<{
  type: 'NonHomomorphic';
  value: { answers: readonly string[]; question: string };
  extra?: unknown;
}>({
  type: required(exactly('NonHomomorphic')),
  value: required(record({ answers: required(answers), question: required(text) })),
  extra: optional(anything),
});

const question: Read<Question> = (value, at) => {
  if (typeof value === 'object' && value !== null && 'type' in value) {
    const { value: asked, extra = null } = open(value, at);
    return { kind: 'non-homomorphic', ...asked, extra };
  }
  const { blank = false, ...asked } = homomorphic(value, at);
  // More than there are answers is no sense, but Belenios takes it.
  integer(asked.min, MAX_ANSWERS)(asked.max, `${at}.max`);
  return { kind: 'homomorphic', ...asked, blank };
};

const uuid: Read<string> = (value, at) => {
  const found = text(value, at);
  // A misspelt one is a text that no election has.
  exactly(true as unknown as string)(/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(found), at);
  return found;
};

const election = record<{
  version: 1;
  description: string;
  name: string;
  group: string;
  public_key: string;
  questions: readonly Question[];
  uuid: string;
  administrator?: string | undefined;
  credential_authority?: string | undefined;
}>({
  version: required(exactly(1)),
  description: required(text),
  name: required(text),
  group: required(text),
  public_key: required(text),
  questions: required(someUpTo(MAX_QUESTIONS, question)),
  uuid: required(uuid),
  administrator: optional(text),
  credential_authority: optional(text),
});

const setup = record<{ election: string; trustees: string; credentials: string }>({
  election: required(hash),
  trustees: required(hash),
  credentials: required(hash),
});

/** @throws CheckFailed where the event of the setup does not name the three files before it, or the election is not readable */
export function readSetup({ data }: ArchivedEvent, powers: Powers): Setup {
  const [electionFile, trustees, credentials, payload] = data as [Data, Data, Data, Data];
  const named = readJson(payload.bytes, setup, { what: 'the setup', where: 'event 0 (Setup)' });
  const files = { election: electionFile, trustees, credentials };
  for (const key of ['election', 'trustees', 'credentials'] as const)
    if (named[key] !== files[key].hash)
      throw new CheckFailed(`the setup names other ${key} than stand in the archive`, { where: 'event 0 (Setup)' });
  return { election: readElection(electionFile, powers), trustees, credentials };
}

type Data = ArchivedEvent['data'][number];

function readElection({ bytes, hash: name }: Data, powers: Powers): Election {
  const where = `file ${name}`;
  const version = readJson(bytes, (value) => (value as { version?: unknown } | null)?.version, {
    what: 'the election',
    where,
  });
  if (Number.isInteger(version) && version !== 1)
    throw new NotCovered(`the election is of protocol version ${version}, and this verifier judges version 1`, {
      where,
    });
  const {
    group: groupName,
    public_key: publicKey,
    administrator = null,
    credential_authority: credentialAuthority = null,
    ...said
  } = readJson(bytes, election, { what: 'the election', where });
  const group = namedGroup(groupName, powers);
  if (!group)
    throw new NotCovered(`the election is held in the group ${short(groupName)}, which this verifier does not know`, {
      where,
    });
  if (group.padding === null && said.questions.some(({ kind }) => kind === 'non-homomorphic'))
    throw new CheckFailed(`answers that come out one by one cannot be held in the group ${group.name}`, { where });
  const large = said.questions.findIndex(
    ({ kind, answers }) => kind === 'non-homomorphic' && answers.length > group.integers,
  );
  if (large >= 0)
    throw new NotCovered(`question ${large + 1} has more answers than one element of the group ${group.name} holds`, {
      where,
    });
  return { ...said, group, publicKey, administrator, credentialAuthority, fingerprint: fingerprint(bytes) };
}

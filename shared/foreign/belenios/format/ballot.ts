/** A ballot (specification, sections 4.11 to 4.15). */
import { concat, utf8 } from '../../../codec/bytes.ts';
import type { Group } from '../group/group.ts';
import { fingerprint } from '../hashing.ts';
import type { ArchivedEvent } from './chain.ts';
import { placeOf } from './chain.ts';
import type { Election, HomomorphicQuestion, OpenQuestion, Question } from './election.ts';
import { compact, element, listOf, type Read, readJson, record, required, text } from './read.ts';
import { type Proof, proof } from './trustees.ts';

export interface Ciphertext {
  readonly alpha: bigint;
  readonly beta: bigint;
}

export interface HomomorphicAnswer {
  readonly kind: 'homomorphic';
  readonly question: HomomorphicQuestion;
  readonly choices: readonly Ciphertext[];
  /** Of each choice, that it is 0 or 1. */
  readonly individual_proofs: readonly (readonly Proof[])[];
  readonly overall_proof: readonly Proof[];
  readonly blank_proof: readonly Proof[];
}

export interface OpenAnswer {
  readonly kind: 'non-homomorphic';
  readonly question: OpenQuestion;
  readonly choices: Ciphertext;
  readonly proof: Proof;
}

export type Answer = HomomorphicAnswer | OpenAnswer;

export interface Ballot {
  readonly where: string;
  /** SHA-256 of the file. */
  readonly fileHash: string;
  readonly electionUuid: string;
  readonly electionHash: string;
  /** As it is written. */
  readonly credential: string;
  readonly credentialElement: bigint;
  readonly answers: readonly Answer[];
  readonly signatureHash: string;
  readonly signature: Proof;
  /** Of the ballot without its signature. */
  readonly ownHash: string;
}

export const ciphertext = (group: Group): Read<Ciphertext> =>
  record({ alpha: required(element(group)), beta: required(element(group)) });

/** How many of a question's encrypted values there are: one more where a blank vote may be cast. */
export const lengthOf = ({ answers, blank }: HomomorphicQuestion): number => answers.length + (blank ? 1 : 0);

function homomorphic(group: Group, question: HomomorphicQuestion): Read<HomomorphicAnswer> {
  const { blank, min, max } = question;
  const proofs = (length: number) => listOf(proof(group), length);
  const count = lengthOf(question);
  const fields = {
    choices: required(listOf(ciphertext(group), count)),
    individual_proofs: required(listOf(proofs(2), count)),
    overall_proof: required(proofs(max - min + (blank ? 2 : 1))),
  };
  type Written = Omit<HomomorphicAnswer, 'kind' | 'question'>;
  const read: Read<Omit<Written, 'blank_proof'> & Partial<Written>> = blank
    ? record<Written>({ ...fields, blank_proof: required(proofs(2)) })
    : record<Omit<Written, 'blank_proof'>>(fields);
  return (value, at) => ({ kind: 'homomorphic', question, blank_proof: [], ...read(value, at) });
}

function open(group: Group, question: OpenQuestion): Read<OpenAnswer> {
  const read = record<{ choices: Ciphertext; proof: Proof }>({
    choices: required(ciphertext(group)),
    proof: required(proof(group)),
  });
  return (value, at) => ({ kind: 'non-homomorphic', question, ...read(value, at) });
}

const answer = (group: Group, question: Question): Read<Answer> =>
  question.kind === 'homomorphic' ? homomorphic(group, question) : open(group, question);

/** The credential both as a text and as an element. */
const credential =
  (group: Group): Read<{ written: string; element: bigint }> =>
  (value, at) => ({
    written: text(value, at),
    element: element(group)(value, at),
  });

interface Written {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: { readonly written: string; readonly element: bigint };
  readonly answers: readonly Answer[];
  readonly signature: { readonly hash: string; readonly proof: Proof };
}

const CLOSED = utf8('}');

/** Reads ballots of one election. */
export function ballotReader({ group, questions }: Election): (event: ArchivedEvent) => Ballot {
  const reads = questions.map((question) => answer(group, question));
  const answers: Read<readonly Answer[]> = (value, at) => {
    const list = listOf((one: unknown) => one, reads.length)(value, at);
    return list.map((one, i) => reads[i]!(one, `${at}[${i}]`));
  };
  const ballot = record<Written>({
    election_uuid: required(text),
    election_hash: required(text),
    credential: required(credential(group)),
    answers: required(answers),
    signature: required(record({ hash: required(text), proof: required(proof(group)) })),
  });
  return ({ height, type, data }) => {
    const [{ bytes, hash: fileHash }] = data as [ArchivedEvent['data'][number]];
    const where = placeOf({ height, type });
    let ownHash = '';
    const read: Read<Written> = (value, at) => {
      const found = ballot(value, at);
      // The signature stands last, and in canonical form as all of it: what is before it is the ballot without, but for its brace.
      const { signature } = value as Record<string, unknown>;
      const signed = bytes.length - utf8(compact({ signature })).length;
      ownHash = fingerprint(concat(bytes.subarray(0, signed), CLOSED));
      return found;
    };
    const found = readJson(bytes, read, { what: 'the ballot', where });
    return {
      where,
      fileHash,
      electionUuid: found.election_uuid,
      electionHash: found.election_hash,
      credential: found.credential.written,
      credentialElement: found.credential.element,
      answers: found.answers,
      signatureHash: found.signature.hash,
      signature: found.signature.proof,
      ownHash,
    };
  };
}

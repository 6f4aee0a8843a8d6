/** What is published after the vote: encrypted tally, shuffles, partial decryptions, result (specification, sections 4.16 to 4.19). */
import { CheckFailed } from '../../checklist.ts';
import { orBoard } from '../culprits.ts';
import type { Group } from '../group/group.ts';
import { type Ciphertext, ciphertext, lengthOf } from './ballot.ts';
import { type ArchivedEvent, placeOf } from './chain.ts';
import type { Question } from './election.ts';
import {
  element,
  hash,
  integer,
  listOf,
  type Read,
  readJson,
  record,
  required,
  scalar,
  tuple,
  weight,
} from './read.ts';
import { type Proof, proof, type Trustee } from './trustees.ts';

/** One list for each question: of its values, or of the ballots. */
export type Ciphertexts = readonly (readonly Ciphertext[])[];

/** For each question as many as it has values, or as ballots are counted. */
const perQuestion =
  <T>(questions: readonly Question[], ballots: number, read: Read<T>): Read<readonly (readonly T[])[]> =>
  (value, at) => {
    const lists = listOf((one: unknown) => one, questions.length)(value, at);
    return lists.map((list, i) => {
      const question = questions[i]!;
      const length = question.kind === 'homomorphic' ? lengthOf(question) : ballots;
      return listOf(read, length)(list, `${at}[${i}]`);
    });
  };

export interface SizedTally {
  readonly num_tallied: number;
  readonly total_weight: bigint;
  readonly encrypted_tally: string;
}

const sizedTally = record<SizedTally>({
  num_tallied: required(integer(0, 2 ** 30)),
  total_weight: required(weight),
  encrypted_tally: required(hash),
});

type File = ArchivedEvent['data'][number];

/** @throws CheckFailed */
export function readTally(group: Group, questions: readonly Question[], ballots: number, event: ArchivedEvent) {
  const [tally, payload] = event.data as [File, File];
  const where = placeOf(event);
  const sized = readJson(payload.bytes, sizedTally, { what: 'the size of the tally', where });
  if (sized.encrypted_tally !== tally.hash)
    throw new CheckFailed('the event names another tally than stands before it', { where });
  const read = perQuestion(questions, ballots, ciphertext(group));
  return { sized, ciphertexts: readJson(tally.bytes, read, { what: 'the encrypted tally', where }) as Ciphertexts };
}

export interface ShuffleProof {
  readonly t: readonly [bigint, bigint, bigint, readonly [bigint, bigint], readonly bigint[]];
  readonly s: readonly [bigint, bigint, bigint, bigint, readonly bigint[], readonly bigint[]];
  readonly c: readonly bigint[];
  readonly cHat: readonly bigint[];
}

export interface Shuffle {
  readonly trustee: Trustee;
  readonly where: string;
  readonly ciphertexts: Ciphertexts;
  readonly proofs: readonly ShuffleProof[];
}

const shuffleProof = (group: Group, n: number): Read<ShuffleProof> => {
  const elements = listOf(element(group), n);
  const scalars = listOf(scalar(group), n);
  const one = element(group);
  const number = scalar(group);
  const t = tuple<ShuffleProof['t']>(one, one, one, tuple<readonly [bigint, bigint]>(one, one), elements);
  const s = tuple<ShuffleProof['s']>(number, number, number, number, scalars, scalars);
  const read = tuple<readonly [ShuffleProof['t'], ShuffleProof['s'], readonly bigint[], readonly bigint[]]>(
    t,
    s,
    elements,
    elements,
  );
  return (value, at) => {
    const [commitments, responses, c, cHat] = read(value, at);
    return { t: commitments, s: responses, c, cHat };
  };
};

const owned = (trustees: readonly Trustee[]) =>
  record<{ owner: number; payload: string }>({
    owner: required(integer(1, trustees.length)),
    payload: required(hash),
  });

/** What a trustee has made, with whose it says that it is. */
function readOwned<T>(trustees: readonly Trustee[], event: ArchivedEvent, read: Read<T>, what: string) {
  const [made, payload] = event.data as [File, File];
  const where = placeOf(event);
  const { owner, payload: named } = readJson(payload.bytes, owned(trustees), { what: `the owner of ${what}`, where });
  const trustee = trustees[owner - 1]!;
  const culprits = [orBoard(trustee.label)];
  if (named !== made.hash)
    throw new CheckFailed(`the event names ${what} that does not stand before it`, { where, culprits });
  return { trustee, where, found: readJson(made.bytes, read, { what, where, culprits }) };
}

/** @throws CheckFailed */
export function readShuffle(
  group: Group,
  open: number,
  ballots: number,
  trustees: readonly Trustee[],
  event: ArchivedEvent,
): Shuffle {
  const read = record<{ ciphertexts: Ciphertexts; proofs: readonly ShuffleProof[] }>({
    ciphertexts: required(listOf(listOf(ciphertext(group), ballots), open)),
    proofs: required(listOf(shuffleProof(group, ballots), open)),
  });
  const { trustee, where, found } = readOwned(trustees, event, read, 'a shuffle');
  return { trustee, where, ...found };
}

export interface PartialDecryption {
  readonly trustee: Trustee;
  readonly where: string;
  readonly factors: readonly (readonly bigint[])[];
  readonly proofs: readonly (readonly Proof[])[];
}

/** @throws CheckFailed */
export function readDecryption(
  group: Group,
  questions: readonly Question[],
  ballots: number,
  trustees: readonly Trustee[],
  event: ArchivedEvent,
): PartialDecryption {
  const read = record<{
    decryption_factors: PartialDecryption['factors'];
    decryption_proofs: PartialDecryption['proofs'];
  }>({
    decryption_factors: required(perQuestion(questions, ballots, element(group))),
    decryption_proofs: required(perQuestion(questions, ballots, proof(group))),
  });
  const { trustee, where, found } = readOwned(trustees, event, read, 'a partial decryption');
  return { trustee, where, factors: found.decryption_factors, proofs: found.decryption_proofs };
}

/** Sums of a question's values, or the integers of each ballot. */
export type Outcome =
  | { readonly kind: 'homomorphic'; readonly sums: readonly bigint[] }
  | { readonly kind: 'non-homomorphic'; readonly ballots: readonly (readonly number[])[] };

/** @throws CheckFailed */
export function readResult(questions: readonly Question[], ballots: number, event: ArchivedEvent): readonly Outcome[] {
  const [{ bytes }] = event.data as [File];
  const outcomes: Read<readonly Outcome[]> = (value, at) => {
    const list = listOf((one: unknown) => one, questions.length)(value, at);
    return list.map((one, i) => outcomeOf(questions[i]!, ballots)(one, `${at}[${i}]`));
  };
  return readJson(bytes, record({ result: required(outcomes) }), { what: 'the result', where: placeOf(event) }).result;
}

const outcomeOf =
  (question: Question, ballots: number): Read<Outcome> =>
  (value, at) =>
    question.kind === 'homomorphic'
      ? { kind: 'homomorphic', sums: listOf(weight, lengthOf(question))(value, at) }
      : {
          kind: 'non-homomorphic',
          ballots: listOf(listOf(integer(0, 255), question.answers.length), ballots)(value, at),
        };

/** Whether each ballot belongs to this election, to a voter of it, and is well formed (specification, sections 4.11 to 4.15). */
import { CheckFailed, type Tell } from '../checklist.ts';
import type { Credentials } from './credentials.ts';
import { castBy } from './culprits.ts';
import type { Answer, Ballot, Ciphertext } from './format/ballot.ts';
import { ballotReader } from './format/ballot.ts';
import type { ArchivedEvent } from './format/chain.ts';
import type { Election } from './format/election.ts';
import type { Group } from './group/group.ts';
import { type Disjunction, disjunctionsOf, unprovenDisjunctions } from './proofs/answers.ts';
import { type Statement, unproven } from './proofs/schnorr.ts';

export interface CastBallots {
  /** All on the board, in order. */
  readonly cast: readonly Ballot[];
  /** Those that count: the last of each credential, in order. */
  readonly counted: readonly Ballot[];
  readonly message: string;
}

const about = (ballot: Ballot, isSigned: boolean) => ({ where: ballot.where, culprits: [castBy(ballot, isSigned)] });

/** @throws CheckFailed at a ballot that is not in its form, of another election, of nobody's credential or there twice */
export function checkBallots(
  election: Election,
  { weights }: Credentials,
  events: readonly ArchivedEvent[],
  tell: Tell,
): CastBallots {
  const read = ballotReader(election);
  const seen = new Set<string>();
  const last = new Map<string, Ballot>();
  const cast = events.map((event, i) => {
    const ballot = read(event);
    const fail = (why: string) => new CheckFailed(`the ballot ${why}`, about(ballot, false));
    if (ballot.electionUuid !== election.uuid) throw fail('names another election');
    if (ballot.electionHash !== election.fingerprint) throw fail('names another fingerprint of the election');
    if (!weights.has(ballot.credential)) throw fail('is cast with a credential that is not on the list');
    if (ballot.signatureHash !== ballot.ownHash) throw fail('names a hash of itself that is not its own');
    if (seen.has(ballot.fileHash)) throw fail('stands on the board a second time');
    seen.add(ballot.fileHash);
    // Deleting first moves it to the end: the order is that of the ballots that count.
    last.delete(ballot.credential);
    last.set(ballot.credential, ballot);
    tell(i + 1, events.length);
    return ballot;
  });
  const counted = [...last.values()];
  const revotes = cast.length - counted.length;
  const message = `${cast.length} ballots, ${revotes === 0 ? 'none replaced' : `${revotes} replaced by a later one`}`;
  return { cast, counted, message };
}

/** How often all of these count together. */
export function totalWeightOf(counted: readonly Ballot[], { weights }: Credentials): bigint {
  return counted.reduce((total, { credential }) => total + weights.get(credential)!, 0n);
}

/** Ballots whose powers are computed in one go. */
const CHUNK = 64;

/** While threads compute for one chunk, the next one is prepared; what fails first in the order of the ballots is what is said. */
async function inChunks(
  ballots: readonly Ballot[],
  tell: Tell,
  check: (chunk: readonly Ballot[]) => Promise<void>,
): Promise<void> {
  let before = Promise.resolve();
  for (let from = 0; from < ballots.length; from += CHUNK) {
    const now = check(ballots.slice(from, from + CHUNK));
    // It is waited for below; should the one before it fail, nobody asks any more.
    now.catch(() => {});
    await before;
    before = now;
    tell(Math.min(from + CHUNK, ballots.length), ballots.length);
  }
  await before;
}

/** @throws CheckFailed at a ballot that its credential has not signed */
export async function checkSignatures({ group }: Election, ballots: readonly Ballot[], tell: Tell): Promise<void> {
  await inChunks(ballots, tell, async (chunk) => {
    const statements = chunk.map(
      ({ ownHash, credentialElement, signature }): Statement => ({
        prefix: `sig|${ownHash}|`,
        base: group.g,
        key: credentialElement,
        proof: signature,
      }),
    );
    const [failed] = await unproven(group, statements);
    if (failed !== undefined)
      throw new CheckFailed('the signature of the ballot does not hold', about(chunk[failed]!, false));
  });
}

/**
 * `isSigned`: whether the signatures of all were seen to hold.
 * @throws CheckFailed at a ballot with a value that is not in the group
 */
export async function checkMembership(
  { group }: Election,
  ballots: readonly Ballot[],
  isSigned: boolean,
): Promise<number> {
  const values = ballots.flatMap((ballot) =>
    ballot.answers.flatMap((answer) =>
      ciphertextsOf(answer).flatMap(({ alpha, beta }) => [
        { ballot, element: alpha },
        { ballot, element: beta },
      ]),
    ),
  );
  const [outside] = await group.outside(values.map(({ element }) => element));
  if (outside !== undefined)
    throw new CheckFailed(
      'the ballot holds an encrypted value that is not in the group',
      about(values[outside]!.ballot, isSigned),
    );
  return values.length;
}

export const ciphertextsOf = (answer: Answer): readonly Ciphertext[] =>
  answer.kind === 'homomorphic' ? answer.choices : [answer.choices];

/**
 * How many proofs hold.
 * @throws CheckFailed at a ballot whose values are not proved to be ones that may be chosen
 */
export async function checkChoices(
  election: Election,
  publicKey: bigint,
  ballots: readonly Ballot[],
  isSigned: boolean,
  tell: Tell,
): Promise<number> {
  let count = 0;
  await inChunks(ballots, tell, async (chunk) => {
    const claims = chunk.flatMap((ballot) => claimsOf(election, ballot));
    const [failed] = await unprovenDisjunctions(
      election.group,
      publicKey,
      claims.map(({ disjunction }) => disjunction),
    );
    count += claims.length;
    if (failed === undefined) return;
    const { ballot, what, question } = claims[failed]!;
    throw new CheckFailed(`the proof that ${what} in question ${question} does not hold`, about(ballot, isSigned));
  });
  return count;
}

interface Claim {
  readonly ballot: Ballot;
  readonly question: number;
  readonly what: string;
  readonly disjunction: Disjunction;
}

const prefixOf = ({ fingerprint }: Election, { credential }: Ballot): string => `${fingerprint}|${credential}`;

const claimsOf = (election: Election, ballot: Ballot): readonly Claim[] =>
  ballot.answers.flatMap((answer, i) =>
    answer.kind === 'homomorphic'
      ? disjunctionsOf(election.group, prefixOf(election, ballot), answer).map(({ what, ...disjunction }) => ({
          ballot,
          question: i + 1,
          what,
          disjunction,
        }))
      : [],
  );

/**
 * How many proofs hold.
 * @throws CheckFailed at a ballot with an answer that its voter is not proved to know
 */
export async function checkKnowledge(
  election: Election,
  publicKey: bigint,
  ballots: readonly Ballot[],
  isSigned: boolean,
  tell: Tell,
): Promise<number> {
  const { group } = election;
  let count = 0;
  await inChunks(ballots, tell, async (chunk) => {
    const claims = chunk.flatMap((ballot) =>
      ballot.answers.flatMap((answer, i) =>
        answer.kind === 'non-homomorphic'
          ? [{ ballot, question: i + 1, statement: encryption(group, prefixOf(election, ballot), publicKey, answer) }]
          : [],
      ),
    );
    const [failed] = await unproven(
      group,
      claims.map(({ statement }) => statement),
    );
    count += claims.length;
    if (failed === undefined) return;
    const { ballot, question } = claims[failed]!;
    throw new CheckFailed(
      `the proof of knowing the answer to question ${question} does not hold`,
      about(ballot, isSigned),
    );
  });
  return count;
}

const encryption = (
  group: Group,
  prefix: string,
  publicKey: bigint,
  { choices: { alpha, beta }, proof }: Extract<Answer, { kind: 'non-homomorphic' }>,
): Statement => ({
  prefix: `raweg|${prefix}|${[publicKey, alpha, beta].map((one) => group.write(one)).join(',')}|`,
  base: group.g,
  key: alpha,
  proof,
});

/** Places on the roll: requests are gathered, their signatures checked as one batch, and then taken one by one. */
import { nodeOf, phaseOf } from '../../board/record.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { nameFault } from '../../election/names/name-fault.ts';
import type { JobResult } from '../jobs.ts';
import type { Enrol } from '../messages.ts';
import { requireDeckVoter } from '../rehearsal/deck-voters.ts';
import { enrolBytes } from '../signed.ts';
import { answering } from './answering.ts';
import { begun } from './board.ts';
import { cancelled } from './ending/cancelling.ts';
import { addToRoll } from './opening/roll-entry.ts';
import { keepEnrolled } from './roll.ts';
import { allowanceOf, countVoter, sourceOf, turnAway } from './settings.ts';
import type { Enrolled } from './signed-up.ts';
import { type Applicant, type CoordinatorEffect, type CoordinatorState, MAX_WAITING } from './state.ts';
import { requireOwnEpoch } from './takeover.ts';

/** Enrolments checked as one batch. */
const BATCH_SIZE = 256;

/** Why this request cannot be taken, whoever signed it; throws what it says. */
function requireOpenRoll(state: CoordinatorState, { key, name }: Enrol, from: string | null): void {
  const record = begun(state);
  requireOwnEpoch(state);
  if (state.cancelled) throw cancelled();
  requireDeckVoter(record, state.key.seed, key);
  const { voters, limits } = record.manifest;
  if (voters.credentials !== 'keys')
    throw new OstrakaError('codes-only', 'this election uses printed codes; nobody enrols');
  if (nodeOf(record, key) !== null || equal(key, record.coordinator))
    throw new OstrakaError('wrong-key', 'the key of the coordinator or of a node cannot vote');
  if (isEnrolled(state, key)) return;
  const phase = phaseOf(record);
  const early = phase === 'ceremony' || phase === 'enrolment';
  if (!early && !(phase === 'voting' && voters.latecomers))
    throw new OstrakaError('out-of-phase', 'the roll is frozen: enrolment is over');
  if (count(state) >= limits.voters)
    throw new OstrakaError('over-limit', `this election takes ${limits.voters} voters`);
  if (record.manifest.version !== 1) requireGoodName(state, key, name);
  // Who was struck off has a place of this address already.
  if (!state.struck.has(key)) requireExpectedCome(state, from);
}

/** Anybody has keys enough: what they can be counted by is where they come from, and how many the organiser expects. */
function requireExpectedCome(state: CoordinatorState, from: string | null): void {
  const { expected, record } = state;
  if (from !== null && sourceOf(state, from).voters >= allowanceOf(state, from).voters) {
    turnAway(state, from, 'voters');
    const { voters } = sourceOf(state, from);
    throw new OstrakaError(
      'address-full',
      `${voters} voters have signed up from this address already; the organiser can allow it more`,
      { hint: 'ask the organiser, or sign up with another device' },
    );
  }
  // Nobody looks at the list any more before these could vote.
  if (expected.voters !== null && record?.voters && record.voters.size >= expected.voters)
    throw new OstrakaError('more-than-expected', `all ${expected.voters} voters that are expected have signed up`, {
      hint: 'ask the organiser, who can expect more',
    });
}

/** Why nobody can stand on the list so; throws what it says. */
function requireGoodName({ struck, taken }: CoordinatorState, key: Bytes, name: string): void {
  if (struck.get(key)?.name === name)
    throw new OstrakaError('struck-off', `the organiser struck ${name} off the list`, {
      hint: 'speak with the organiser, or sign up under the name that they know you by',
    });
  const unfit = nameFault(name, 'voter');
  if (unfit) throw new OstrakaError('bad-name', `nobody can be called so: ${unfit.english}`);
  if (taken.has(name))
    throw new OstrakaError('voter-name-taken', `the list has ${name} already, or a name that a reader takes for it`, {
      hint: 'add something; if nobody else has your name, tell the organiser',
    });
}

/** How many have signed up; after names were forgotten, how many stand on the roll. */
const count = ({ enrolled, record }: CoordinatorState): number => Math.max(enrolled.size, record?.voters?.size ?? 0);

const isEnrolled = ({ record, enrolled }: CoordinatorState, key: Bytes): boolean =>
  enrolled.has(key) || (record?.signers.has(key) ?? false);

/** Takes a request up, to have its signature checked with others'. */
export function takeApplication(
  state: CoordinatorState,
  { request, blinding, from, asker }: Applicant,
  effects: CoordinatorEffect[],
): void {
  try {
    requireOpenRoll(state, request, from);
    if (state.openers.length > 0) {
      // Asked again after a lost answer: it says no more than anybody may ask.
      if (isEnrolled(state, request.key)) return answering(asker, effects, () => count(state));
      throw new OstrakaError('out-of-phase', 'voting is being opened');
    }
    if (state.applicants.length >= MAX_WAITING)
      throw new OstrakaError('busy', 'too many voters at once; try again soon');
    state.applicants.push({ request, blinding, from, asker });
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    answering(asker, effects, () => {
      throw error;
    });
  }
}

export function checkApplicants(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  if (state.enrolling !== null || state.applicants.length === 0) return;
  const { fingerprint } = begun(state);
  const batch = state.applicants.splice(0, BATCH_SIZE);
  const signed = batch.map(({ request: { key, name, signature } }) => ({
    signature,
    message: enrolBytes(fingerprint, key, name),
    publicKey: key,
  }));
  state.enrolling = { job: state.nextJob++, batch };
  effects.push({ do: 'job', id: state.enrolling.job, job: { kind: 'check-signatures', signed } });
}

export function enrolChecked(
  state: CoordinatorState,
  { failed, mixed }: Extract<JobResult, { kind: 'check-signatures' }>,
  effects: CoordinatorEffect[],
  now: number,
): void {
  const batch = state.enrolling?.batch ?? [];
  state.enrolling = null;
  const refused = new Set(failed);
  const unfit = new Set(mixed);
  for (const [i, applicant] of batch.entries())
    answering(applicant.asker, effects, () => {
      if (refused.has(i)) throw new OstrakaError('bad-signature', 'the enrolment is not signed by its key');
      // Here, and not when the roll is posted: one such key would keep everybody from voting.
      if (unfit.has(i))
        throw new OstrakaError('wrong-key', 'this key is not of prime order, and other verifiers refuse what it signs');
      return enrol(state, applicant, effects, now);
    });
}

function enrol(
  state: CoordinatorState,
  { request, blinding, from }: Applicant,
  effects: CoordinatorEffect[],
  now: number,
): number {
  requireOpenRoll(state, request, from);
  const { key, name } = request;
  if (isEnrolled(state, key)) return count(state);
  const enrolled: Enrolled = { key, name, blinding, from };
  if (!state.struck.has(key)) countVoter(state, from);
  keepEnrolled(state, enrolled, effects);
  if (phaseOf(begun(state)) === 'voting') addToRoll(state, enrolled, effects, now);
  return count(state);
}

/**
 * Voting is opened with the roll. Of many voters that takes seconds: jobs make their records, a part of the list each, and
 * lay them, while everybody else is heard. Until it stands nobody comes onto the list or leaves it.
 */
import { recordBytesOf } from '../../../board/roll/records.ts';
import { type Bytes, joined } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { arePrimeOrderKeys } from '../../../crypto/signature-batch.ts';
import { registrarOf } from '../../../election/manifest.ts';
import type { Job, JobResult } from '../../jobs.ts';
import { answering } from '../answering.ts';
import { begun, say } from '../board.ts';
import { unsettled } from '../comparing.ts';
import { requireExpected } from '../settings.ts';
import type { CoordinatorEffect, CoordinatorState, Laying, Opener } from '../state.ts';
import { openRegistered } from './registered.ts';
import { postRoll } from './roll-entry.ts';

/** Places of the list whose records are made as one job. */
const PAGE = 8192;

/** Begins once every enrolment that came before the order is judged, however many still come. */
export function openWhenJudged(state: CoordinatorState, effects: CoordinatorEffect[], now: number): void {
  while (state.openers.length > 0 && !state.laying && state.applicants.length === 0 && state.enrolling === null)
    forFirst(state, effects, (opener) => begin(state, opener, effects, now));
}

/** Goes on with what a job has made of the roll. */
export function layOn(state: CoordinatorState, result: JobResult, effects: CoordinatorEffect[], now: number): void {
  const { records, next } = state.laying!;
  state.laying = null;
  forFirst(state, effects, () => {
    if (result.kind === 'roll-records') return goOn(state, [...records, result.records], next, effects);
    if (result.kind !== 'lay-roll') throw new OstrakaError('internal', `no ${result.kind} is awaited for a roll`);
    // Words may have been compared meanwhile.
    requireReady(state);
    if (!result.body) throw invalidKey();
    postRoll(state, { body: result.body, records: result.records }, effects, now);
    // Nobody signs up any more, or is put back: what names are compared by takes hundreds of bytes each.
    if (!begun(state).manifest.voters.latecomers) state.taken.clear();
    return true;
  });
}

/** @param act whether the roll stands now: where more is to be done first, nobody is answered yet */
function forFirst(state: CoordinatorState, effects: CoordinatorEffect[], act: (opener: Opener) => boolean): void {
  const opener = state.openers[0]!;
  let answer = (): number => begun(state).log.size - 1;
  try {
    if (!act(opener)) return;
  } catch (error) {
    answer = () => {
      throw error;
    };
  }
  state.openers.shift();
  answering(opener.asker, effects, answer);
}

function requireReady(state: CoordinatorState): void {
  const record = begun(state);
  if (!record.key)
    throw new OstrakaError('out-of-phase', 'the nodes have not made the election key yet', { hint: 'wait a moment' });
  if (record.voters) throw new OstrakaError('out-of-phase', 'voting has been opened already');
  const [differs] = record.manifest.version === 1 ? [] : unsettled(state);
  if (differs === undefined) return;
  const { name } = record.manifest.nodes[differs - 1]!;
  throw new OstrakaError('words-differ', `the words on ${name} are not the words on the projector`, {
    hint: 'compare again, or leave that laptop out',
  });
}

function begin(
  state: CoordinatorState,
  { codes, confirmed }: Opener,
  effects: CoordinatorEffect[],
  now: number,
): boolean {
  requireReady(state);
  const { manifest } = begun(state);
  if (registrarOf(manifest)) {
    openRegistered(state, effects, now);
    return true;
  }
  if (manifest.voters.credentials === 'codes') return goOn(state, [joined(codes)], null, effects);
  requireExpected(state, 'voters', state.enrolled.size, confirmed, effects);
  if (manifest.version !== 1) return goOn(state, [], 0, effects);
  // Such a roll is small, and stands in the entry.
  const keys = joined([...state.enrolled].map(({ key }) => key));
  if (!arePrimeOrderKeys(keys)) throw invalidKey();
  say(state, 'roll', { keys }, effects, now);
  return true;
}

/** Has the next records made or, where all are there, the roll laid. */
function goOn(
  state: CoordinatorState,
  records: readonly Bytes[],
  next: number | null,
  effects: CoordinatorEffect[],
): false {
  if (next === null)
    return start(
      state,
      { records: [], next: null },
      { kind: 'lay-roll', records, size: recordBytesOf(begun(state).manifest) },
      effects,
    );
  const { next: then, ...page } = state.enrolled.page(next, PAGE);
  return start(state, { records, next: then }, { kind: 'roll-records', ...page }, effects);
}

function start(state: CoordinatorState, laying: Omit<Laying, 'job'>, job: Job, effects: CoordinatorEffect[]): false {
  state.laying = { job: state.nextJob++, ...laying };
  effects.push({ do: 'job', id: state.laying.job, job });
  return false;
}

const invalidKey = (): OstrakaError => new OstrakaError('bad-roll', 'a key for the roll is not a valid key');

/**
 * The coordinator as a pure step: an event in, effects out. No clock, socket, disk or randomness inside. The state it is
 * given is used up: go on with the one it leaves behind.
 */
import { type Entry, readEntry } from '../../board/entry.ts';
import { admit, claimOf, independent } from '../../board/fold.ts';
import { leafHash } from '../../board/merkle.ts';
import { newRecord, phaseOf } from '../../board/record.ts';
import { partyInWords, type Refusal } from '../../board/refusal.ts';
import { type Bytes, concat, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError, unreachable } from '../../codec/error.ts';
import { labels } from '../../crypto/labels.ts';
import { isStrictKey, verifies } from '../../crypto/signature.ts';
import { signedBytes } from '../../crypto/transcript.ts';
import { manifestOf } from '../../election/manifest.ts';
import type { Enrol } from '../messages.ts';
import { append, begun, currentNote, say, sealHead, takeCosignature } from './board.ts';
import { doDuties, publish } from './duties.ts';
import type { Asker, CoordinatorEffect, CoordinatorEvent, CoordinatorState, Order, Pending } from './state.ts';

/** Ballots examined as one batch: enough to share the work of a fold, few enough that nobody waits long. */
const BATCH = 64;
/** Ballots waiting beyond this are refused for now; their voters' devices try again. */
const MAX_WAITING = 10_000;

/** What happens on `event` at `now` milliseconds. Changes `state` and returns the effects, in order. */
export function step(state: CoordinatorState, event: CoordinatorEvent, now: number): CoordinatorEffect[] {
  const effects: CoordinatorEffect[] = [];
  hear(state, event, effects, now);
  while (doDuties(state, effects, now));
  examineWaiting(state, effects);
  return withHead(state, effects);
}

/** One checkpoint for all that a step appended, made before anyone is told. */
function withHead(state: CoordinatorState, effects: CoordinatorEffect[]): CoordinatorEffect[] {
  if (!effects.some((effect) => effect.do === 'append')) return effects;
  const head: CoordinatorEffect[] = [];
  sealHead(state, head);
  return [...effects, ...head];
}

function hear(state: CoordinatorState, event: CoordinatorEvent, effects: CoordinatorEffect[], now: number): void {
  switch (event.kind) {
    case 'joined':
      return join(state, event.key, event.name, effects);
    case 'left':
      state.connected.delete(hex(event.key));
      return tellLobby(state, effects);
    case 'enrol':
      return answering(event.asker, effects, () => enrol(state, event.request, effects, now));
    case 'submit':
      return receive(state, event, effects);
    case 'cosign':
      return state.record ? takeCosignature(state, event.key, event.size, event.line, effects) : undefined;
    case 'work': {
      const index = state.record?.manifest.nodes.findIndex(({ key }) => hex(key) === hex(event.key)) ?? -1;
      if (index >= 0 && event.work) state.works.set(index + 1, event.work);
      else state.works.delete(index + 1);
      return;
    }
    case 'order':
      return answering(event.asker, effects, () => obey(state, event.order, event.codes ?? [], effects, now));
    case 'done':
      return finish(state, event, effects, now);
    case 'tick':
      return;
    default:
      return unreachable(event);
  }
}

/** Runs what answers with an index or throws a typed error, and tells the asker either way. */
function answering(asker: Asker, effects: CoordinatorEffect[], act: () => number): void {
  try {
    effects.push({ do: 'answer', asker, answer: { ok: true, index: act() } });
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    const { code, message, culprit } = error;
    effects.push({ do: 'answer', asker, answer: { ok: false, code, message, ...(culprit ? { culprit } : {}) } });
  }
}

// ---- lobby ------------------------------------------------------------------------------------------------------------

function join(state: CoordinatorState, key: Bytes, name: string, effects: CoordinatorEffect[]): void {
  const id = hex(key);
  if (state.record) {
    if (!state.record.manifest.nodes.some((node) => hex(node.key) === id)) {
      const message = 'this election began without this laptop; it can watch, not mix';
      effects.push({ do: 'send', key: id, message: { say: 'goodbye', code: 'not-admitted', message } });
      return;
    }
    state.connected.add(id);
    effects.push({ do: 'send', key: id, message: { say: 'head', note: currentNote(state) } });
    return;
  }
  const taken = [...state.lobby.values()].some(
    (one) => one.name.toLowerCase() === name.toLowerCase() && hex(one.key) !== id,
  );
  if (taken) {
    const message = `another laptop is called ${name} already; choose another name`;
    effects.push({ do: 'send', key: id, message: { say: 'goodbye', code: 'name-taken', message } });
    return;
  }
  state.lobby.set(id, { key, name });
  state.connected.add(id);
  effects.push({ do: 'put', key: `lobby/${id}`, value: encodeCanonical({ key, name }) });
  tellLobby(state, effects);
}

function tellLobby(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  if (state.record) return;
  const nodes = [...state.lobby.values()].filter(({ key }) => state.connected.has(hex(key))).map(({ name }) => name);
  effects.push({ do: 'broadcast', message: { say: 'lobby', nodes, wanted: state.plan.leastMixes } });
}

// ---- the organiser's verbs --------------------------------------------------------------------------------------------

function obey(
  state: CoordinatorState,
  order: Order,
  codes: readonly Bytes[],
  effects: CoordinatorEffect[],
  now: number,
): number {
  switch (order) {
    case 'open-enrolment': {
      if (state.record) throw new OstrakaError('out-of-phase', 'the election has begun already');
      const present = [...state.lobby.values()].filter(({ key }) => state.connected.has(hex(key)));
      const nodes = present.map(({ key, name }) => ({ key, name }));
      state.record = newRecord(manifestOf(state.plan, state.key.publicKey, nodes));
      say(state, 'manifest', state.record.manifest, effects, now);
      return 0;
    }
    case 'open-voting': {
      const record = begun(state);
      const keys =
        record.manifest.voters.credentials === 'codes' ? codes : [...state.enrolled.values()].map(({ key }) => key);
      if (!record.key)
        throw new OstrakaError('out-of-phase', 'the nodes have not made the election key yet', {
          hint: 'wait a moment',
        });
      say(state, 'roll', { keys: concat(...keys) }, effects, now);
      return record.log.size - 1;
    }
    case 'close': {
      const record = begun(state);
      if (state.waiting.length > 0 || state.examining.size > 0)
        throw new OstrakaError('busy', 'ballots are still being checked', { hint: 'try again in a second' });
      say(state, 'close', {}, effects, now);
      const { digest, list } = record.closing!;
      effects.push({ do: 'keep-blob', sha256: digest, bytes: list });
      return record.log.size - 1;
    }
    default:
      return unreachable(order);
  }
}

function enrol(
  state: CoordinatorState,
  { key, name, signature }: Enrol,
  effects: CoordinatorEffect[],
  now: number,
): number {
  const record = begun(state);
  const id = hex(key);
  if (record.manifest.voters.credentials !== 'keys')
    throw new OstrakaError('codes-only', 'this election uses printed codes; nobody enrols');
  if (!isStrictKey(key) || !verifies(signature, enrolBytes(record.fingerprint, key, name), key))
    throw new OstrakaError('bad-signature', 'the enrolment is not signed by its key');
  if (record.signers.has(id) || state.enrolled.has(id)) return state.enrolled.size;
  const phase = phaseOf(record);
  const late = phase === 'voting' && record.manifest.voters.latecomers;
  if (phase !== 'ceremony' && phase !== 'enrolment' && !late)
    throw new OstrakaError('out-of-phase', 'the roll is frozen: enrolment is over');
  if (state.enrolled.size >= record.manifest.limits.voters)
    throw new OstrakaError('over-limit', `this election takes ${record.manifest.limits.voters} voters`);
  state.enrolled.set(id, { key, name });
  effects.push({ do: 'put', key: `enrolled/${id}`, value: encodeCanonical({ key, name }) });
  if (late) say(state, 'roll', { keys: key }, effects, now);
  return state.enrolled.size;
}

/** What a voter's key signs to ask for a place on the roll. */
export const enrolBytes = (fingerprint: Bytes, key: Bytes, name: string): Bytes =>
  signedBytes(labels.enrolSignature, fingerprint, key, encodeCanonical(name));

// ---- submissions ------------------------------------------------------------------------------------------------------

function refuse(state: CoordinatorState, asker: Asker, refused: Refusal, effects: CoordinatorEffect[]): void {
  const culprit = partyInWords(refused.culprit, state.record?.manifest);
  effects.push({ do: 'answer', asker, answer: { ok: false, code: refused.code, message: refused.message, culprit } });
}

function receive(state: CoordinatorState, { leaf, asker }: Pending, effects: CoordinatorEffect[]): void {
  const record = state.record;
  let entry: Entry;
  try {
    if (!record) throw new OstrakaError('out-of-phase', 'the election has not begun');
    entry = readEntry(leaf);
    if (state.waiting.length >= MAX_WAITING) throw new OstrakaError('busy', 'too many ballots at once; try again soon');
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    effects.push({ do: 'answer', asker, answer: { ok: false, code: error.code, message: error.message } });
    return;
  }
  const known = standing(state, leaf);
  if (known !== null) {
    effects.push({ do: 'answer', asker, answer: { ok: true, index: known } });
    return;
  }
  const refused = admit(record, entry);
  if (refused) return refuse(state, asker, refused, effects);
  if (independent.has(entry.type)) state.waiting.push({ leaf, asker });
  else startExamining(state, [{ leaf, asker }], effects);
}

/** The index of an entry that is on the board already: a retry after a lost answer is not a second entry. */
const standing = (state: CoordinatorState, leaf: Bytes): number | null =>
  state.record?.positions.get(hex(leafHash(leaf))) ?? null;

function examineWaiting(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  const busy = [...state.examining.values()].some((batch) =>
    batch.some(({ leaf }) => independent.has(readEntry(leaf).type)),
  );
  if (!busy && state.waiting.length > 0) startExamining(state, state.waiting.splice(0, BATCH), effects);
}

function startExamining(state: CoordinatorState, batch: Pending[], effects: CoordinatorEffect[]): void {
  const record = begun(state);
  const entries = batch.map((pending) => ({ pending, entry: readEntry(pending.leaf) }));
  const good = entries.filter(({ pending, entry }) => {
    const refused = admit(record, entry);
    if (refused) refuse(state, pending.asker, refused, effects);
    return !refused;
  });
  if (good.length === 0) return;
  const id = state.nextJob++;
  state.examining.set(
    id,
    good.map(({ pending }) => pending),
  );
  effects.push({ do: 'job', id, job: { kind: 'examine', claims: good.map(({ entry }) => claimOf(record, entry)) } });
}

function finish(
  state: CoordinatorState,
  { job, result }: Extract<CoordinatorEvent, { kind: 'done' }>,
  effects: CoordinatorEffect[],
  now: number,
): void {
  if (result.kind === 'open') {
    state.opening = null;
    return publish(state, result, effects, now);
  }
  const batch = state.examining.get(job);
  if (!batch || result.kind !== 'examine') throw new OstrakaError('internal', `no one awaits job ${job}`);
  state.examining.delete(job);
  for (const [i, { leaf, asker }] of batch.entries()) {
    const known = standing(state, leaf);
    const refused = known === null ? append(state, leaf, result.findings[i]!, effects, now) : null;
    if (refused) refuse(state, asker, refused, effects);
    else effects.push({ do: 'answer', asker, answer: { ok: true, index: known ?? begun(state).log.size - 1 } });
  }
}

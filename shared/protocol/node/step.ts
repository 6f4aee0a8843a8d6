/**
 * A mix node as a pure step: an event in, effects out. No clock, socket, disk or randomness of its own. The state it is
 * given is used up: go on with the one it leaves behind.
 */
import { emptyRoot } from '../../board/merkle.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError, unreachable } from '../../codec/error.ts';
import type { Random } from '../../crypto/random.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { secretNames } from './ceremony.ts';
import { dutyName, dutyOf } from './duties.ts';
import { begin, isOutdated, proceed } from './make.ts';
import {
  alarmFrom,
  compareWith,
  cosignatureDue,
  follow,
  startRecord,
  takeEntries,
  takeFindings,
  takeHead,
} from './replica.ts';
import type { Duty, Kept, NodeEffect, NodeEvent, NodeState } from './state.ts';

/** A node with what it kept from before; its own entries are examined again like anyone's. */
export function newNode(
  key: SigningKey,
  name: string,
  coordinator: Bytes,
  kept: Kept,
  successor: Bytes | null = null,
): NodeState {
  return {
    key,
    name,
    coordinator,
    successor,
    connected: false,
    session: 0,
    record: null,
    index: 0,
    head: null,
    ahead: new Map(),
    reached: null,
    closeNote: null,
    unread: kept.note,
    queue: [...kept.leaves],
    stored: kept.leaves.length,
    doubted: null,
    fetching: null,
    examining: null,
    blobs: new Map(kept.blobs.map(({ sha256, length }) => [hex(sha256), length])),
    asked: new Set(),
    cosigned: kept.cosigned ?? { size: 0, root: emptyRoot() },
    sent: -1,
    secrets: new Map(kept.secrets),
    drafts: new Map(kept.drafts),
    submitted: new Map(),
    unmixable: new Set(),
    making: null,
    nextJob: 1,
    nextSubmission: 1,
    incapable: false,
    alarm: alarmFrom(kept.fork ?? null, successor ?? coordinator),
    fork: kept.fork ?? null,
  };
}

/** What happens on `event` at `now` milliseconds. Changes `state` and returns the effects, in order. */
export function step(state: NodeState, event: NodeEvent, now: number, random: Random): NodeEffect[] {
  const effects: NodeEffect[] = [];
  hear(state, event, effects);
  if (!state.alarm) {
    sendCosignature(state, now, effects);
    eraseSpent(state, effects);
    whileCapable(state, effects, () => doDuty(state, random, effects));
  }
  return effects;
}

function hear(state: NodeState, event: NodeEvent, effects: NodeEffect[]): void {
  switch (event.kind) {
    case 'connected':
      state.connected = true;
      state.session += 1;
      state.fetching = null;
      state.sent = -1;
      state.asked.clear();
      state.submitted.clear();
      if (!state.record && state.queue.length > 0) startRecord(state, effects);
      return follow(state, effects);
    case 'disconnected':
      state.connected = false;
      return;
    case 'head':
      return state.alarm ? undefined : takeHead(state, event.note, effects);
    case 'compare':
      return state.alarm ? undefined : compareWith(state, event.note, effects);
    case 'fetched':
      return state.alarm ? undefined : takeEntries(state, event.from, event.leaves, effects);
    case 'blob':
      state.blobs.set(hex(event.blob.sha256), event.blob.length);
      return follow(state, effects);
    case 'done':
      return state.alarm ? undefined : finish(state, event, effects);
    case 'accepted':
      return;
    case 'refused':
      return refused(state, event, effects);
    default:
      return unreachable(event);
  }
}

function finish(state: NodeState, { job, result }: Extract<NodeEvent, { kind: 'done' }>, effects: NodeEffect[]): void {
  if (state.examining?.job === job && result.kind === 'examine') {
    takeFindings(state, result, effects);
    return follow(state, effects);
  }
  if (state.making?.job !== job) throw new OstrakaError('internal', `no one awaits job ${job}`);
  const { duty } = state.making;
  state.making = null;
  whileCapable(state, effects, () => {
    // The board may have moved on meanwhile: what is no longer due is dropped.
    const due = state.record && dutyOf(state.record, state.index, state.secrets);
    if (due && dutyName(due) === dutyName(duty)) proceed(state, duty, result, effects);
  });
}

/** A lost secret ends this node's part, not its replica. */
function whileCapable(state: NodeState, effects: NodeEffect[], act: () => void): void {
  if (state.incapable) return;
  try {
    act();
  } catch (error) {
    if (!(error instanceof OstrakaError && error.code === 'secret-lost')) throw error;
    state.incapable = true;
    effects.push({
      do: 'alarm',
      alarm: { code: error.code, message: error.message, culprit: { role: 'this-laptop' } },
    });
  }
}

function refused(
  state: NodeState,
  { submission, code, message }: Extract<NodeEvent, { kind: 'refused' }>,
  effects: NodeEffect[],
): void {
  const duty = state.submitted.get(submission);
  if (!duty) return;
  // It stays submitted for this session: the board that comes will say what is due instead.
  effects.push({
    do: 'alarm',
    alarm: {
      code,
      message: `the coordinator refused this laptop's ${duty.split('/')[0]}: ${message}`,
      culprit: { role: 'this-laptop' },
    },
  });
}

function sendCosignature(state: NodeState, now: number, effects: NodeEffect[]): void {
  const due = cosignatureDue(state, Math.floor(now / 1000));
  if (!due) return;
  state.sent = due.size;
  effects.push({ do: 'send', message: { say: 'cosign', ...due } });
}

/** Whether this laptop has let another coordinator take over, and the board is still the old one's. */
const isForsaken = ({ record, successor }: NodeState): boolean =>
  successor !== null && !equal(record!.coordinator, successor);

/** Whether this replica holds all that the coordinator has signed. */
const isCurrent = ({ record, head, queue, examining, connected }: NodeState): boolean =>
  connected && head !== null && queue.length === 0 && !examining && record!.log.size >= head.size;

/**
 * Whether nothing is missing here but the checks of entries that came meanwhile. A mix and its proof wait for no check of
 * another's proof: where that fails they are cut out like all that was built on it. Only what this laptop can make is
 * begun early; key shares, which cannot be taken back, never are.
 */
function mayMixAhead({ connected, head, record, queue, stored, secrets, drafts }: NodeState, duty: Duty): boolean {
  if (duty.kind !== 'mix' && duty.kind !== 'mix-proof') return false;
  if (!connected || !head || stored > 0 || record!.log.size + queue.length < head.size) return false;
  return duty.kind === 'mix' || secrets.has(secretNames.mix(hex(duty.input))) || drafts.has(dutyName(duty));
}

function doDuty(state: NodeState, random: Random, effects: NodeEffect[]): void {
  if (state.alarm || !state.record || isForsaken(state)) return;
  // Half-way through a copy of the board, the ceremony seems to await what was said long ago, and its secrets are erased.
  if (!isCurrent(state) && phaseOf(state.record) !== 'mixing') return;
  const duty = dutyOf(state.record, state.index, state.secrets);
  if (!duty || !(isCurrent(state) || mayMixAhead(state, duty))) return;
  const name = dutyName(duty);
  if (state.making || [...state.submitted.values()].includes(name)) return;
  const old = state.drafts.get(name);
  if (old && isOutdated(state.record, old)) state.drafts.delete(name);
  if (!state.drafts.has(name)) begin(state, duty, random, effects);
  const draft = state.drafts.get(name);
  if (!draft) return;
  const submission = state.nextSubmission++;
  state.submitted.set(submission, name);
  effects.push({ do: 'submit', submission, leaf: draft.leaf, blobs: draft.blobs });
}

/** Secrets that have done their work are erased: receiving keys, polynomials, permutations, key shares. */
function eraseSpent(state: NodeState, effects: NodeEffect[]): void {
  const { record, secrets } = state;
  if (!record || secrets.size === 0) return;
  const sealed = record.seal !== null;
  const proven = new Set(
    record.chain.filter((mix) => mix.node === state.index && mix.proof).map((mix) => hex(mix.input)),
  );
  const done = phaseOf(record) === 'finished' && record.attests.has(state.index);
  const { attempt } = record.ceremony;
  for (const name of secrets.keys()) {
    const [kind, which] = name.split('/') as [string, string];
    const spent =
      (kind === 'ceremony' && (record.key !== null || Number(which) < attempt)) ||
      (kind === 'mix' && (sealed || proven.has(which))) ||
      (kind === 'share' && (done || (name !== secretNames.share(attempt) && record.key !== null)));
    if (!spent) continue;
    secrets.delete(name);
    effects.push({ do: 'erase-secret', name });
  }
}

/**
 * A mix node as a pure step: an event in, effects out. No clock, socket, disk or randomness of its own. The state it is
 * given is used up: go on with the one it leaves behind.
 */
import { emptyRoot } from '../../board/merkle.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError, unreachable } from '../../codec/error.ts';
import type { Random } from '../../crypto/random.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { secretNames } from './ceremony.ts';
import { alarmFrom, compareWith, cosignatureDue, isForsaken, tellHowFar } from './checkpoints.ts';
import { differs, takeComparison, tellComparison } from './comparing.ts';
import { dutyName, dutyOf } from './duties.ts';
import { release } from './holding.ts';
import { agree, begin, isOutdated, proceed } from './make.ts';
import { Queue } from './queue.ts';
import { follow, startReplica, takeEntries, takeFindings, takeHead } from './replica.ts';
import type { Duty, Intake, Kept, NodeEffect, NodeEvent, NodeState, Replica } from './state.ts';

/**
 * A node with what it kept from before; its own entries are examined again like anyone's.
 * @param areMadeUp whether it was started for a simulation; nothing that it hears or keeps makes it take part in one
 */
export function newNode(
  key: SigningKey,
  name: string,
  coordinator: Bytes,
  kept: Kept,
  successor: Bytes | null = null,
  areMadeUp = false,
): NodeState {
  return {
    self: { key, name, coordinator, successor, areMadeUp },
    disk: {
      blobs: new Map(kept.blobs.map(({ sha256, length }) => [hex(sha256), length])),
      secrets: new Map(kept.secrets),
      drafts: new Map(kept.drafts),
      cosigned: kept.cosigned ?? { size: 0, root: emptyRoot() },
      fork: kept.fork ?? null,
      compared: kept.compared ?? null,
      released: kept.released ?? null,
    },
    intake: {
      unread: kept.note,
      queue: new Queue(kept.leaves),
      stored: kept.leaves.length,
      fetching: null,
      doubted: null,
    },
    session: null,
    replica: null,
    making: { job: null, unmixable: new Set(), incapable: false },
    alarm: alarmFrom(kept.fork ?? null, successor ?? coordinator),
    nextJob: 1,
    nextSubmission: 1,
  };
}

/** What happens on `event` at `now` milliseconds. Changes `state` and returns the effects, in order. */
export function step(state: NodeState, event: NodeEvent, now: number, random: Random): NodeEffect[] {
  const effects: NodeEffect[] = [];
  hear(state, event, now, effects);
  if (!state.alarm) {
    sendCosignature(state, now, effects);
    eraseSpent(state, effects);
    whileCapable(state, effects, () => doDuty(state, now, random, effects));
  }
  return effects;
}

function hear(state: NodeState, event: NodeEvent, now: number, effects: NodeEffect[]): void {
  switch (event.kind) {
    case 'connected':
      state.session = { asked: new Set(), sent: -1, submitted: new Map(), busy: new Set() };
      state.intake.fetching = null;
      if (!state.replica && state.intake.queue.length > 0) startReplica(state, effects);
      tellComparison(state, effects);
      return follow(state, effects);
    case 'disconnected':
      state.session = null;
      return;
    case 'head':
      return state.alarm ? undefined : takeHead(state, event.note, effects);
    case 'how-far':
      return tellHowFar(state, effects);
    case 'compare':
      return state.alarm ? undefined : compareWith(state, event.note, effects);
    case 'compared':
      return takeComparison(state, event.match, effects);
    case 'fetched':
      return state.alarm ? undefined : takeEntries(state, event.from, event.leaves, effects);
    case 'blob':
      state.disk.blobs.set(hex(event.blob.sha256), event.blob.length);
      return follow(state, effects);
    case 'go-on':
      return follow(state, effects);
    case 'agree':
      return state.alarm || !state.replica || differs(state)
        ? undefined
        : agree(state, state.replica, event.join, effects);
    case 'release':
      return differs(state) ? undefined : release(state, effects);
    case 'done':
      return state.alarm ? undefined : finish(state, event, now, effects);
    case 'accepted':
      return submitAgain(state);
    case 'refused':
      return refused(state, event, effects);
    default:
      return unreachable(event);
  }
}

function finish(
  state: NodeState,
  { job, result }: Extract<NodeEvent, { kind: 'done' }>,
  now: number,
  effects: NodeEffect[],
): void {
  const { replica, making, disk } = state;
  if (replica?.examining?.job === job && result.kind === 'examine') {
    takeFindings(state, replica, result, effects);
    return follow(state, effects);
  }
  if (!replica || making.job?.id !== job) throw new OstrakaError('internal', `no one awaits job ${job}`);
  const { duty } = making.job;
  making.job = null;
  if (differs(state)) return;
  whileCapable(state, effects, () => {
    // The board may have moved on meanwhile: what is no longer due is dropped.
    const due = dutyOf(replica, disk, now);
    if (due && dutyName(due) === dutyName(duty)) proceed(state, replica, duty, result, effects);
  });
}

/** A lost secret ends this node's part, not its replica. */
function whileCapable(state: NodeState, effects: NodeEffect[], act: () => void): void {
  const { making } = state;
  if (making.incapable) return;
  try {
    act();
  } catch (error) {
    if (!(error instanceof OstrakaError && error.code === 'secret-lost')) throw error;
    making.incapable = true;
    effects.push({
      do: 'alarm',
      alarm: { code: error.code, message: error.message, culprit: { kind: 'this-laptop' } },
    });
  }
}

function refused(
  state: NodeState,
  { submission, code, message }: Extract<NodeEvent, { kind: 'refused' }>,
  effects: NodeEffect[],
): void {
  const duty = state.session?.submitted.get(submission);
  if (code === 'busy') return void (duty && state.session!.busy.add(duty));
  submitAgain(state);
  if (!duty) return;
  // It stays submitted for this session: the board that comes will say what is due instead.
  effects.push({
    do: 'alarm',
    alarm: {
      code,
      message: `the coordinator refused this laptop's ${duty.split('/')[0]}: ${message}`,
      culprit: { kind: 'this-laptop' },
    },
  });
}

/** The coordinator has judged an entry of this node: what had to wait for that is due again. */
function submitAgain({ session }: NodeState): void {
  if (!session) return;
  for (const [submission, duty] of session.submitted) if (session.busy.has(duty)) session.submitted.delete(submission);
  session.busy.clear();
}

function sendCosignature(state: NodeState, now: number, effects: NodeEffect[]): void {
  const due = cosignatureDue(state, Math.floor(now / 1000));
  if (!state.session || !due) return;
  state.session.sent = due.size;
  effects.push({ do: 'send', message: { say: 'cosign', ...due } });
}

/** Whether this replica holds all that the coordinator has signed. */
const isCurrent = ({ record, head, examining }: Replica, { queue }: Intake): boolean =>
  head !== null && queue.length === 0 && !examining && record.log.size >= head.size;

/**
 * Whether nothing is missing here but the checks of entries that came meanwhile. A mix and its proof wait for no check of
 * another's proof: where that fails they are cut out like all that was built on it. Only what this laptop can make is
 * begun early; key shares, which cannot be taken back, never are.
 */
function mayMixAhead({ disk, intake }: NodeState, { head, record }: Replica, duty: Duty): boolean {
  if (duty.kind !== 'mix' && duty.kind !== 'mix-proof') return false;
  if (!head || intake.stored > 0 || record.log.size + intake.queue.length < head.size) return false;
  return duty.kind === 'mix' || disk.secrets.has(secretNames.mix(hex(duty.input))) || disk.drafts.has(dutyName(duty));
}

function doDuty(state: NodeState, now: number, random: Random, effects: NodeEffect[]): void {
  const { self, session, replica, intake, disk, making } = state;
  if (!session || !replica || isForsaken(self, replica) || differs(state)) return;
  const current = isCurrent(replica, intake);
  // Half-way through a copy of the board, the ceremony seems to await what was said long ago, and its secrets are erased.
  if (!current && phaseOf(replica.record) !== 'mixing') return;
  const duty = dutyOf(replica, disk, now);
  if (!duty || !(current || mayMixAhead(state, replica, duty))) return;
  const name = dutyName(duty);
  if (making.job || [...session.submitted.values()].includes(name)) return;
  const old = disk.drafts.get(name);
  if (old && isOutdated(replica.record, old)) disk.drafts.delete(name);
  if (!disk.drafts.has(name)) begin(state, replica, duty, random, effects);
  const draft = disk.drafts.get(name);
  if (!draft) return;
  const submission = state.nextSubmission++;
  session.submitted.set(submission, name);
  effects.push({ do: 'submit', submission, leaf: draft.leaf, blobs: draft.blobs });
}

/** Secrets that have done their work are erased: receiving keys, polynomials, permutations, key shares. */
function eraseSpent({ replica, disk: { secrets } }: NodeState, effects: NodeEffect[]): void {
  if (!replica || secrets.size === 0) return;
  const { record, index } = replica;
  const final = record.finalList !== null;
  const proven = new Set(record.chain.filter((mix) => mix.node === index && mix.proof).map((mix) => hex(mix.input)));
  const done = phaseOf(record) === 'finished' && record.attests.has(index);
  const { attempt } = record.ceremony;
  for (const name of secrets.keys()) {
    const [kind, which] = name.split('/') as [string, string];
    const spent =
      (kind === 'ceremony' && (record.key !== null || Number(which) < attempt)) ||
      (kind === 'mix' && (final || proven.has(which))) ||
      (kind === 'share' && (done || (name !== secretNames.share(attempt) && record.key !== null)));
    if (!spent) continue;
    secrets.delete(name);
    effects.push({ do: 'erase-secret', name });
  }
}

/** How a node follows the board: fetch, examine, fold, compare with the checkpoint, co-sign. It takes nobody's word. */

import { cosign, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { blobsBrought, type Entry, entrySigned, readEntry } from '../../board/entry.ts';
import { examine } from '../../board/evidence.ts';
import { admit, apply, claimOf, isIndependent, recordFor } from '../../board/fold.ts';
import { checkFork, type Fork, forkAt, forkOf, writeFork } from '../../board/fork.ts';
import { type ElectionRecord, nodeOf, phaseOf } from '../../board/record.ts';
import type { Refusal } from '../../board/refusal.ts';
import { closeUnwitnessed } from '../../board/rules/mixing.ts';
import { reportBytes } from '../../board/rules/takeover.ts';
import { type Bytes, equal, hex, utf8 } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { sign } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import type { JobResult } from '../jobs.ts';
import { COSIGNED, FORK } from './kept.ts';
import { keepBlob } from './make.ts';
import type { Alarm, NodeEffect, NodeState, SignedHead } from './state.ts';

/** Entries examined as one job: the more, the less each costs. */
const BATCH = 256;
/** Entries asked for at once; the coordinator may answer with fewer. */
const RANGE = 1000;
/** Checkpoints remembered until the replica reaches them. */
const MAX_AHEAD = 256;

/** Stops the node: it folds, signs and mixes no further, and says why. */
export function alarm(state: NodeState, code: ErrorCode, message: string, effects: NodeEffect[]): void {
  state.alarm = { code, message, culprit: { role: 'coordinator' } };
  effects.push({ do: 'alarm', alarm: state.alarm });
}

/**
 * Stops a node whose copy and the board of the coordinator that took over part before the takeover is folded. The q nodes
 * that reported may have held less than this laptop, which was away: that is nobody's fork.
 */
function leftBehind(state: NodeState, effects: NodeEffect[]): void {
  const message = `the board that the new coordinator goes on with does not hold all ${state.record!.log.size} entries of this laptop's copy`;
  state.alarm = { code: 'left-behind', message, culprit: { role: 'latecomer' } };
  effects.push({ do: 'alarm', alarm: state.alarm });
}

/**
 * An entry that must not stand. What this laptop has stored it had found good: then its own disk is at fault. What has
 * just come anyone on the way may have altered: it is asked for again, and only the same bytes twice stop the node.
 */
function badEntry(state: NodeState, leaf: Bytes, code: ErrorCode, message: string, effects: NodeEffect[]): void {
  if (state.stored > 0) {
    const own = `this laptop's copy of the board is damaged: ${message}`;
    state.alarm = { code: 'storage-damaged', message: own, culprit: { role: 'this-laptop' } };
    effects.push({ do: 'alarm', alarm: state.alarm });
    return;
  }
  if (state.doubted && equal(state.doubted, leaf)) {
    const unfolded = state.record && state.head && state.head.epoch > state.record.epoch;
    return unfolded ? leftBehind(state, effects) : alarm(state, code, message, effects);
  }
  state.doubted = leaf;
  state.queue.length = 0;
  state.fetching = null;
  if (state.record && state.record.log.size > 0) return follow(state, effects);
  // Not even the manifest stands: everything read by it goes with it.
  state.record = null;
  state.index = 0;
  state.head = null;
  state.ahead.clear();
  if (state.connected) fetch(state, 0, 1, effects);
}

/** Takes the coordinator's newest checkpoint. */
export function takeHead(state: NodeState, note: string, effects: NodeEffect[]): void {
  const { record } = state;
  if (!record) {
    state.unread = note;
    if (state.fetching === null && state.queue.length === 0) fetch(state, 0, 1, effects);
    return;
  }
  let seen: SignedHead;
  try {
    seen = readHead(state, record, note);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    // Nothing here is signed, so it convicts nobody and stops nobody.
    const message = `what came as the coordinator's checkpoint is none: ${error.message}`;
    effects.push({ do: 'alarm', alarm: { code: error.code, message, culprit: { role: 'answerer' } } });
    return;
  }
  compare(state, record, seen, effects);
  if (state.alarm) return;
  const { size, epoch } = seen;
  const { head } = state;
  if (!head || epoch > head.epoch || (epoch === head.epoch && size >= head.size)) {
    state.head = seen;
    effects.push({ do: 'keep-note', note });
  }
  follow(state, effects);
}

/** Takes a checkpoint that came another way than from the coordinator; one that it has not signed says nothing. */
export function compareWith(state: NodeState, note: string, effects: NodeEffect[]): void {
  const { record } = state;
  if (!record) return;
  let seen: SignedHead;
  try {
    seen = readHead(state, record, note);
  } catch (error) {
    if (error instanceof OstrakaError) return;
    throw error;
  }
  compare(state, record, seen, effects);
}

/** Compares a signed checkpoint with this replica, now or once it is reached, and with the others of its size. */
function compare(state: NodeState, record: ElectionRecord, seen: SignedHead, effects: NodeEffect[]): void {
  const { size, root, epoch } = seen;
  const { ahead } = state;
  if (size <= record.log.size) {
    if (!equal(record.log.root(size), root)) return forked(state, seen, effects);
    return reach(state, record, seen);
  }
  const before = ahead.get(size);
  if (before?.epoch === epoch && !equal(before.root, root)) return forked(state, seen, effects);
  // The oldest are reached first, and the newest is the one to reach.
  if (!before && ahead.size >= MAX_AHEAD) ahead.delete([...ahead.keys()].at(-1)!);
  // One that comes late, or again, may bear fewer co-signatures than the one that is known.
  const fuller = before?.epoch !== epoch || seen.note.length > before.note.length;
  if (!before || (before.epoch <= epoch && fuller)) ahead.set(size, seen);
}

/** Takes note of a checkpoint that this replica contains. */
function reach(state: NodeState, record: ElectionRecord, seen: SignedHead): void {
  if (seen.size >= (state.reached?.size ?? 0)) state.reached = seen;
  if (!record.closeNote && !state.closeNote && closeUnwitnessed(record, seen.note) === null)
    state.closeNote = seen.note;
}

/** A checkpoint of this epoch; or of the next one, signed by the coordinator that this laptop let take over. */
function readHead({ successor }: NodeState, record: ElectionRecord, note: string): SignedHead {
  const read = (coordinator: Bytes, epoch: number) => {
    const { size, root } = readCheckpoint(note, coordinator, origin(record.fingerprint, epoch));
    return { epoch, size, root, note };
  };
  try {
    return read(record.coordinator, record.epoch);
  } catch (error) {
    if (!successor || equal(record.coordinator, successor)) throw error;
    return read(successor, record.epoch + 1);
  }
}

/** Stops this node, with what convicts the coordinator where two signatures of it are at hand. */
function forked(state: NodeState, seen: SignedHead, effects: NodeEffect[], message = signedTwo(seen.size)): void {
  if (state.record && seen.epoch > state.record.epoch) return leftBehind(state, effects);
  state.fork = evidenceAgainst(state, seen);
  if (state.fork) effects.push({ do: 'put', key: FORK, value: utf8(writeFork(state.fork)) });
  alarm(state, 'fork', message, effects);
}

const signedTwo = (size: number): string => `the coordinator signed two different boards of ${size} entries`;

/** What a fork proof that was kept says again after a restart; null where it convicts another coordinator than this. */
export function alarmFrom(fork: Fork | null, coordinator: Bytes): Alarm | null {
  if (!fork || !equal((fork.takeover ?? fork.manifest).coordinator, coordinator)) return null;
  return { code: 'fork', message: signedTwo(checkFork(fork).sizes[0]), culprit: { role: 'coordinator' } };
}

function evidenceAgainst({ record, reached, head, ahead }: NodeState, seen: SignedHead): Fork | null {
  if (!record || seen.epoch !== record.epoch) return null;
  const others = [reached, head, ...ahead.values()].filter((one) => one !== null && one.epoch === seen.epoch);
  for (const { note } of others as SignedHead[]) {
    const fork = forkAt(record, seen.note, note) ?? forkOf(record, seen.note, note);
    if (fork) return fork;
  }
  return null;
}

function fetch(state: NodeState, from: number, to: number, effects: NodeEffect[]): void {
  state.fetching = to;
  effects.push({ do: 'fetch', from, to });
}

/** Asks for what is missing between this replica and the checkpoint, then folds what is there. */
export function follow(state: NodeState, effects: NodeEffect[]): void {
  if (state.alarm) return;
  const have = (state.record?.log.size ?? 0) + state.queue.length;
  const head = state.head?.size ?? 0;
  if (state.connected && state.fetching === null && have < head)
    fetch(state, have, Math.min(head, have + RANGE), effects);
  examineNext(state, effects);
}

/** Takes fetched entries into the queue. */
export function takeEntries(state: NodeState, from: number, leaves: readonly Bytes[], effects: NodeEffect[]): void {
  const asked = state.fetching;
  const have = (state.record?.log.size ?? 0) + state.queue.length;
  if (asked === null || from !== have) return;
  state.fetching = null;
  // An empty answer is not asked for again before something happens.
  if (leaves.length === 0) return;
  // No checkpoint covers more than was asked for.
  state.queue.push(...leaves.slice(0, asked - have));
  if (!state.record) startRecord(state, effects);
  follow(state, effects);
}

/** Reads entry 0: the manifest that the join link's key signed. */
export function startRecord(state: NodeState, effects: NodeEffect[]): void {
  const [leaf] = state.queue;
  if (!leaf) return;
  const entry = read(state, leaf, effects);
  if (!entry) return;
  const bad = (code: ErrorCode, message: string) => badEntry(state, leaf, code, message, effects);
  const record = recordFor(entry);
  if (!record) return bad('bad-manifest', 'the board does not begin with a manifest');
  if (!equal(record.manifest.coordinator, state.coordinator) || !equal(entry.author, state.coordinator))
    return bad('wrong-coordinator', 'the manifest is not signed by the key in the join link');
  if (record.manifest.simulation)
    return alarm(state, 'simulation', 'this manifest is a simulation; a real node takes no part in it', effects);
  state.record = record;
  state.index = nodeOf(record, state.key.publicKey) ?? 0;
  // Kept, for this manifest may yet turn out to be none.
  if (state.unread) takeHead(state, state.unread, effects);
}

function read(state: NodeState, leaf: Bytes, effects: NodeEffect[]): Entry | null {
  const entry = parse(leaf);
  if (!(entry instanceof OstrakaError)) return entry;
  badEntry(state, leaf, entry.code, `the board holds an entry that cannot be read: ${entry.message}`, effects);
  return null;
}

function parse(leaf: Bytes): Entry | OstrakaError {
  try {
    return readEntry(leaf);
  } catch (error) {
    if (error instanceof OstrakaError) return error;
    throw error;
  }
}

/** Sends the front of the queue to be examined: one entry, or a run of ballots. */
function examineNext(state: NodeState, effects: NodeEffect[]): void {
  const { record, queue } = state;
  if (state.alarm || !record || state.examining) return;
  const [first] = queue;
  if (!first) return caughtUp(state, effects);
  const entry = read(state, first, effects);
  if (!entry) return;
  const refused = admit(record, entry);
  if (refused) return breaksRules(state, entry, refused.message, effects);
  const brought = blobsBrought(entry);
  // Whoever verifies the transcript refuses it for this, proofs that hold or not.
  if (brought.some(({ sha256, length }) => (state.blobs.get(hex(sha256)) ?? length) !== length))
    return breaksRules(state, entry, 'a blob that it brings has another length than it says', effects);
  const missing = brought.filter(({ sha256 }) => !state.blobs.has(hex(sha256)));
  if (missing.length > 0) {
    // Nothing large is fetched because of what nobody signed.
    if (!entrySigned(entry.leaf, entry.author))
      return breaksRules(state, entry, 'the signature does not verify', effects);
    for (const { sha256, length } of missing)
      if (state.connected && !state.asked.has(hex(sha256))) {
        state.asked.add(hex(sha256));
        effects.push({ do: 'fetch-blob', sha256, length });
      }
    return;
  }
  const batch = [entry];
  if (isIndependent(entry) && phaseOf(record) === 'voting')
    for (const leaf of queue.slice(1, BATCH)) {
      const next = parse(leaf);
      if (next instanceof OstrakaError || !isIndependent(next)) break;
      batch.push(next);
    }
  const claims = batch.map((each) => claimOf(record, each));
  if (claims.every(({ evidence }) => evidence.kind === 'none'))
    return foldBatch(state, batch, examine(claims, noBlobs), effects);
  const job = state.nextJob++;
  state.examining = { job, entries: batch };
  effects.push({ do: 'job', id: job, job: { kind: 'examine', claims }, work: 'checking' });
}

const noBlobs = (): never => {
  throw new OstrakaError('internal', 'a bare signature needs no blob');
};

function breaksRules(state: NodeState, entry: Entry, message: string, effects: NodeEffect[]): void {
  const what = `entry ${state.record!.log.size} (${entry.type}) breaks the rules: ${message}`;
  badEntry(state, entry.leaf, 'bad-board', what, effects);
}

/** Folds what a job has examined. */
export function takeFindings(
  state: NodeState,
  { findings }: Extract<JobResult, { kind: 'examine' }>,
  effects: NodeEffect[],
): void {
  const batch = state.examining!.entries;
  state.examining = null;
  foldBatch(state, batch, findings, effects);
}

function foldBatch(
  state: NodeState,
  batch: readonly Entry[],
  findings: readonly Parameters<typeof apply>[2][],
  effects: NodeEffect[],
): void {
  const record = state.record!;
  const from = record.log.size;
  const fresh: Bytes[] = [];
  let refused: Refusal | null = null;
  for (const [i, entry] of batch.entries()) {
    const { closing: closed, epoch } = record;
    refused = apply(record, entry, findings[i]!);
    if (refused) break;
    if (state.stored > 0) state.stored -= 1;
    else fresh.push(entry.leaf);
    if (!closed && record.closing) keepBlob(state, record.closing.list, effects);
    // Checkpoints of an earlier epoch no longer show it.
    if (record.epoch !== epoch) state.closeNote = null;
  }
  const folded = record.log.size - from;
  state.queue.splice(0, folded);
  if (fresh.length > 0) effects.push({ do: 'keep-entries', from: from + folded - fresh.length, leaves: fresh });
  if (refused) return breaksRules(state, batch[folded]!, refused.message, effects);
  examineNext(state, effects);
}

/** The replica has folded all it has: compare with the checkpoint, and co-sign it. */
function caughtUp(state: NodeState, effects: NodeEffect[]): void {
  const { record, cosigned, index, ahead } = state;
  if (!record) return;
  for (const [size, seen] of ahead) {
    if (size > record.log.size) continue;
    ahead.delete(size);
    // What a coordinator signed beyond the takeover was nobody's board but its own.
    if (seen.epoch < record.epoch) continue;
    if (!equal(record.log.root(size), seen.root))
      return forked(state, seen, effects, `the board served is not the one of ${size} entries that was signed`);
    reach(state, record, seen);
  }
  if (cosigned.size <= record.log.size && !equal(record.log.root(cosigned.size), cosigned.root))
    return alarm(state, 'fork', signedTwo(cosigned.size), effects);
  // Whoever reports to a successor signs nothing more for the coordinator before it.
  if (state.successor && !equal(record.coordinator, state.successor)) return report(state, record, effects);
  const { reached } = state;
  if (index === 0 || !state.connected || !reached || reached.size <= cosigned.size) return;
  state.cosigned = { size: reached.size, root: reached.root };
  effects.push({ do: 'put', key: COSIGNED, value: encodeCanonical(state.cosigned) });
}

/** Tells the coordinator that takes over how far this replica reaches. */
function report(state: NodeState, record: ElectionRecord, effects: NodeEffect[]): void {
  const { successor, index, key } = state;
  if (!successor || index === 0 || !state.connected) return;
  const epoch = record.epoch + 1;
  const head = headOf(record);
  const signature = sign(reportBytes(record.fingerprint, epoch, successor, head), key);
  effects.push({ do: 'send', message: { say: 'report', epoch, head, signature } });
}

/** The co-signature line for the newest checkpoint that this replica contains; null where it has left already. */
export function cosignatureDue(state: NodeState, seconds: number): { size: number; line: string } | null {
  const { reached, cosigned, record, index } = state;
  if (state.alarm || !state.connected || !record || !reached || index === 0) return null;
  if (state.successor && !equal(record.coordinator, state.successor)) return null;
  if (reached.size === state.sent || reached.size !== cosigned.size) return null;
  return { size: reached.size, line: cosign(reached.note, index, state.key, seconds) };
}

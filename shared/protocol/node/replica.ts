/** How a node follows the board: fetch, examine, fold, compare with the checkpoint, co-sign. It takes nobody's word. */
import { type Checkpoint, cosign, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { blobsBrought, type Entry, readEntry } from '../../board/entry.ts';
import { examine } from '../../board/evidence.ts';
import { admit, apply, claimOf, independent, recordFor } from '../../board/fold.ts';
import { type ElectionRecord, nodeOf, phaseOf } from '../../board/record.ts';
import { closeUnwitnessed } from '../../board/rules/mixing.ts';
import { reportBytes } from '../../board/rules/takeover.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { sign } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import type { JobResult } from '../jobs.ts';
import { keepBlob } from './make.ts';
import type { NodeEffect, NodeState } from './state.ts';

/** Entries examined as one job. */
const BATCH = 64;
/** Entries asked for at once; the coordinator may answer with fewer. */
const RANGE = 1000;
/** Checkpoints remembered before the replica reaches them; the oldest stay, for they are reached first. */
const MAX_AHEAD = 256;

/** Stops the node: it folds, signs and mixes no further, and says why. */
export function alarm(state: NodeState, code: string, message: string, effects: NodeEffect[]): void {
  state.alarm = { code, message, culprit: 'the coordinator' };
  effects.push({ do: 'alarm', alarm: state.alarm });
}

/** Takes the coordinator's newest checkpoint. */
export function takeHead(state: NodeState, note: string, effects: NodeEffect[]): void {
  const { record } = state;
  if (!record) {
    state.unread = note;
    if (state.fetching === null && state.queue.length === 0) fetch(state, 0, 1, effects);
    return;
  }
  let checkpoint: Checkpoint;
  try {
    checkpoint = readHead(state, record, note);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return alarm(state, error.code, `its checkpoint cannot be read: ${error.message}`, effects);
  }
  const { size, root } = checkpoint;
  const known = size <= record.log.size ? record.log.root(size) : state.ahead.get(size)?.root;
  if (known && !equal(known, root)) return forked(state, size, effects);
  if (size <= record.log.size) reach(state, record, { size, root, note });
  else if (state.ahead.size < MAX_AHEAD || state.ahead.has(size)) state.ahead.set(size, { root, note });
  if (size >= (state.head?.size ?? 0)) {
    state.head = { size, root, note };
    effects.push({ do: 'keep-note', note });
  }
  follow(state, effects);
}

/** Takes note of a checkpoint that this replica contains. */
function reach(state: NodeState, record: ElectionRecord, head: NonNullable<NodeState['reached']>): void {
  if (head.size >= (state.reached?.size ?? 0)) state.reached = head;
  if (!record.closeNote && closeUnwitnessed(record, head.note) === null) state.closeNote = head.note;
}

/** A checkpoint of this epoch; or of the next one, signed by the coordinator that this laptop let take over. */
function readHead({ successor }: NodeState, record: ElectionRecord, note: string): Checkpoint {
  try {
    return readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
  } catch (error) {
    if (!successor || equal(record.coordinator, successor)) throw error;
    return readCheckpoint(note, successor, origin(record.fingerprint, record.epoch + 1));
  }
}

const forked = (state: NodeState, size: number, effects: NodeEffect[]): void =>
  alarm(state, 'fork', `the coordinator signed two different boards of ${size} entries`, effects);

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
  state.fetching = null;
  const have = (state.record?.log.size ?? 0) + state.queue.length;
  // What was not asked for is not covered by a checkpoint; an empty answer is asked for again when something happens.
  if (asked === null || from !== have || leaves.length === 0) return;
  state.queue.push(...leaves.slice(0, asked - have));
  if (!state.record) startRecord(state, effects);
  follow(state, effects);
}

/** Reads entry 0: the manifest that the join link's key signed. */
export function startRecord(state: NodeState, effects: NodeEffect[]): void {
  const [leaf] = state.queue;
  if (!leaf) return;
  const entry = read(state, leaf, effects);
  const record = entry && recordFor(entry);
  if (!entry || !record) return alarm(state, 'bad-manifest', 'the board does not begin with a manifest', effects);
  if (!equal(record.manifest.coordinator, state.coordinator) || !equal(entry.author, state.coordinator))
    return alarm(state, 'wrong-coordinator', 'the manifest is not signed by the key in the join link', effects);
  if (record.manifest.simulation)
    return alarm(state, 'simulation', 'this manifest is a simulation; a real node takes no part in it', effects);
  state.record = record;
  state.index = nodeOf(record, state.key.publicKey) ?? 0;
  const note = state.unread;
  state.unread = null;
  if (note) takeHead(state, note, effects);
}

function read(state: NodeState, leaf: Bytes, effects: NodeEffect[]): Entry | null {
  try {
    return readEntry(leaf);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    alarm(state, error.code, `the board holds an entry that cannot be read: ${error.message}`, effects);
    return null;
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
  const missing = blobsBrought(entry).filter(({ sha256 }) => !state.blobs.has(hex(sha256)));
  if (missing.length > 0) {
    for (const { sha256, length } of missing)
      if (state.connected && !state.asked.has(hex(sha256))) {
        state.asked.add(hex(sha256));
        effects.push({ do: 'fetch-blob', sha256, length });
      }
    return;
  }
  const refused = admit(record, entry);
  if (refused) return breaksRules(state, entry, refused.message, effects);
  const batch = [entry];
  if (independent.has(entry.type) && phaseOf(record) === 'voting')
    for (const leaf of queue.slice(1, BATCH)) {
      const next = read(state, leaf, effects);
      if (!next || !independent.has(next.type)) break;
      batch.push(next);
    }
  if (state.alarm) return;
  const claims = batch.map((each) => claimOf(record, each));
  if (claims.every(({ evidence }) => evidence.kind === 'none'))
    return foldBatch(state, batch, examine(claims, noBlobs), effects);
  const job = state.nextJob++;
  state.examining = { job, leaves: batch.map(({ leaf }) => leaf) };
  effects.push({ do: 'job', id: job, job: { kind: 'examine', claims }, work: 'checking' });
}

const noBlobs = (): never => {
  throw new OstrakaError('internal', 'a bare signature needs no blob');
};

const breaksRules = (state: NodeState, entry: Entry, message: string, effects: NodeEffect[]): void =>
  alarm(state, 'bad-board', `entry ${state.record!.log.size} (${entry.type}) breaks the rules: ${message}`, effects);

/** Folds what a job has examined. */
export function takeFindings(
  state: NodeState,
  { findings }: Extract<JobResult, { kind: 'examine' }>,
  effects: NodeEffect[],
): void {
  const batch = state.examining!.leaves.map(readEntry);
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
  for (const [i, entry] of batch.entries()) {
    const closed = record.closing;
    const refused = apply(record, entry, findings[i]!);
    if (refused) return breaksRules(state, entry, refused.message, effects);
    state.queue.shift();
    if (state.stored > 0) state.stored -= 1;
    else fresh.push(entry.leaf);
    if (!closed && record.closing) keepBlob(state, record.closing.list, effects);
  }
  if (fresh.length > 0) effects.push({ do: 'keep-entries', from: from + batch.length - fresh.length, leaves: fresh });
  examineNext(state, effects);
}

/** The replica has folded all it has: compare with the checkpoint, and co-sign it. */
function caughtUp(state: NodeState, effects: NodeEffect[]): void {
  const { record, cosigned, index, ahead } = state;
  if (!record) return;
  for (const [size, { root, note }] of ahead) {
    if (size > record.log.size) continue;
    ahead.delete(size);
    if (!equal(record.log.root(size), root)) return forked(state, size, effects);
    reach(state, record, { size, root, note });
  }
  if (cosigned.size <= record.log.size && !equal(record.log.root(cosigned.size), cosigned.root))
    return forked(state, cosigned.size, effects);
  // Whoever reports to a successor signs nothing more for the coordinator before it.
  if (state.successor && !equal(record.coordinator, state.successor)) return report(state, record, effects);
  const { reached } = state;
  if (index === 0 || !state.connected || !reached || reached.size <= cosigned.size) return;
  state.cosigned = { size: reached.size, root: reached.root };
  effects.push({ do: 'put', key: 'cosigned', value: encodeCanonical(state.cosigned) });
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

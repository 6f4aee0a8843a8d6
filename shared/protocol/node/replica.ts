/** How a node follows the board: fetch, examine, fold, compare with the checkpoint, co-sign. It takes nobody's word. */
import { cosign, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { type Entry, readEntry } from '../../board/entry.ts';
import { examine } from '../../board/evidence.ts';
import { admit, apply, claimOf, independent, recordFor } from '../../board/fold.ts';
import { nodeOf, phaseOf } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { BlobName } from '../../codec/schema.ts';
import { headOf } from '../author.ts';
import type { JobResult } from '../jobs.ts';
import { keepBlob } from './make.ts';
import type { NodeEffect, NodeState } from './state.ts';

/** Entries examined as one job. */
const BATCH = 64;
/** Entries asked for at once; the coordinator may answer with fewer. */
const RANGE = 1000;

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
  try {
    const { size, root } = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
    // An older checkpoint is no news, but it must still be a prefix of this board.
    if (size <= record.log.size && !equal(record.log.root(size), root)) return forked(state, size, effects);
    if (size < (state.head?.size ?? 0)) return;
    state.head = { size, root, note };
    effects.push({ do: 'keep-note', note });
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return alarm(state, error.code, `its checkpoint cannot be read: ${error.message}`, effects);
  }
  follow(state, effects);
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
  state.fetching = null;
  const have = (state.record?.log.size ?? 0) + state.queue.length;
  if (from === have) state.queue.push(...leaves);
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

/** The blobs an entry brings, which a node holds before it folds it. */
function blobsBrought(entry: Entry): BlobName[] {
  switch (entry.type) {
    case 'mix':
      return [entry.body.output];
    case 'mix-proof':
      return [entry.body.proof];
    case 'shares':
      return [entry.body.shares];
    case 'result':
      return [entry.body.plaintexts];
    default:
      return [];
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
  const { record, head, cosigned, index } = state;
  if (!record || !head || record.log.size < head.size) return;
  if (!equal(record.log.root(head.size), head.root)) return forked(state, head.size, effects);
  if (cosigned.size <= record.log.size && !equal(record.log.root(cosigned.size), cosigned.root))
    return forked(state, cosigned.size, effects);
  if (index === 0 || !state.connected || head.size < cosigned.size || record.log.size !== head.size) return;
  state.cosigned = headOf(record);
  effects.push({ do: 'put', key: 'cosigned', value: encodeCanonical(state.cosigned) });
}

/** The co-signature line for the current head, once it is the one this node holds; null otherwise. */
export function cosignatureDue(state: NodeState, seconds: number): { size: number; line: string } | null {
  const { head, cosigned, record, index } = state;
  if (state.alarm || !state.connected || !record || !head || index === 0) return null;
  if (head.size !== cosigned.size || !equal(head.root, cosigned.root)) return null;
  return { size: head.size, line: cosign(head.note, index, state.key, seconds) };
}

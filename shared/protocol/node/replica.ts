/** How a node follows the board: fetch, examine, fold. It takes nobody's word. */
import { blobsBrought, type Entry, entrySigned, readEntry } from '../../board/entry.ts';
import { examine } from '../../board/evidence.ts';
import { admit, apply, isIndependent, recordFor, statementOf } from '../../board/fold.ts';
import { LIST_BYTES_A_TURN } from '../../board/list-to-mix.ts';
import { nodeOf, phaseOf } from '../../board/record.ts';
import type { Refusal } from '../../board/refusal.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { Contest } from '../../election/contest.ts';
import { picturesIn } from '../../election/picture.ts';
import { StorySoFar } from '../../story/story-so-far.ts';
import type { JobResult } from '../jobs.ts';
import { caughtUp, compare, leftBehind, readHead, stop } from './checkpoints.ts';
import { keepBlob } from './make.ts';
import type { NodeEffect, NodeState, Replica, SignedHead, StopCode } from './state.ts';

/** Entries examined as one job: the more, the less each costs, and the longer the turn that folds them. */
const BATCH_ENTRIES = 256;
/** Entries asked for at once; the coordinator may answer with fewer. */
const RANGE_ENTRIES = 1000;

/** How far the entries go that are here, folded or not. */
export const arrived = ({ replica, intake }: NodeState): number =>
  (replica?.record.log.size ?? 0) + intake.queue.length;

/**
 * An entry that must not stand. What this laptop has stored it had found good: then its own disk is at fault. What has
 * just come anyone on the way may have altered: it is asked for again, and only the same bytes twice stop the node.
 */
function badEntry(state: NodeState, leaf: Bytes, code: StopCode, message: string, effects: NodeEffect[]): void {
  const { intake, replica } = state;
  if (intake.stored > 0) {
    const own = `this laptop's copy of the board is damaged: ${message}`;
    return stop(state, { code: 'storage-damaged', message: own, culprit: { kind: 'this-laptop' } }, effects);
  }
  if (intake.doubted && equal(intake.doubted, leaf)) {
    if (replica?.head && replica.head.epoch > replica.record.epoch) return leftBehind(state, replica, effects);
    return stop(state, { code, message, culprit: { kind: 'coordinator' } }, effects);
  }
  intake.doubted = leaf;
  intake.queue.drop(intake.queue.length);
  intake.fetching = null;
  if (replica && replica.record.log.size > 0) return follow(state, effects);
  // Not even the manifest stands: everything read by it goes with it.
  state.replica = null;
  if (state.session) fetch(state, 0, 1, effects);
}

/** Takes the coordinator's newest checkpoint. */
export function takeHead(state: NodeState, note: string, effects: NodeEffect[]): void {
  const { self, intake, replica } = state;
  if (!replica) {
    intake.unread = note;
    if (intake.fetching === null && intake.queue.length === 0) fetch(state, 0, 1, effects);
    return;
  }
  let seen: SignedHead;
  try {
    seen = readHead(self, replica, note);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    // Nothing here is signed, so it convicts nobody and stops nobody.
    const message = `what came as the coordinator's checkpoint is none: ${error.message}`;
    effects.push({ do: 'alarm', alarm: { code: error.code, message, culprit: { kind: 'answerer' } } });
    return;
  }
  compare(state, replica, seen, effects);
  if (state.alarm) return;
  const { size, epoch } = seen;
  const { head } = replica;
  if (!head || epoch > head.epoch || (epoch === head.epoch && size >= head.size)) {
    replica.head = seen;
    effects.push({ do: 'keep-note', note });
  }
  follow(state, effects);
}

function fetch({ intake }: NodeState, from: number, to: number, effects: NodeEffect[]): void {
  intake.fetching = to;
  effects.push({ do: 'fetch', from, to });
}

/** Asks for what is missing between this replica and the checkpoint, then folds what is there. */
export function follow(state: NodeState, effects: NodeEffect[]): void {
  const { session, intake, replica } = state;
  if (state.alarm || !replica) return;
  const have = arrived(state);
  const head = replica.head?.size ?? 0;
  // What others have signed is fetched no faster than it is folded here.
  const waiting = intake.queue.length - intake.stored;
  if (session && intake.fetching === null && have < head && waiting <= RANGE_ENTRIES)
    fetch(state, have, Math.min(head, have + RANGE_ENTRIES), effects);
  examineNext(state, replica, effects);
}

/** Takes fetched entries into the queue. */
export function takeEntries(state: NodeState, from: number, leaves: readonly Bytes[], effects: NodeEffect[]): void {
  const { intake } = state;
  const asked = intake.fetching;
  const have = arrived(state);
  if (asked === null || from !== have) return;
  intake.fetching = null;
  // An empty answer is not asked for again before something happens.
  if (leaves.length === 0) return;
  // No checkpoint covers more than was asked for.
  intake.queue.push(leaves.slice(0, asked - have));
  if (!state.replica) startReplica(state, effects);
  follow(state, effects);
}

/** Reads entry 0: the manifest that the join link's key signed. */
export function startReplica(state: NodeState, effects: NodeEffect[]): void {
  const { self, intake } = state;
  const leaf = intake.queue.at(0);
  if (!leaf) return;
  const entry = read(state, leaf, effects);
  if (!entry) return;
  const bad = (code: StopCode, message: string) => badEntry(state, leaf, code, message, effects);
  const record = recordFor(entry);
  if (!record) return bad('bad-manifest', 'the board does not begin with a manifest');
  if (!equal(record.manifest.coordinator, self.coordinator) || !equal(entry.author, self.coordinator))
    return bad('wrong-coordinator', 'the manifest is not signed by the key in the join link');
  if (record.manifest.simulation && !self.areMadeUp) {
    const message = 'this manifest is a simulation; a node that was not started for one takes no part in it';
    return stop(state, { code: 'simulation', message, culprit: { kind: 'coordinator' } }, effects);
  }
  if (record.manifest.version === 1 && !hasAccepted(state)) {
    const message = `a new election under a manifest of version ${record.manifest.version}; this laptop begins none by rules that protect voters less`;
    return stop(state, { code: 'old-manifest', message, culprit: { kind: 'coordinator' } }, effects);
  }
  state.replica = {
    record,
    story: new StorySoFar(),
    index: nodeOf(record, self.key.publicKey) ?? 0,
    head: null,
    ahead: new Map(),
    reached: null,
    closeNote: null,
    examining: null,
  };
  // Kept, for this manifest may yet turn out to be none.
  if (intake.unread) takeHead(state, intake.unread, effects);
}

/** Whether this laptop has taken part already, before it was restarted: what has begun, by whatever rules, it goes on with. */
function hasAccepted({ self, disk, intake }: NodeState): boolean {
  if ([...disk.drafts.keys()].some((duty) => duty.startsWith('accept/'))) return true;
  for (let index = 0; index < intake.stored; index++) {
    const entry = parse(intake.queue.at(index)!);
    if (entry instanceof OstrakaError) continue;
    if (entry.type === 'accept' && equal(entry.author, self.key.publicKey)) return true;
  }
  return false;
}

function read(state: NodeState, leaf: Bytes, effects: NodeEffect[]): Entry | null {
  const entry = parse(leaf);
  if (!(entry instanceof OstrakaError)) return entry;
  badEntry(state, leaf, 'bad-board', `the board holds an entry that cannot be read: ${entry.message}`, effects);
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
function examineNext(state: NodeState, replica: Replica, effects: NodeEffect[]): void {
  const { disk } = state;
  const { queue } = state.intake;
  const { record } = replica;
  if (state.alarm || replica.examining) return;
  const first = queue.at(0);
  if (!first) {
    fetchPictures(state, record.manifest.contests, effects);
    return caughtUp(state, replica, effects);
  }
  const entry = read(state, first, effects);
  if (!entry) return;
  const refused = admit(record, entry);
  if (refused) return breaksRules(state, replica, entry, refused.message, effects);
  if (entry.type === 'close' && !record.electorate.prepareClose(LIST_BYTES_A_TURN))
    return void effects.push({ do: 'go-on' });
  const brought = blobsBrought(entry);
  // Whoever verifies the transcript refuses it for this, proofs that hold or not.
  if (brought.some(({ sha256, length }) => (disk.blobs.get(hex(sha256)) ?? length) !== length))
    return breaksRules(state, replica, entry, 'a blob that it brings has another length than it says', effects);
  const missing = brought.filter(({ sha256 }) => !disk.blobs.has(hex(sha256)));
  if (missing.length > 0) {
    // Nothing large is fetched because of what nobody signed.
    if (!entrySigned(entry.leaf, entry.author))
      return breaksRules(state, replica, entry, 'the signature does not verify', effects);
    return fetchMissing(state, missing, effects);
  }
  const batch = [entry];
  if (isIndependent(entry) && phaseOf(record) === 'voting')
    for (let index = 1; index < Math.min(BATCH_ENTRIES, queue.length); index++) {
      const next = parse(queue.at(index)!);
      if (next instanceof OstrakaError || !isIndependent(next)) break;
      batch.push(next);
    }
  const statements = batch.map((each) => statementOf(record, each));
  if (statements.every(({ evidence }) => evidence.kind === 'none'))
    return foldBatch(state, replica, batch, examine(statements, noBlobs), effects);
  const job = state.nextJob++;
  replica.examining = { job, entries: batch };
  effects.push({ do: 'job', id: job, job: { kind: 'examine', statements }, work: 'checking' });
}

/** Asks for blobs that are not here, once a session. */
function fetchMissing({ disk, session }: NodeState, names: readonly BlobName[], effects: NodeEffect[]): void {
  for (const { sha256, length } of names) {
    const name = hex(sha256);
    if (!session || disk.blobs.has(name) || session.asked.has(name)) continue;
    session.asked.add(name);
    effects.push({ do: 'fetch-blob', sha256, length });
  }
}

/** Pictures of options, so that this laptop's copy can show them too; nothing waits for them. */
const fetchPictures = (state: NodeState, contests: readonly Contest[], effects: NodeEffect[]): void =>
  fetchMissing(state, picturesIn(contests), effects);

const noBlobs = (): never => {
  throw new OstrakaError('internal', 'a bare signature needs no blob');
};

function breaksRules(
  state: NodeState,
  { record }: Replica,
  entry: Entry,
  message: string,
  effects: NodeEffect[],
): void {
  const what = `entry ${record.log.size} (${entry.type}) breaks the rules: ${message}`;
  badEntry(state, entry.leaf, 'bad-board', what, effects);
}

/** Folds what a job has examined. */
export function takeFindings(
  state: NodeState,
  replica: Replica,
  { findings }: Extract<JobResult, { kind: 'examine' }>,
  effects: NodeEffect[],
): void {
  const batch = replica.examining!.entries;
  replica.examining = null;
  foldBatch(state, replica, batch, findings, effects);
}

function foldBatch(
  state: NodeState,
  replica: Replica,
  batch: readonly Entry[],
  findings: readonly Parameters<typeof apply>[2][],
  effects: NodeEffect[],
): void {
  const { intake } = state;
  const { record } = replica;
  const from = record.log.size;
  const fresh: Bytes[] = [];
  let refused: Refusal | null = null;
  for (const [i, entry] of batch.entries()) {
    const { closing: closed, epoch } = record;
    refused = apply(record, entry, findings[i]!);
    if (refused) break;
    replica.story.tell(record, entry);
    if (intake.stored > 0) intake.stored -= 1;
    else fresh.push(entry.leaf);
    if (!closed && record.closing) keepBlob(state, record.closing.list, effects, record.closing.digest);
    // Checkpoints of an earlier epoch no longer show it.
    if (record.epoch !== epoch) replica.closeNote = null;
  }
  const folded = record.log.size - from;
  intake.queue.drop(folded);
  if (fresh.length > 0) effects.push({ do: 'keep-entries', from: from + folded - fresh.length, leaves: fresh });
  if (refused) return breaksRules(state, replica, batch[folded]!, refused.message, effects);
  examineNext(state, replica, effects);
}

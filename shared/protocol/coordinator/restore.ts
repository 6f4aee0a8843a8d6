/** A coordinator that starts again: its state is what the stored board folds to, proofs included. */
import * as v from 'valibot';
import { type Checkpoint, cosigners, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { type Entry, readEntry } from '../../board/entry.ts';
import { closeUnwitnessed } from '../../board/entry-types/witness.ts';
import { recordFor } from '../../board/fold.ts';
import type { Leaves } from '../../board/leaf.ts';
import { leafHash } from '../../board/merkle.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { leavesOf, type Replay, replay } from '../../board/replay.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { decodeAs } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { bytes, publicKey, text } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { cosignersOf, type Plan, witnessQuorum } from '../../election/manifest.ts';
import { settingSchema } from './arrangements.ts';
import { signHead } from './board.ts';
import { resumeComparison } from './comparing.ts';
import { type FloorRule, newFloor } from './floor/floor.ts';
import { floorStuck } from './floor/reports.ts';
import { countVoter, settle } from './settings.ts';
import type { Enrolled } from './signed-up.ts';
import { type CoordinatorState, newCoordinator } from './state.ts';
import { hasOwnEpoch } from './takeover.ts';

/** What survived on the coordinator's disk. */
export interface KeptBoard {
  /** Entries, in board order. */
  readonly leaves: Leaves;
  /** The values put under `lobby/…`, `enrolled/…`, `struck/…` and `setting/…`. */
  readonly lobby: Iterable<Bytes>;
  /** Of many, a part after the other. */
  readonly enrolled: Iterable<Bytes> | AsyncIterable<Bytes>;
  readonly struck: Iterable<Bytes> | AsyncIterable<Bytes>;
  readonly settings: Iterable<Bytes>;
  /** Those under `compared/…`. */
  readonly compared: Iterable<Bytes>;
  /** Checkpoints with the co-signatures they had: at least the newest, the newest witnessed, and that of the close. */
  readonly notes: readonly string[];
}

export interface Restoring extends Replay {
  readonly holds: CoordinatorState['holds'];
  readonly nonce: CoordinatorState['nonce'];
  /** What its store asks for before anything is signed; absent where that is a disk of its own. */
  readonly floor?: FloorRule | null;
}

const from = v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(64))));
const lobbyValue = v.strictObject({ key: publicKey, name: text(40), from, given: v.exactOptional(v.boolean()) });
const enrolledValue = v.strictObject({ key: publicKey, name: text(60), blinding: v.exactOptional(bytes(32)), from });

function readEnrolled(value: Bytes): Enrolled {
  const { key, name, blinding = null, from = null } = decodeAs(enrolledValue, value);
  return { key, name, blinding, from };
}

/**
 * The state after folding all leaves again; nothing of it leaves the laptop before the next step. Whatever was
 * acknowledged is there, and its retry is answered with the same index. Throws `bad-board` where the stored entries break
 * the rules, `board-lost` where this coordinator has signed more than it still holds (going on would fork the board), and
 * what `examine` throws.
 */
export async function restoreCoordinator(
  plan: Plan,
  key: SigningKey,
  now: number,
  kept: KeptBoard,
  restoring: Restoring,
): Promise<CoordinatorState> {
  const state = newCoordinator(plan, key, now, restoring.holds, restoring.nonce);
  const { floor = null } = restoring;
  // Of a board that does not exist nobody could report anything.
  state.floor = floor && newFloor(floor, true);
  for (const value of kept.settings) settle(state, decodeAs(settingSchema, value));
  for (const value of kept.lobby) {
    const { key, name, from = null, given = false } = decodeAs(lobbyValue, value);
    state.lobby.set(hex(key), { key, name, from, given });
  }
  for await (const value of kept.enrolled) {
    const one = readEnrolled(value);
    state.enrolled.set(one);
    state.taken.add(one.name);
    countVoter(state, one.from);
  }
  for await (const value of kept.struck) {
    const one = readEnrolled(value);
    state.struck.set(one);
    countVoter(state, one.from);
  }
  state.rollChanges = state.struck.size;
  const first = kept.leaves.at(0);
  if (!first) return state;
  const record = recordFor(readEntry(first));
  if (!record) throw new OstrakaError('bad-board', 'the stored board does not begin with a manifest');
  // Whoever submits has leaves looked for: what finds them grows with them from here, and not all at once later.
  record.log.find(leafHash(first));
  const onEntry = (entry: Entry) => {
    state.story.tell(record, entry);
    restoring.onEntry?.(entry);
  };
  const stop = await replay(record, leavesOf(kept.leaves), { ...restoring, onEntry });
  if (stop)
    throw new OstrakaError('bad-board', `stored entry ${stop.index} breaks the rules: ${stop.refusal.message}`, {
      hint: 'the data directory was changed; start from a copy of it, or take over from a node’s',
    });
  state.record = record;
  for (const value of kept.compared) resumeComparison(state, value);
  for (const note of kept.notes) resumeNote(state, record, note);
  const notes = [...state.notes].sort(([a], [b]) => a - b);
  state.notes.clear();
  for (const [size, note] of notes) state.notes.set(size, note);
  // Nodes that join are told of it.
  state.told = { ...state.told, size: record.log.size };
  if (!hasOwnEpoch(state)) return state;
  if (state.floor) {
    state.floor.cleared = false;
    state.stuck = floorStuck(state);
  }
  // A crash may have come between the last entries and the note about them.
  else if (!state.notes.has(record.log.size)) signHead(state, []);
  return state;
}

/** Takes a stored checkpoint and its co-signatures up again; one of an earlier epoch has no more to say. */
function resumeNote(state: CoordinatorState, record: ElectionRecord, note: string): void {
  let checkpoint: Checkpoint;
  try {
    checkpoint = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
  } catch (error) {
    if (error instanceof OstrakaError) return;
    throw error;
  }
  const { size, root } = checkpoint;
  // What another coordinator signed beyond this copy of its board is for q nodes to report.
  if (size > record.log.size && !hasOwnEpoch(state)) return;
  if (size > record.log.size || !equal(record.log.root(size), root))
    throw new OstrakaError('board-lost', `a checkpoint over ${size} entries is signed, but the stored board differs`, {
      hint: 'this is an older copy of the board; use the newest one, or take over from a node’s',
    });
  const { manifest } = record;
  const signed = new Set(cosigners(note, cosignersOf(manifest)));
  if (signed.size >= (state.signers.get(size)?.size ?? 0)) {
    state.notes.set(size, note);
    state.signers.set(size, signed);
  }
  if (signed.size >= witnessQuorum(manifest) && size >= (state.witnessed?.size ?? 0)) state.witnessed = { size, note };
  if (!record.closeNote && closeUnwitnessed(record, note) === null) state.closeNote = note;
}

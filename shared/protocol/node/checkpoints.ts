/**
 * How a node stands to the checkpoints that it is shown: each is compared with its own replica, now or once that has got
 * so far, and two that cannot both be true stop it. What it has compared it co-signs.
 */
import { cosign, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { reportBytes } from '../../board/entry-types/takeover.ts';
import { closeUnwitnessed } from '../../board/entry-types/witness.ts';
import { checkFork, type Fork, forkAt, forkOf, writeFork } from '../../board/fork.ts';
import { type Bytes, equal, utf8 } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { sign } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import { differs } from './comparing.ts';
import { COSIGNED, FORK } from './kept.ts';
import type { Alarm, Identity, NodeEffect, NodeState, Replica, SignedHead, StopCode } from './state.ts';

/** Checkpoints remembered until the replica reaches them. */
const MAX_AHEAD = 256;

/** Stops the node: it folds, signs and mixes no further, and says why. */
export function stop(state: NodeState, alarm: Alarm<StopCode>, effects: NodeEffect[]): void {
  state.alarm = alarm;
  effects.push({ do: 'alarm', alarm });
}

/**
 * Stops a node whose copy and the board of the coordinator that took over part before the takeover is folded. The q nodes
 * that reported may have held less than this laptop, which was away: that is nobody's fork.
 */
export function leftBehind(state: NodeState, { record }: Replica, effects: NodeEffect[]): void {
  const message = `the board that the new coordinator goes on with does not hold all ${record.log.size} entries of this laptop's copy`;
  stop(state, { code: 'left-behind', message, culprit: { kind: 'latecomer' } }, effects);
}

/** A checkpoint of this epoch; or of the next one, signed by the coordinator that this laptop let take over. */
export function readHead({ successor }: Identity, { record }: Replica, note: string): SignedHead {
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

/** Takes a checkpoint that came another way than from the coordinator; one that it has not signed says nothing. */
export function compareWith(state: NodeState, note: string, effects: NodeEffect[]): void {
  const { self, replica } = state;
  if (!replica) return;
  let seen: SignedHead;
  try {
    seen = readHead(self, replica, note);
  } catch (error) {
    if (error instanceof OstrakaError) return;
    throw error;
  }
  compare(state, replica, seen, effects);
}

/** Compares a signed checkpoint with this replica, now or once it is reached, and with the others of its size. */
export function compare(state: NodeState, replica: Replica, seen: SignedHead, effects: NodeEffect[]): void {
  const { size, root, epoch } = seen;
  const { ahead, record } = replica;
  if (size <= record.log.size) {
    if (!equal(record.log.root(size), root)) return forked(state, replica, seen, effects);
    return reach(replica, seen);
  }
  const before = ahead.get(size);
  if (before?.epoch === epoch && !equal(before.root, root)) return forked(state, replica, seen, effects);
  // The oldest are reached first, and the newest is the one to reach.
  if (!before && ahead.size >= MAX_AHEAD) ahead.delete([...ahead.keys()].at(-1)!);
  // One that comes late, or again, may bear fewer co-signatures than the one that is known.
  const fuller = before?.epoch !== epoch || seen.note.length > before.note.length;
  if (!before || (before.epoch <= epoch && fuller)) ahead.set(size, seen);
}

/** Takes note of a checkpoint that this replica contains. */
function reach(replica: Replica, seen: SignedHead): void {
  const { record } = replica;
  if (seen.size >= (replica.reached?.size ?? 0)) replica.reached = seen;
  if (!record.closeNote && !replica.closeNote && closeUnwitnessed(record, seen.note) === null)
    replica.closeNote = seen.note;
}

/** Stops this node, with what convicts the coordinator where two signatures of it are at hand. */
function forked(
  state: NodeState,
  replica: Replica,
  seen: SignedHead,
  effects: NodeEffect[],
  message = signedTwo(seen.size),
): void {
  if (seen.epoch > replica.record.epoch) return leftBehind(state, replica, effects);
  const fork = evidenceAgainst(replica, seen);
  state.disk.fork = fork;
  if (fork) effects.push({ do: 'put', key: FORK, value: utf8(writeFork(fork)) });
  stop(state, forkAlarm(message), effects);
}

const signedTwo = (size: number): string => `the coordinator signed two different boards of ${size} entries`;

const forkAlarm = (message: string): Alarm<StopCode> => ({ code: 'fork', message, culprit: { kind: 'coordinator' } });

/** What a fork proof that was kept says again after a restart; null where it convicts another coordinator than this. */
export function alarmFrom(fork: Fork | null, coordinator: Bytes): Alarm<StopCode> | null {
  if (!fork || !equal((fork.takeover ?? fork.manifest).coordinator, coordinator)) return null;
  return forkAlarm(signedTwo(checkFork(fork).sizes[0]));
}

function evidenceAgainst({ record, reached, head, ahead }: Replica, seen: SignedHead): Fork | null {
  if (seen.epoch !== record.epoch) return null;
  const others = [reached, head, ...ahead.values()].filter((one) => one !== null && one.epoch === seen.epoch);
  for (const { note } of others as SignedHead[]) {
    const fork = forkAt(record, seen.note, note) ?? forkOf(record, seen.note, note);
    if (fork) return fork;
  }
  return null;
}

/** The replica has folded all there is: it is compared with the checkpoints it has reached, and the newest is co-signed. */
export function caughtUp(state: NodeState, replica: Replica, effects: NodeEffect[]): void {
  const { self, disk, session } = state;
  const { record, index, ahead } = replica;
  for (const [size, seen] of ahead) {
    if (size > record.log.size) continue;
    ahead.delete(size);
    // What a coordinator signed beyond the takeover was nobody's board but its own.
    if (seen.epoch < record.epoch) continue;
    if (!equal(record.log.root(size), seen.root)) {
      const message = `the board served is not the one of ${size} entries that was signed`;
      return forked(state, replica, seen, effects, message);
    }
    reach(replica, seen);
  }
  const { cosigned } = disk;
  if (cosigned.size <= record.log.size && !equal(record.log.root(cosigned.size), cosigned.root))
    return stop(state, forkAlarm(signedTwo(cosigned.size)), effects);
  if (index === 0 || !session || differs(state)) return;
  // Whoever reports to a successor signs nothing more for the coordinator before it.
  if (isForsaken(self, replica)) return report(self, replica, effects);
  const { reached } = replica;
  if (!reached || reached.size <= cosigned.size) return;
  disk.cosigned = { size: reached.size, root: reached.root };
  effects.push({ do: 'put', key: COSIGNED, value: encodeCanonical(disk.cosigned) });
}

/** Whether this laptop has let another coordinator take over, and the board is still the old one's. */
export const isForsaken = ({ successor }: Identity, { record }: Replica): boolean =>
  successor !== null && !equal(record.coordinator, successor);

/** Tells the coordinator that takes over how far this replica reaches. */
function report({ successor, key }: Identity, { record }: Replica, effects: NodeEffect[]): void {
  const epoch = record.epoch + 1;
  const head = headOf(record);
  const signature = sign(reportBytes(record.fingerprint, epoch, successor!, head), key);
  effects.push({ do: 'send', message: { say: 'report', epoch, head, signature } });
}

/** Tells the coordinator of the newest checkpoint of its own that this laptop knows, folded or not: a stopped one does so too. */
export function tellHowFar({ self, session, replica, intake }: NodeState, effects: NodeEffect[]): void {
  if (!session) return;
  const note = (replica && newestOf(self, replica)) ?? intake.unread;
  effects.push({ do: 'send', message: { say: 'seen', note } });
}

function newestOf(self: Identity, replica: Replica): string | null {
  const { record, reached, head, ahead } = replica;
  const epoch = isForsaken(self, replica) ? record.epoch + 1 : record.epoch;
  const known = [reached, head, ...ahead.values()].filter((one) => one?.epoch === epoch) as SignedHead[];
  return (
    known.reduce<SignedHead | null>((most, one) => (most && most.size >= one.size ? most : one), null)?.note ?? null
  );
}

/** The co-signature line for the newest checkpoint that this replica contains; null where it has left already. */
export function cosignatureDue(state: NodeState, seconds: number): { size: number; line: string } | null {
  const { self, disk, session, replica } = state;
  if (differs(state) || !session || !replica || replica.index === 0 || isForsaken(self, replica)) return null;
  const { reached, index } = replica;
  if (!reached || reached.size === session.sent || reached.size !== disk.cosigned.size) return null;
  return { size: reached.size, line: cosign(reached.note, index, self.key, seconds) };
}

/** What is true of a node's state after each of its steps. Tests and the simulation look after every one. */
import { equal } from '../../codec/bytes.ts';
import { dutyName, dutyOf } from './duties.ts';
import { arrived } from './replica.ts';
import type { NodeState, Replica } from './state.ts';

/** Whether the replica's first `size` entries have this root; true of what lies beyond it. */
const contains = ({ record: { log } }: Replica, { size, root }: { size: number; root: Uint8Array }): boolean =>
  size > log.size || equal(log.root(size), root);

/** By field, in the order of `NodeState`. */
export const invariants = {
  'disk.secrets: those of the key ceremony are erased once the key stands': ({ alarm, replica, disk }) =>
    alarm !== null || !replica?.record.key || ![...disk.secrets.keys()].some((name) => name.startsWith('ceremony/')),

  'disk.cosigned: a board that differs from the co-signed one stops the node': ({ alarm, replica, intake, disk }) =>
    alarm !== null || !replica || intake.queue.length > 0 || contains(replica, disk.cosigned),

  'intake.stored: what is on disk comes first': ({ intake: { stored, queue } }) =>
    stored >= 0 && stored <= queue.length,

  'intake.fetching: ends beyond what is here': (state) => {
    const { fetching } = state.intake;
    return fetching === null || fetching > arrived(state);
  },

  'session.sent: no co-signature leaves that is not on disk, nor of what is not folded': ({ session, disk, replica }) =>
    !session || session.sent <= Math.min(disk.cosigned.size, replica?.record.log.size ?? -1),

  'session.submitted: each is a draft, under a number that is given out': ({ session, disk, nextSubmission }) =>
    !session || [...session.submitted].every(([number, duty]) => number < nextSubmission && disk.drafts.has(duty)),

  'session.busy: each is submitted': ({ session }) =>
    !session || [...session.busy].every((duty) => [...session.submitted.values()].includes(duty)),

  'replica.ahead: keeps each checkpoint by its size': ({ replica }) =>
    [...(replica?.ahead ?? [])].every(([size, seen]) => size === seen.size),

  'replica.ahead: with nothing left to fold, none is left to compare': ({ alarm, replica, intake }) =>
    alarm !== null ||
    !replica ||
    intake.queue.length > 0 ||
    [...replica.ahead.keys()].every((size) => size > replica.record.log.size),

  'replica.head: no more than one takeover ahead': ({ replica }) =>
    !replica?.head || replica.head.epoch <= replica.record.epoch + 1,

  'replica.reached: the replica contains it': ({ replica }) =>
    !replica?.reached || (replica.reached.size <= replica.record.log.size && contains(replica, replica.reached)),

  'replica.closeNote: of a close that is folded': ({ replica }) =>
    !replica || replica.closeNote === null || replica.record.closing !== null,

  'replica.examining: the front of the queue': ({ replica, intake }) =>
    !replica?.examining || replica.examining.entries.every(({ leaf }, i) => leaf === intake.queue.at(i)),

  'making.job: of a node of the election, for a duty that is not drafted': ({ alarm, replica, making, disk }) => {
    if (alarm !== null || !making.job) return true;
    if (!replica || replica.index === 0) return false;
    const { duty } = making.job;
    // Of what is held back nothing is begun: whatever is under way is due at any later hour.
    const due = dutyOf(replica, disk, Number.POSITIVE_INFINITY);
    return !due || dutyName(due) !== dutyName(duty) || !disk.drafts.has(dutyName(duty));
  },

  'making.incapable: nothing is made any more': ({ making }) => !(making.incapable && making.job),

  'nextJob: beyond each job under way, which are two': ({ replica, making, nextJob }) => {
    const [one, two] = [replica?.examining?.job ?? -1, making.job?.id ?? -2];
    return one < nextJob && two < nextJob && one !== two;
  },
} satisfies Readonly<Record<string, (state: NodeState) => boolean>>;

export type NodeInvariant = keyof typeof invariants;

/** The first that does not hold; null where all do. */
export const brokenInvariant = (state: NodeState): NodeInvariant | null =>
  (Object.keys(invariants) as NodeInvariant[]).find((name) => !invariants[name](state)) ?? null;

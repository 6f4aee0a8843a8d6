import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';
import { brokenInvariant, invariants, type NodeInvariant } from './invariants.ts';
import { Queue } from './queue.ts';
import type { NodeState, Replica, Session, SignedHead } from './state.ts';

const { network } = opened(1, 1, planOf({ threshold: 1, leastMixes: 1 }));
const [node] = network.nodes as [TestNode];
const sound = node.state;

/** The state of a node while voting is open, to be spoilt; what its parts hold is its own. */
const copy = (): NodeState & { session: Session; replica: Replica & { reached: SignedHead } } => ({
  ...sound,
  disk: { ...sound.disk, secrets: new Map(sound.disk.secrets), drafts: new Map(sound.disk.drafts) },
  intake: { ...sound.intake, queue: new Queue([]) },
  session: { ...sound.session!, submitted: new Map(sound.session!.submitted), busy: new Set() },
  replica: { ...sound.replica!, reached: sound.replica!.reached!, ahead: new Map(sound.replica!.ahead) },
  making: { ...sound.making },
});

type Spoilt = ReturnType<typeof copy>;
const leaf = Uint8Array.of(1);
const mixing = { id: 0, duty: { kind: 'mix', input: leaf } } as const;
const other = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 1);

/** How each is broken, and nothing before it. */
const spoil: Readonly<Record<NodeInvariant, (state: Spoilt) => unknown>> = {
  'disk.secrets: those of the key ceremony are erased once the key stands': ({ disk }) =>
    disk.secrets.set('ceremony/1/receiving', leaf),
  'disk.cosigned: a board that differs from the co-signed one stops the node': ({ disk }) => {
    disk.cosigned = { ...disk.cosigned, root: other(disk.cosigned.root) };
  },
  'intake.stored: what is on disk comes first': ({ intake }) => {
    intake.stored = 1;
  },
  'intake.fetching: ends beyond what is here': ({ intake, replica }) => {
    intake.fetching = replica.record.log.size;
  },
  'session.sent: no co-signature leaves that is not on disk, nor of what is not folded': ({ session }) => {
    session.sent += 1;
  },
  'session.submitted: each is a draft, under a number that is given out': ({ session, disk }) => {
    const [duty] = disk.drafts.keys();
    session.submitted.set(sound.nextSubmission, duty!);
  },
  'session.busy: each is submitted': ({ session }) => session.busy.add('mix-proof/none'),
  'replica.ahead: keeps each checkpoint by its size': ({ replica }) =>
    replica.ahead.set(replica.reached.size + 2, { ...replica.reached, size: replica.reached.size + 1 }),
  'replica.ahead: with nothing left to fold, none is left to compare': ({ replica }) =>
    replica.ahead.set(replica.reached.size, replica.reached),
  'replica.head: no more than one takeover ahead': ({ replica }) => {
    replica.head = { ...replica.reached, epoch: 2 };
  },
  'replica.reached: the replica contains it': ({ replica }) => {
    replica.reached = { ...replica.reached, root: other(replica.reached.root) };
  },
  'replica.closeNote: of a close that is folded': ({ replica }) => {
    replica.closeNote = replica.reached.note;
  },
  'replica.examining: the front of the queue': ({ replica, intake }) => {
    const [entry] = network.entries('ballot').concat(network.entries('roll') as never);
    replica.examining = { job: 0, entries: [entry!] };
    intake.queue.push([leaf, entry!.leaf]);
  },
  'making.job: of a node of the election, for a duty that is not drafted': (state) => {
    state.making.job = mixing;
    state.replica = { ...state.replica, index: 0 };
  },
  'making.incapable: nothing is made any more': ({ making }) => {
    making.job = mixing;
    making.incapable = true;
  },
  'nextJob: beyond each job under way, which are two': (state) => {
    state.making.job = { ...mixing, id: state.nextJob };
  },
};

test('the state of a node in an election keeps every invariant', () => {
  assert.equal(brokenInvariant(sound), null);
  assert.equal(brokenInvariant(copy()), null);
});

test('each invariant can be broken, and is then named', () => {
  for (const name of Object.keys(invariants) as NodeInvariant[]) {
    const state = copy();
    spoil[name](state);
    assert.equal(brokenInvariant(state), name);
  }
});

test('a network of nodes looks after every step', () => {
  sound.intake.stored = 1;
  assert.throws(() => network.tellNode(node, { kind: 'accepted', submission: 1 }), /node-1: intake\.stored/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../board/checkpoint.ts';
import { checkFork } from '../../board/fork.ts';
import { type Bytes, concat, hex } from '../../codec/bytes.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { restate, spoilt } from '../testing/mischief.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';
import { cast } from '../voter.ts';

const small = planOf({ threshold: 1, leastMixes: 1 });

/** One node; voting is open. From here the coordinator tells two stories. */
const { network: before, voters } = opened(1, 3, small);
const [ada, bob, cleo] = voters as [SigningKey, SigningKey, SigningKey];
const common = before.leaves.length;

/** In one of them Ada votes first, in the other Bob. */
const ours = await before.clone();
ours.cast(ada, ranked(0));
ours.cast(cleo, ranked(0));
const theirs = await before.clone();
const fromTheirs = cast(theirs.booth, bob, theirs.seal(bob, ranked(1)));
theirs.submit(fromTheirs);
theirs.cast(ada, ranked(1));

/** A coordinator's checkpoint of the first `size` entries of a story. */
function headOf(network: Network, size: number, key = network.coordinatorKey): string {
  const { record } = network;
  const root = record.log.root(size);
  return writeCheckpoint({ origin: origin(record.fingerprint, 0), size, root, extensions: [] }, key);
}

/** The node as it was before the stories part, with its coordinator's answers in the test's hand. */
async function apart(): Promise<{ network: Network; node: TestNode; signed: number[]; asked: [number, number][] }> {
  const network = await before.clone();
  const [node] = network.nodes as [TestNode];
  const signed: number[] = [];
  const asked: [number, number][] = [];
  network.nodeSees = (_, effect) => {
    if (effect.do === 'send' && effect.message.say === 'cosign') signed.push(effect.message.size);
  };
  node.twist = (effects) =>
    effects.filter((effect) => {
      if (effect.do === 'fetch') asked.push([effect.from, effect.to]);
      return effect.do !== 'fetch';
    });
  return { network, node, signed, asked };
}

const alarmOf = (node: TestNode) => node.state.alarm?.code;

const hears = (network: Network, note: string) => {
  network.tellNode(network.nodes[0]!, { kind: 'head', note });
  network.run();
};

const gets = (network: Network, from: number, leaves: readonly Bytes[]) => {
  network.tellNode(network.nodes[0]!, { kind: 'fetched', from, leaves });
  network.run();
};

test('[12] a checkpoint of another board than the one it holds: the node says so, stops, and the two notes convict', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(ours, common + 1));
  gets(network, common, ours.leaves.slice(common, common + 1));
  assert.deepEqual(signed, [common + 1]);
  hears(network, headOf(theirs, common + 1));
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(node.state.alarm?.culprit, { kind: 'coordinator' });
  hears(network, headOf(ours, common + 2));
  gets(network, common + 1, ours.leaves.slice(common + 1));
  assert.deepEqual(signed, [common + 1]);
  assert.deepEqual(checkFork(node.state.disk.fork!).sizes, [common + 1, common + 1]);
  // It is not forgotten with the process.
  network.restart(node);
  network.run();
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(checkFork(node.state.disk.fork!).coordinator, before.coordinatorKey.publicKey);
});

test('[12] nodes compare what they hear from each other and from voters’ receipts: a fork is proven by two notes', async () => {
  for (const [size, sizes] of [
    [common + 1, [common + 1, common + 2]],
    [common + 2, [common + 2, common + 2]],
  ] as const) {
    const { network, node, signed } = await apart();
    const compares = (note: string) => network.tellNode(node, { kind: 'compare', note });
    hears(network, headOf(ours, common + 2));
    gets(network, common, ours.leaves.slice(common));
    for (const note of [
      headOf(ours, common),
      headOf(ours, common + 1),
      'no note',
      headOf(ours, common + 1).slice(0, -9),
    ])
      compares(note);
    assert.equal(alarmOf(node), undefined);
    compares(headOf(theirs, size));
    assert.equal(node.state.alarm?.code, 'fork');
    assert.deepEqual(checkFork(node.state.disk.fork!).sizes, sizes);
    assert.deepEqual(signed, [common + 2]);
  }
});

test('[12] a checkpoint from elsewhere that is ahead of this replica is compared once it is reached', async () => {
  const { network, node } = await apart();
  network.tellNode(node, { kind: 'compare', note: headOf(theirs, common + 1) });
  assert.equal(alarmOf(node), undefined);
  assert.equal(node.state.replica?.head?.size, common, 'it follows nobody but the coordinator');
  hears(network, headOf(ours, common + 1));
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(checkFork(node.state.disk.fork!).sizes, [common + 1, common + 1]);
});

test('[12] two checkpoints of one size that the replica has not reached: noticed before either is', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(ours, common + 1));
  hears(network, headOf(theirs, common + 1));
  assert.deepEqual(checkFork(node.state.disk.fork!).sizes, [common + 1, common + 1]);
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(signed, []);
});

test('[12] a checkpoint that a newer one overtook is not forgotten: the replica is compared with it all the same', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(theirs, common + 1));
  hears(network, headOf(ours, common + 2));
  gets(network, common, ours.leaves.slice(common, common + 1));
  gets(network, common + 1, ours.leaves.slice(common + 1));
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(signed, []);
});

test('[12] an entry of another fork: refused by the fold, for its author has seen another board', async () => {
  const moved = await ours.clone();
  assert.deepEqual(code(moved.submit(theirs.leaves.at(-1)!)), 'forked');
  const { network, node } = await apart();
  hears(network, headOf(ours, common + 2));
  gets(network, common, [ours.leaves[common]!, theirs.leaves[common + 1]!]);
  assert.deepEqual(node.leaves, ours.leaves.slice(0, common + 1), 'what came before it stands');
  gets(network, common + 1, [theirs.leaves[common + 1]!]);
  assert.equal(node.state.alarm?.code, 'bad-board');
  assert.match(node.state.alarm?.message ?? '', /has seen another board/);
});

const code = (answer: ReturnType<Network['submit']>) => (answer.ok ? null : answer.code);

test('[12] entries that are in order, but not those the checkpoint is of: the node stops before it signs', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(ours, common + 1));
  gets(network, common, [fromTheirs]);
  assert.equal(node.state.alarm?.code, 'fork');
  assert.match(node.state.alarm?.message ?? '', /served is not the one/);
  assert.deepEqual(signed, []);
});

test('[12] a node co-signs one board of each size, whatever it is shown after a restart', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(ours, common + 1));
  gets(network, common, ours.leaves.slice(common, common + 1));
  // Its entries are lost with the disk, what it signed is not; the other story comes from the first entry on.
  node.leaves = [];
  node.note = null;
  node.reboot();
  node.online = true;
  network.tellNode(node, { kind: 'connected' });
  hears(network, headOf(theirs, common + 1));
  gets(network, 0, theirs.leaves.slice(0, 1));
  gets(network, 1, theirs.leaves.slice(1, common + 1));
  assert.equal(node.state.replica?.record.log.size, common + 1);
  assert.equal(node.state.alarm?.code, 'fork');
  assert.deepEqual(signed, [common + 1]);
});

test('a checkpoint older than what a node signed is no news: it signs nothing and accuses nobody', async () => {
  const { network, node, signed } = await apart();
  hears(network, headOf(ours, common + 1));
  gets(network, common, ours.leaves.slice(common, common + 1));
  hears(network, headOf(ours, common));
  hears(network, headOf(ours, common + 1));
  assert.equal(node.state.alarm, null);
  assert.deepEqual(signed, [common + 1]);
});

test('a node co-signs what it has reached while the board grows on', async () => {
  const { network, node, signed, asked } = await apart();
  hears(network, headOf(ours, common + 1));
  hears(network, headOf(ours, common + 2));
  gets(network, common, ours.leaves.slice(common, common + 1));
  assert.deepEqual(signed, [common + 1]);
  gets(network, common + 1, ours.leaves.slice(common + 1));
  assert.deepEqual(signed, [common + 1, common + 2]);
  assert.deepEqual(asked, [
    [common, common + 1],
    [common + 1, common + 2],
  ]);
  assert.equal(node.state.disk.cosigned.size, common + 2);
});

test('each session begins with a co-signature of what the node holds', async () => {
  const { network, node, signed } = await apart();
  assert.deepEqual(signed, []);
  network.tellNode(node, { kind: 'disconnected' });
  network.tellNode(node, { kind: 'connected' });
  assert.deepEqual(signed, [common]);
});

test('what no coordinator signed stops nobody and convicts nobody', async () => {
  const { network, node, signed } = await apart();
  const good = headOf(ours, common + 1);
  hears(network, 'no note at all');
  hears(network, headOf(theirs, common + 1, newSigningKey(random)));
  hears(network, good.replace('ostraka/', 'ostraka/0'));
  assert.equal(node.state.alarm, null);
  assert.equal(network.alarms.length, 3);
  hears(network, good);
  gets(network, common, ours.leaves.slice(common, common + 1));
  assert.deepEqual(signed, [common + 1]);
});

test('[17] more entries than were asked for, or unasked, are not taken; an empty answer is not asked for at once', async () => {
  const { network, node, asked } = await apart();
  gets(network, common, ours.leaves.slice(common));
  assert.equal(node.state.intake.queue.length, 0);
  hears(network, headOf(ours, common + 1));
  gets(network, common, []);
  assert.equal(asked.length, 1);
  hears(network, headOf(ours, common + 1));
  assert.equal(asked.length, 2);
  gets(network, 0, ours.leaves);
  gets(network, common, ours.leaves.slice(common));
  assert.equal(node.state.replica?.record.log.size, common + 1);
  assert.equal(node.leaves.length, common + 1);
  assert.equal(node.state.alarm, null);
});

test('an entry that cannot be read, or whose signature does not verify, stops the node before it stands', async () => {
  const leaf = ours.leaves[common]!;
  const bad = [random(200), concat(spoilt(leaf.subarray(0, 64)), leaf.subarray(64)), leaf.subarray(0, leaf.length - 1)];
  for (const entry of bad) {
    const { network, node, signed } = await apart();
    hears(network, headOf(ours, common + 1));
    gets(network, common, [entry]);
    assert.equal(node.state.alarm, null, 'anyone on the way may have altered it');
    gets(network, common, [entry]);
    assert.ok(node.state.alarm);
    assert.equal(node.leaves.length, common);
    assert.deepEqual(signed, []);
  }
});

test('an entry altered on its way is asked for again, and convicts nobody', async () => {
  const { network, node, signed, asked } = await apart();
  hears(network, headOf(ours, common + 1));
  const leaf = ours.leaves[common]!;
  for (const at of [0, 70, leaf.length - 40, leaf.length - 1]) {
    gets(network, common, [leaf.map((byte, i) => (i === at ? byte ^ 1 : byte))]);
    assert.equal(node.state.alarm, null, `altered at ${at}`);
  }
  gets(network, common, [leaf]);
  assert.equal(node.leaves.length, common + 1);
  assert.deepEqual(signed, [common + 1]);
  assert.deepEqual(asked, Array(5).fill([common, common + 1]));
});

test('a manifest altered on its way is asked for again', async () => {
  const { network, node } = await apart();
  node.leaves = [];
  node.kept.clear();
  node.note = null;
  node.reboot();
  node.online = true;
  network.tellNode(node, { kind: 'connected' });
  hears(network, headOf(ours, common));
  const [manifest, ...others] = ours.leaves.slice(0, common) as [Bytes, ...Bytes[]];
  const altered = Uint8Array.from(manifest);
  altered[Buffer.from(manifest).indexOf('A test')]! ^= 1;
  gets(network, 0, [altered]);
  assert.equal(node.state.replica, null);
  gets(network, 0, [manifest]);
  gets(network, 1, others);
  assert.equal(node.state.alarm, null);
  assert.equal(node.state.replica!.record.log.size, common);
});

test('a stored entry that is no longer what it was: the node blames its own disk, not the coordinator', async () => {
  for (let i = 0; i < common; i++) {
    const network = await before.clone();
    const [node] = network.nodes as [TestNode];
    network.disconnect(node);
    const leaf = node.leaves[i]!;
    node.leaves[i] = concat(leaf.subarray(0, 80), spoilt(leaf.subarray(80)));
    node.reboot();
    network.connect(node);
    network.run();
    assert.deepEqual(
      [node.state.alarm?.code, node.state.alarm?.culprit.kind],
      ['storage-damaged', 'this-laptop'],
      `entry ${i}`,
    );
  }
});

test('[12] a manifest of the same title and nodes is another election: its entries and checkpoints are none of ours', async () => {
  const { network, node, signed } = await apart();
  const { manifest } = before.record;
  const other = restate(before.leaves[0]!, before.coordinatorKey, 'manifest', () => ({
    ...manifest,
    leastMixes: 1,
    lesson: true,
  }));
  node.leaves = [];
  node.note = null;
  node.reboot();
  node.online = true;
  network.tellNode(node, { kind: 'connected' });
  hears(network, headOf(ours, common));
  gets(network, 0, [other]);
  assert.equal(node.state.replica?.record.log.size ?? 0, 0);
  assert.deepEqual(signed, []);
});

test('a laptop that is not in the manifest watches: it folds and checks everything, and says nothing', async () => {
  const network = await before.clone();
  const watcher = network.addNode('watcher');
  network.tellNode(watcher, { kind: 'head', note: network.notes.get('latest')! });
  network.run();
  const said: string[] = [];
  network.nodeSees = (node, effect) => {
    if (node === watcher && (effect.do === 'send' || effect.do === 'submit')) said.push(effect.do);
  };
  network.cast(ada, ranked(0));
  network.order('close');
  assert.equal(watcher.state.replica?.index, 0);
  assert.equal(watcher.state.replica?.record.log.size, network.leaves.length);
  assert.equal(hex(watcher.state.replica!.record.log.root()), hex(network.record.log.root()));
  assert.deepEqual(said, []);
});

/** What becomes of an election in which fewer ballots count than its manifest asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseOf } from '../../board/record.ts';
import { verify } from '../../board/verify/verify.ts';
import { statusOf } from '../coordinator/status.ts';
import { dutyOf } from '../node/duties.ts';
import { benchOf } from '../testing/bench.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { transcriptOf } from '../testing/samples/sample.ts';
import { honest, type TestNode, type Twist } from '../testing/test-node.ts';
import { examineOnce } from '../testing/work.ts';

/** Three nodes, three voters, three ballots needed; two are cast. */
const { network: voted, voters } = opened(3, 3, planOf({ leastBallots: 3 }));
for (const key of voters.slice(0, 2)) voted.cast(key, ranked(0));

/** A laptop that says nothing of what it holds. */
const cosignsNothing: Twist = (effects) =>
  effects.filter((effect) => effect.do !== 'send' || effect.message.say !== 'cosign');

const refusal = (answer: ReturnType<Network['order']>) => (answer.ok ? null : answer);
const after = (network: Network) => network.story.slice(network.story.indexOf('close'));
const verdictOn = ({ record, blobs }: Network, transcript: Parameters<typeof verify>[0]) =>
  verify(transcript, {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });

test('the organiser is told before the close, and the election ends only for who confirms just this number', async () => {
  const network = await voted.clone();
  const told = refusal(network.order('close'));
  assert.equal(told?.code, 'too-few-ballots');
  assert.equal(
    told?.message,
    'Ballots that count so far: 2; at least 3 are needed. If voting closes now, none of them is opened, and there is no result.',
  );
  assert.equal(told?.hint, 'wait for more, or confirm that 2 are all');
  assert.equal(refusal(network.order('close', [], 1))?.code, 'too-few-ballots');
  assert.equal(refusal(network.order('close', [], 3))?.code, 'too-few-ballots');
  const { leastBallots, ballots, tooFew } = statusOf(network.coordinator);
  assert.deepEqual([leastBallots, ballots, tooFew], [3, 2, null]);
  // One more was cast meanwhile: what was confirmed is not what there is.
  network.cast(voters[2]!, ranked(1));
  assert.equal(network.order('close').ok, true);
  assert.equal(network.record.result === null, false);
});

test('with too few nobody mixes and nobody gives shares: the board ends with the coordinator’s word, which all nodes sign', async () => {
  const network = await voted.clone();
  assert.ok(network.order('close', [], 2).ok);
  assert.deepEqual(after(network), ['close', 'shortfall', 'attest', 'attest', 'attest']);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(statusOf(network.coordinator).tooFew, { ballots: 2, needed: 3 });
  assert.deepEqual(network.alarms, []);
  assert.deepEqual(network.faults, []);
  for (const { secrets, state } of network.nodes) {
    assert.deepEqual([...secrets.keys()], [], 'each erases its part of the key');
    assert.equal(state.disk.cosigned.size, network.leaves.length);
  }
  const verdict = await verdictOn(network, transcriptOf(network));
  assert.deepEqual([verdict.outcome, verdict.witnessed, verdict.tally], ['valid without result', true, null]);
});

test('a revote is no second ballot, and a test is none', async () => {
  const network = await voted.clone();
  network.audit(voters[2]!, ranked(1));
  assert.equal(refusal(network.order('close'))?.code, 'too-few-ballots');
  assert.ok(network.order('close', [], 2).ok);
  assert.equal(network.record.closing?.count, 2);
});

test('nodes do not trust a coordinator that overlooks the number: none mixes, whatever it waits for', async () => {
  const network = await voted.clone();
  Object.assign(network.record.manifest, { leastBallots: 1 });
  assert.ok(network.order('close').ok);
  network.wait(600);
  for (const type of ['mix', 'shares', 'result'] as const) assert.equal(network.story.includes(type), false, type);
  for (const node of network.nodes) assert.equal(dutyOf(node.state.replica!, node.state.disk, network.now), null);
  // It says that they are late, of which their own boards know nothing.
  assert.ok(network.nodes.every(({ state }) => state.alarm?.code === 'bad-board'));
});

test('a board that is mixed all the same stops each node, which gives no share and signs nothing of it', async () => {
  const network = await voted.clone();
  const cheat = network.nodes[0]!;
  for (const { record } of [network, cheat.state.replica!]) Object.assign(record.manifest, { leastBallots: 1 });
  assert.ok(network.order('close').ok);
  network.run();
  assert.deepEqual(after(network).slice(0, 2), ['close', 'mix']);
  for (const node of network.nodes.slice(1)) {
    assert.equal(node.state.alarm?.code, 'bad-board');
    assert.match(node.state.alarm?.message ?? '', /2 ballots count, and none is mixed below 3/);
    assert.ok(node.state.disk.cosigned.size <= network.story.indexOf('mix'));
  }
  assert.equal(network.story.includes('shares'), false);
});

test('the end waits until q nodes hold the close, and says for whom', async () => {
  const network = await voted.clone();
  const third = network.nodes[2]!;
  third.twist = cosignsNothing;
  assert.ok(network.order('close', [], 2).ok);
  network.disconnect(third);
  assert.deepEqual(after(network), ['close']);
  assert.equal(phaseOf(network.record), 'mixing');
  const { tooFew, absence, awaited } = statusOf(network.coordinator);
  assert.deepEqual([tooFew, absence?.lacking, awaited], [{ ballots: 2, needed: 3 }, 'confirm', []]);
  network.wait(600);
  assert.deepEqual(after(network), ['close']);
  assert.match(network.coordinator.stuck?.english ?? '', /3 nodes must confirm the close.*node-3/);
  assert.equal((await verdictOn(network, transcriptOf(network))).outcome, 'valid so far');
  await network.restartCoordinator();
  third.twist = honest;
  network.connect(third);
  network.run();
  assert.deepEqual(after(network).slice(0, 2), ['close', 'shortfall']);
  assert.equal(network.coordinator.stuck, null);
});

test('a coordinator that starts again, and one that takes over, bring the board to the same end', async () => {
  const closing = await voted.clone();
  // Its word about the end is lost with it.
  closing.nodes[2]!.twist = cosignsNothing;
  assert.ok(closing.order('close', [], 2).ok);
  assert.deepEqual(after(closing), ['close']);
  const next = await closing.succeededFrom(closing.nodes[0] as TestNode);
  assert.ok(next.order('take-over').ok);
  assert.ok(next.story.includes('shortfall'));
  assert.equal(phaseOf(next.record), 'finished');
  assert.deepEqual(next.alarms, []);
});

test('on its board nothing else is said: no second end, no result, no mix, no share', async () => {
  const network = await voted.clone();
  network.order('close', [], 2);
  const { coordinatorKey, nodes, record } = network;
  const [first] = nodes as [TestNode];
  const bench = benchOf(network);
  const list = record.closing!.digest;
  const blob = bench.blob(new Uint8Array(record.closing!.list.length));
  assert.equal(bench.post(coordinatorKey, 'shortfall', { witness: record.closeNote! }), 'out-of-phase');
  assert.equal(bench.post(coordinatorKey, 'close', {}), 'out-of-phase');
  const mix = { input: list, output: blob, witness: record.closeNote! };
  assert.equal(bench.post(first.key, 'mix', mix), 'too-few-ballots');
  assert.equal(bench.post(coordinatorKey, 'skip', { node: 1, missing: 'mix', input: list }), 'bad-skip');
  assert.equal(bench.post(coordinatorKey, 'seal', { list, mixers: [] }), 'bad-seal');
  assert.equal(bench.post(first.key, 'shares', { list, shares: blob, proof: new Uint8Array(96) }), 'out-of-phase');
  const result = { plaintexts: blob, tally: new Uint8Array(1) };
  assert.equal(bench.post(coordinatorKey, 'result', result), 'out-of-phase');
  assert.equal(bench.post(first.key, 'attest', { result: record.shortfall!.hash }), 'said-before');
  const before = benchOf(network, 'shortfall');
  assert.equal(before.post(first.key, 'shortfall', { witness: record.closeNote! }), 'wrong-author');
  assert.equal(before.post(coordinatorKey, 'shortfall', { witness: record.closeNote! }), null);
});

test('without any ballot there is nothing to close: the organiser is told that nobody has voted', () => {
  const { network } = opened(2, 2, planOf({ leastBallots: 2 }));
  assert.equal(refusal(network.order('close'))?.code, 'no-ballots');
  assert.equal(refusal(network.order('close', [], 0))?.code, 'no-ballots');
});

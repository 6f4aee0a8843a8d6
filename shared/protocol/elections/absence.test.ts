import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cosign, cosigners } from '../../board/checkpoint.ts';
import { readTally } from '../../board/count.ts';
import { phaseOf } from '../../board/record.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { cosignersOf } from '../../election/manifest.ts';
import { absenceOf } from '../coordinator/absence.ts';
import { statusOf } from '../coordinator/status.ts';
import type { NodeEffect } from '../node/state.ts';
import { withholding } from '../testing/mischief.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { honest, type TestNode } from '../testing/test-node.ts';

/** Three nodes, any two of which decrypt and must have mixed; two ballots; voting is about to close. */
const { network: voted, voters } = opened(3, 2);
for (const [i, key] of voters.entries()) voted.cast(key, ranked(i));

/** Two nodes, either of which could do it alone: for what needs no more. */
const pair = opened(2, 1, planOf({ threshold: 1, leastMixes: 1 }));
pair.network.cast(pair.voters[0]!, ranked(0));

const nodesOf = (network: Network) => network.nodes as [TestNode, TestNode, TestNode];
const mixers = (network: Network) => network.record.finalList?.mixers;

test('[7] with too few co-signatures on the close nobody mixes, nobody is blamed, and it goes on when they come', async () => {
  const network = await voted.clone();
  const [first, , third] = nodesOf(network);
  third.twist = (effects) => effects.filter((effect) => effect.do !== 'send' || effect.message.say !== 'cosign');
  assert.ok(network.order('close').ok);
  network.disconnect(third);
  network.wait(600);
  assert.equal(network.story.at(-1), 'close');
  assert.match(network.coordinator.stuck?.english ?? '', /3 nodes must confirm the close.*node-3/);
  first.twist = withholding('mix');
  third.twist = honest;
  network.connect(third);
  network.run();
  // From here the first mixer has all its time.
  network.wait(50);
  assert.equal(network.story.at(-1), 'close');
  first.twist = honest;
  network.restart(first);
  network.run();
  assert.deepEqual(mixers(network), [1, 2, 3]);
  assert.deepEqual(network.faults, []);
  assert.equal(network.coordinator.stuck, null);
  assert.equal(readTally(network.record.result!.tally).ballots, 2);
});

test('with a laptop too few voting stays open, and whoever would close it is told how many are needed', async () => {
  const network = await voted.clone();
  const [, , third] = nodesOf(network);
  network.disconnect(third);
  const answer = network.order('close');
  assert.ok(!answer.ok);
  assert.equal(answer.code, 'too-few-laptops');
  assert.equal(answer.message, 'voting stays open: to close it, 3 laptops must be here, and 2 are');
  assert.equal(phaseOf(network.record), 'voting');
  network.cast(voters[0]!, ranked(1));
  network.connect(third);
  assert.ok(network.order('close').ok);
  assert.equal(phaseOf(network.record), 'finished');
});

test('a laptop that the close can do without does not hold it up, one that must mix does', async () => {
  const four = (leastMixes: number) => opened(4, 1, planOf({ threshold: 1, leastMixes }));
  for (const [leastMixes, closes] of [
    [3, true],
    [4, false],
  ] as const) {
    const { network, voters } = four(leastMixes);
    network.cast(voters[0]!, ranked(0));
    network.disconnect(network.nodes[3]!);
    const answer = network.order('close');
    assert.equal(answer.ok, closes);
    if (!answer.ok) assert.match(answer.message, /^voting stays open: to mix the ballots, 4 laptops must be here/);
  }
});

test('[7] a co-signature that does not verify confirms nothing, and nobody is late for want of it', async () => {
  const network = await voted.clone();
  const [, , third] = nodesOf(network);
  const stranger = newSigningKey(random);
  third.twist = (effects) =>
    effects.map((effect) => {
      if (effect.do !== 'send' || effect.message.say !== 'cosign') return effect;
      const line = cosign(network.notes.get('latest')!, 3, stranger, 0);
      return { ...effect, message: { ...effect.message, line } };
    });
  network.order('close');
  network.wait(600);
  assert.equal(network.story.at(-1), 'close');
  assert.match(network.coordinator.stuck?.english ?? '', /3 nodes must confirm the close.*node-3/);
});

test('a node that confirmed the close and is gone: the others mix on what it confirmed, restarted or not', async () => {
  const network = await voted.clone();
  const [first, second] = nodesOf(network);
  first.twist = withholding('mix');
  network.order('close');
  network.disconnect(first);
  // The board moves on to a checkpoint that too few can sign, and the second dies as its turn comes: all that it has kept
  // is that checkpoint, so it must be told again of the close's.
  network.crashAt(
    second,
    (effect) => effect.do === 'job' && effect.job.kind === 'draw-shuffle',
    false,
    () => {},
  );
  network.wait(70);
  assert.deepEqual(network.faults, [{ node: 1, code: 'time-out', proven: false }]);
  assert.deepEqual(mixers(network), [2, 3]);
  assert.deepEqual([...network.record.shareSets.keys()].sort(), [2, 3]);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(network.record.attests, new Set([2, 3]));
  assert.deepEqual(cosigners(network.notes.get('witnessed')!, cosignersOf(network.record.manifest)), [2, 3]);
});

test('a proof that never comes: its mix is cut out on the coordinator’s word, and the rest go on', async () => {
  const network = await pair.network.clone();
  nodesOf(network)[0].twist = withholding('mix-proof');
  network.order('close');
  assert.equal(phaseOf(network.record), 'mixing');
  network.wait(70);
  assert.deepEqual(network.faults, [{ node: 1, code: 'time-out', proven: false }]);
  assert.deepEqual(mixers(network), [2]);
  assert.equal(phaseOf(network.record), 'finished');
});

test('nobody is skipped whom the mix cannot do without: the coordinator waits, says for whom, and goes on', async () => {
  const network = await voted.clone();
  const [first, second] = nodesOf(network);
  first.twist = withholding('mix');
  second.twist = withholding('mix');
  network.order('close');
  network.wait(200);
  assert.deepEqual(network.faults, [{ node: 1, code: 'time-out', proven: false }]);
  assert.match(network.coordinator.stuck?.english ?? '', /node-2 has sent no mix/);
  second.twist = honest;
  network.restart(second);
  network.run();
  assert.deepEqual(mixers(network), [2, 3]);
  assert.equal(phaseOf(network.record), 'finished');
});

test('a coordinator’s laptop that slept blames nobody for what it did not hear', async () => {
  const network = await pair.network.clone();
  nodesOf(network)[0].twist = withholding('mix');
  network.order('close');
  network.now += 3_600_000;
  network.tell({ kind: 'tick' });
  assert.equal(network.story.at(-1), 'close');
  network.now -= 1_800_000;
  network.tell({ kind: 'tick' });
  network.wait(50);
  assert.equal(network.story.at(-1), 'close');
  network.wait(20);
  assert.equal(network.story.includes('skip'), true);
});

test('who is gone is told with what the election still needs them for', async () => {
  const network = await voted.clone();
  const [first, second, third] = nodesOf(network);
  const told = () => statusOf(network.coordinator).absence;
  assert.equal(told(), null);
  network.disconnect(third);
  // Any close takes all three here; what any two can do after it they can do now as well.
  assert.deepEqual(told(), { gone: ['node-3'], lacking: 'close', needed: 3, left: 2, returning: false });
  network.connect(third);
  first.twist = withholding('mix');
  network.order('close');
  network.disconnect(first);
  assert.deepEqual(told(), { gone: ['node-1'], lacking: null, needed: 2, left: 2, returning: false });
  network.disconnect(second);
  assert.deepEqual(told(), { gone: ['node-1', 'node-2'], lacking: 'mix', needed: 2, left: 1, returning: false });
  network.connect(second);
  second.twist = withholding('shares');
  third.twist = withholding('shares');
  network.wait(70);
  assert.equal(phaseOf(network.record), 'decryption');
  network.disconnect(second);
  assert.deepEqual(told(), { gone: ['node-1', 'node-2'], lacking: 'open', needed: 2, left: 1, returning: false });
  // What has been given stays given.
  second.twist = honest;
  network.restart(second);
  network.run();
  network.disconnect(second);
  assert.deepEqual(told(), { gone: ['node-1', 'node-2'], lacking: null, needed: 2, left: 2, returning: false });
  third.twist = honest;
  network.restart(third);
  network.run();
  assert.equal(phaseOf(network.record), 'finished');
  assert.equal(told(), null, 'nobody is needed any more');
});

test('after a restart of the coordinator, who has not come back yet is not said to have gone', async () => {
  const network = await voted.clone();
  const [, second, third] = nodesOf(network);
  for (const node of [second, third]) network.disconnect(node);
  await network.restartCoordinator();
  const told = () => statusOf(network.coordinator).absence;
  assert.deepEqual(told(), { gone: ['node-2', 'node-3'], lacking: 'close', needed: 3, left: 1, returning: true });
  network.connect(second);
  assert.equal(told()?.returning, true, 'the third may still come');
  network.disconnect(second);
  assert.equal(told()?.returning, false, 'the second was here, and went');
});

test('once voting is closed nobody is told that it stays open', async () => {
  const network = await voted.clone();
  const [, , third] = nodesOf(network);
  third.twist = (effects) => effects.filter((effect) => effect.do !== 'send' || effect.message.say !== 'cosign');
  network.order('close');
  network.disconnect(third);
  assert.equal(phaseOf(network.record), 'mixing');
  assert.equal(statusOf(network.coordinator).absence?.lacking, 'confirm');
});

test('a key that is still to be made needs the threshold of those who have done no wrong', () => {
  const { record } = pair.network;
  assert.deepEqual(
    absenceOf({ ...record, key: null }, () => false, new Set(), false),
    {
      gone: ['node-1', 'node-2'],
      lacking: 'key',
      needed: 1,
      left: 0,
      returning: false,
    },
  );
});

test('[7] a replica that holds the seal gives no key share before it has reached a checkpoint over it', async () => {
  const { network, voters } = opened(3, 1, planOf({ threshold: 1, leastMixes: 1 }));
  network.cast(voters[0]!, ranked(0));
  const [, , third] = nodesOf(network);
  network.disconnect(third);
  network.order('close');
  network.wait(70);
  assert.equal(phaseOf(network.record), 'finished');
  // The only checkpoint covers the result, and the coordinator hands out the board no further than the seal.
  const sealed = network.story.indexOf('seal') + 1;
  third.twist = (effects) =>
    effects.flatMap((effect): NodeEffect[] => {
      if (effect.do !== 'fetch') return [effect];
      return effect.from < sealed ? [{ ...effect, to: sealed }] : [];
    });
  const computed = new Set<string>();
  network.nodeSees = (_, effect) => void (effect.do === 'job' && computed.add(effect.job.kind));
  network.connect(third);
  network.run();
  assert.equal(third.state.replica?.record.log.size, sealed);
  assert.deepEqual(computed, new Set(['examine']));
});

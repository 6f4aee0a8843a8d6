/** What becomes of an election in which a laptop's words are not the wall's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonBytes } from '../../board/comparison.ts';
import { readEntry } from '../../board/entry.ts';
import { phaseOf, wordsToCompare } from '../../board/record.ts';
import { Forge } from '../../board/verify/testing/forge.ts';
import { planVersion1 } from '../../board/verify/testing/parties.ts';
import { verify } from '../../board/verify/verify.ts';
import { equal } from '../../codec/bytes.ts';
import { sign } from '../../crypto/signature.ts';
import { statusOf } from '../coordinator/status.ts';
import { matches } from '../node/comparing.ts';
import { Bench } from '../testing/bench.ts';
import { begunUnderVersion1, gathered, type Network, opened } from '../testing/network.ts';
import { random, ranked } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';
import { examineOnce } from '../testing/work.ts';

/** Four nodes, any two of which decrypt and three of which confirm the close: one may be missing. */
function keyed(): Network {
  const network = gathered(4);
  network.order('open-enrolment');
  assert.equal(phaseOf(network.record), 'enrolment');
  return network;
}

const node = (network: Network, index: number): TestNode => network.nodes[index - 1]!;

/** What a node signs from here on. */
function signings(network: Network, of: TestNode): string[] {
  const signed: string[] = [];
  network.nodeSees = (sees, effect) => {
    if (sees !== of) return;
    if (effect.do === 'submit') signed.push(readEntry(effect.leaf).type);
    if (effect.do === 'send' && (effect.message.say === 'cosign' || effect.message.say === 'report'))
      signed.push(effect.message.say);
  };
  return signed;
}

/** Votes, closes, and goes on to the result. */
function finish(network: Network): void {
  const voter = network.newVoter('Zoe');
  assert.ok(network.order('open-voting').ok);
  assert.ok(network.cast(voter, ranked(0)).ok);
  assert.ok(network.order('close').ok);
  network.wait(200);
  assert.equal(phaseOf(network.record), 'finished');
}

const refusedWith = (answer: ReturnType<Network['order']>) => (answer.ok ? null : answer.code);

const differing = ({ coordinator }: Network) =>
  statusOf(coordinator).differing.map(({ name, leftOut, hindrance }) => [name, leftOut, hindrance?.need ?? null]);

test('a node whose words differ signs nothing more, everyone is told, and the election goes on without it', async () => {
  const network = keyed();
  const four = node(network, 4);
  const signed = signings(network, four);
  const words = wordsToCompare(network.record);
  network.compare(four, false);
  assert.deepEqual(differing(network), [['node-4', false, null]]);
  assert.equal(statusOf(network.coordinator).absence?.gone.length, 0, 'nobody is gone');
  network.newVoter('Ada');
  assert.equal(refusedWith(network.order('open-voting')), 'words-differ', 'nobody overrules it');
  assert.ok(network.leaveOut(4).ok);
  assert.equal(phaseOf(network.record), 'enrolment', 'the others have made the key anew');
  assert.deepEqual(network.record.key?.trustees, [1, 2, 3]);
  assert.notDeepEqual(wordsToCompare(network.record), words);
  assert.deepEqual(differing(network), [['node-4', true, null]]);
  assert.deepEqual(network.faults, [], 'that is nobody’s fault');
  finish(network);
  assert.deepEqual(signed, []);
  assert.deepEqual(network.alarms, []);
  assert.ok(network.leaves.slice(-30).every((leaf) => !equal(readEntry(leaf).author, four.key.publicKey)));
  const { outcome, claims } = await verify(
    { entries: network.leaves, blobs: [...network.blobs.values()], notes: [network.notes.get('latest')!] },
    { expected: network.record.fingerprint, examine: (s, b) => examineOnce(s, b as never), clock: () => 0 },
  );
  assert.equal(outcome, 'valid');
  assert.ok(claims.some(({ name, values }) => name === 'differed' && values.names === 'node-4'));
  assert.ok(claims.some(({ name, values }) => name === 'redrawn' && values.count === 1));
});

test('it holds after a restart of the node, of the coordinator, and of both', async () => {
  const network = keyed();
  const four = node(network, 4);
  network.compare(four, false);
  const signed = signings(network, four);
  network.restart(four);
  network.run();
  assert.equal(matches(four.state), false);
  await network.restartCoordinator();
  network.run();
  assert.deepEqual(differing(network), [['node-4', false, null]]);
  network.disconnect(four);
  await network.restartCoordinator();
  assert.deepEqual(differing(network), [['node-4', false, null]], 'also while the laptop is away');
  network.newVoter('Ada');
  assert.equal(refusedWith(network.order('open-voting')), 'words-differ');
  assert.deepEqual(signed, []);
});

test('while the key is being made, a laptop whose words differ is waited for, and is never said to be late', () => {
  const network = gathered(4);
  const four = node(network, 4);
  four.twist = (effects) =>
    effects.filter((effect) => effect.do !== 'submit' || readEntry(effect.leaf).type !== 'deal');
  network.order('open-enrolment');
  network.compare(four, false);
  network.wait(120);
  assert.deepEqual(network.faults, []);
  assert.equal(network.record.ceremony.attempt, 1);
  assert.ok(network.leaveOut(4).ok);
  assert.equal(phaseOf(network.record), 'enrolment');
  finish(network);
});

test('who has looked again signs again; only the person at the laptop can take it back', () => {
  const network = keyed();
  const four = node(network, 4);
  network.compare(four, false);
  const { signature } = network.coordinator.comparisons.get(4)!;
  // The coordinator cannot say so in its place, nor anyone with another key.
  for (const key of [network.coordinatorKey, node(network, 3).key]) {
    const forged = sign(comparisonBytes(network.record.fingerprint, 1, true), key);
    network.tell({
      kind: 'compared',
      key: four.key.publicKey,
      comparison: { attempt: 1, match: true, signature: forged },
    });
  }
  network.tell({ kind: 'compared', key: four.key.publicKey, comparison: { attempt: 1, match: true, signature } });
  assert.deepEqual(differing(network), [['node-4', false, null]]);
  network.compare(four, true);
  assert.deepEqual(differing(network), []);
  assert.equal(matches(four.state), true);
  const signed = signings(network, four);
  finish(network);
  assert.ok(signed.includes('mix') && signed.includes('cosign') && signed.includes('attest'));
});

test('what was found to match is not asked again after a restart, but words of a new attempt are', () => {
  const network = keyed();
  const [one, four] = [node(network, 1), node(network, 4)];
  assert.equal(matches(one.state), null);
  network.compare(one, true);
  network.restart(one);
  network.run();
  assert.equal(matches(one.state), true);
  network.compare(four, false);
  assert.ok(network.leaveOut(4).ok);
  assert.equal(matches(one.state), null);
});

test('a laptop that the close cannot do without is not left out, and the organiser is told so', () => {
  const { network } = opened(3, 0);
  assert.equal(network.record.voters, null, 'nobody has enrolled');
  network.compare(node(network, 2), false);
  assert.deepEqual(differing(network), [['node-2', false, 'close']]);
  assert.equal(refusedWith(network.leaveOut(2)), 'bad-restart');
});

test('once voting is open the key stays, and the others go on without the laptop where they are enough', () => {
  const network = keyed();
  const voter = network.newVoter('Zoe');
  assert.ok(network.order('open-voting').ok);
  const signed = signings(network, node(network, 4));
  network.compare(node(network, 4), false);
  assert.deepEqual(differing(network), [['node-4', false, 'voting']]);
  assert.equal(statusOf(network.coordinator).absence?.lacking, null);
  assert.equal(refusedWith(network.leaveOut(4)), 'out-of-phase');
  assert.ok(network.cast(voter, ranked(1)).ok);
  assert.ok(network.order('close').ok);
  network.wait(200);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(signed, []);
});

test('a laptop that nobody has heard of such a thing is not left out for its words', () => {
  const network = keyed();
  assert.equal(refusedWith(network.leaveOut(2)), 'bad-restart');
  network.compare(node(network, 2), true);
  assert.equal(refusedWith(network.leaveOut(2)), 'bad-restart');
});

test('the board takes a restart for words only with the node’s own signature, in version 2, and before there is a roll', () => {
  const network = keyed();
  const { fingerprint } = network.record;
  const four = node(network, 4).key;
  const doubtOf = (attempt = 1, match = false, key = four) => ({
    attempt,
    signature: sign(comparisonBytes(fingerprint, attempt, match), key),
  });
  const on = () => new Bench(network.leaves, network.blobs);
  const restart = (bench: Bench, doubt: ReturnType<typeof doubtOf>, out = 4) =>
    bench.post(network.coordinatorKey, 'restart', {
      attempt: bench.record.ceremony.attempt + 1,
      participants: bench.record.ceremony.participants.filter((index) => index !== out),
      leftOut: [{ node: out, reason: 'words', doubt }],
    });
  assert.equal(restart(on(), doubtOf(1, true)), 'bad-restart', 'it says that they match');
  assert.equal(restart(on(), doubtOf(2)), 'bad-restart', 'of words that are not there yet');
  assert.equal(restart(on(), { ...doubtOf(2), attempt: 1 }), 'bad-restart');
  assert.equal(restart(on(), doubtOf(1, false, node(network, 3).key)), 'bad-restart');
  assert.equal(restart(on(), doubtOf(), 3), 'bad-restart', 'another has said so');
  assert.equal(restart(on(), { attempt: 1, signature: random(64) }), 'bad-restart');
  const bench = on();
  assert.equal(restart(bench, doubtOf()), null);
  assert.equal(bench.record.key, null);
  assert.equal(restart(bench, doubtOf()), 'bad-restart', 'it takes no part any more');
  const { network: voting } = opened(4, 1);
  const late = new Bench(voting.leaves, voting.blobs);
  const said = sign(comparisonBytes(voting.record.fingerprint, 1, false), node(voting, 4).key);
  const body = { attempt: 2, participants: [1, 2, 3] };
  const out = { node: 4, reason: 'words' as const, doubt: { attempt: 1, signature: said } };
  assert.equal(late.post(voting.coordinatorKey, 'restart', { ...body, leftOut: [out] }), 'out-of-phase');
});

test('under a manifest of version 1 a laptop is not left out for its words', async () => {
  const old = await begunUnderVersion1(Forge.election(4, planVersion1()).ceremony());
  assert.equal(old.record.manifest.version, 1);
  assert.deepEqual(old.alarms, []);
  old.compare(node(old, 4), false);
  assert.deepEqual(differing(old), [['Node D', false, 'version']]);
  assert.ok(!old.leaveOut(4).ok);
});

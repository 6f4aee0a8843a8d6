/** A laptop that dies for good, in each phase: what is lost, and what goes on. docs/guide/en/lost.md says it to people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { countingBallots, type Phase, phaseOf } from '../../board/record.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { statusOf } from '../coordinator/status.ts';
import { withholding } from '../testing/mischief.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { honest } from '../testing/test-node.ts';

/** What the guide tells committees: five laptops, any three of which open; a witnessed ballot survives one. */
const plan = planOf({ threshold: 3, leastMixes: 3 });
const LAPTOPS = 5;

interface Stage {
  readonly network: Network;
  readonly voters: readonly SigningKey[];
}

const twisted = (network: Network, type: 'key-confirm' | 'mix' | 'shares' | 'attest'): void => {
  for (const node of network.nodes) node.twist = withholding(type);
};

/** The nodes are making the key: none has confirmed it. */
function makingKey(): Stage {
  const network = gathered(LAPTOPS, plan);
  twisted(network, 'key-confirm');
  network.order('open-enrolment');
  return { network, voters: [] };
}

/** The key stands, two voters have signed up. */
function signingUp(): Stage {
  const network = gathered(LAPTOPS, plan);
  network.order('open-enrolment');
  return { network, voters: ['Ada', 'Bob'].map((name) => network.newVoter(name)) };
}

/** Both have voted. */
function voting(): Stage {
  const stage = signingUp();
  stage.network.order('open-voting');
  for (const [i, key] of stage.voters.entries()) assert.ok(stage.network.cast(key, ranked(i)).ok);
  return stage;
}

/** Two voters, who sign up where nobody has yet or where that was lost. */
const signedUp = (network: Network, voters: readonly SigningKey[]): readonly SigningKey[] =>
  voters.length > 0 ? voters : ['Ada', 'Bob'].map((name) => network.newVoter(name));

/** Voting is closed, and what comes next is not there yet. */
function closed(awaited: 'mix' | 'shares' | 'attest'): Stage {
  const stage = voting();
  twisted(stage.network, awaited);
  assert.ok(stage.network.order('close').ok);
  return stage;
}

const stages: readonly (readonly [Phase, string, () => Stage])[] = [
  ['ceremony', 'as the key is made', makingKey],
  ['enrolment', 'as voters sign up', signingUp],
  ['voting', 'as people vote', voting],
  ['mixing', 'as the ballots are mixed', () => closed('mix')],
  ['decryption', 'as they are opened', () => closed('shares')],
  ['finished', 'before anybody has signed the result', () => closed('attest')],
];

/** Laptops say again what was withheld; time passes for whoever is awaited; and the organiser brings it to its end. */
function goesOn(network: Network, voters: readonly SigningKey[]): void {
  for (const node of network.nodes.filter(({ online }) => online)) {
    node.twist = honest;
    network.restart(node);
  }
  network.run().wait(70);
  if (phaseOf(network.record) === 'enrolment') assert.ok(network.order('open-voting').ok);
  if (phaseOf(network.record) === 'voting') {
    for (const [i, key] of voters.entries())
      if (countingBallots(network.record).length < voters.length) assert.ok(network.cast(key, ranked(i)).ok);
    assert.ok(network.order('close').ok);
    network.wait(70);
  }
  assert.equal(phaseOf(network.record), 'finished');
  assert.equal(readTally(network.record.result!.tally).ballots, voters.length);
}

test('one laptop that mixes may die at any time: the election is held without it', async (t) => {
  for (const [phase, when, reach] of stages)
    await t.test(when, () => {
      const { network, voters } = reach();
      assert.equal(phaseOf(network.record), phase);
      network.disconnect(network.nodes[0]!);
      if (phase === 'ceremony') {
        // The others make the key anew, for themselves.
        for (const node of network.nodes.slice(1)) network.restart(Object.assign(node, { twist: honest }));
        network.run().wait(70);
        assert.deepEqual([...network.record.ceremony.participants], [2, 3, 4, 5]);
      }
      goesOn(network, signedUp(network, voters));
      assert.equal(network.record.attests.size, LAPTOPS - 1);
    });
});

test('the organiser’s laptop may die at any time: another one leads on, and no ballot is lost', async (t) => {
  for (const [phase, when, reach] of stages)
    await t.test(when, async () => {
      const { network, voters } = reach();
      const next = await network.succeededFrom(network.nodes[1]!);
      assert.ok(next.order('take-over').ok);
      assert.equal(next.record.epoch, 1);
      // Who had signed up before the roll was on the board was known to the lost laptop alone.
      const again = phase === 'ceremony' || phase === 'enrolment' ? [] : voters;
      goesOn(next, signedUp(next, again));
      assert.equal(next.record.attests.size, LAPTOPS);
    });
});

test('in the lobby there is nothing to lose: no laptop holds anything of the election yet', () => {
  const network = gathered(LAPTOPS, plan);
  assert.ok(network.nodes.every(({ leaves, secrets }) => leaves.length === 0 && secrets.size === 0));
});

test('two of five die before the opening, and the result is opened; a third, and the ballots stay closed', () => {
  for (const dead of [2, 3]) {
    const { network, voters } = closed('shares');
    for (const node of network.nodes.slice(0, dead)) network.disconnect(node);
    if (dead === 2) goesOn(network, voters);
    else {
      for (const node of network.nodes.slice(dead)) network.restart(Object.assign(node, { twist: honest }));
      network.run().wait(600);
      assert.equal(phaseOf(network.record), 'decryption');
      assert.deepEqual(statusOf(network.coordinator).absence, {
        gone: ['node-1', 'node-2', 'node-3'],
        lacking: 'open',
        needed: 3,
        left: 2,
        returning: false,
      });
    }
  }
});

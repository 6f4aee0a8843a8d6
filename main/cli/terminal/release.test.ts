/** A node's person is asked to release the results once, or has said beforehand that they may be out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseOf } from '../../../shared/board/record.ts';
import type { NodeEvent } from '../../../shared/protocol/node/state.ts';
import { opened } from '../../../shared/protocol/testing/network.ts';
import { planOf, ranked } from '../../../shared/protocol/testing/plan.ts';
import { must } from '../../../shared/protocol/testing/samples/sample.ts';
import type { NodeLoop } from '../../node/loop.ts';
import type { Context } from '../command.ts';
import { Release } from './release.ts';

/** One laptop, whose ballots are not mixed yet; what its person is told, and how often it is told to release. */
function laptop(always: boolean) {
  const plan = planOf({ threshold: 1, leastMixes: 1, results: { by: 'committee' } });
  const { network, voters } = opened(1, 1, plan);
  must(network.cast(voters[0]!, ranked(0)));
  const [node] = network.nodes;
  const said: string[] = [];
  const context = { stop: new AbortController().signal, say: (line: string) => void said.push(line) };
  let told = 0;
  const loop = {
    get state() {
      return node!.state;
    },
    async tell(event: NodeEvent) {
      told++;
      network.tellNode(node!, event);
      network.run();
    },
  };
  const release = new Release(loop as unknown as NodeLoop, always, context as unknown as Context);
  const look = async () => {
    release.look();
    release.look();
    await new Promise((answered) => setImmediate(answered));
  };
  return { network, look, said, told: () => told };
}

test('whoever said beforehand that results may be out releases them once they are mixed, and not before', async () => {
  const { network, look, told } = laptop(true);
  await look();
  assert.equal(told(), 0);
  must(network.order('close'));
  network.run();
  await look();
  assert.equal(told(), 1);
  assert.equal(phaseOf(network.record), 'finished');
  await look();
  assert.equal(told(), 1);
});

test('where nobody can be asked nothing is released, and the node says how it can be', async () => {
  const { network, look, said, told } = laptop(false);
  must(network.order('close'));
  network.run();
  await look();
  await look();
  assert.deepEqual([told(), phaseOf(network.record)], [0, 'decryption']);
  assert.equal(said.length, 2);
  assert.match(said[1]!, /start this node again with --release-results$/);
});

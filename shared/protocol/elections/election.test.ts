import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { phaseOf, wordsToCompare } from '../../board/record.ts';
import { opened } from '../testing/network.ts';
import { ranked } from '../testing/plan.ts';

test('three nodes and three voters hold an election to a witnessed result', () => {
  const { network, voters } = opened(3, 3);
  const [ada, bob, cleo] = voters;
  assert.equal(network.cast(ada!, ranked(0, 1)).ok, true);
  assert.equal(network.audit(bob!, ranked(2)).ok, true);
  assert.equal(network.cast(bob!, ranked(0)).ok, true);
  assert.equal(network.cast(cleo!, ranked(1, 0, 2)).ok, true);
  assert.equal(network.order('close').ok, true);
  const { record } = network;
  assert.equal(phaseOf(record), 'finished');
  assert.deepEqual(network.alarms, []);
  assert.equal(record.chain.length, 3);
  assert.equal(record.attests.size, 3);
  assert.equal(wordsToCompare(record)?.length, 6);
  const tally = readTally(record.result!.tally);
  assert.equal(tally.ballots, 3);
  assert.equal(tally.invalid, 0);
  for (const node of network.nodes) {
    assert.deepEqual(node.state.replica!.record.log.root(), record.log.root());
    assert.deepEqual([...node.secrets.keys()], []);
  }
});

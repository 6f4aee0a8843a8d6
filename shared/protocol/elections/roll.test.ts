/** What the roll tells, and what it keeps to itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, hex, pieces } from '../../codec/bytes.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { gathered } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';

const small = { threshold: 1, leastMixes: 1 };

test('the order of the roll does not tell who came when, and no name comes near the board', () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  const names = ['Zacharias Unmistakable', 'Wilhelmine Singular', 'Yolanda Inimitable', 'Xaver Unparalleled'];
  const keys = names.map((name) => network.newVoter(name));
  network.order('open-voting');
  network.cast(keys[2]!, ranked(0));
  network.order('close');
  network.run();
  assert.equal(network.story.at(-1), 'attest');
  const [roll] = network.entries('roll');
  const sorted = keys.map(({ publicKey }) => publicKey).sort(compare);
  assert.deepEqual(pieces(roll!.body.keys).map(hex), sorted.map(hex));
  for (const [i, key] of sorted.entries()) {
    const enrolled = network.coordinator.enrolled.get(hex(key))!;
    assert.deepEqual(pieces(roll!.body.names!)[i], nameHash(enrolled));
    assert.equal(enrolled.name, names[keys.findIndex(({ publicKey }) => hex(publicKey) === hex(key))]);
  }
  const said = [...network.leaves, ...network.blobs.values()].map((bytes) => Buffer.from(bytes));
  for (const name of names) assert.ok(!said.some((bytes) => bytes.includes(name)), name);
});

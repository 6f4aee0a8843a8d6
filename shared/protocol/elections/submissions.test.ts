/** What is submitted again and again is examined once, and holds up nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicPoint } from '../../crypto/arithmetic/group.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { write } from '../author.ts';
import { gathered, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { cast } from '../voter.ts';

const small = planOf({ threshold: 1, leastMixes: 1 });

test('a ballot that is repeated without end does not hold up the close', () => {
  const { network, voters } = opened(1, 2, small);
  const [ada, bob] = voters as [SigningKey, SigningKey];
  assert.ok(network.cast(ada, ranked(0)).ok);
  const bad = cast(network.booth, bob, network.seal(bob, ranked(1)));
  bad[0]! ^= 1;
  network.submitting(bad);
  const closed = network.ask((asker) => ({ kind: 'order', order: 'close', asker }));
  for (let i = 0; i < 20 && !closed(); i++) {
    network.submitting(bad);
    let delivered = 0;
    network.run(() => delivered++ > 0);
  }
  assert.equal(closed()?.ok, true);
});

test('a node has one entry of a type examined at a time, and repeating it costs nothing', () => {
  const network = gathered(2);
  network.ask((asker) => ({ kind: 'order', order: 'open-enrolment', asker }));
  const { key } = network.nodes[0]!;
  const accept = () =>
    write(network.record, key, 'accept', {
      attempt: 1,
      receivingKey: publicPoint(7n),
      nonceCommitment: random(32),
    });
  const first = accept();
  const [one, again, other] = [first, first, accept()].map((leaf) => network.submitting(leaf)) as [
    ReturnType<typeof network.submitting>,
    ReturnType<typeof network.submitting>,
    ReturnType<typeof network.submitting>,
  ];
  assert.equal(network.coordinator.examining.size, 1);
  assert.deepEqual([one(), again()], [undefined, undefined]);
  const refused = other();
  assert.equal(refused?.ok === false && refused.code, 'busy');
  network.run(() => one() !== undefined);
  assert.deepEqual(one(), { ok: true, index: 1 });
  assert.deepEqual(again(), one());
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../crypto/signature.ts';
import { statusOf } from '../coordinator/status.ts';
import { writeLink } from '../link.ts';
import { believedNext } from '../next-round.ts';
import { opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';

const link = (host = '192.0.2.1') => writeLink({ host, port: 4791, coordinator: newSigningKey(random).publicKey });

test('a coordinator tells of one next round, after the end, and still does when it has started again', async () => {
  const { network, voters } = opened(1, 1, planOf({ threshold: 1, leastMixes: 1 }));
  const wanted = link();
  const refusals: unknown[] = [];
  const tell = (to: string) => {
    const answer = network.nextRound(to);
    if (!answer.ok) refusals.push(answer.code);
    return answer.ok;
  };
  assert.equal(tell(wanted), false);
  assert.equal(network.cast(voters[0]!, ranked(0)).ok, true);
  assert.equal(tell(wanted), false);
  assert.equal(network.order('close').ok, true);
  assert.equal(statusOf(network.coordinator).next, undefined);
  assert.equal(tell('ostraka://nowhere'), false);
  assert.equal(
    tell(writeLink({ host: '192.0.2.1', port: 4790, coordinator: network.coordinatorKey.publicKey })),
    false,
  );
  const size = network.record.log.size;
  assert.equal(tell(wanted), true);
  assert.equal(tell(wanted), true, 'the same again is no news');
  assert.equal(tell(link()), false, 'another one would part the room');
  assert.deepEqual(refusals, ['out-of-phase', 'out-of-phase', 'bad-link', 'bad-link', 'out-of-phase']);
  assert.equal(network.record.log.size, size, 'the board says nothing of it');
  const { next } = statusOf(network.coordinator);
  await network.restartCoordinator();
  assert.deepEqual(statusOf(network.coordinator).next, next);
  const { fingerprint, coordinator } = network.record;
  assert.equal(believedNext(next, fingerprint, coordinator), wanted);
});

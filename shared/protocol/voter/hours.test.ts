/** Announced times at a voter's device: those of the board that it reads itself, moved with a reason; and a ballot that comes too late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gathered } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { must } from '../testing/samples/sample.ts';
import { TestStore } from '../testing/web.ts';
import { Device } from './testing/device.ts';

const START = 1_700_000_000;
const [OPENS, CLOSES, MOVED] = [START + 600, START + 4200, START + 7200];

test('a device shows the times of its own board and their moves, and says of a ballot that it came after the close', async () => {
  const network = gathered(2, planOf({ opens: OPENS, closes: CLOSES }));
  must(network.order('open-enrolment'));
  const device = new Device(network, new TestStore());
  await device.join();
  assert.deepEqual(device.state.times, { opens: OPENS, closes: CLOSES, moved: [] });
  await device.do['voter.enrol']({ name: 'Ada' });
  const other = network.newVoter('Bob');
  network.wait(OPENS - START);
  must(network.cast(other, ranked(0)));
  must(network.extend(MOVED, 'The bus is late'));
  await device.look();
  const moved = [{ closes: MOVED, reason: 'The bus is late' }];
  assert.deepEqual([device.screen, device.state.times], ['form', { opens: OPENS, closes: MOVED, moved }]);
  await device.do['voter.seal']({ choices: ranked(1, 0) });
  network.wait(MOVED - OPENS);
  assert.equal(network.story.includes('close'), true);
  await device.do['voter.cast']({});
  await device.look();
  assert.equal(device.state.refusal?.error.code, 'out-of-phase');
});

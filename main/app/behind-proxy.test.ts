/** An election of the app behind a proxy: what is judged, what is shown, and what it is when it is opened again. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readLink } from '../../shared/protocol/link.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { as, Room } from './testing/windows.ts';

const room = new Room();
after(() => room.close());

const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
const PUBLIC = 'https://vote.example.org';

test('what is no address of a proxy, or no public one, is refused before there is a lobby', async () => {
  const lead = room.open('teacher', 'coordinator');
  for (const front of [
    { proxies: ['localhost'], address: PUBLIC },
    { proxies: ['127.0.0.1', '0.0.0.0'], address: PUBLIC },
    { proxies: ['fe80::1'], address: PUBLIC },
    { proxies: ['127.0.0.1'], address: 'http://vote.example.org' },
    { proxies: ['127.0.0.1'], address: `${PUBLIC}/vote` },
  ])
    await assert.rejects(lead.call('coordinator.create', { plan, front }), { code: 'bad-front' }, front.address);
  assert.equal(as(lead, 'coordinator').election, null);
});

test('link, pages and wall name the public address, and so they do when it is opened again', async () => {
  const lead = room.open('committee', 'coordinator');
  await lead.call('coordinator.create', { plan, front: { proxies: ['127.0.0.1'], address: `${PUBLIC}/` } });
  const shown = () => as(lead, 'coordinator').election!;
  const first = shown();
  assert.deepEqual(
    { ...readLink(first.link), coordinator: null },
    { host: 'vote.example.org', port: 443, tls: true, coordinator: null },
  );
  assert.match(first.pages.join(), /^https:\/\/vote\.example\.org\/vote#[^,]+$/);
  const { typed, named, others, behind } = first.address;
  assert.deepEqual([typed, named, others], [PUBLIC, null, []]);
  assert.match(behind!, /^http:\/\/127\.0\.0\.1:\d+$/);
  await lead.call('coordinator.wall', { order: { do: 'open' } });
  assert.deepEqual(as(room.walls[0]!, 'wall').election!.pages, first.pages);
  await lead.close();

  const again = room.open('committee');
  const [recent] = as(again, 'launcher').recents;
  await again.call('launcher.resume', { id: recent!.id });
  const { link, address } = as(again, 'coordinator').election!;
  assert.deepEqual([link, address.behind], [first.link, behind]);
});

test('without a proxy nothing speaks of one', async () => {
  const lead = room.open('class', 'coordinator');
  await lead.call('coordinator.create', { plan });
  const { address, link } = as(lead, 'coordinator').election!;
  assert.equal(address.behind, null);
  assert.notEqual(readLink(link).tls, true);
});

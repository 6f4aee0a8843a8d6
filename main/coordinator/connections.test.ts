/** Who keeps a connection when there are more than places, over real sockets. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { ask, exchange, hold, joined, occupy, started, verdict } from './testing/besieged.ts';

const QUESTION = 'GET /api/status HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';

test('a connection that only waits makes room for whoever comes, the one that has waited longest first', async (t) => {
  const { port } = await started(t, { connections: 2 });
  const [first, second] = [await hold(port), await hold(port)];
  const gone = once(first!.resume(), 'close');
  assert.match(await exchange(port, QUESTION), /^HTTP\/1\.1 200 /);
  await gone;
  assert.equal(second!.destroyed, false);
  second!.write(QUESTION);
  const [answer] = (await once(second!, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
});

test('a connection on which something is under way is kept, and one that rests again is not', async (t) => {
  const { port } = await started(t, { connections: 2, nodeConnectionsPerAddress: 1 });
  const busy = await occupy(port);
  const rested = await hold(port);
  rested.write('GET /api/status HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(rested, 'data');
  const gone = once(rested.resume(), 'close');
  assert.match(await exchange(port, QUESTION), /^HTTP\/1\.1 200 /);
  await gone;
  assert.equal(busy.destroyed, false);
  busy.destroy();
});

test('an address that has its share makes room among its own', async (t) => {
  const limits = { connectionsPerAddress: 2, nodeConnectionsPerAddress: 1, ownComputerCounts: true };
  const { port } = await started(t, limits);
  const other = await hold(port, '127.0.0.3');
  const flood = [];
  for (let i = 0; i < 20; i++) flood.push((await hold(port, '127.0.0.2')).resume());
  while (flood.filter(({ destroyed }) => !destroyed).length > 2)
    await Promise.race(flood.filter(({ destroyed }) => !destroyed).map((socket) => once(socket, 'close')));
  assert.equal(other.destroyed, false);
  other.write(QUESTION);
  const [answer] = (await once(other, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
  for (const socket of flood) socket.destroy();
});

test('where no place is left the address with the most makes room, however long others have waited', async (t) => {
  const limits = { connections: 6, nodeConnections: 0, ownComputerCounts: true };
  const { port } = await started(t, limits);
  const others = [await hold(port, '127.0.0.3'), await hold(port, '127.0.0.4')];
  const flood = [];
  for (let i = 0; i < 4; i++) flood.push((await hold(port, '127.0.0.2')).resume());
  const gone = once(flood[0]!, 'close');
  for (const address of ['127.0.0.5', '127.0.0.6']) others.push(await hold(port, address));
  await gone;
  for (const other of others) {
    other.write('GET /api/status HTTP/1.1\r\nhost: x\r\n\r\n');
    const [answer] = (await once(other, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
  }
  assert.deepEqual(
    flood.map(({ destroyed }) => destroyed),
    [true, true, false, false],
  );
  for (const one of [...flood, ...others]) one.destroy();
});

test('a connection of an address within its share is kept, even where nothing else only waits', async (t) => {
  const limits = { connections: 4, ownComputerCounts: true };
  const { port } = await started(t, limits);
  const other = await hold(port, '127.0.0.3');
  const busy = [];
  for (let i = 0; i < 3; i++) busy.push(await occupy(port, '127.0.0.2'));
  assert.deepEqual(verdict(await exchange(port, QUESTION, '127.0.0.4')), [503, 'busy']);
  assert.equal(other.destroyed, false);
  other.write(QUESTION);
  const [answer] = (await once(other, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
  for (const socket of busy) socket.destroy();
});

test('voters who keep every connection at work are told so, and a node still comes in', async (t) => {
  const { port, coordinator } = await started(t, { connections: 2, nodeConnectionsPerAddress: 2 });
  const held = [await occupy(port), await occupy(port)];
  assert.deepEqual(verdict(await exchange(port, QUESTION)), [503, 'busy']);
  // The organiser's verbs are not kept out.
  const headers = { authorization: `Bearer ${coordinator.token}`, connection: 'close' };
  assert.deepEqual(await ask(port, '/api/organiser/close', { method: 'POST', headers }), [409, 'out-of-phase']);
  const node = await joined(coordinator, 'Ada');
  held[0]!.destroy();
  // The node does not take the place that became free.
  while (!/^HTTP\/1\.1 200 /.test(await exchange(port, QUESTION)));
  node.socket.close();
  held[1]!.destroy();
});

test('one address has so many connections at work', async (t) => {
  const limits = { connectionsPerAddress: 1, nodeConnectionsPerAddress: 1, ownComputerCounts: true };
  const { port, incidents } = await started(t, limits);
  const held = [await occupy(port, '127.0.0.2')];
  // The one that is kept for nodes is answered, and turned away with what it asks.
  assert.deepEqual(verdict(await exchange(port, QUESTION, '127.0.0.2')), [503, 'busy']);
  const { socket } = { socket: await hold(port, '127.0.0.2') };
  assert.match(await exchange(port, QUESTION, '127.0.0.3'), /^HTTP\/1\.1 200 /);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.2', 'busy']);
  for (const one of [...held, socket]) one.destroy();
});

/** What the doors bear, over real sockets: each limit made small, passed, and seen to hold only whoever passed it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { hex } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { enrol } from '../../shared/protocol/voter.ts';
import { Bucket, Buckets, budgetOf, isOwnComputer, Slots } from './limits.ts';
import { give } from './organiser.ts';
import { ask, exchange, hold, joined, started, verdict } from './testing/besieged.ts';
import { Peer } from './testing/peer.ts';
import { frame, rawSession } from './testing/raw-session.ts';

test('headers that do not come, and a body that does not come, are answered too-slow', async (t) => {
  const { port, incidents } = await started(t, { headersWithin: 500, bodyWithin: 500 });
  assert.deepEqual(verdict(await exchange(port, 'GET /api/status HTTP/1.1\r\nhost: x\r\nx-slow: ')), [408, 'too-slow']);
  const body = 'POST /api/entries HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf of it';
  assert.deepEqual(verdict(await exchange(port, body)), [408, 'too-slow']);
  assert.deepEqual(verdict(await exchange(port, '')), [408, 'too-slow']);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.1', 'too-slow']);
  // On a busy computer half a second passes between a connection and the first words on it.
  for (;;) {
    const answer = await ask(port, '/api/status');
    if (answer[0] === 200) break;
    assert.deepEqual(answer, [408, 'too-slow']);
  }
});

test('what is not HTTP, or more of it than anyone needs, is answered with a code', async (t) => {
  const { port } = await started(t, {});
  assert.deepEqual(verdict(await exchange(port, '\0\0\0\r\n\r\n')), [400, 'bad-request']);
  const long = `GET /api/status HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`;
  assert.deepEqual(verdict(await exchange(port, long)), [431, 'too-large']);
  assert.deepEqual(await ask(port, '/api/entries/%E0%A4%A'), [400, 'bad-request']);
  assert.deepEqual(await ask(port, '/api/entries/1e3'), [400, 'bad-request']);
  const squeezed = { method: 'POST', headers: { 'content-encoding': 'gzip' }, body: new Uint8Array(10) };
  assert.deepEqual(await ask(port, '/api/entries', squeezed), [400, 'bad-request']);
  assert.deepEqual(await ask(port, '/api/entries', { method: 'POST', body: new Uint8Array(20_000) }), [
    413,
    'too-large',
  ]);
});

test('of requests that come at once on one connection one waits for the end of the first answer, and the others are not run', async (t) => {
  const { port } = await started(t, {});
  const heard = await exchange(port, 'GET /api/status HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(4));
  // An answer is at its end for whoever has read the bytes that it promised, and here only a moment later.
  assert.match(heard, /^(HTTP\/1\.1 200 .*"phase":"lobby".*){2}HTTP\/1\.1 400 .*"code":"bad-request"/s);
  assert.equal(heard.match(/"phase":"lobby"/g)?.length, 2);
  // One after the other they are welcome.
  const socket = await hold(port);
  for (let i = 0; i < 3; i++) {
    socket.write('GET /api/status HTTP/1.1\r\nhost: x\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString('latin1'), /^HTTP\/1\.1 200 /);
  }
  socket.destroy();
});

test('a caller who is gone before a session is refused is no defect', async (t) => {
  const { port } = await started(t, {});
  const gone = await hold(port);
  gone.write('GET /nowhere HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
  gone.resetAndDestroy();
  assert.deepEqual(await ask(port, '/api/status'), [200, undefined]);
});

test('an address that asks too often is told to wait; where a node is in session it has a budget of its own', async (t) => {
  const { port, coordinator, incidents } = await started(t, { requests: 5, nodeRequests: 50, ownComputerCounts: true });
  const flood = async () => {
    let last: [number, string | undefined] = [0, undefined];
    for (let i = 0; i < 6; i++) last = await ask(port, '/api/status');
    return last;
  };
  assert.deepEqual(await flood(), [429, 'too-many']);
  const node = await joined(coordinator, 'Ada');
  // Anybody has a seat in the lobby: only the manifest makes nodes.
  assert.deepEqual(await flood(), [429, 'too-many']);
  await give(coordinator.loop, 'open-enrolment');
  assert.deepEqual(await flood(), [200, undefined]);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.1', 'too-many']);
  node.socket.close();
});

test('whoever asks too often, or from another site, waits for the answer, and asks nothing else meanwhile', async (t) => {
  const limits = { requests: 1, refusedAfter: 600_000, ownComputerCounts: true };
  const { port } = await started(t, limits);
  const question = 'GET /api/status HTTP/1.1\r\nhost: x\r\n\r\n';
  const foreign = 'POST /api/organiser/close HTTP/1.1\r\nhost: x\r\norigin: http://evil.example\r\n\r\n';
  const askOnce = (from: string) => exchange(port, question.replace('host: x', 'host: x\r\nconnection: close'), from);
  assert.match(await askOnce('127.0.0.2'), /^HTTP\/1\.1 200 /);
  for (const [text, address, other] of [
    [question, '127.0.0.2', '127.0.0.4'],
    [foreign, '127.0.0.3', '127.0.0.5'],
  ] as const) {
    const asking = await hold(port, address);
    let heard = 0;
    asking.on('data', ({ length }: Buffer) => {
      heard += length;
    });
    const closed = once(asking, 'close');
    asking.write(text);
    // Others who ask after it are answered before it.
    assert.match(await askOnce(other), /^HTTP\/1\.1 200 /);
    asking.write(text);
    await closed;
    assert.equal(heard, 0);
  }
});

test('what does not hold counts by its address, and after so many of a minute the next is not examined', async (t) => {
  const { port, coordinator, incidents } = await started(t, { failures: 3, ownComputerCounts: true });
  const node = await joined(coordinator, 'Ada');
  await give(coordinator.loop, 'open-enrolment');
  const { manifest } = coordinator.loop.state.record!;
  const post = async (from: string, good: boolean): Promise<string> => {
    const { key, name, signature } = enrol(manifest, newSigningKey(random), 'Bob');
    const body = encodeCanonical({ key, name, signature: good ? signature : signature.map((byte) => byte ^ 1) });
    const head = `POST /api/enrol HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`;
    const heard = await exchange(port, Buffer.concat([Buffer.from(head), body]), from);
    return heard.startsWith('HTTP/1.1 201') ? 'enrolled' : verdict(heard)[1];
  };
  for (let i = 0; i < 3; i++) assert.equal(await post('127.0.0.2', false), 'bad-signature');
  assert.equal(await post('127.0.0.2', true), 'too-many');
  assert.deepEqual([incidents.at(-1)!.owner, incidents.at(-1)!.code], ['127.0.0.2', 'too-many']);
  assert.equal(await post('127.0.0.3', true), 'enrolled');
  node.socket.close();
});

test('whoever holds the organiser’s token is heard, however much others ask from the same address', async (t) => {
  const { port, coordinator } = await started(t, { requests: 3, ownComputerCounts: true });
  const headers = { authorization: `Bearer ${coordinator.token}` };
  for (let i = 0; i < 3; i++) assert.deepEqual(await ask(port, '/api/status'), [200, undefined]);
  assert.deepEqual(await ask(port, '/api/status'), [429, 'too-many']);
  for (let i = 0; i < 5; i++)
    assert.deepEqual(await ask(port, '/api/organiser/close', { method: 'POST', headers }), [409, 'out-of-phase']);
  const wrong = { authorization: `Bearer ${'A'.repeat(43)}` };
  assert.deepEqual(await ask(port, '/api/organiser/close', { method: 'POST', headers: wrong }), [429, 'too-many']);
});

test('a node that sends too many frames is dismissed by name, and the others stay', async (t) => {
  const { coordinator, incidents } = await started(t, { frames: 10 });
  const [loud, calm] = [await joined(coordinator, 'Loud'), await joined(coordinator, 'Calm')];
  for (let i = 0; i < 10; i++) loud.say({ say: 'work', work: null });
  assert.equal((await loud.hear('goodbye')).code, 'too-many');
  await loud.closed();
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['Loud at 127.0.0.1', 'too-many']);
  const lobby = await calm.hear('lobby');
  assert.ok(lobby.nodes.includes('Calm'));
  assert.equal(calm.socket.readyState, calm.socket.OPEN);
  calm.socket.close();
});

test('every frame counts: pings, pongs and empty ones too', async (t) => {
  const { coordinator, incidents } = await started(t, { frames: 10 });
  const floods: Record<string, (peer: Peer) => void> = {
    pong: ({ socket }) => socket.pong(),
    ping: ({ socket }) => socket.ping(),
  };
  for (const [name, send] of Object.entries(floods)) {
    const peer = await joined(coordinator, name);
    for (let i = 0; i < 10; i++) send(peer);
    assert.equal((await peer.hear('goodbye')).code, 'too-many', name);
    await peer.closed();
  }
  const empty = await joined(coordinator, 'empty');
  empty.socket.send(new Uint8Array(0));
  assert.equal((await empty.hear('goodbye')).code, 'not-canonical');
  // Of a message in pieces ws tells nobody before it is whole.
  const pieces = await joined(coordinator, 'pieces');
  const closed = pieces.closed();
  for (let i = 0; i < 3; i++) pieces.socket.send(new Uint8Array(0), { fin: false });
  await closed;
  assert.deepEqual(
    incidents.map(({ code }) => code),
    ['too-many', 'too-many', 'not-canonical', 'bad-frame'],
  );
});

test('before its hello a session has few bytes, and later so many a minute', async (t) => {
  const { coordinator, port, incidents } = await started(t, { helloBytes: 1000, sessionBytes: 3000 });
  const stranger = await rawSession(port);
  stranger.write(Buffer.concat(Array.from({ length: 200 }, () => frame('pong'))));
  await once(stranger.resume(), 'close');
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.1', 'too-large']);
  const node = await joined(coordinator, 'Ada');
  for (let i = 0; i < 30; i++) node.say({ say: 'cosign', size: 1, line: 'x'.repeat(100) });
  assert.equal((await node.hear('goodbye')).code, 'too-many');
  await node.closed();
});

test('a flood that does not heed its goodbye is cut off, and is not read on', async (t) => {
  const { port, incidents } = await started(t, {});
  const flood = await rawSession(port);
  flood.resume();
  const chunk = Buffer.concat(Array.from({ length: 10_000 }, () => frame('pong')));
  await new Promise<void>((closed) => {
    const pour = (): void => {
      while (!flood.destroyed && flood.write(chunk));
    };
    flood.on('drain', pour).on('close', closed);
    pour();
  });
  // What the systems' own buffers hold is not the coordinator's; read on for two seconds, it would be much more.
  assert.ok(flood.bytesWritten - flood.writableLength < 16 * 2 ** 20, `${flood.bytesWritten} bytes`);
  assert.deepEqual(
    incidents.map(({ code, times }) => [code, times]),
    [['too-large', 1]],
  );
});

test('what wants to become a session counts by its address, whatever path it asks for', async (t) => {
  const { port, incidents } = await started(t, { upgrades: 3, ownComputerCounts: true });
  for (const path of ['/node', '/elsewhere', '/elsewhere'])
    await rawSession(port, '127.0.0.2', path).then(
      (socket) => socket.destroy(),
      (error: Error) => assert.match(error.message, /^HTTP\/1\.1 404 /),
    );
  await assert.rejects(rawSession(port, '127.0.0.2'), /^Error: HTTP\/1\.1 429 Too Many Requests.*"too-many"/s);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.2', 'too-many']);
  (await rawSession(port, '127.0.0.3')).destroy();
});

test('the log calls nobody by a name that lobby or manifest give to another key', async (t) => {
  const { coordinator, incidents } = await started(t, {});
  const ada = await joined(coordinator, 'Ada');
  const dismissed = async (name: string) => {
    const stranger = new Peer(coordinator);
    await stranger.hello(name);
    await stranger.hear('goodbye');
    return [incidents.at(-1)!.owner, incidents.at(-1)!.code];
  };
  assert.deepEqual(await dismissed('Ada'), ['127.0.0.1', 'name-taken']);
  await give(coordinator.loop, 'open-enrolment');
  assert.deepEqual(await dismissed('Ada'), ['127.0.0.1', 'not-admitted']);
  // Nor by what a node of the election calls itself today.
  const again = new Peer(coordinator);
  Object.assign(again, { key: ada.key });
  await again.hello('Bob');
  again.socket.send('text');
  await again.hear('goodbye');
  assert.equal(incidents.at(-1)!.owner, 'Ada at 127.0.0.1');
});

test('a node that does not read is cut off by name, and the others hear everything', async (t) => {
  const { coordinator, incidents } = await started(t, { backlogBytes: 2 ** 16 });
  const [deaf, keen] = [await joined(coordinator, 'Deaf'), await joined(coordinator, 'Keen')];
  deaf.socket.pause();
  const note = 'x'.repeat(16_000);
  let told = 0;
  let heard = 0;
  // As much as the two systems' buffers take, and then some.
  while (!incidents.some(({ code }) => code === 'too-slow')) {
    for (let i = 0; i < 100; i++, told++) coordinator.loop.emit('message', null, { say: 'head', note });
    for (; heard < told; heard++) await keen.hear('head');
  }
  assert.equal(incidents.find(({ code }) => code === 'too-slow')?.owner, 'Deaf at 127.0.0.1');
  assert.equal(keen.socket.readyState, keen.socket.OPEN);
  deaf.socket.terminate();
  keen.socket.close();
});

test('a session that says no hello ends', async (t) => {
  const { coordinator } = await started(t, { helloWithin: 50 });
  const peer = new Peer(coordinator);
  assert.equal((await peer.hear('goodbye')).code, 'no-hello');
  await peer.closed();
});

test('few sessions may be without a hello, and a proven key gives the stranger’s place back', async (t) => {
  const { coordinator, incidents } = await started(t, { strangers: 1 });
  const ada = new Peer(coordinator);
  await once(ada.socket, 'open');
  await new Peer(coordinator).closed();
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['127.0.0.1', 'busy']);
  await ada.hello('Ada');
  await ada.hear('lobby');
  const bob = await joined(coordinator, 'Bob');
  for (const node of [ada, bob]) node.socket.close();
});

test('a frame that is too long ends its session and no other', async (t) => {
  const { coordinator, incidents } = await started(t, { frameBytes: 1000 });
  const [long, other] = [await joined(coordinator, 'Long'), await joined(coordinator, 'Other')];
  const closed = long.closed();
  long.socket.send(new Uint8Array(2000));
  await closed;
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['Long at 127.0.0.1', 'bad-frame']);
  await other.hear('lobby');
  other.socket.close();
});

test('a caller that does not read its answer is cut off, and its place given back', async (t) => {
  const { coordinator, port } = await started(t, { idle: 1500, downloads: 1 });
  const blob = await coordinator.loop.store.keepBlob(new Uint8Array(32 * 2 ** 20));
  const path = `/api/blobs/${hex(blob.sha256)}`;
  const deaf = await hold(port);
  await new Promise<void>((resolve) => {
    deaf.once('data', () => {
      deaf.pause();
      resolve();
    });
    deaf.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  });
  // Until then others go on, with whatever else they ask for.
  for (;;) {
    assert.deepEqual(await ask(port, '/api/status'), [200, undefined]);
    const [status, code] = await ask(port, path);
    if (status === 200) break;
    assert.deepEqual([status, code], [503, 'busy']);
  }
  await once(deaf.resume(), 'close');
  assert.ok(deaf.bytesRead < 32 * 2 ** 20);
});

test('one address has so many downloads, and a stranger’s hello brings it none of the nodes’', async (t) => {
  const limits = { downloads: 3, downloadsPerAddress: 1, nodeDownloads: 3, nodeDownloadsPerAddress: 2 };
  const { coordinator, port, incidents } = await started(t, { ...limits, ownComputerCounts: true });
  const node = await joined(coordinator, 'Ada');
  await give(coordinator.loop, 'open-enrolment');
  const blob = await coordinator.loop.store.keepBlob(new Uint8Array(32 * 2 ** 20));
  const path = `/api/blobs/${hex(blob.sha256)}`;
  const deaf: Socket[] = [];
  const take = async () => {
    const socket = await hold(port);
    deaf.push(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    const [head] = (await once(socket, 'data')) as [Buffer];
    socket.pause();
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(head.toString('latin1'))?.[1]);
  };
  assert.deepEqual([await take(), await take(), await take()], [200, 200, 503]);
  const left = node.closed();
  node.socket.close();
  await left;

  const stranger = new Peer(coordinator);
  await stranger.hello('Mallory');
  // It hears no goodbye, and so does not hang up by itself.
  stranger.socket.pause();
  while (!incidents.some(({ code }) => code === 'not-admitted')) await once(coordinator.incidents, 'incident');
  assert.deepEqual([await take(), await take()], [200, 503]);
  stranger.socket.terminate();
  for (const socket of deaf) socket.destroy();
});

test('budgets are by IPv4 address or IPv6 network; this computer is known by its own', () => {
  assert.equal(budgetOf('::ffff:10.0.0.1'), '10.0.0.1');
  assert.equal(budgetOf('10.0.0.1'), '10.0.0.1');
  assert.equal(budgetOf('2001:db8::1'), budgetOf('2001:DB8:0:0:ffff::2'));
  assert.notEqual(budgetOf('2001:db8::1'), budgetOf('2001:db8:0:1::1'));
  assert.equal(budgetOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
  for (const own of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1']) assert.ok(isOwnComputer(own));
  for (const other of ['10.0.0.1', undefined, '::', '::ffff:10.127.0.1']) assert.equal(isOwnComputer(other), false);
});

test('slots come back once, however often they are given back', () => {
  const slots = new Slots();
  const [a, b] = [slots.take('x', 2), slots.take('x', 2)];
  assert.equal(slots.take('x', 2), null);
  assert.ok(slots.take('y', 1));
  a?.();
  a?.();
  assert.equal(slots.of('x'), 1);
  assert.ok(slots.take('x', 2));
  b?.();
  assert.equal(slots.all, 2);
});

test('a share is what each would have if all had the same, the newcomer too', () => {
  const slots = new Slots();
  for (let i = 0; i < 3; i++) slots.take('x');
  assert.equal(slots.shareOf('x', 4), 4);
  assert.equal(slots.shareOf('y', 4), 2);
  slots.take('y');
  assert.equal(slots.shareOf('y', 4), 2);
});

test('what is charged late is waited for, however much it was', () => {
  const buckets = new Buckets(60);
  buckets.charge('a', 0, 150);
  assert.equal(buckets.hasAny('a', 0), false);
  assert.equal(buckets.hasAny('a', 90_900), false);
  assert.equal(buckets.hasAny('a', 91_100), true);
  assert.equal(buckets.hasAny('b', 0), true);
  buckets.forgetFull(120_000);
  const spent = Array.from({ length: 60 }, () => buckets.spend('a', 120_000)).filter((done) => done).length;
  assert.ok(spent === 29 || spent === 30, `${spent}`);
});

test('a bucket lets through its rate and a full bucket more, whatever the clock does, and is forgotten when full', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.integer({ min: -5000, max: 5000 })), (rate, steps) => {
      const bucket = new Bucket(rate, 0);
      let now = 0;
      let forward = 0;
      let spent = 0;
      for (const passed of steps) {
        now += passed;
        forward += Math.max(0, passed);
        if (bucket.spend(now)) spent += 1;
      }
      assert.ok(spent <= rate + (forward * rate) / 60_000 + 1e-6);
    }),
  );
  const buckets = new Buckets(1);
  assert.equal(buckets.spend('a', 0), true);
  assert.equal(buckets.spend('a', 0), false);
  assert.equal(buckets.spend('b', 0), true);
  buckets.forgetFull(30_000);
  assert.equal(buckets.spend('a', 30_000), false);
  buckets.forgetFull(90_000);
  assert.equal(buckets.spend('a', 90_000), true);
});

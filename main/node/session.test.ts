/** A node’s session is open when the coordinator has answered, and not before. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { type ToNode, writeMessage } from '../../shared/protocol/messages.ts';
import { systemRandom } from '../workers/system-random.ts';
import { NodeSession } from './session.ts';

/** The session of a node with a server that says what a test wants; of its own socket, one that is given up still delivers. */
async function facing(t: TestContext, http?: Server) {
  const server = new WebSocketServer(http ? { server: http } : { host: '127.0.0.1', port: 0 });
  if (!http) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const coordinator = newSigningKey(systemRandom).publicKey;
  const session = new NodeSession({ host: '127.0.0.1', port, coordinator }, newSigningKey(systemRandom), 'Ada');
  const seen: string[] = [];
  session.on('open', () => seen.push('open'));
  session.on('message', ({ say }) => seen.push(say));
  session.on('dismissed', (code) => seen.push(`dismissed ${code}`));
  session.on('turned-away', (code) => seen.push(`turned away ${code}`));
  session.on('closed', (reason) => seen.push(`closed: ${reason}`));
  const { terminate } = WebSocket.prototype;
  let given = 0;
  t.mock.method(WebSocket.prototype, 'terminate', function (this: WebSocket) {
    terminate.call(this);
    given += 1;
    this.emit('message', Buffer.from(writeMessage({ say: 'head', note: null })), true);
    this.emit('ping', Buffer.alloc(0));
  });
  t.after(() => {
    session.end();
    for (const client of server.clients) terminate.call(client);
    server.close();
  });
  session.start();
  const [socket] = (await once(server, 'connection')) as [WebSocket];
  return { session, server, seen, socket, given: () => given };
}

const lobby = writeMessage({ say: 'lobby', nodes: [], wanted: 1 });

/** What a coordinator does about whoever asks over another connection. */
type Elsewhere = 'answers' | 'is busy';

/** The same with an HTTP server around it, and a clock that this test sets. */
async function silentAt(t: TestContext, elsewhere: Elsewhere) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const http = createServer((_request, response) => {
    if (elsewhere === 'answers') response.end('{}');
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const facingIt = await facing(t, http);
  t.after(() => {
    http.close();
    http.closeAllConnections();
  });
  facingIt.socket.send(lobby);
  await once(facingIt.session, 'message');
  /** Time passes, with all that comes meanwhile, until something is so. */
  const pass = async (until: () => boolean): Promise<void> => {
    while (!until()) {
      t.mock.timers.tick(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { ...facingIt, http, pass };
}

// The first of all: timers of connections that another test left to be closed would not be cleared by a mocked clock.
test('nothing more is heard of a coordinator that answers elsewhere and not here, however long its last words are on their way', async (t) => {
  const { seen, given, pass } = await silentAt(t, 'answers');
  await pass(() => given() === 1);
  await pass(() => seen.length === 3);
  assert.deepEqual(seen, ['open', 'lobby', 'closed: the coordinator fell silent']);
});

test('a coordinator that is there and too busy to answer is waited for', async (t) => {
  const { http, seen, session, socket, given, pass } = await silentAt(t, 'is busy');
  let asked = 0;
  http.on('request', () => {
    asked += 1;
  });
  let ticks = 0;
  await pass(() => ++ticks > 200 && asked > 0);
  assert.equal(given(), 0);
  const heard = once(session, 'message');
  socket.send(lobby);
  await heard;
  assert.deepEqual(seen, ['open', 'lobby', 'lobby']);
  // It falls silent once more, and is asked once more.
  await pass(() => asked > 1);
  assert.equal(given(), 0);
  // Before the clock is set right again: its timers are this clock's.
  const closed = once(session, 'closed');
  session.end();
  await closed;
});

test('a coordinator that cannot be connected to any more is gone', async (t) => {
  const { http, seen, given, pass } = await silentAt(t, 'is busy');
  http.close();
  await pass(() => given() === 1);
  await pass(() => seen.length === 3);
  assert.equal(seen.at(-1), 'closed: the coordinator fell silent');
});

test('a stranger at the coordinator’s address is no connection; the coordinator that comes back to it is', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answers: ToNode[] = [
    { say: 'goodbye', code: 'bad-signature', message: 'the hello is not signed by its key' },
    { say: 'head', note: null },
  ];
  server.on('connection', (socket) => {
    socket.send(writeMessage({ say: 'challenge', nonce: systemRandom(32) }));
    socket.once('message', () => {
      const answer = answers.shift();
      if (answer) socket.send(writeMessage(answer));
      if (answer?.say === 'goodbye') socket.close();
    });
  });

  const coordinator = newSigningKey(systemRandom).publicKey;
  const session = new NodeSession({ host: '127.0.0.1', port, coordinator }, newSigningKey(systemRandom), 'Ada');
  const seen: string[] = [];
  session.on('open', () => seen.push(`open, ${answers.length} answers left`));
  session.on('closed', (reason) => seen.push(`closed: ${reason}`));
  const heard = once(session, 'message');
  session.start();
  await heard;
  assert.deepEqual(seen, ['open, 0 answers left']);
  session.end();
  for (const socket of server.clients) socket.terminate();
  server.close();
});

test('of a coordinator that is given up nothing more is heard, not even what came with it', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const coordinator = newSigningKey(systemRandom).publicKey;
  const session = new NodeSession({ host: '127.0.0.1', port, coordinator }, newSigningKey(systemRandom), 'Ada');
  const seen: string[] = [];
  session.on('message', ({ say }) => seen.push(say));
  session.on('dismissed', (code) => seen.push(code));
  session.start();
  const [socket, { socket: raw }] = (await once(server, 'connection')) as [WebSocket, IncomingMessage];
  // One chunk of three frames: the socket is given up at the second.
  raw.cork();
  socket.send(writeMessage({ say: 'lobby', nodes: [], wanted: 1 }));
  socket.send(new Uint8Array(3));
  socket.send(writeMessage({ say: 'goodbye', code: 'not-admitted', message: 'go' }));
  raw.uncork();
  await once(socket, 'close');
  session.end();
  assert.deepEqual(seen, ['lobby']);
  for (const client of server.clients) client.terminate();
  server.close();
});

test('nothing more is heard once the node itself hangs up', async (t) => {
  const { session, seen, socket, given } = await facing(t);
  socket.send(lobby);
  await once(session, 'message');
  session.end();
  await once(socket, 'close');
  assert.equal(given(), 1);
  assert.deepEqual(seen.slice(0, 2), ['open', 'lobby']);
  assert.ok(!seen.includes('head'));
});

test('nothing more is heard of a coordinator that says what cannot be read, or says goodbye', async (t) => {
  const { seen, socket, given } = await facing(t);
  socket.send(lobby);
  socket.send(new Uint8Array(3));
  await once(socket, 'close');
  assert.equal(given(), 1);
  assert.deepEqual(seen.slice(0, 2), ['open', 'lobby']);

  const home = await facing(t);
  for (const message of [
    { say: 'goodbye', code: 'name-taken', message: 'x' },
    { say: 'head', note: null },
  ] as ToNode[])
    home.socket.send(writeMessage(message));
  await once(home.socket, 'close');
  assert.deepEqual(home.seen, ['dismissed name-taken']);
  assert.ok(![...seen, ...home.seen].includes('head'));
});

test('a laptop that is turned away for now is told why, and tries again by itself', async (t) => {
  const { seen, socket, server } = await facing(t);
  const again = once(server, 'connection');
  socket.send(writeMessage({ say: 'goodbye', code: 'address-full', message: 'two are here' }));
  await again;
  assert.deepEqual(seen, ['turned away address-full']);
});

test('where another election has come to the address it is said so with what to do, and asked for less and less often', async (t) => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket: WebSocket) =>
    socket.send(writeMessage({ say: 'goodbye', code: 'bad-signature', message: 'the hello is not signed by its key' })),
  );
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { port } = server.address() as AddressInfo;
  const coordinator = newSigningKey(systemRandom).publicKey;
  const session = new NodeSession({ host: '127.0.0.1', port, coordinator }, newSigningKey(systemRandom), 'Ada');
  t.after(() => {
    session.end();
    server.close();
  });
  const starts = t.mock.method(session, 'start');
  session.start();
  const missed = async (): Promise<void> => {
    const [reason] = await once(session, 'missed');
    assert.match(reason, /^another election is at this address now.*ask whoever leads it for its new link$/);
  };
  for (let tries = 0; tries < 10; tries++) {
    await missed();
    t.mock.timers.tick(60_000);
    assert.equal(starts.mock.callCount(), tries + 2, 'it does not give up');
  }
  await missed();
  t.mock.timers.tick(29_000);
  assert.equal(starts.mock.callCount(), 11);
  t.mock.timers.tick(31_000);
  assert.equal(starts.mock.callCount(), 12);
});

test('where nobody answers, and where it is not the coordinator, it is said why', async (t) => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, verifyClient: () => false });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const coordinator = newSigningKey(systemRandom).publicKey;
  const session = new NodeSession({ host: '127.0.0.1', port, coordinator }, newSigningKey(systemRandom), 'Ada');
  t.after(() => session.end());
  session.start();
  assert.deepEqual(await once(session, 'missed'), ['Unexpected server response: 401']);
  server.close();
  let reason = '';
  while (!reason.includes('ECONNREFUSED')) [reason] = (await once(session, 'missed')) as [string];
});

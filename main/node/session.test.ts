/** A node’s session is open when the coordinator has answered, and not before. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { type WebSocket, WebSocketServer } from 'ws';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { type ToNode, writeMessage } from '../../shared/protocol/messages.ts';
import { systemRandom } from '../workers/system-random.ts';
import { NodeSession } from './session.ts';

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

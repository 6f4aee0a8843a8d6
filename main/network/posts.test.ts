/** Questions of a crowd against servers that answer well, in pieces, late, and wrongly. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { httpTransport } from './http-transport.ts';
import { Posts } from './posts.ts';

const asked = (body: string) => ({ body: Buffer.from(body), timeout: null, most: 1000 });

async function served(
  t: TestContext,
  answer: RequestListener,
): Promise<{ address: string; connections: () => number }> {
  let connections = 0;
  const server = createServer(answer).on('connection', () => connections++);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => connections };
}

/** A server that says just this to each question. */
async function saying(t: TestContext, say: (socket: Socket) => void): Promise<Posts> {
  const sockets = new Set<Socket>();
  const server = createPlainServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('data', () => say(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return new Posts(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

test('each question gets its own answer, many at once, over connections that are kept', async (t) => {
  const { address, connections } = await served(t, async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    response.statusCode = body === 'bad' ? 422 : 201;
    const { host, 'content-type': type } = request.headers;
    response.end(JSON.stringify({ body, path: request.url, host, type }));
  });
  const { request } = httpTransport(`${address}/before`);
  const ask = async (body: string) => {
    const reply = await request('POST', '/after?x=1', { ...asked(body), headers: { 'content-type': 'text/x' } });
    return [reply.status, JSON.parse(await reply.text())];
  };
  const answer = (body: string) => ({ body, path: '/before/after?x=1', host: new URL(address).host, type: 'text/x' });
  const words = Array.from({ length: 20 }, (_, i) => `ä${i}`);
  assert.deepEqual(
    await Promise.all(words.map(ask)),
    words.map((word) => [201, answer(word)]),
  );
  for (const word of words) assert.deepEqual(await ask(word), [201, answer(word)]);
  assert.deepEqual(await ask('bad'), [422, answer('bad')]);
  assert.deepEqual(await ask(''), [201, answer('')]);
  assert.equal(connections(), words.length);
});

test('an answer may come byte by byte, and a connection that ends is replaced by another', async (t) => {
  const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n\r\n\r\n';
  const posts = await saying(t, async (socket) => {
    for (const letter of answer) await new Promise((resolve) => socket.write(letter, resolve));
    socket.end();
  });
  for (let i = 0; i < 3; i++) assert.equal(await (await posts.ask('/', asked('?'))).text(), '\r\n\r\n');
});

test('whatever else comes is no answer', async (t) => {
  const wrong: Record<string, RegExp> = {
    'HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n': /more than 1000 bytes/,
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n': /form/,
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab': /more came/,
    'SSH-2.0-OpenSSH\r\n\r\n': /form/,
    [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`]: /without end/,
  };
  for (const [said, why] of Object.entries(wrong)) {
    const posts = await saying(t, (socket) => socket.write(said));
    await assert.rejects(posts.ask('/', asked('?')), why);
  }
  const gone = await saying(t, (socket) => socket.end('HTTP/1.1 200 OK\r\n'));
  await assert.rejects(gone.ask('/', asked('?')), /closed/);
  const silent = await saying(t, () => {});
  await assert.rejects(silent.ask('/', { ...asked('?'), timeout: 10 }), /in time/);
});

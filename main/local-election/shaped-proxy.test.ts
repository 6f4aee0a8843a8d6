import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { utf8 } from '../../shared/codec/bytes.ts';
import { drawnFrom } from '../../shared/election/drawn.ts';
import { LOOPBACK } from '../network/place.ts';
import { type Shape, ShapedProxy } from './shaped-proxy.ts';

const PLAIN: Shape = { latency: 0, bandwidth: 0, loss: 0 };

/** A server that says everything back, behind a proxy of this shape. */
async function echo(t: TestContext, shape: Partial<Shape>, random = drawnFrom(utf8('lost'))): Promise<Socket> {
  const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy = await ShapedProxy.open(port, { ...PLAIN, ...shape }, random);
  const socket = dial({ port: proxy.port, host: LOOPBACK, allowHalfOpen: true });
  await once(socket, 'connect');
  t.after(async () => {
    socket.destroy();
    await proxy.close();
    server.close();
  });
  return socket;
}

/** All that comes until the other side has ended, and how long that took. */
async function said(socket: Socket, bytes: Uint8Array): Promise<{ readonly back: Buffer; readonly took: number }> {
  const began = performance.now();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.end(bytes);
  await once(socket, 'end');
  return { back: Buffer.concat(chunks), took: performance.now() - began };
}

const letter = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251);

for (const [name, shape] of [
  ['nothing', {}],
  ['latency', { latency: 3 }],
  ['a narrow link', { bandwidth: 40_000 }],
  ['loss', { loss: 1 }],
  ['all of it', { latency: 2, bandwidth: 80_000, loss: 0.5 }],
] as const)
  test(`every byte arrives in its order through ${name}, and so does the end`, async (t) => {
    const { back } = await said(await echo(t, shape), letter);
    assert.deepEqual(new Uint8Array(back), letter);
  });

test('nothing is earlier than latency, bandwidth and time-outs let it be', async (t) => {
  const late = await said(await echo(t, { latency: 40 }), letter.subarray(0, 100));
  // A timer of Node may come up to a millisecond early.
  assert.ok(late.took >= 2 * 39, `there and back in ${late.took} ms`);
  const narrow = await said(await echo(t, { bandwidth: 8000 }), letter);
  // 300,000 bytes at a million a second; the way back begins while the rest is on its way there.
  assert.ok(narrow.took >= 299, `so many bytes in ${narrow.took} ms`);
  // Whatever is sent is lost, once: there, and on its way back.
  const highest = (length: number) => new Uint8Array(length).fill(255);
  const lossy = await said(await echo(t, { loss: 1 }, highest), letter.subarray(0, 100));
  assert.ok(lossy.took >= 2 * 199, `with two time-outs in ${lossy.took} ms`);
});

test('who hangs up rudely is hung up on', async (t) => {
  const server = createServer();
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const proxy = await ShapedProxy.open((server.address() as AddressInfo).port, PLAIN, drawnFrom(utf8('lost')));
  t.after(async () => {
    await proxy.close();
    server.close();
  });
  const near = dial({ port: proxy.port, host: LOOPBACK });
  const [far] = (await once(server, 'connection')) as [Socket];
  near.write('x');
  await once(far, 'data');
  near.resetAndDestroy();
  far.on('error', () => {});
  await once(far, 'close');
});

import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { hex } from '../../shared/codec/bytes.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import type { Interfaces } from '../network/addresses.ts';
import { aimOf, type Reach, reach } from './reach.ts';
import { judgeClock, judgePortal, judgeRoute } from './route.ts';

const coordinator = newSigningKey(random).publicKey;
const HOME: Interfaces = {
  eth0: [
    { address: '192.168.1.7', netmask: '255.255.255.0', family: 'IPv4', mac: '', internal: false, cidr: null },
  ] as never,
};

const aimAt = (host: string, port = 4790) => aimOf(writeLink({ host, port, coordinator }));
const met = (change: Partial<Reach>): Reach => ({ failed: null, answer: null, lasts: null, ...change });
const failing = (at: 'name' | 'connection' | 'answer', code: string) => met({ failed: { at, code, message: code } });

test('a way that fails is named by the step at which it does', () => {
  const found = (host: string, reached: Reach) => judgeRoute({ aim: aimAt(host), met: reached }, HOME).found;
  assert.equal(judgeRoute(null, HOME).found, 'unasked');
  assert.equal(found('lead.local', failing('name', 'ENOTFOUND')), 'no-name');
  assert.equal(found('10.0.0.2', failing('connection', 'ECONNREFUSED')), 'refused');
  assert.equal(found('127.0.0.1', failing('connection', 'ECONNREFUSED')), 'nowhere');
  assert.equal(found('10.0.0.2', failing('connection', 'EHOSTUNREACH')), 'no-way');
  assert.equal(found('10.0.0.2', failing('connection', 'ETIMEDOUT')), 'silent');
  // The same network, and yet nothing: it keeps its devices apart.
  assert.equal(found('192.168.1.20', failing('connection', 'ETIMEDOUT')), 'isolated');
  assert.equal(found('192.168.1.20', failing('connection', 'EHOSTUNREACH')), 'isolated');
  assert.equal(found('192.168.2.20', failing('connection', 'ETIMEDOUT')), 'silent');
  assert.equal(found('10.0.0.2', failing('answer', 'DEPTH_ZERO_SELF_SIGNED_CERT')), 'certificate');
  assert.equal(found('10.0.0.2', failing('answer', 'ECONNRESET')), 'cut');
});

test('a way is good where the fastest answer takes half a second at most', () => {
  const answer = { status: 200, type: '', location: null, isPage: false, ostraka: 'meant', ahead: 0 } as const;
  const found = (milliseconds: number) =>
    judgeRoute({ aim: aimAt('10.0.0.2'), met: met({ answer: { ...answer, milliseconds }, lasts: true }) }, HOME).found;
  assert.deepEqual([found(1), found(500), found(501)], ['good', 'good', 'slow']);
});

test('a certificate for other names is a sign of a login page, one that is only not trusted is not', () => {
  const found = (code: string) => judgePortal({ aim: aimAt('10.0.0.2'), met: failing('answer', code) }).found;
  assert.equal(found('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate');
  assert.equal(found('CERT_HAS_EXPIRED'), 'unreached');
  assert.equal(judgePortal(null).found, 'unasked');
});

test('clocks may differ by half a minute', () => {
  const found = (ahead: number | null) => {
    const answer = { status: 200, type: '', location: null, isPage: false, ostraka: 'meant', milliseconds: 1 } as const;
    const { found, values } = judgeClock({ aim: aimAt('10.0.0.2'), met: met({ answer: { ...answer, ahead } }) });
    return [found, values.seconds];
  };
  assert.deepEqual(found(20_000), ['good', 20]);
  assert.deepEqual(found(-100), ['good', 1]);
  assert.deepEqual(found(90_000), ['ahead', 90]);
  assert.deepEqual(found(-400_000), ['behind', 400]);
  assert.deepEqual(found(null), ['untold', undefined]);
  assert.equal(judgeClock(null).found, 'unasked');
});

/** Whoever answers so, at a free port of this computer until the test ends. */
async function answering(t: TestContext, listener: RequestListener): Promise<ReturnType<typeof aimOf>> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return aimAt('127.0.0.1', (server.address() as AddressInfo).port);
}

async function triedAt(aim: ReturnType<typeof aimOf>) {
  const tried = { aim, met: await reach(aim) };
  return [judgeRoute(tried, HOME).found, judgePortal(tried).found, judgeClock(tried).found];
}

test('a page or a redirect in the place of an election looks like a login page', async (t) => {
  const page = await answering(t, (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Sign in</title>');
  });
  assert.deepEqual(await triedAt(page), ['foreign', 'page', 'untold']);
  const redirect = await answering(t, (_, response) => {
    response.writeHead(302, { location: 'http://portal.example/login?mac=02:00' }).end();
  });
  const tried = { aim: redirect, met: await reach(redirect) };
  const { found, detail } = judgePortal(tried);
  assert.deepEqual([found, detail], ['redirect', 'http://portal.example']);
});

test('another program’s answer is none of a login page’s, and another election’s is told apart', async (t) => {
  const other = await answering(t, (_, response) => void response.end('{"hello":1}'));
  assert.deepEqual(await triedAt(other), ['foreign', 'none', 'untold']);
  const key = hex(newSigningKey(random).publicKey);
  const earlier = await answering(t, (_, response) => void response.end(JSON.stringify({ key })));
  assert.deepEqual(await triedAt(earlier), ['other-key', 'none', 'good']);
});

test('a coordinator whose clock is off is told by its answers; one that opens no lasting connection is no good', async (t) => {
  const aim = await answering(t, (_, response) => {
    response.setHeader('date', new Date(Date.now() + 120_000).toUTCString());
    response.end(JSON.stringify({ key: hex(coordinator) }));
  });
  assert.deepEqual(await triedAt(aim), ['no-socket', 'none', 'behind']);
});

test('a server that hangs up, and a port where nobody is', async (t) => {
  const cut = await answering(t, (request) => void request.socket.destroy());
  assert.deepEqual(await triedAt(cut), ['cut', 'unreached', 'untold']);
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  assert.deepEqual(await triedAt(aimAt('127.0.0.1', port)), ['nowhere', 'unreached', 'untold']);
});

test('what is no link is refused, and an address without a key is taken', () => {
  assert.deepEqual(aimOf('192.168.1.20:4790'), {
    address: 'http://192.168.1.20:4790',
    host: '192.168.1.20',
    port: 4790,
    coordinator: null,
  });
  assert.equal(aimOf('https://vote.example.org').port, 443);
  assert.equal(aimOf('http://[fd00::2]:4790').host, 'fd00::2');
  assert.throws(() => aimOf('vote for me'), { code: 'bad-link' });
});

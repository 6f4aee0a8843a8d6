/** Behind a proxy, over real sockets: whom it names is counted, and nobody else’s word is. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { pageLink, readLink, webAddress } from '../../shared/protocol/link.ts';
import { Front, plainAddress } from './front.ts';
import type { Limits } from './limits.ts';
import { NODE_PATH } from './sessions.ts';
import { hold, occupy, started, verdict } from './testing/besieged.ts';

const PROXY = '127.0.0.1';
const SECOND = '10.9.9.9';
const ORIGIN = 'https://vote.example.org';
const HOST = 'vote.example.org';

/** A coordinator behind a proxy that connects from 127.0.0.1, and behind another one that is farther out. */
const behind = (t: TestContext, limits: Partial<Limits> = {}, pageDirectory?: string) =>
  started(t, limits, {
    front: { proxies: [PROXY, SECOND], origin: ORIGIN },
    ...(pageDirectory === undefined ? {} : { pageDirectory }),
  });

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Whence the connection comes. */
  readonly from?: string;
}

/** Status, code and headers of an answer to exactly these headers. */
const ask = (port: number, { method = 'GET', path = '/api/status', headers = {}, from = PROXY }: Asked) =>
  new Promise<{ status: number; code: string | undefined; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const options = { host: '127.0.0.1', port, method, path, headers, localAddress: from, agent: false };
      const asked = request({ ...options, setHost: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => {
          const code = /^\{"code":"([a-z-]+)"/.exec(body)?.[1];
          resolve({ status: response.statusCode!, code, headers: response.headers, body });
        });
      });
      asked.on('error', reject).end();
    },
  );

/** What a proxy sends that is set up well. */
const passing = (route: string | string[], also: OutgoingHttpHeaders = {}): OutgoingHttpHeaders => ({
  host: HOST,
  'x-forwarded-for': route,
  'x-forwarded-proto': 'https',
  ...also,
});

/** The statuses of so many requests, one after the other. */
async function statuses(port: number, times: number, asked: (i: number) => Asked): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await ask(port, asked(i))).status);
  return all;
}

test('whom the proxy passes on is counted by the address that it names, and one who asks too often stops nobody else', async (t) => {
  const { port, incidents } = await behind(t, { requests: 3 });
  const by = (client: string) => () => ({ headers: passing(client) });
  assert.deepEqual(await statuses(port, 5, by('203.0.113.7')), [200, 200, 200, 429, 429]);
  assert.deepEqual(await statuses(port, 3, by('203.0.113.8')), [200, 200, 200]);
  // An IPv4 address within an IPv6 one is the same; of IPv6 a network of 64 bits is one.
  assert.deepEqual(await statuses(port, 1, by('::ffff:203.0.113.7')), [429]);
  assert.deepEqual(await statuses(port, 1, by('::FFFF:cb00:7107')), [429]);
  assert.deepEqual(await statuses(port, 4, (i) => ({ headers: passing(`2001:db8::${i}`) })), [200, 200, 200, 429]);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], ['203.0.113.7', 'too-many']);
});

test('a forwarded address from elsewhere than the proxy has no effect, whatever it says', async (t) => {
  const { port } = await behind(t, { requests: 3 });
  const spoofed = (i: number): Asked => ({
    from: '127.0.0.2',
    headers: { ...passing(`203.0.113.${i}`, { forwarded: `for=203.0.113.${i}` }), host: 'x' },
  });
  assert.deepEqual(await statuses(port, 4, spoofed), [200, 200, 200, 429]);
  const garbage = await ask(port, { from: '127.0.0.3', headers: { host: 'x', 'x-forwarded-for': 'garbage' } });
  assert.equal(garbage.status, 200);
  // Nor does `Forwarded`, which a proxy that writes the other hands on as it came, from the proxy itself.
  const handedOn = (i: number) => ({ headers: passing('203.0.113.200', { forwarded: `for=198.51.100.${i}` }) });
  assert.deepEqual(await statuses(port, 4, handedOn), [200, 200, 200, 429]);
});

test('without a proxy nothing of what is forwarded is read, from this computer neither', async (t) => {
  const { port } = await started(t, { requests: 3, ownComputerCounts: true });
  const spoofed = (i: number) => ({ headers: passing(`203.0.113.${i}`, { host: 'x' }) });
  assert.deepEqual(await statuses(port, 4, spoofed), [200, 200, 200, 429]);
});

test('what stands left of the last stranger is anybody’s word: one list, six hundred hops or a header sent twice', async (t) => {
  const { port } = await behind(t, { requests: 4 });
  const many = Array.from({ length: 600 }, (_, i) => `198.51.100.${i % 256}`).join(', ');
  const routes = [
    (i: number) => `198.51.100.${i}, 203.0.113.7`,
    (i: number) => `garbage ${i}, , 203.0.113.7`,
    (i: number) => [`198.51.100.${i}`, '203.0.113.7'],
    (i: number) => `198.51.100.${i},203.0.113.7 , ${SECOND},${PROXY}`,
  ];
  assert.deepEqual(await statuses(port, 4, (i) => ({ headers: passing(routes[i]!(i)) })), [200, 200, 200, 200]);
  for (const route of routes) assert.deepEqual(await statuses(port, 1, (i) => ({ headers: passing(route(i)) })), [429]);
  // More than headers may hold is refused as such, and what they can hold as the last says.
  assert.equal((await ask(port, { headers: passing(`${many}, 203.0.113.7`) })).code, 'too-large');
  assert.equal((await ask(port, { headers: passing(`${many.slice(0, 7000)}, 203.0.113.7`) })).status, 429);
});

test('a route of proxies alone is the first of them; any list ends at the last that is none', () => {
  const front = new Front({ proxies: [PROXY, SECOND], origin: ORIGIN });
  const read = (route: string) =>
    front.read(PROXY, { host: HOST, 'x-forwarded-for': route, 'x-forwarded-proto': 'https' });
  assert.equal(read(PROXY).address, PROXY);
  assert.equal(read(`${SECOND}, ${PROXY}`).address, SECOND);
  const address = fc.oneof(fc.ipV4(), fc.ipV6()).filter((one) => !front.isProxy(one));
  const proxies = fc.array(fc.constantFrom(PROXY, SECOND, `::ffff:${PROXY}`), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), address, proxies, (spoofed, client, hops) => {
      const passed = read([...spoofed, client, ...hops].join(', '));
      assert.equal(passed.address, plainAddress(client));
      assert.equal(passed.refusal, null);
    }),
  );
});

test('a proxy that is set up wrongly is refused, in words and in the log', async (t) => {
  const { port, incidents } = await behind(t);
  for (const route of [
    '',
    ' ',
    ',',
    'unknown',
    '_hidden',
    '203.0.113.7:4711',
    '[2001:db8::1]',
    '203.0.113',
    `6.6.6.6, x, ${PROXY}`,
  ])
    assert.deepEqual([(await ask(port, { headers: passing(route) })).code, route], ['bad-proxy', route]);
  for (const scheme of ['http', 'HTTPS', 'https, https', undefined]) {
    const { 'x-forwarded-proto': _, ...bare } = passing('203.0.113.7');
    const { status, code } = await ask(port, { headers: scheme ? { ...bare, 'x-forwarded-proto': scheme } : bare });
    assert.deepEqual([status, code], [502, 'bad-proxy'], scheme);
  }
  assert.equal(incidents[0]!.code, 'bad-proxy');
  assert.match(incidents[0]!.message, /X-Forwarded-For/);
});

test('a proxy that names nobody is counted by its own address, and that is said once', async (t) => {
  const { port, incidents } = await behind(t, { requests: 3 });
  const headers = { host: HOST, 'x-forwarded-proto': 'https' };
  assert.deepEqual(await statuses(port, 4, () => ({ headers })), [200, 200, 200, 429]);
  assert.deepEqual(
    incidents.filter(({ code }) => code === 'bad-proxy').map(({ owner, times }) => [owner, times]),
    [[PROXY, 1]],
  );
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });
  assert.deepEqual(await statuses(port, 4, () => ({ headers })), [200, 200, 200, 429]);
  assert.equal(incidents.filter(({ code }) => code === 'bad-proxy').length, 1);
  // Programs beside it, which bear nothing of a proxy, draw on the same: loopback is not exempt.
  assert.deepEqual(await statuses(port, 1, () => ({ headers: { host: `127.0.0.1:${port}` } })), [429]);
  assert.deepEqual(
    await statuses(port, 4, () => ({ from: '127.0.0.2', headers: { host: 'x' } })),
    [200, 200, 200, 429],
  );
});

test('through the proxy one Host is taken, one scheme and one Origin; beside it the rules are as ever', async (t) => {
  const { port } = await behind(t);
  for (const host of [
    `127.0.0.1:${port}`,
    'localhost',
    'evil.example',
    `${HOST}.evil.example`,
    `${HOST}:8443`,
    `${HOST}.`,
    `x@${HOST}`,
    `${HOST}/x`,
    '',
  ])
    assert.deepEqual(
      [host, (await ask(port, { headers: passing('203.0.113.7', { host }) })).code],
      [host, 'forbidden'],
    );
  const { body } = await ask(port, { headers: passing('203.0.113.7', { host: '\x9b31mred' }) });
  assert.match(body, /asked under another name/);
  for (const host of [HOST, `${HOST}:443`, 'VOTE.example.org'])
    assert.equal((await ask(port, { headers: passing('203.0.113.7', { host }) })).status, 200, host);
  const post = (also: OutgoingHttpHeaders, from = PROXY) =>
    ask(port, { method: 'POST', path: '/api/enrol', headers: also, from });
  for (const origin of [
    `http://${HOST}`,
    `${ORIGIN}:8443`,
    'https://evil.example',
    `https://127.0.0.1:${port}`,
    'null',
  ])
    assert.deepEqual([origin, (await post(passing('203.0.113.7', { origin }))).code], [origin, 'forbidden']);
  const crossSite = passing('203.0.113.7', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' });
  assert.equal((await post(crossSite)).code, 'forbidden');
  // These come past the door, and fail at what they bring.
  assert.equal((await post(passing('203.0.113.7', { origin: ORIGIN }))).code, 'not-canonical');
  assert.equal((await post(passing('203.0.113.7'))).code, 'not-canonical');
  for (const from of [PROXY, '127.0.0.2']) {
    const own = `127.0.0.1:${port}`;
    assert.equal((await post({ host: own, origin: `http://${own}` }, from)).code, 'not-canonical');
    assert.equal((await post({ host: own, origin: ORIGIN }, from)).code, 'forbidden');
  }
  // The public name leads to the proxy: who comes by it from elsewhere comes past the proxy.
  assert.equal((await post({ host: HOST, origin: ORIGIN }, '127.0.0.2')).code, 'forbidden');
});

test('sessions come through the proxy by the same rules, each with places of whom it names', async (t) => {
  const { port } = await behind(t, { strangersPerAddress: 1, upgrades: 4 });
  const kept: Socket[] = [];
  t.after(() => kept.forEach((socket) => void socket.destroy()));
  const upgrade = async (lines: string): Promise<string> => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: PROXY });
    kept.push(socket);
    socket.write(
      `GET ${NODE_PATH} HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${'A'.repeat(22)}==\r\n${lines}\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString('latin1');
  };
  const from = (client: string, host = HOST) =>
    `host: ${host}\r\nx-forwarded-for: ${client}\r\nx-forwarded-proto: https\r\n`;
  assert.match(await upgrade(from('203.0.113.7')), /^HTTP\/1\.1 101 /);
  assert.deepEqual(verdict(await upgrade(from('203.0.113.7'))), [503, 'busy']);
  assert.match(await upgrade(from('203.0.113.8')), /^HTTP\/1\.1 101 /);
  assert.deepEqual(verdict(await upgrade(from('garbage'))), [502, 'bad-proxy']);
  assert.deepEqual(verdict(await upgrade(from('203.0.113.9', 'evil.example'))), [403, 'forbidden']);
  assert.deepEqual(verdict(await upgrade(`${from('203.0.113.9')}origin: ${ORIGIN}\r\n`)), [404, 'not-found']);
  await upgrade(from('203.0.113.7'));
  await upgrade(from('203.0.113.7'));
  assert.deepEqual(verdict(await upgrade(from('203.0.113.7'))), [429, 'too-many']);
});

test('the proxy has all the connections that there are, and one behind it no more under way than an address may have', async (t) => {
  const { port } = await behind(t, { connectionsPerAddress: 2, nodeConnectionsPerAddress: 1 });
  const kept: Socket[] = [];
  t.after(() => kept.forEach((socket) => void socket.destroy()));
  const under = async (client: string) => {
    const socket = await occupy(port, PROXY, `host: ${HOST}\r\nx-forwarded-for: ${client}\r\nx-forwarded-proto: https`);
    kept.push(socket);
    return socket;
  };
  const first = await under('203.0.113.7');
  await under('203.0.113.7');
  const third = { headers: passing('203.0.113.7') };
  assert.deepEqual(await statuses(port, 2, () => third), [503, 503]);
  for (const last of [8, 9, 10]) await under(`203.0.113.${last}`);
  assert.equal((await ask(port, { headers: passing('203.0.113.8') })).status, 200);
  // An answer gives the place back though the proxy keeps the connection, and so does a connection that breaks off.
  for (let i = 0; i < 3; i++) {
    const socket = await hold(port, PROXY);
    kept.push(socket);
    socket.write(
      `GET /api/status HTTP/1.1\r\nhost: ${HOST}\r\nx-forwarded-for: 203.0.113.20\r\nx-forwarded-proto: https\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString('latin1'), /^HTTP\/1\.1 200 /);
  }
  const gone = once(first, 'close');
  first.destroy();
  await gone;
  while ((await ask(port, third)).status !== 200);
});

test('one address guesses at the organiser’s token, and another is not slowed down by that', async (t) => {
  const { port } = await behind(t, { organiserFailures: 2 });
  const guess = (client: string) => () => ({
    path: '/api/organiser/arrivals',
    headers: passing(client, { authorization: 'Bearer guess' }),
  });
  assert.deepEqual(await statuses(port, 3, guess('203.0.113.7')), [403, 403, 429]);
  assert.deepEqual(await statuses(port, 1, guess('203.0.113.8')), [403]);
});

test('links, pages and redirections name the public address; only what comes over TLS says so', async (t) => {
  const pages = mkdtempSync(join(tmpdir(), 'ostraka-front-'));
  t.after(() => rmSync(pages, { recursive: true, force: true }));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'vote.html'), '<title>the page</title>');
  const { port, coordinator } = await behind(t, {}, pages);
  const link = readLink(coordinator.link);
  assert.equal(webAddress(link), ORIGIN);
  assert.ok(pageLink(link).startsWith(`${ORIGIN}/vote#`));
  assert.deepEqual([coordinator.address.direct, coordinator.address.origin], [`http://127.0.0.1:${port}`, ORIGIN]);
  const page = await ask(port, { path: '/vote', headers: passing('203.0.113.7') });
  assert.deepEqual([page.status, page.body], [200, '<title>the page</title>']);
  assert.equal(page.headers['strict-transport-security'], 'max-age=2592000');
  assert.equal(page.headers['cross-origin-opener-policy'], 'same-origin');
  assert.match(page.headers['content-security-policy'] as string, /connect-src 'self'/);
  for (const path of ['/', '/vote/']) {
    const { headers } = await ask(port, { path, headers: passing('203.0.113.7') });
    assert.equal(headers.location, `${ORIGIN}/vote`);
  }
  // Who comes by this computer's own address is sent on, and makes no key here.
  const direct = await ask(port, { path: '/vote', from: '127.0.0.2', headers: { host: `127.0.0.1:${port}` } });
  assert.deepEqual([direct.status, direct.headers.location], [302, `${ORIGIN}/vote`]);
  assert.equal(direct.headers['strict-transport-security'], undefined);
  // A proxy that is not set up at all looks like a program beside it: it is not sent to itself again and again.
  const bare = await ask(port, { path: '/vote', headers: { host: `127.0.0.1:${port}` } });
  assert.deepEqual([bare.status, bare.code], [502, 'bad-proxy']);
});

test('addresses are compared in one form', () => {
  for (const [text, plain] of [
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::FFFF:7f00:1', '127.0.0.1'],
    ['0:0:0:0:0:ffff:7f00:0001', '127.0.0.1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
  ] as const)
    assert.equal(plainAddress(text), plain);
  for (const text of ['', '1.2.3', '01.2.3.4', '1.2.3.4:5', '[::1]', 'localhost', '1.2.3.4 ', '::1::'])
    assert.equal(plainAddress(text), null, text);
});

/** One election, one address: over real sockets, on both families of this computer's own addresses. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, type TestContext, test } from 'node:test';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { pageLink, readInvitation, readLink, webAddress } from '../../shared/protocol/link.ts';
import { CLAIM_PATH } from '../../shared/protocol/page-address.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { openBoardStore } from '../storage/board-store.ts';
import { type Coordinator, type CoordinatorOptions, startCoordinator } from './coordinator.ts';
import { OwnAddress } from './own-address.ts';

const V4 = '127.0.0.1';
const V6 = '::1';
/** Some computers have IPv6 switched off: what needs it is left out there, in words. */
const hasSix = Object.values(networkInterfaces()).some((infos) => infos?.some(({ address }) => address === V6));
const leftOut = (t: TestContext): boolean => {
  if (!hasSix) t.diagnostic('left out: this computer has no IPv6');
  return !hasSix;
};
let directory: string;
let coordinator: Coordinator | null = null;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ostraka-address-'));
  mkdirSync(join(directory, 'pages'));
  writeFileSync(join(directory, 'pages', 'vote.html'), '<title>the page</title>');
});
afterEach(async () => {
  await coordinator?.close();
  coordinator = null;
  rmSync(directory, { recursive: true, force: true });
});

const start = async (also: Pick<CoordinatorOptions, 'host' | 'addresses'>): Promise<Coordinator> => {
  const data = join(directory, 'data');
  const pageDirectory = join(directory, 'pages');
  coordinator = await startCoordinator({ plan: livePlanOf(), data, pageDirectory, port: 0, workers: 1, ...also });
  return coordinator;
};

/** What an address of this computer answers, and nothing followed. */
const ask = (options: RequestOptions): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ agent: false, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });

test('at an IPv6 address the link, the page and the joins stand in brackets, and all of them work', async (t) => {
  if (leftOut(t)) return;
  const { link, address } = await start({ host: V6 });
  assert.match(link, /^ostraka:\/\/\[::1\]:\d+\//);
  const read = readLink(link);
  assert.equal(webAddress(read), address.origin);
  assert.deepEqual(readInvitation(pageLink(read)).link, read);
  assert.equal((await new BoardClient(fetchTransport(webAddress(read))).status()).phase, 'lobby');
  const page = await fetch(`${address.origin}/vote`);
  assert.equal(await page.text(), '<title>the page</title>');
  const own = { method: 'POST', headers: { origin: address.origin } };
  assert.equal((await fetch(address.origin + CLAIM_PATH, own)).status, 409, 'the page’s own origin is let in');
  const foreign = { method: 'POST', headers: { origin: 'http://[::2]' } };
  assert.equal((await fetch(address.origin + CLAIM_PATH, foreign)).status, 403);
});

test('by any other address a browser is sent to the one of the election', async (t) => {
  if (leftOut(t)) return;
  const { address } = await start({ host: null, addresses: [V6, V4] });
  const { port } = address;
  for (const path of ['/', '/vote', '/vote/'])
    for (const host of [`${V4}:${port}`, `localhost:${port}`, `laptop.local:${port}`, `192.168.7.7:${port}`]) {
      const { status, headers } = await ask({ host: V4, port, path, headers: { host } });
      assert.equal(status, 302, host + path);
      assert.equal(headers.location, `http://[::1]:${port}/vote`);
    }
  assert.equal((await ask({ host: V6, port, path: '/vote', headers: { host: `[::1]:${port}` } })).status, 200);
  address.choose(V4);
  assert.equal((await ask({ host: V6, port, path: '/vote' })).headers.location, `http://${V4}:${port}/vote`);
  assert.equal((await ask({ host: V4, port, path: '/vote' })).status, 200);
  assert.equal(readLink(coordinator!.link).host, V4);
});

test('no key is claimed before there is an election', async () => {
  const { address } = await start({ host: V4 });
  const { status, body } = await ask({ host: V4, port: address.port, path: CLAIM_PATH, method: 'POST' });
  assert.equal(status, 409);
  assert.equal(JSON.parse(body).code, 'out-of-phase');
  assert.equal(address.isKept, false);
});

test('once a page has made a key its address stays, and is refused to be changed with the reason', async () => {
  const store = openBoardStore(join(directory, 'store'));
  try {
    const address = new OwnAddress(store, [V4, V6], 4790);
    assert.deepEqual(address.hosts, [V4, V6]);
    address.choose(V6);
    assert.deepEqual([address.origin, address.hosts, address.isKept], ['http://[::1]:4790', [V6, V4], false]);
    assert.throws(() => address.choose('192.0.2.7'), { code: 'bad-host' });
    await address.keep();
    address.choose(V6);
    assert.throws(() => address.choose(V4), { code: 'address-kept', message: /voters have their keys at ::1/ });
    // After a restart it is what it was, and nobody can start it elsewhere by accident.
    const again = new OwnAddress(store, [V4, V6], 4790);
    assert.deepEqual([again.host, again.isKept, again.left], [V6, true, null]);
    assert.throws(() => new OwnAddress(store, [V4], 4790), { code: 'address-kept' });
  } finally {
    await store.close();
  }
});

test('keys that were made through a proxy stay at its address, whichever host this computer has', async () => {
  const store = openBoardStore(join(directory, 'store'));
  const [here, elsewhere] = ['https://vote.example.org', 'https://vote.example.org:8443'];
  try {
    const address = new OwnAddress(store, [V4], 4790, elsewhere);
    assert.deepEqual(address.place, { host: 'vote.example.org', port: 8443, tls: true });
    assert.deepEqual([address.isAt('vote.example.org:8443', false), address.isAt('anything', true)], [false, true]);
    // Nobody has a key yet.
    const moved = new OwnAddress(store, [V4], 4790, here);
    assert.deepEqual(moved.place, { host: 'vote.example.org', port: 443, tls: true });
    await moved.keep();
    const again = new OwnAddress(store, [V6], 80, here);
    assert.deepEqual([again.origin, again.isKept, again.left, again.direct], [here, true, null, 'http://[::1]:80']);
    const hint = /--public https:\/\/vote\.example\.org and/;
    for (const other of [null, elsewhere])
      assert.throws(() => new OwnAddress(store, [V4], 4790, other), { code: 'address-kept', hint });
  } finally {
    await store.close();
  }
});

test('keys that were made at this computer’s own address keep a proxy away', async () => {
  const store = openBoardStore(join(directory, 'store'));
  try {
    await new OwnAddress(store, [V4], 4790).keep();
    assert.throws(() => new OwnAddress(store, [V4], 4790, 'https://vote.example.org'), { code: 'address-kept' });
  } finally {
    await store.close();
  }
});

test('an address that this computer has lost gives way, and it is said where the keys are', async () => {
  const store = openBoardStore(join(directory, 'store'));
  try {
    await new OwnAddress(store, ['192.0.2.7'], 4790).keep();
    const moved = new OwnAddress(store, [V4, V6], 80);
    assert.deepEqual([moved.origin, moved.isKept, moved.left], ['http://127.0.0.1', false, '192.0.2.7']);
    moved.choose(V6);
    await moved.keep();
    assert.deepEqual([moved.isKept, moved.left], [true, null]);
  } finally {
    await store.close();
  }
});

test('a network that comes replaces loopback, and one that goes an address that nobody needs', async () => {
  const store = openBoardStore(join(directory, 'store'));
  try {
    const address = new OwnAddress(store, [V4], 4790);
    address.offer(['192.0.2.7', '192.0.2.8']);
    assert.equal(address.host, '192.0.2.7');
    address.offer(['192.0.2.8', '192.0.2.7']);
    assert.equal(address.host, '192.0.2.7', 'what is on the wall does not change by itself');
    address.offer(['192.0.2.8']);
    assert.equal(address.host, '192.0.2.8');
    await address.keep();
    address.offer([V4]);
    assert.deepEqual([address.host, address.left], ['192.0.2.8', '192.0.2.8']);
  } finally {
    await store.close();
  }
});

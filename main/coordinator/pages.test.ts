/** What a phone's browser gets from a coordinator, over real sockets. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-pages-'));
const pageDirectory = join(directory, 'renderer');
const coordinators: Coordinator[] = [];

/** Starts a coordinator and returns where it answers. */
async function serving(pages: boolean, built: boolean): Promise<string> {
  const plan = livePlanOf({ voters: { ...livePlanOf().voters, pages } });
  const data = join(directory, String(coordinators.length));
  const options = { plan, data, host: '127.0.0.1', port: 0, workers: 1, ...(built ? { pageDirectory } : {}) };
  const coordinator = await startCoordinator(options);
  coordinators.push(coordinator);
  return webAddress(readLink(coordinator.link));
}

let address: string;

before(async () => {
  mkdirSync(join(pageDirectory, 'assets'), { recursive: true });
  writeFileSync(join(pageDirectory, 'vote.html'), '<title>the page</title>');
  writeFileSync(join(pageDirectory, 'index.html'), 'the launcher');
  writeFileSync(join(pageDirectory, 'watch.html'), '<title>the watch</title>');
  for (const name of ['vote-abc123.js', 'voter-worker-abc123.js', 'watch-worker-abc123.js'])
    writeFileSync(join(pageDirectory, 'assets', name), 'export {}');
  writeFileSync(join(directory, 'secret.js'), 'not to be seen');
  address = await serving(true, true);
});
after(async () => {
  for (const coordinator of coordinators) await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

test('a phone gets the page, fresh each time, under a policy that lets it speak to its coordinator alone', async () => {
  const response = await fetch(`${address}/vote`);
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '<title>the page</title>');
  assert.match(response.headers.get('content-type')!, /^text\/html/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const policy = response.headers.get('content-security-policy')!;
  assert.deepEqual(policy.split('; '), [
    ...["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "font-src 'self'"],
    ...[
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ],
    ...["require-trusted-types-for 'script'", 'trusted-types voter-worker'],
  ]);
});

test('whoever watches gets a page of the same strictness, at every address and whoever may vote', async () => {
  const closed = await serving(false, true);
  for (const where of [address, closed, address.replace('127.0.0.1', 'localhost')]) {
    const response = await fetch(`${where}/watch`, { redirect: 'manual' });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '<title>the watch</title>');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const own = response.headers.get('content-security-policy')!;
    const vote = (await fetch(`${address}/vote`)).headers.get('content-security-policy')!;
    assert.equal(own, vote.replace('voter-worker', 'watch-worker'));
    assert.equal((await fetch(`${where}/assets/vote-abc123.js`)).status, 200);
  }
  assert.equal((await fetch(`${await serving(true, false)}/watch`)).status, 404);
});

test('of all answers only the page and its worker may make machine code of WebAssembly, and only the page a worker', async () => {
  const rules = async (path: string): Promise<string[]> =>
    ((await fetch(`${address}${path}`, { redirect: 'manual' })).headers.get('content-security-policy') ?? '')
      .split('; ')
      .filter((rule) => /^(script-src|trusted-types|connect-src) /.test(rule));
  const wasm = "script-src 'self' 'wasm-unsafe-eval'";
  assert.deepEqual(await rules('/vote'), [wasm, "connect-src 'self'", 'trusted-types voter-worker']);
  for (const worker of ['voter-worker', 'watch-worker'])
    assert.deepEqual(await rules(`/assets/${worker}-abc123.js`), [
      ...[wasm, "connect-src 'self'", "trusted-types 'none'"],
    ]);
  assert.deepEqual(await rules('/assets/vote-abc123.js'), [
    "script-src 'self'",
    "connect-src 'self'",
    "trusted-types 'none'",
  ]);
  for (const path of ['/', '/api/status', '/metrics', '/assets/missing.js', '/assets/voter-worker-missing.js'])
    assert.doesNotMatch((await rules(path)).join(), /unsafe|voter-worker/, path);
});

test('the verifier is served to whoever asks, apart from the keys of voters, and reaches nobody', async () => {
  writeFileSync(
    join(pageDirectory, 'verify.html'),
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-a'"><title>verify</title>`,
  );
  const closed = await serving(false, true);
  for (const where of [address, closed]) {
    const response = await fetch(`${where}/verify`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<title>verify/);
    assert.deepEqual(response.headers.get('content-security-policy')!.split('; '), [
      ...["default-src 'none'", "script-src 'sha256-a'"],
      ...["frame-ancestors 'none'", 'sandbox allow-scripts allow-downloads'],
    ]);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  }
  const missing = await fetch(`${await serving(true, false)}/verify`);
  assert.equal(missing.status, 404);
  // Without a policy of its own it is not served at all.
  writeFileSync(join(pageDirectory, 'verify.html'), '<title>verify</title>');
  assert.equal((await fetch(`${address}/verify`)).status, 500);
});

test('the page’s relative addresses lead to its assets, which are kept for good', async () => {
  assert.equal((await fetch(`${address}/vote/`)).url, `${address}/vote`);
  const asset = await fetch(new URL('./assets/vote-abc123.js', `${address}/vote`));
  assert.equal(asset.status, 200);
  assert.match(asset.headers.get('content-type')!, /^text\/javascript/);
  assert.match(asset.headers.get('cache-control')!, /immutable/);
});

test('nothing else is served: no other window, no listing, nothing outside', async () => {
  const status = (path: string) =>
    new Promise((resolve) =>
      get({ ...new URL(address), path, host: '127.0.0.1', port: new URL(address).port }, (r) =>
        resolve(r.resume().statusCode),
      ),
    );
  for (const path of [
    '/index.html',
    '/vote.html',
    '/assets',
    '/assets/',
    '/assets/missing.js',
    '/assets/../vote.html',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/.hidden.js',
    '/../secret.js',
  ])
    assert.equal(await status(path), 404, path);
});

test('where ballots from pages are not taken, or no page was built, a phone is sent to the app', async () => {
  for (const [pages, built] of [
    [false, true],
    [true, false],
  ] as const) {
    const elsewhere = await serving(pages, built);
    const response = await fetch(`${elsewhere}/vote`);
    assert.equal(response.status, 403);
    assert.match(await response.text(), /Vote with the app/);
  }
});

test('the bare address that people type leads to the page, and a fragment stays with the browser', async () => {
  for (const path of ['/', '/vote/']) {
    const response = await fetch(address + path, { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), `${address}/vote`);
  }
  assert.equal(await (await fetch(`${address}/#key`)).text(), '<title>the page</title>');
});

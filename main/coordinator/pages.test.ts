/** What a phone's browser gets from a coordinator, over real sockets. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { planOf } from '../../shared/protocol/testing/plan.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-pages-'));
const pageDirectory = join(directory, 'renderer');
const coordinators: Coordinator[] = [];

/** Starts a coordinator and returns where it answers. */
async function serving(pages: boolean, built: boolean): Promise<string> {
  const plan = planOf({ voters: { ...planOf().voters, pages } });
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
  writeFileSync(join(pageDirectory, 'assets', 'vote-abc123.js'), 'export {}');
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
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    assert.ok(policy.split('; ').includes(rule), rule);
  assert.doesNotMatch(policy, /unsafe|upgrade-insecure/);
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
    '/',
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
    assert.equal((await fetch(`${elsewhere}/assets/vote-abc123.js`)).status, 404);
  }
});

/** `ostraka doctor` as a person runs it, against a coordinator, and against what may answer in its place. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { hex } from '../../shared/codec/bytes.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { checkNames } from '../../shared/protocol/readiness/finding.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { startCoordinator } from '../coordinator/coordinator.ts';
import { printed } from './testing/commands.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-doctor-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const doctor = (...words: string[]) => printed('doctor', ...words, '--no-discovery', '--data', join(directory, 'data'));

interface Shown {
  readonly state: string;
  readonly checks: readonly { readonly check: string; readonly state: string; readonly found: string }[];
}

async function foundBy(link: string): Promise<Readonly<Record<string, string>>> {
  const { status, stdout, stderr } = await doctor(link, '--json');
  const { state, checks } = JSON.parse(stdout) as Shown;
  assert.equal(stderr, '');
  assert.deepEqual(
    checks.map(({ check }) => check),
    checkNames,
  );
  assert.equal(
    state === 'bad',
    checks.some((one) => one.state === 'bad'),
  );
  assert.equal(status, state === 'bad' ? 1 : 0);
  return Object.fromEntries(checks.map(({ check, found }) => [check, found]));
}

async function coordinatorHere(t: TestContext) {
  const data = mkdtempSync(join(directory, 'coordinator-'));
  const coordinator = await startCoordinator({ plan: livePlanOf(), data, host: '127.0.0.1', port: 0, workers: 1 });
  t.after(() => coordinator.close());
  return coordinator;
}

async function serving(t: TestContext, listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('a laptop that reaches the election is told so, and nothing stays behind', async (t) => {
  const { link, key } = await coordinatorHere(t);
  const found = await foundBy(link);
  // How fast it answers is this computer's, and what else it does.
  assert.match(found.route!, /^(good|slow)$/);
  assert.deepEqual([found.portal, found.clock], ['none', 'good']);
  assert.deepEqual([found.keyring, found.sandbox], ['file', 'not-needed']);
  assert.equal(readdirSync(directory).includes('data'), false);

  const { stdout } = await doctor(link);
  for (const name of ['Port', 'Way to the room', 'Battery']) assert.match(stdout, new RegExp(`^${name} `, 'm'));
  assert.match(stdout, /^Way to the room +\S.* The election answers\D+ \d+ ms.*\(127\.0\.0\.1 \d+\)$/m);
  assert.match(stdout, /\n[^\n]*\bthis laptop [^\n]+\n(?:Of 11 checks [^\n]+\n)?$/i);
  // What makes a link the election's own is in nobody's log.
  assert.ok(!stdout.includes(link.slice(-43)) && !stdout.includes(hex(key.publicKey)));
});

test('a wrong port, a page in the place of the election and a clock that is off are told apart', async (t) => {
  const { key } = await coordinatorHere(t);
  const to = (port: number) => writeLink({ host: '127.0.0.1', port, coordinator: key.publicKey });

  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  assert.deepEqual((await foundBy(to(port))).route, 'nowhere');

  const page = await serving(t, (_, response) => {
    response.setHeader('content-type', 'text/html').end('<html><form action="/login">');
  });
  const portal = await foundBy(to(page));
  assert.deepEqual([portal.route, portal.portal, portal.clock], ['foreign', 'page', 'untold']);

  const late = await serving(t, (_, response) => {
    response.setHeader('date', new Date(Date.now() - 600_000).toUTCString());
    response.end(JSON.stringify({ key: hex(key.publicKey) }));
  });
  assert.deepEqual((await foundBy(to(late))).clock, 'ahead');
});

test('what is no link is one line and exit code 2', async () => {
  const { status, stdout, stderr } = await doctor('ostraka://nowhere');
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^error: this is not a join link\n/);
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { askAtDoor, DOOR_PATH, leaveDoor, readAsked } from './second-start.ts';

const wanted = { role: 'launcher', invitation: null, file: '/home/ada/vote.ostraka' } as const;
const secret = 'S'.repeat(43);

function profile(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-profile-'));
  t.after(() => rmSync(directory, { recursive: true }));
  return directory;
}

test('what a second start asks is what the first reads', async (t) => {
  const directory = profile(t);
  const heard: [string | undefined, unknown][] = [];
  const server = createServer(async (request, response) => {
    heard.push([request.url, readAsked((await request.setEncoding('utf8').toArray()).join(''))]);
    response.end(`${origin}/#token`);
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shut = leaveDoor(directory, { origin, secret });
  assert.equal(await askAtDoor(directory, wanted), `${origin}/#token`);
  assert.deepEqual(heard, [[DOOR_PATH, { ...wanted, secret }]]);
  if (process.platform !== 'win32') assert.equal(statSync(join(directory, 'window.json')).mode & 0o077, 0);
  shut();
  assert.equal(existsSync(join(directory, 'window.json')), false);
  assert.equal(await askAtDoor(directory, wanted), null);
});

test('where nobody answers, somebody else does, or the file is none of ours, there is no window', async (t) => {
  const directory = profile(t);
  const server = createServer((_request, response) => void response.end('http://evil.example/#token')).listen(
    0,
    '127.0.0.1',
  );
  t.after(() => server.close());
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  leaveDoor(directory, { origin, secret });
  assert.equal(await askAtDoor(directory, wanted), null);
  for (const file of ['', '{}', '[]', JSON.stringify({ origin: 'http://evil.example:80', secret })]) {
    writeFileSync(join(directory, 'window.json'), file);
    assert.equal(await askAtDoor(directory, wanted), null, file);
  }
});

test('what was asked and cannot be read is refused', () => {
  for (const body of ['', 'null', '{', JSON.stringify({ secret }), JSON.stringify({ ...wanted, secret: 7 })])
    assert.throws(() => readAsked(body), { code: 'bad-shape' }, body);
});

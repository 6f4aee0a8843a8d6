/** The coordinator's front doors over real sockets: what strangers, pages and programs may and may not do. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { mixedKey } from '../../shared/board/verify/testing/parties.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { newSigningKey, type SigningKey, sign } from '../../shared/crypto/signature.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { sessionBytes, uploadBytes } from '../../shared/protocol/signed.ts';
import { livePlanOf, random } from '../../shared/protocol/testing/plan.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';
import { Peer } from './testing/peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-coordinator-'));
let coordinator: Coordinator;
let address: string;

before(async () => {
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  const limits = { refusedAfter: 1 };
  coordinator = await startCoordinator({ plan, data: directory, host: '127.0.0.1', port: 0, workers: 1, limits });
  address = webAddress(readLink(coordinator.link));
});
after(async () => {
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Status and error code of a request. */
async function ask(path: string, init: RequestInit = {}): Promise<[status: number, code: string | undefined]> {
  const response = await fetch(address + path, init);
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  return [response.status, body.code];
}

test('the lobby answers questions and says what it cannot yet', async () => {
  assert.equal(coordinator.loop.status.phase, 'lobby');
  assert.deepEqual(await ask('/api/status'), [200, undefined]);
  assert.deepEqual(await ask('/api/story?from=0'), [200, undefined]);
  assert.deepEqual(await ask('/api/story?from=x'), [400, 'bad-request']);
  assert.deepEqual(await ask('/api/manifest'), [409, 'out-of-phase']);
  assert.deepEqual(await ask('/api/checkpoint'), [409, 'not-yet']);
  assert.deepEqual(await ask('/api/transcript'), [409, 'out-of-phase']);
  assert.deepEqual(await ask('/nothing'), [404, 'not-found']);
  assert.deepEqual(await ask('/api/entries?from=-1'), [400, 'bad-request']);
  assert.deepEqual(await ask('/api/entries?from=0&to=999999999999'), [200, undefined]);
  assert.deepEqual(await ask('/api/blobs/xyz'), [400, 'bad-request']);
  assert.deepEqual(await ask(`/api/blobs/${'0'.repeat(64)}`), [404, 'blob-missing']);
});

test('what cannot be written at the start is said in due form, and gives the directory back', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-coordinator-'));
  try {
    mkdirSync(join(data, 'organiser-token'));
    const start = () => startCoordinator({ plan: livePlanOf(), data, host: '127.0.0.1', port: 0, workers: 1 });
    const path = join(data, 'organiser-token');
    await assert.rejects(start, { code: 'storage-failed', culprit: { kind: 'file', path } });
    await assert.rejects(start, { code: 'storage-failed', culprit: { kind: 'file', path } });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('the organiser’s token is for its owner alone, also where a copy was put back open', async (t) => {
  if (process.platform === 'win32') return;
  const data = mkdtempSync(join(tmpdir(), 'ostraka-coordinator-'));
  t.after(() => rmSync(data, { recursive: true, force: true }));
  const path = join(data, 'organiser-token');
  writeFileSync(path, '', { mode: 0o644 });
  const started = await startCoordinator({ plan: livePlanOf(), data, host: '127.0.0.1', port: 0, workers: 1 });
  await started.close();
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('the organiser’s verbs need the organiser’s token', async () => {
  const verb = { method: 'POST' };
  assert.deepEqual(await ask('/api/organiser/open-enrolment', verb), [403, 'forbidden']);
  const wrong = { ...verb, headers: { authorization: `Bearer ${'A'.repeat(43)}` } };
  assert.deepEqual(await ask('/api/organiser/close', wrong), [403, 'forbidden']);
  const right = { ...verb, headers: { authorization: `Bearer ${coordinator.token}` } };
  assert.deepEqual(await ask('/api/organiser/close', right), [409, 'out-of-phase']);
  assert.equal(coordinator.loop.status.phase, 'lobby');
});

test('the token’s file is its owner’s only', { skip: process.platform === 'win32' }, () => {
  assert.equal(statSync(coordinator.tokenFile).mode & 0o777, 0o600);
});

test('garbage is refused with a code, and a large body unread', async () => {
  const body = (bytes: Bytes) => ({ method: 'POST', body: new Uint8Array(bytes) });
  assert.deepEqual(await ask('/api/entries', body(random(10))), [409, 'out-of-phase']);
  assert.deepEqual(await ask('/api/enrol', body(random(10))), [400, 'not-canonical']);
  assert.deepEqual(await ask('/api/enrol', body(encodeCanonical({ key: 1 }))), [400, 'bad-shape']);
  assert.deepEqual(await ask('/api/enrol', body(new Uint8Array(5000))), [413, 'too-large']);
});

test('a session begins with a hello that its key has signed', async () => {
  const forger = new Peer(coordinator);
  await forger.hello('Mallory', new Uint8Array(64));
  assert.equal((await forger.hear('goodbye')).code, 'bad-signature');
  await forger.closed();

  const mixed = mixedKey();
  const odd = new Peer(coordinator);
  const { nonce } = await odd.hear('challenge');
  const signature = mixed.sign(sessionBytes(nonce, readLink(coordinator.link).coordinator, 'Odd'));
  odd.say({ say: 'hello', key: mixed.publicKey, name: 'Odd', signature });
  assert.equal((await odd.hear('goodbye')).code, 'wrong-key', 'nobody could begin an election with it');

  const silent = new Peer(coordinator);
  await silent.hear('challenge');
  silent.say({ say: 'work', work: null });
  assert.equal((await silent.hear('goodbye')).code, 'no-hello');

  const garbled = new Peer(coordinator);
  await garbled.hear('challenge');
  garbled.socket.send(random(50));
  assert.match((await garbled.hear('goodbye')).code, /not-canonical|bad-shape/);

  const texter = new Peer(coordinator);
  await texter.hear('challenge');
  texter.socket.send('hello');
  assert.equal((await texter.hear('goodbye')).code, 'bad-frame');
});

test('pages and wrong paths open no session', async () => {
  await new Peer(coordinator, { origin: 'http://evil.example' }).closed();
  await new Peer(coordinator, { path: '/elsewhere' }).closed();
});

test('a laptop that comes back replaces its old session; a name is taken once', async () => {
  const ada = new Peer(coordinator);
  await ada.hello('Ada');
  assert.deepEqual((await ada.hear('lobby')).nodes, ['Ada']);
  const again = new Peer(coordinator);
  Object.assign(again, { key: ada.key });
  const gone = ada.closed();
  await again.hello('Ada');
  await gone;
  assert.deepEqual((await again.hear('lobby')).nodes, ['Ada']);

  const other = new Peer(coordinator);
  await other.hello('ada');
  assert.equal((await other.hear('goodbye')).code, 'name-taken');

  const left = again.closed();
  again.socket.close();
  await left;
});

test('only nodes of the election upload, and only what they have signed for', async () => {
  const node = new Peer(coordinator);
  await node.hello('Node');
  await node.hear('lobby');
  const order = { method: 'POST', headers: { authorization: `Bearer ${coordinator.token}` } };
  assert.deepEqual(await ask('/api/organiser/open-enrolment', order), [200, undefined]);
  await node.hear('head');
  const { fingerprint } = coordinator.loop.state.record!;

  const put = (key: SigningKey, bytes: Bytes, signedFor = bytes) => {
    const sha256 = new Uint8Array(createHash('sha256').update(signedFor).digest());
    const signature = sign(uploadBytes(fingerprint, sha256, signedFor.length), key);
    const authorization = `Ostraka ${hex(key.publicKey)} ${hex(signature)}`;
    return ask(`/api/blobs/${hex(sha256)}`, { method: 'PUT', headers: { authorization }, body: new Uint8Array(bytes) });
  };
  const bytes = random(100);
  assert.deepEqual(await put(newSigningKey(random), bytes), [403, 'forbidden']);
  assert.deepEqual(await ask(`/api/blobs/${'0'.repeat(64)}`, { method: 'PUT', body: new Uint8Array(bytes) }), [
    403,
    'forbidden',
  ]);
  assert.deepEqual(await put(node.key, random(200), bytes), [400, 'bad-signature']);
  const other = random(100);
  assert.deepEqual(await put(node.key, other, bytes), [400, 'bad-blob']);
  assert.equal(coordinator.loop.store.hasBlob(createHash('sha256').update(other).digest()), false);
  // A disk that fails is the coordinator's own affair: nobody is told where its files are.
  const blobs = join(directory, 'blobs');
  renameSync(blobs, `${blobs}-away`);
  assert.deepEqual(await put(node.key, bytes), [507, 'coordinator-disk']);
  renameSync(`${blobs}-away`, blobs);
  assert.deepEqual(await put(node.key, bytes), [201, undefined]);

  // It fills nobody's disk: before the close there is nothing for it to bring.
  assert.deepEqual(await put(node.key, random(2 ** 20)), [400, 'over-limit']);
  const most = random(2 ** 17 - bytes.length);
  for (let i = 0; i < 2; i++) assert.deepEqual(await put(node.key, most), [201, undefined]);
  assert.deepEqual(await put(node.key, random(1)), [400, 'over-limit']);
  node.socket.close();
});

test('metrics are Prometheus’ text', async () => {
  const text = await (await fetch(`${address}/metrics`)).text();
  assert.match(text, /^ostraka_board_entries 1$/m);
});

/** Unlike fetch, sends any Host and Origin. */
async function post(path: string, headers: Record<string, string>): Promise<[status: number, code: string]> {
  const asking = request(address + path, { method: 'POST', headers });
  asking.end();
  const [answer]: [IncomingMessage] = (await once(asking, 'response')) as [IncomingMessage];
  const { code } = JSON.parse((await answer.setEncoding('utf8').toArray()).join(''));
  return [answer.statusCode!, code];
}

test('what changes anything is asked under a name of this room, by a program or by a page of ours', async () => {
  const { port } = new URL(address);
  const taken: Record<string, string>[] = [
    ...['127.0.0.1', '192.168.1.20', '[fe80::1]', 'localhost', 'laptop', 'Laptop.local', 'laptop.local.', 'pc.lan'].map(
      (name) => ({ host: `${name}:${port}` }),
    ),
    { host: '192.168.1.20' },
    { host: '192.168.1.20:4790', origin: 'http://192.168.1.20:4790', 'sec-fetch-site': 'same-origin' },
    { host: 'laptop.local:80', origin: 'http://laptop.local:80' },
    { host: 'laptop.local', origin: 'http://laptop.local' },
  ];
  for (const headers of taken) assert.deepEqual(await post('/api/enrol', headers), [400, 'not-canonical']);
  const refused: Record<string, string>[] = [
    // The name of a site whose address has become this computer's (DNS rebinding).
    ...['evil.example', 'evil.example.', '192.168.1.20.evil.example', 'laptop.local.evil.example'].flatMap((name) => [
      { host: `${name}:${port}`, origin: `http://${name}:${port}` },
      { host: name },
    ]),
    ...['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://127.0.0.1', 'file://', 'nonsense'].map(
      (origin) => ({
        host: `127.0.0.1:${port}`,
        origin,
      }),
    ),
    { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' },
    { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of refused)
    for (const path of ['/api/enrol', '/api/entries', '/api/organiser/close'])
      assert.deepEqual(await post(path, headers), [403, 'forbidden'], JSON.stringify(headers));
});

test('whoever guesses at the token is told to wait, and whoever knows it is not', async () => {
  const { host } = new URL(address);
  const open = (headers: Record<string, string>) => post('/api/organiser/close', { host, ...headers });
  const guess = { authorization: 'Bearer guess' };
  // A page of another site, in the organiser's own browser, spends nobody's budget.
  for (let i = 0; i < 40; i++)
    assert.deepEqual(await open({ ...guess, origin: 'http://evil.example' }), [403, 'forbidden']);
  assert.deepEqual(await open(guess), [403, 'forbidden']);
  let last: [number, string] = [0, ''];
  for (let i = 0; i < 30; i++) last = await open(guess);
  assert.deepEqual(last, [429, 'too-many']);
  const right = { authorization: `Bearer ${coordinator.token}` };
  assert.deepEqual(await open(right), [409, 'out-of-phase']);
  assert.deepEqual(await open({ ...right, origin: 'http://evil.example' }), [403, 'forbidden']);
});

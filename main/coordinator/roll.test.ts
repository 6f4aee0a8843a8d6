/** The roll over HTTP: names are the organiser's to see, and nobody else's. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readNames } from '../../shared/board/roll/names-file.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { newSigningKey, type SigningKey } from '../../shared/crypto/signature.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { RollVoter } from '../../shared/protocol/coordinator/roll.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf, random } from '../../shared/protocol/testing/plan.ts';
import { enrol } from '../../shared/protocol/voter.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';
import { Peer } from './testing/peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-roll-'));
const NAMES = ['Zacharias Unmistakable', 'Wilhelmine Singular', 'Yolanda Inimitable'];
let coordinator: Coordinator;
let address: string;
let client: BoardClient;
const keys = new Map<string, SigningKey>();

before(async () => {
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  coordinator = await startCoordinator({ plan, data: directory, host: '127.0.0.1', port: 0, workers: 1 });
  address = webAddress(readLink(coordinator.link));
  client = new BoardClient(fetchTransport(address));
  const node = new Peer(coordinator);
  await node.hello('Node');
  await node.hear('lobby');
  await client.order('open-enrolment', coordinator.token);
  const { manifest } = coordinator.loop.state.record!;
  for (const name of NAMES) {
    const key = newSigningKey(random);
    keys.set(name, key);
    await client.enrol(enrol(manifest, key, name));
  }
});
after(async () => {
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

const namesIn = (voters: readonly RollVoter[]) =>
  voters.map(({ name, struck }) => `${name}${struck ? ' (struck)' : ''}`);
const organiser = () => ({ headers: { authorization: `Bearer ${coordinator.token}` } });

test('the organiser’s token lists, strikes off, puts back and hands out; nothing keeps the answer', async () => {
  assert.deepEqual(namesIn(await client.roll(coordinator.token)), NAMES.toSorted());
  const key = hex(keys.get(NAMES[0]!)!.publicKey);
  assert.equal(await client.enrolment(keys.get(NAMES[0]!)!.publicKey), 'enrolled');
  await client.changeRoll('strike', key, coordinator.token);
  assert.equal(await client.enrolment(keys.get(NAMES[0]!)!.publicKey), 'struck');
  assert.deepEqual(namesIn(await client.roll(coordinator.token)).at(-1), `${NAMES[0]} (struck)`);
  assert.equal(readNames(await client.voterNames(coordinator.token)).voters.length, 2);
  await assert.rejects(client.changeRoll('strike', key, coordinator.token), { code: 'not-on-roll' });
  await client.changeRoll('put-back', key, coordinator.token);
  assert.equal(readNames(await client.voterNames(coordinator.token)).voters.length, 3);
  await assert.rejects(client.changeRoll('forget-names', null, coordinator.token), { code: 'out-of-phase' });
  await assert.rejects(client.changeRoll('strike', 'no key', coordinator.token), { code: 'bad-request' });
  assert.equal(await client.enrolment(random(32)), 'unknown');
  for (const path of ['roll', 'voter-names']) {
    const response = await fetch(`${address}/api/organiser/${path}`, organiser());
    assert.equal(response.headers.get('cache-control'), 'no-store', path);
    assert.ok((await response.text()).includes(NAMES[1]!), path);
  }
});

test('without the token nobody lists, changes or takes the names', async () => {
  for (const headers of [{}, { authorization: `Bearer ${'A'.repeat(43)}` }] as Record<string, string>[])
    for (const [method, path] of [
      ['GET', 'roll'],
      ['GET', 'voter-names'],
      ['POST', `strike?key=${'0'.repeat(64)}`],
      ['POST', `put-back?key=${'0'.repeat(64)}`],
      ['POST', 'forget-names'],
    ] as const) {
      const response = await fetch(`${address}/api/organiser/${path}`, { method, headers });
      assert.equal(response.status, 403, path);
      const text = await response.text();
      for (const name of NAMES) assert.ok(!text.includes(name), path);
    }
  assert.equal((await client.roll(coordinator.token)).length, 3);
});

test('what everybody may read holds no name', async () => {
  const key = hex(keys.get(NAMES[0]!)!.publicKey);
  const { size } = await client.status();
  const paths = ['status', 'manifest', 'entries', 'checkpoint', 'transcript', `enrolment?key=${key}`];
  for (let i = 0; i < size; i++) paths.push(`entries/${i}`);
  for (const path of [...paths.map((one) => `/api/${one}`), '/metrics']) {
    const text = Buffer.from(await (await fetch(address + path)).arrayBuffer());
    for (const name of NAMES) assert.ok(!text.includes(name), `${path} holds ${name}`);
  }
});

test('an excerpt is of the board as it is signed, and asks for a few keys at once', async () => {
  const { record } = coordinator.loop.state;
  const { publicKey } = keys.get(NAMES[0]!)!;
  const about = [publicKey];
  const excerpt = await client.excerpt({ known: 0, since: 0, about, prefixes: [1, 1000] });
  const { size, root, note, prefixes, entries, records } = excerpt;
  assert.deepEqual([size, hex(root)], [record!.log.size, hex(record!.log.root())]);
  assert.equal(note, await client.checkpoint());
  assert.deepEqual(
    prefixes.map((one) => one.size),
    [0, 1],
  );
  assert.deepEqual([entries, records], [[], []], 'there is no roll yet');
  for (const bad of ['known=x', 'about=abc', 'prefix=-1', `about=${hex(publicKey)}&`.repeat(5), 'prefix=1&'.repeat(5)])
    assert.equal((await fetch(`${address}/api/excerpt?${bad}`)).status, 400, bad);
});

test('a name that deceives is refused at the door', async () => {
  const { manifest } = coordinator.loop.state.record!;
  const post = async (name: string) => {
    const body = encodeCanonical({ ...enrol(manifest, newSigningKey(random), name) });
    const response = await fetch(`${address}/api/enrol`, { method: 'POST', body: new Uint8Array(body) });
    return ((await response.json()) as { code?: string }).code;
  };
  assert.equal(await post('Wilhelmine\u200b Singular'), 'bad-name');
  assert.equal(await post('WILHELMINE SINGULAR'), 'voter-name-taken');
  assert.equal(await post('Wilhelmine\u202e'), 'bad-shape');
});

test('what is struck from the store is in none of its files', async () => {
  const { store } = coordinator.loop;
  const name = 'Unforgettable Quixote';
  const value = encodeCanonical({ name });
  await store.write({ put: { 'enrolled/test': value } });
  const holds = () =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(name))
      .map((entry) => entry.name);
  assert.notDeepEqual(holds(), []);
  await store.write({ put: { 'enrolled/test': null } });
  await store.wipe();
  assert.deepEqual(holds(), []);
});

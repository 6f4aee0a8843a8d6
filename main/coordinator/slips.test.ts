/** One-time codes over HTTP: slips are numbered, a lost one is replaced, and of a code nothing is kept that could be printed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { codeKey, newCode, parseCode } from '../../shared/election/credential.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { madeUpPlace, SLIPS, slipAt } from '../../shared/protocol/coordinator/code-slips.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf, random } from '../../shared/protocol/testing/plan.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';
import { Peer } from './testing/peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-slips-'));
const plan = livePlanOf({
  threshold: 1,
  leastMixes: 1,
  voters: { credentials: 'codes', latecomers: false, revote: true, pages: true },
});
let coordinator: Coordinator;
let client: BoardClient;

const start = async () => {
  coordinator = await startCoordinator({ plan, data: directory, host: '127.0.0.1', port: 0, workers: 1 });
  client = new BoardClient(fetchTransport(webAddress(readLink(coordinator.link))));
};
before(async () => {
  await start();
  const node = new Peer(coordinator);
  await node.hello('Node');
  await node.hear('lobby');
  await client.order('open-enrolment', coordinator.token);
});
after(async () => {
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

const slips = () => coordinator.loop.store.list(SLIPS).map(slipAt);
const numbers = () => slips().map(({ number }) => number);
const keyOf = (code: string) => codeKey(coordinator.loop.state.record!.fingerprint, parseCode(code)).publicKey;

test('numbers go on from one making to the next, and are never given twice', async () => {
  const { token } = coordinator;
  const made = await Promise.all([client.codes(3, token), client.codes(2, token), client.codes(1, token)]);
  const printed = made.flatMap(({ first, codes }) => codes.map((_, i) => first + i));
  assert.deepEqual(
    printed.toSorted((a, b) => a - b),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(numbers(), [1, 2, 3, 4, 5, 6]);
  for (const { first, codes } of made)
    for (const [i, code] of codes.entries())
      assert.deepEqual(slips()[first + i - 1]!.key, keyOf(code), 'a number stands for its own code');
});

test('before voting a lost slip is taken out of the roll to come; however often it is asked for, once', async () => {
  const { token } = coordinator;
  const replies = await Promise.allSettled([client.replaceCode(2, token), client.replaceCode(2, token)]);
  const [fresh, again] = replies;
  assert.ok(fresh!.status === 'fulfilled' && fresh!.value.first === 7);
  assert.ok(again!.status === 'rejected' && again!.reason.code === 'not-found');
  assert.deepEqual(numbers(), [1, 3, 4, 5, 6, 7]);
  assert.deepEqual(await client.slips(token), { made: 7, used: 0, replaced: 1 });
  await assert.rejects(client.replaceCode(99, token), { code: 'not-found' });
  await assert.rejects(client.replaceCode(Number.NaN, token), { code: 'not-found' });
});

test('no file of the coordinator holds a code, and numbers outlive a restart', async () => {
  const { codes } = await client.codes(1, coordinator.token);
  await coordinator.close();
  const needles = [codes[0]!, codes[0]!.replaceAll('-', '')].map((code) => Buffer.from(code));
  const raw = Buffer.from(parseCode(codes[0]!));
  for (const file of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const needle of [...needles, raw]) assert.ok(!bytes.includes(needle), `${file.name} holds a code`);
  }
  await start();
  assert.deepEqual(numbers(), [1, 3, 4, 5, 6, 7, 8]);
  assert.equal((await client.replaceCode(8, coordinator.token)).first, 9);
});

test('voters that a lesson makes up have codes, and no slips', async () => {
  const before = numbers();
  const key = keyOf(newCode(random));
  await coordinator.loop.store.write({ put: { [madeUpPlace(key)]: key } });
  assert.deepEqual(numbers(), before);
  const { first } = await client.codes(1, coordinator.token);
  assert.equal(first, before.at(-1)! + 1);
  await assert.rejects(client.replaceCode(first + 1, coordinator.token), { code: 'not-found' });
});

test('only the organiser makes, replaces and counts codes', async () => {
  for (const ask of [client.codes(1, 'guessed'), client.replaceCode(1, 'guessed'), client.slips('guessed')])
    await assert.rejects(ask, { code: 'forbidden' });
  assert.deepEqual(numbers(), [1, 3, 4, 5, 6, 7, 9, 10]);
});

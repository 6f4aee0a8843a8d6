/** A laptop of the lobby tells how ready it is: over a real socket, to the organiser, and to nobody else. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { newSigningKey, type SigningKey, sign } from '../../../shared/crypto/signature.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { type Finding, finding } from '../../../shared/protocol/readiness/finding.ts';
import { MAX_READINESS_BYTES, writeReadiness } from '../../../shared/protocol/readiness/told.ts';
import { readinessBytes } from '../../../shared/protocol/signed.ts';
import { random } from '../../../shared/protocol/testing/plan.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { startNode } from '../../node/node.ts';
import { ReadinessReport } from '../../node/readiness-report.ts';
import type { Coordinator } from '../coordinator.ts';
import { started } from '../testing/besieged.ts';

const found: readonly Finding[] = [
  finding('battery', 'low', { percent: 12 }),
  finding('disk', 'slow', { milliseconds: 300 }, '/home/ada'),
];

/** A node in the lobby that has told what it found. */
async function told(t: TestContext, coordinator: Coordinator, examine: () => Promise<readonly Finding[]>) {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-readiness-'));
  const node = startNode({ join: coordinator.link, data, name: 'Ada', workers: 1, examine });
  t.after(async () => {
    await node.close();
    rmSync(data, { recursive: true, force: true });
  });
  while (coordinator.loop.state.readiness.size === 0) await once(coordinator.loop, 'change');
  return node;
}

test('a node tells the organiser what it found, without what is its person’s own', async (t) => {
  const { coordinator } = await started(t, {});
  let looked = 0;
  await told(t, coordinator, async () => {
    looked += 1;
    return found;
  });
  const client = new BoardClient(fetchTransport(webAddress(readLink(coordinator.link))));
  const [ada] = (await client.arrivals(coordinator.token)).laptops;
  assert.deepEqual(ada?.readiness, [
    { check: 'battery', found: 'low', values: { percent: 12 } },
    { check: 'disk', found: 'slow', values: { milliseconds: 300 } },
  ]);
  assert.equal(looked, 1);
  assert.doesNotMatch(JSON.stringify(await client.status()), /battery|slow/);
});

test('nobody speaks for another laptop, and what is said is short and known', async (t) => {
  const { coordinator, incidents } = await started(t, {});
  const node = await told(t, coordinator, async () => found);
  const { publicKey } = coordinator.key;
  const say = async (key: SigningKey, body: Uint8Array, signed = body): Promise<string | undefined> => {
    const signature = hex(sign(readinessBytes(publicKey, signed), key));
    const response = await fetch(`${webAddress(readLink(coordinator.link))}/api/readiness`, {
      method: 'POST',
      headers: { authorization: `Ostraka ${hex(key.publicKey)} ${signature}` },
      body: new Uint8Array(body),
    });
    return response.status === 201 ? undefined : ((await response.json()) as { code: string }).code;
  };
  const good = writeReadiness(found);
  assert.equal(await say(node.key, good), undefined);
  assert.equal(await say(newSigningKey(random), good), 'forbidden');
  assert.equal(await say(node.key, good, writeReadiness(found.slice(1))), 'bad-signature');
  assert.equal(await say(node.key, writeReadiness([found[0]!, found[0]!])), 'bad-request');
  assert.equal(await say(node.key, new Uint8Array([0xa0])), 'bad-shape');
  assert.equal(await say(node.key, new Uint8Array(MAX_READINESS_BYTES + 1)), 'too-large');
  assert.equal(coordinator.loop.state.readiness.size, 1);
  assert.ok(incidents.some(({ code }) => code === 'bad-signature'));
});

test('a coordinator that does not ask is told once, one that was not reached at the next connection', async () => {
  const tried: string[] = [];
  let answer: OstrakaError | null = new OstrakaError('unreachable', 'nobody answers');
  let inLobby = true;
  const report = new ReadinessReport({
    key: newSigningKey(random),
    coordinator: random(32),
    client: {
      tellReadiness: async () => {
        tried.push(answer?.code ?? 'heard');
        if (answer) throw answer;
      },
    },
    isLobby: () => inLobby,
    examine: async () => found,
  });
  await report.tell();
  answer = null;
  await report.tell();
  inLobby = false;
  await report.tell();
  inLobby = true;
  answer = new OstrakaError('not-found', 'there is nothing at /api/readiness');
  await report.tell();
  await report.tell();
  assert.deepEqual(tried, ['unreachable', 'heard', 'not-found']);
});

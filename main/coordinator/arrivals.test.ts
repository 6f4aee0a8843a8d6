/** One hostile laptop in the room, from an address of its own: what it gets of lobby and roll, and what the organiser sees. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { EACH } from '../../shared/protocol/coordinator/arrangements.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { enrol } from '../../shared/protocol/voter.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { startNode } from '../node/node.ts';
import { ask, joined, started } from './testing/besieged.ts';
import { Peer } from './testing/peer.ts';

const HOSTILE = '127.0.0.66';
/** So many enrolled once in 1.4 seconds. */
const KEYS = 1100;
const SESSIONS = 30;

async function room(t: TestContext) {
  const { coordinator, port, incidents } = await started(t, { ownComputerCounts: true });
  const client = new BoardClient(fetchTransport(`http://127.0.0.1:${port}`));
  return { coordinator, port, incidents, client, token: coordinator.token };
}

/** Posts a body from an address; the code of what comes back, or null. */
async function post(port: number, path: string, body: Bytes, localAddress: string): Promise<string | null> {
  const asking = request({ port, host: '127.0.0.1', localAddress, method: 'POST', path });
  asking.end(body);
  const [answer] = await once(asking, 'response');
  const said = JSON.parse((await answer.setEncoding('utf8').toArray()).join(''));
  return said.code ?? null;
}

test('thirty sessions of one laptop get two seats, and an honest node is not sent away', async (t) => {
  const { coordinator, client, token, incidents } = await room(t);
  const sitDown = async (i: number): Promise<string | null> => {
    const peer = new Peer(coordinator, { from: HOSTILE });
    await peer.hello(`node ${i}`);
    for (;;) {
      const message = await peer.next();
      if (message.say === 'goodbye') return message.code;
      // What is told to all may come before the verdict on this one.
      if (message.say === 'lobby' && message.nodes.includes(`node ${i}`)) return null;
    }
  };
  const crowd: (string | null)[] = [];
  // Five at once: of sessions without a hello an address has few.
  for (let i = 0; i < SESSIONS; i += 5)
    crowd.push(...(await Promise.all(Array.from({ length: 5 }, (_, j) => sitDown(i + j)))));
  assert.equal(crowd.filter((code) => code === null).length, EACH.laptops);
  assert.equal(crowd.filter((code) => code === 'address-full').length, SESSIONS - EACH.laptops);
  assert.deepEqual([incidents[0]!.owner, incidents[0]!.code], [HOSTILE, 'address-full']);
  const ada = await joined(coordinator, 'Ada', '127.0.0.20');
  const { laptops, from } = await client.arrivals(token);
  assert.deepEqual(laptops.map(({ address }) => address).toSorted(), ['127.0.0.20', HOSTILE, HOSTILE]);
  assert.equal(from.find(({ address }) => address === HOSTILE)!.turnedAway.laptops, SESSIONS - EACH.laptops);
  ada.socket.close();
});

test('a seat in the lobby brings no budget of a node’s, and the manifest does', async (t) => {
  const limits = { requests: 4, nodeRequests: 100, ownComputerCounts: true };
  const { coordinator, port } = await started(t, limits);
  const ada = await joined(coordinator, 'Ada');
  const codes: (string | undefined)[] = [];
  for (let i = 0; i < 6; i++) codes.push((await ask(port, '/api/status'))[1]);
  assert.deepEqual(codes.slice(-2), ['too-many', 'too-many']);
  const headers = { authorization: `Bearer ${coordinator.token}` };
  await ask(port, '/api/organiser/open-enrolment', { method: 'POST', headers });
  await ada.hear('head');
  assert.deepEqual(await ask(port, '/api/status'), [200, undefined]);
  ada.socket.close();
});

test('more laptops than planned stop the organiser, who leaves some out or says yes to just so many', async (t) => {
  const { coordinator, client, token } = await room(t);
  await client.arrange({ do: 'expect', laptops: 1 }, token);
  const ada = await joined(coordinator, 'Ada', '127.0.0.20');
  const extra = [await joined(coordinator, 'Bob', HOSTILE), await joined(coordinator, 'Cem', HOSTILE)];
  await assert.rejects(client.order('open-enrolment', token), {
    code: 'more-than-expected',
    message: `3 laptops are here, and 1 is expected; 2 of them from ${HOSTILE}`,
    hint: 'look who they are, send away who is not wanted, or confirm that there are 3',
  });
  await client.arrange({ do: 'send-away', name: 'Bob' }, token);
  assert.equal((await extra[0]!.hear('goodbye')).code, 'sent-away');
  await client.arrange({ do: 'keep-out', address: HOSTILE }, token);
  assert.equal((await extra[1]!.hear('goodbye')).code, 'sent-away');
  const again = new Peer(coordinator, { from: HOSTILE });
  await again.hello('Dia');
  assert.equal((await again.hear('goodbye')).code, 'sent-away');
  const arrivals = await client.arrange({ do: 'rename', name: 'Ada', to: 'Ada of 9b' }, token);
  const renamed = { name: 'Ada of 9b', address: '127.0.0.20', connected: true, given: true, readiness: null };
  assert.deepEqual(arrivals.laptops, [renamed]);
  assert.deepEqual(arrivals.keptOut.map(({ who, name }) => name ?? who).toSorted(), [HOSTILE, 'Bob']);
  await client.order('open-enrolment', token);
  assert.deepEqual(
    coordinator.loop.state.record!.manifest.nodes.map(({ name }) => name),
    ['Ada of 9b'],
  );
  ada.socket.close();
});

test('eleven hundred keys of one laptop get five places on the roll, and the organiser is told of it before voting', async (t) => {
  const { coordinator, port, client, token, incidents } = await room(t);
  const data = mkdtempSync(join(tmpdir(), 'ostraka-arrivals-'));
  const node = startNode({ join: coordinator.link, data, name: 'Ada', workers: 1 });
  t.after(async () => {
    await node.close();
    rmSync(data, { recursive: true, force: true });
  });
  while (coordinator.loop.status.nodes.length === 0) await once(coordinator.loop, 'change');
  await client.order('open-enrolment', token);
  await client.arrange({ do: 'expect', voters: 3 }, token);
  const { manifest } = coordinator.loop.state.record!;
  const body = (i: number) => {
    const { key, name, signature } = enrol(manifest, newSigningKey(random), `invented ${i}`);
    return encodeCanonical({ key, name, signature });
  };
  // Fewer at once than one address may have under way: what is tried here is the roll.
  const stuffed: (string | null)[] = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < KEYS; i = next++) stuffed.push(await post(port, '/api/enrol', body(i), HOSTILE));
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  assert.equal(stuffed.filter((code) => code === null).length, EACH.voters);
  assert.equal(stuffed.filter((code) => code === 'address-full').length, KEYS - EACH.voters);
  assert.ok(incidents.some(({ owner, code }) => owner === HOSTILE && code === 'address-full'));
  assert.equal(await post(port, '/api/enrol', body(KEYS), '127.0.0.21'), null);
  // The public status says how many; from where, only the organiser's.
  const status = await (await fetch(`http://127.0.0.1:${port}/api/status`)).text();
  assert.ok(!status.includes(HOSTILE) && JSON.parse(status).enrolled === EACH.voters + 1);
  assert.deepEqual(await ask(port, '/api/organiser/arrivals'), [403, 'forbidden']);
  const [most] = (await client.arrivals(token)).from;
  assert.deepEqual([most!.address, most!.voters, most!.turnedAway.voters], [HOSTILE, EACH.voters, KEYS - EACH.voters]);
  // Unless the organiser looks and says how many there are, voting does not open.
  while (coordinator.loop.status.phase !== 'enrolment') await once(coordinator.loop, 'change');
  await assert.rejects(client.order('open-voting', token), { code: 'more-than-expected' });
  await client.order('open-voting', token, EACH.voters + 1);
  assert.equal(coordinator.loop.status.voters, EACH.voters + 1);
});

test('what is no arrangement is refused with a code', async (t) => {
  const { port, token } = await room(t);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  for (const body of [
    '',
    '{',
    '{}',
    '[]',
    '{"do":"expect","voters":-1}',
    '{"do":"rename","name":"a"}',
    '{"do":"allow","address":"x y"}',
  ])
    assert.match(
      String((await ask(port, '/api/organiser/arrange', { method: 'POST', headers, body }))[1]),
      /^bad-(shape|request)$/,
    );
  const unknown = { method: 'POST', headers, body: '{"do":"send-away","name":"Nobody"}' };
  assert.deepEqual(await ask(port, '/api/organiser/arrange', unknown), [404, 'not-found']);
  assert.deepEqual(await ask(port, '/api/organiser/arrange', { ...unknown, headers: {} }), [403, 'forbidden']);
});

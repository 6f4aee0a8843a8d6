/** Mutated requests and frames over real sockets, while an election goes on and does not notice. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, utf8 } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { newSigningKey, type SigningKey } from '../../shared/crypto/signature.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { type FromNode, writeMessage } from '../../shared/protocol/messages.ts';
import { livePlanOf, random, ranked } from '../../shared/protocol/testing/plan.ts';
import { boothOf, cast, enrol, seal } from '../../shared/protocol/voter.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { type MixNode, startNode } from '../node/node.ts';
import { door } from '../testing/doors/door.ts';
import { inputOf, type Script, script } from '../testing/doors/edits.ts';
import { type Coordinator, startCoordinator } from './coordinator.ts';
import { Peer } from './testing/peer.ts';

const REQUESTS = 200;
const SESSIONS = 40;

const directory = mkdtempSync(join(tmpdir(), 'ostraka-doors-'));
const voter: SigningKey = newSigningKey(random);
let coordinator: Coordinator;
let node: MixNode;
let client: BoardClient;
const broken: unknown[] = [];

/** Voting is open, with one node and one voter. */
before(async () => {
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  const limits = { headersWithin: 2000, bodyWithin: 2000, keptAlive: 500 };
  const data = join(directory, 'coordinator');
  coordinator = await startCoordinator({ plan, data, host: '127.0.0.1', port: 0, workers: 1, limits });
  const { loop, link, token } = coordinator;
  loop.on('broken', (error) => broken.push(error));
  client = new BoardClient(fetchTransport(webAddress(readLink(link))));
  const until = async (reached: () => boolean) => {
    while (!reached()) await once(loop, 'change');
  };
  node = startNode({ join: link, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  await until(() => loop.status.nodes.length === 1);
  await client.order('open-enrolment', token);
  await client.enrol(enrol(loop.state.record!.manifest, voter, 'Bob'));
  await until(() => loop.status.phase === 'enrolment');
  await client.order('open-voting', token);
});
after(async () => {
  await node.close();
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

const ballot = (): Bytes => {
  const booth = boothOf(coordinator.loop.state.record!, 'command');
  return cast(booth, voter, seal(booth, voter, ranked(0), null, random));
};

/** What comes back until the other side hangs up. */
function exchange(request: Bytes): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(readLink(coordinator.link).port, '127.0.0.1', () => socket.write(request));
    let heard = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

const PATHS = [
  'GET /api/status',
  'GET /api/story?from=1',
  'GET /api/manifest',
  'GET /api/entries?from=0&to=2',
  'GET /api/entries/1',
  'GET /api/checkpoint?witnessed=1',
  `GET /api/inclusion?leaf=${'0'.repeat(64)}&witnessed=1`,
  `GET /api/blobs/${'0'.repeat(64)}`,
  'GET /api/result',
  'GET /api/transcript',
  'GET /metrics',
  'GET /vote',
  'GET /assets/vote.js',
  'POST /api/organiser/codes?count=5',
  'POST /api/organiser/close',
  `PUT /api/blobs/${'0'.repeat(64)}`,
  'OPTIONS /api/status',
  'POST /api/entries',
  'POST /api/enrol',
  'POST /api/release',
];

/** Whole heads, so that edits reach every part of them. */
const heads = door<string>('head', 'text', {
  samples: PATHS.map(
    (path) =>
      `${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer x\r\ncontent-length: 0\r\n\r\n`,
  ),
  open: () => undefined,
});

function assertAnswered(heard: string): void {
  // What looks like an unfinished upgrade or a second request may be hung up on without a word.
  if (heard === '') return;
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);
  assert.ok(status < 500 || status === 503, heard.slice(0, 300));
  // The page that says why there is no page is for people.
  if (status < 400 || /\r\ncontent-type: text\/html/i.test(heard)) return;
  // An edit may make two requests of one: the first answer counts.
  const body = heard.slice(heard.indexOf('\r\n\r\n') + 4);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(heard)?.[1]);
  const { code } = JSON.parse(Buffer.from(body, 'latin1').subarray(0, length).toString()) as { code: string };
  assert.match(code ?? '', /^[a-z0-9-]+$/, heard);
  assert.notEqual(code, 'internal');
}

/** Many at once, since those that stay unfinished are waited for; `seed` replays them. */
async function atOnce(count: number, act: (edits: Script) => Promise<void>): Promise<void> {
  const seed = randomInt(2 ** 31);
  const failed = async (edits: Script) => {
    try {
      await act(edits);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${JSON.stringify(edits)}`, { cause });
    }
  };
  await Promise.all(fc.sample(script, { numRuns: count, seed }).map(failed));
}

test('mutated heads are answered with a code, never with a defect', async () => {
  await atOnce(REQUESTS, async (edits) => {
    const text = inputOf(heads, edits) as string;
    assertAnswered(await exchange(utf8(text.toWellFormed())));
  });
});

test('mutated bodies are answered with a code, never with a defect, and none of them is a ballot', async () => {
  const { manifest } = coordinator.loop.state.record!;
  const bodies = {
    '/api/entries': door<Bytes>('ballot', 'cbor', { skip: 64, samples: [ballot(), ballot()], open: () => undefined }),
    '/api/enrol': door<Bytes>('enrolment', 'cbor', {
      samples: [encodeCanonical(enrol(manifest, newSigningKey(random), 'Mallory'))],
      open: () => undefined,
    }),
  };
  for (const [path, body] of Object.entries(bodies))
    await atOnce(REQUESTS / 2, async (edits) => {
      const input = inputOf(body, edits) as Bytes;
      if (body.samples.some((sample) => Buffer.compare(sample as Bytes, input) === 0)) return;
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${input.length}\r\n\r\n`;
      const heard = await exchange(concat(utf8(head), input));
      assertAnswered(heard);
      assert.match(heard, /^HTTP\/1\.1 (4|503)/);
    });
});

test('mutated frames end their own session, by name, and no other', async () => {
  const frames: FromNode[] = [
    { say: 'submit', submission: 1, leaf: coordinator.loop.store.entry(1) },
    { say: 'cosign', size: 3, line: '— x AAAAAAAA' },
    { say: 'work', work: { task: 'mixing', done: 1, total: 2 } },
    { say: 'report', epoch: 1, head: { size: 3, root: random(32) }, signature: random(64) },
  ];
  const frame = door<Bytes>('frame', 'cbor', { samples: frames.map(writeMessage), open: () => undefined });
  await atOnce(SESSIONS, async (edits) => {
    const peer = new Peer(coordinator);
    await peer.hear('challenge');
    peer.socket.send(inputOf(frame, edits) as Bytes);
    assert.match((await peer.hear('goodbye')).code, /^(no-hello|bad-shape|not-canonical|bad-length|too-large)$/);
    await peer.closed();
  });
});

test('nobody has noticed: the node is in session, and an honest ballot is taken', async () => {
  assert.deepEqual(broken, []);
  assert.equal(coordinator.loop.status.nodes[0]!.connected, true);
  assert.equal(node.loop.state.alarm, null);
  assert.ok((await client.submit(ballot())).index > 0);
});

/**
 * Once a session is given up, for whatever reason, nothing of it is heard any more: ws goes on to deliver the rest of a
 * chunk after `terminate` and `close`, and whoever sends a flood has always sent more.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { setImmediate as breathe } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { sign } from '../../shared/crypto/signature.ts';
import { readLink } from '../../shared/protocol/link.ts';
import { type FromNode, readMessage, toNode, writeMessage } from '../../shared/protocol/messages.ts';
import { sessionBytes } from '../../shared/protocol/signed.ts';
import type { Coordinator } from './coordinator.ts';
import type { Limits } from './limits.ts';
import { joined, started } from './testing/besieged.ts';
import { Peer } from './testing/peer.ts';
import { frame, rawSession } from './testing/raw-session.ts';

/** What nothing but a late frame says here. */
const LATE = { say: 'cosign', size: 7, line: 'late' } as const satisfies FromNode;

/** A coordinator whose sessions, whenever one is given up, still get a frame, a ping and a pong of the same chunk. */
async function haunted(t: TestContext, limits: Partial<Limits>) {
  const given: string[] = [];
  const upgrade = WebSocketServer.prototype.handleUpgrade;
  t.mock.method(
    WebSocketServer.prototype,
    'handleUpgrade',
    function (this: WebSocketServer, ...[request, socket, head, done]: Parameters<typeof upgrade>) {
      upgrade.call(this, request, socket, head, (ws, ...rest) => {
        haunt(ws, (way) => given.push(way));
        done(ws, ...rest);
      });
    },
  );
  const { coordinator, incidents, port } = await started(t, limits);
  const heard: string[] = [];
  const tell = coordinator.loop.tell.bind(coordinator.loop);
  t.mock.method(coordinator.loop, 'tell', (event: Parameters<typeof tell>[0]) => {
    heard.push(event.kind);
    tell(event);
  });
  return { coordinator, incidents, port, given, heard };
}

function haunt(ws: WebSocket, note: (way: string) => void): void {
  for (const way of ['terminate', 'close'] as const) {
    const act = ws[way].bind(ws) as (...words: unknown[]) => void;
    ws[way] = (...words: unknown[]) => {
      act(...words);
      // What ws closes by itself, for a frame that breaks its rules, it has stopped reading.
      if (way === 'close' && words[0] !== 1008) return;
      note(way);
      ws.emit('message', Buffer.from(writeMessage(LATE)), true);
      for (const control of ['ping', 'pong']) ws.emit(control, Buffer.alloc(0));
    };
  }
}

/** How each of them ends; resolves when it has. */
const endings: Record<
  string,
  { limits: Partial<Limits>; end(coordinator: Coordinator, port: number): Promise<unknown> }
> = {
  'it says no hello': {
    limits: { helloWithin: 50 },
    end: (coordinator) => new Peer(coordinator).hear('goodbye'),
  },
  'it says more before its hello than that can take': {
    limits: { helloBytes: 100 },
    async end(_coordinator, port) {
      const raw = await rawSession(port);
      raw.write(Buffer.concat(Array.from({ length: 40 }, () => frame('pong'))));
      await once(raw.resume(), 'close');
    },
  },
  'it sends too many frames': {
    limits: { frames: 3 },
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      for (let i = 0; i < 3; i++) peer.say({ say: 'work', work: null });
      await peer.hear('goodbye');
    },
  },
  'it sends too many bytes': {
    limits: { sessionBytes: 500 },
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      for (let i = 0; i < 10; i++) peer.say({ say: 'submit', submission: i, leaf: new Uint8Array(100) });
      await peer.hear('goodbye');
    },
  },
  'it sends what is no message': {
    limits: {},
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      peer.socket.send(new Uint8Array(3));
      await peer.hear('goodbye');
    },
  },
  'it sends a frame that is too long': {
    limits: { frameBytes: 1000 },
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      const closed = peer.closed();
      peer.socket.send(new Uint8Array(2000));
      await closed;
    },
  },
  'it does not hang up after its goodbye': {
    limits: { frameBytes: 1000 },
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      peer.socket.send(new Uint8Array(3));
      await peer.hear('goodbye');
      // More than it may still send: it is cut off.
      const closed = peer.closed();
      for (let i = 0; i < 3; i++) peer.socket.send(new Uint8Array(900));
      await closed;
    },
  },
  'it comes back before its old connection is known to be dead': {
    limits: {},
    async end(coordinator) {
      const before = await joined(coordinator, 'Ada');
      const closed = before.closed();
      const again = new Peer(coordinator);
      Object.assign(again, { key: before.key });
      await again.hello('Ada');
      await closed;
    },
  },
  'it does not read': {
    limits: { backlogBytes: 2 ** 16 },
    async end(coordinator) {
      const peer = await joined(coordinator, 'Ada');
      const closed = peer.closed();
      peer.socket.pause();
      // As much as the two systems' buffers take, and then some.
      for (let ended = false; !ended; await breathe()) {
        coordinator.incidents.once('incident', () => {
          ended = true;
        });
        for (let i = 0; i < 100; i++) coordinator.loop.emit('message', null, { say: 'head', note: 'x'.repeat(16_000) });
      }
      peer.socket.terminate();
      await closed;
    },
  },
  'it falls silent': {
    limits: { heartbeat: 20, silence: 100 },
    async end(_coordinator, port) {
      await once((await rawSession(port)).resume(), 'close');
    },
  },
  'the coordinator sends it home': {
    limits: {},
    async end(coordinator) {
      await joined(coordinator, 'Ada');
      const namesake = new Peer(coordinator);
      await namesake.hello('Ada');
      await namesake.hear('goodbye');
    },
  },
};

for (const [why, { limits, end }] of Object.entries(endings))
  test(`nothing more is heard of a session once it is given up because ${why}`, async (t) => {
    const { coordinator, incidents, port, given, heard } = await haunted(t, limits);
    await end(coordinator, port);
    assert.ok(given.length > 0, 'it was given up');
    assert.ok(!heard.includes('cosign'), heard.join());
    assert.ok(incidents.length <= 1, JSON.stringify(incidents));
  });

test('nor is anything heard when the coordinator stops', async (t) => {
  const { coordinator, given, heard } = await haunted(t, {});
  await joined(coordinator, 'Ada');
  // By then it has been closed.
  t.after(() => {
    assert.deepEqual(given, ['terminate']);
    assert.ok(!heard.includes('cosign'));
  });
});

test('what follows in the very chunk in which a session is given up is not heard', async (t) => {
  const { coordinator, port } = await started(t, {});
  const kinds: string[] = [];
  const tell = coordinator.loop.tell.bind(coordinator.loop);
  t.mock.method(coordinator.loop, 'tell', (event: Parameters<typeof tell>[0]) => {
    kinds.push(event.kind);
    tell(event);
  });
  const raw = await rawSession(port);
  // Two bytes of a header, then the message (RFC 6455, section 5.2).
  const challenge = await new Promise<Buffer>((resolve) => {
    let come = Buffer.alloc(0);
    raw.on('data', (chunk: Buffer) => {
      come = Buffer.concat([come, chunk]);
      if (come.length >= 2 && come.length >= 2 + come[1]!) resolve(come);
    });
    raw.resume();
  });
  const message = readMessage(toNode, new Uint8Array(challenge.subarray(2)));
  assert.ok(message.say === 'challenge');
  const { key } = new Peer(coordinator);
  const signature = sign(sessionBytes(message.nonce, readLink(coordinator.link).coordinator, 'Ada'), key);
  const said: (FromNode | null)[] = [
    { say: 'hello', key: key.publicKey, name: 'Ada', signature },
    { say: 'work', work: null },
    null,
    LATE,
    LATE,
  ];
  raw.write(Buffer.concat(said.map((one) => frame('binary', one ? writeMessage(one) : new Uint8Array(3)))));
  await once(raw.resume(), 'close');
  assert.deepEqual(kinds.slice(0, 2), ['joined', 'work']);
  assert.ok(!kinds.includes('cosign'), kinds.join());
});

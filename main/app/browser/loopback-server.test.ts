import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect as connectRaw, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { WebSocket } from 'ws';
import {
  BRIDGE_PATH,
  decodeReply,
  encodeFrame,
  protocolsOf,
  type ReplyFrame,
  SECRET_FORM,
  SESSION_PATH,
} from '../../../shared/protocol/loopback.ts';
import { type StubSession, stubSession } from '../testing/stub-session.ts';
import { keepPort, keptPort } from './kept-port.ts';
import { LoopbackServer } from './loopback-server.ts';

const GRACE = 60_000;
const PATIENCE = 3000;

async function serverOf(t: TestContext) {
  const pageDirectory = mkdtempSync(join(tmpdir(), 'ostraka-loopback-'));
  writeFileSync(join(pageDirectory, 'index.html'), 'the page');
  const opened: { role: string; invitation: string | null; stub: StubSession }[] = [];
  const empty = Promise.withResolvers<void>();
  const unwatched: { titles: (string | null)[]; token: string }[] = [];
  const server = new LoopbackServer({
    pageDirectory,
    grace: GRACE,
    patience: PATIENCE,
    onUnwatched: (duties, address) =>
      void unwatched.push({ titles: duties.map(({ title }) => title), token: tokenOf(address) }),
    onEmpty: empty.resolve,
    openSession(role, invitation) {
      const stub = stubSession();
      opened.push({ role, invitation, stub });
      return stub.session;
    },
    openFile(file) {
      const stub = stubSession();
      opened.push({ role: 'verifier', invitation: file, stub });
      return stub.session;
    },
  });
  await server.listen();
  t.after(async () => {
    await server.close();
    rmSync(pageDirectory, { recursive: true });
  });
  const launch = (): string => tokenOf(server.launch('node', 'a link'));
  return { server, opened, unwatched, origin: server.origin, launch, empty: empty.promise };
}

const tokenOf = (address: string): string => new URL(address).hash.slice(1);

interface Answered {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: IncomingMessage['headers'];
}

/** Unlike fetch, sends any Host and Origin. */
async function ask(
  address: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answered> {
  const asking = request(address, { method, headers });
  asking.end(body);
  const [answer]: [IncomingMessage] = (await once(asking, 'response')) as [IncomingMessage];
  const text = (await answer.setEncoding('utf8').toArray()).join('');
  return { status: answer.statusCode, text, headers: answer.headers };
}

const exchange = (origin: string, token: string, headers: Record<string, string> = { origin }): Promise<Answered> =>
  ask(`${origin}${SESSION_PATH}`, { method: 'POST', headers, body: token });

const connect = (origin: string, protocols: string[], from = origin): WebSocket =>
  new WebSocket(`${origin.replace('http', 'ws')}${BRIDGE_PATH}`, protocols, { origin: from });

async function open(origin: string, secret: string): Promise<{ socket: WebSocket; next: () => Promise<ReplyFrame> }> {
  const socket = connect(origin, protocolsOf(secret));
  const heard: ReplyFrame[] = [];
  let wake = (): void => {};
  socket.on('message', (data: Buffer) => {
    heard.push(decodeReply(new Uint8Array(data)));
    wake();
  });
  await once(socket, 'open');
  const next = async (): Promise<ReplyFrame> => {
    for (;;) {
      const frame = heard.shift();
      if (frame) return frame;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { socket, next };
}

test('a start takes the port of the one before, and a page of then hears that it is over; where it is taken, another', async (t) => {
  const { server, origin, launch } = await serverOf(t);
  const { text: secret } = await exchange(origin, launch());
  const port = Number(new URL(origin).port);
  await open(origin, secret);
  await server.close();
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-port-'));
  t.after(() => rmSync(directory, { recursive: true }));
  assert.equal(keptPort(directory), 0);
  keepPort(directory, port);
  const options = {
    ...{ pageDirectory: directory, grace: GRACE, patience: PATIENCE, onUnwatched: () => {}, onEmpty: () => {} },
    openSession: () => stubSession().session,
    openFile: () => stubSession().session,
  };
  const [again, beside] = [new LoopbackServer(options), new LoopbackServer(options)];
  t.after(() => Promise.all([again.close(), beside.close()]));
  assert.equal(await again.listen(keptPort(directory)), port);
  const late = connect(origin, protocolsOf(secret));
  const [error] = (await once(late, 'error')) as [Error];
  assert.match(error.message, /403/, 'a page asks whether anybody answers, and gives up');
  assert.notEqual(await beside.listen(port), port);
  writeFileSync(join(directory, 'page-port.json'), '{"port": 0}');
  assert.equal(keptPort(directory), 0);
});

test('a page that says what no page says is hung up on, and nothing more of it is heard', async (t) => {
  const { origin, launch, opened } = await serverOf(t);
  const { text: secret } = await exchange(origin, launch());
  const { socket } = await open(origin, secret);
  const raw = (socket as unknown as { _socket: Socket })._socket;
  raw.cork();
  socket.send('no frame of ours');
  socket.send(encodeFrame({ id: 1, call: 'window.launcher', argument: {} }));
  raw.uncork();
  await once(socket, 'close');
  await setImmediate();
  assert.deepEqual(opened[0]!.stub.made, []);
});

test('a page is served with its policy', async (t) => {
  const { origin } = await serverOf(t);
  const { status, text, headers } = await ask(`${origin}/`);
  assert.deepEqual([status, text], [200, 'the page']);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('a request under another name is refused, as after DNS rebinding', async (t) => {
  const { origin, launch } = await serverOf(t);
  const { port } = new URL(origin);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `localhost:${port}`]) {
    assert.equal((await ask(`${origin}/`, { headers: { host } })).status, 421, host);
    assert.notEqual((await exchange(origin, launch(), { origin, host })).status, 200, host);
  }
});

test('a launch token opens one session, once', async (t) => {
  const { origin, launch, opened } = await serverOf(t);
  const token = launch();
  const { status, text } = await exchange(origin, token);
  assert.equal(status, 200);
  assert.match(text, SECRET_FORM);
  assert.notEqual(text, token);
  assert.equal((await exchange(origin, token)).status, 403);
  assert.deepEqual(
    opened.map(({ role, invitation }) => [role, invitation]),
    [['node', 'a link']],
  );
});

test('a token is good for nothing from another page, by GET or guessed', async (t) => {
  const { origin, launch, opened } = await serverOf(t);
  const token = launch();
  assert.equal((await exchange(origin, token, {})).status, 403);
  for (const other of [
    'null',
    'https://evil.example',
    `${origin}.evil.example`,
    origin.replace('127.0.0.1', 'localhost'),
  ])
    assert.equal((await exchange(origin, token, { origin: other })).status, 403);
  assert.equal((await ask(`${origin}${SESSION_PATH}`, { headers: { origin } })).status, 403);
  for (const guess of ['', 'x', `${token}x`, 'A'.repeat(43), 'A'.repeat(10_000)])
    assert.equal((await exchange(origin, guess)).status, 403);
  assert.equal(opened.length, 0);
  assert.equal((await exchange(origin, token)).status, 200, 'and none of them has spent it');
});

test('the bridge opens to the session’s secret only, and from its own page only', async (t) => {
  const { origin, launch } = await serverOf(t);
  const token = launch();
  const { text: secret } = await exchange(origin, token);
  const [protocol] = protocolsOf(secret);
  const refused = [
    connect(origin, []),
    connect(origin, [protocol]),
    connect(origin, [secret]),
    connect(origin, [protocol, token]),
    connect(origin, [protocol, 'A'.repeat(43)]),
    connect(origin, [protocol, secret], 'https://evil.example'),
    connect(origin, [protocol, secret], 'null'),
    new WebSocket(`${origin.replace('http', 'ws')}/other`, [protocol, secret], { origin }),
  ];
  for (const socket of refused) {
    const [error] = (await once(socket, 'error')) as [Error];
    assert.match(error.message, /403/);
  }
  const { socket } = await open(origin, secret);
  assert.equal(socket.protocol, protocol, 'the secret is not sent back');
});

test('a caller who is gone before its bridge is refused is no defect', async (t) => {
  const { origin } = await serverOf(t);
  const gone = connectRaw(Number(new URL(origin).port), '127.0.0.1');
  await once(gone, 'connect');
  gone.write(`GET ${BRIDGE_PATH} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`);
  gone.resetAndDestroy();
  assert.equal((await ask(`${origin}/index.html`)).status, 200);
});

test('a page hears the state at once and after each change, and its calls are answered', async (t) => {
  const { origin, launch, opened } = await serverOf(t);
  const { text: secret } = await exchange(origin, launch());
  const { socket, next } = await open(origin, secret);
  const stub = opened[0]!.stub;
  assert.deepEqual(await next(), { state: stub.session.state() });
  stub.change('another link');
  assert.deepEqual(await next(), { state: stub.session.state() });
  socket.send(
    encodeFrame({ id: 7, call: 'verifier.check', argument: { name: 'x', bytes: Uint8Array.of(1, 2), expected: '' } }),
  );
  assert.deepEqual(await next(), { id: 7, answer: null });
  assert.deepEqual(stub.made, [['verifier.check', { name: 'x', bytes: Uint8Array.of(1, 2), expected: '' }]]);
  socket.send(encodeFrame({ id: 8, call: 'window.copy', argument: { text: 7 } }));
  const reply = await next();
  assert.equal('error' in reply && reply.error.code, 'bad-shape');
});

test('a frame that is no call closes the bridge', async (t) => {
  const { origin, launch } = await serverOf(t);
  for (const frame of ['text', Uint8Array.of(0xff), encodeFrame({ id: -1, call: 'x', argument: null })]) {
    const { text: secret } = await exchange(origin, launch());
    const { socket } = await open(origin, secret);
    socket.send(frame);
    await once(socket, 'close');
  }
});

test('a reload finds its session again; a page that stays away closes it, and with the last the server', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { origin, launch, opened, empty } = await serverOf(t);
  const { text: secret } = await exchange(origin, launch());
  const first = await open(origin, secret);
  const second = await open(origin, secret);
  await once(first.socket, 'close');
  assert.equal(opened.length, 1);
  t.mock.timers.tick(GRACE);
  second.socket.send(encodeFrame({ id: 1, call: 'window.launcher', argument: {} }));
  assert.ok(await second.next(), 'a page that is there keeps its session');
  second.socket.close();
  let over = false;
  void opened[0]!.stub.closed.then(() => {
    over = true;
  });
  // The server hears of the end in its own time; the clock starts then.
  for (; !over; await setImmediate()) t.mock.timers.tick(GRACE);
  const late = connect(origin, protocolsOf(secret));
  const [error] = (await once(late, 'error')) as [Error];
  assert.match(error.message, /403/);
  await empty;
});

test('what an election needs goes on without a page, and each address that it is given opens it once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { server, origin, launch, opened, unwatched } = await serverOf(t);
  const leave = async (socket: WebSocket, until: () => boolean): Promise<void> => {
    socket.close();
    for (; !until(); await setImmediate()) t.mock.timers.tick(PATIENCE);
  };
  const { text: secret } = await exchange(origin, launch());
  const first = await open(origin, secret);
  const { stub } = opened[0]!;
  stub.lead('Class speaker');
  await leave(first.socket, () => unwatched.length === 1);
  assert.deepEqual(unwatched[0]!.titles, ['Class speaker']);
  assert.deepEqual(stub.made, [['unwatched', null]], 'what the page told of the laptop is forgotten');

  // Asked for anew the address before is good for nothing.
  const again = tokenOf(server.reopen());
  assert.equal((await exchange(origin, unwatched[0]!.token)).status, 403);
  const { status, text: second } = await exchange(origin, again);
  assert.equal(status, 200);
  assert.equal((await exchange(origin, again)).status, 403, 'used once');
  assert.equal(opened.length, 1, 'it is the same window');
  const old = connect(origin, protocolsOf(secret));
  const [error] = (await once(old, 'error')) as [Error];
  assert.match(error.message, /403/, 'the page before holds a secret that is good no more');

  const back = await open(origin, second);
  assert.deepEqual(await back.next(), { state: stub.session.state() });
  await leave(back.socket, () => unwatched.length === 3);
  stub.lead();
  assert.deepEqual(unwatched.at(-1)!.titles, [], 'it is said that nothing goes on there any more');
  let over = false;
  void stub.closed.then(() => {
    over = true;
  });
  t.mock.timers.tick(GRACE);
  await setImmediate();
  assert.equal(over, false, 'whoever comes later still finds the result');
  const { text: third } = await exchange(origin, unwatched.at(-1)!.token);
  const last = await open(origin, third);
  await leave(last.socket, () => over);
});

test('a page that comes back by itself makes the address that was given out void', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { origin, launch, opened, unwatched } = await serverOf(t);
  const { text: secret } = await exchange(origin, launch());
  const { socket } = await open(origin, secret);
  opened[0]!.stub.lead('Class speaker');
  socket.close();
  for (; unwatched.length === 0; await setImmediate()) t.mock.timers.tick(PATIENCE);
  await open(origin, secret);
  assert.equal((await exchange(origin, unwatched[0]!.token)).status, 403);
});

test('a second start gets windows for the secret of the profile, a page never does', async (t) => {
  const { server, origin, opened } = await serverOf(t);
  const asked = { role: 'launcher', invitation: null, file: null };
  const knock = (value: unknown, headers: Record<string, string> = {}) =>
    ask(`${origin}/window`, { method: 'POST', headers, body: JSON.stringify(value) });
  assert.equal((await knock({ ...asked, secret: 'A'.repeat(43) })).status, 403, 'the door is shut');
  const { secret } = server.openDoor();
  for (const value of [
    { ...asked, secret: 'A'.repeat(43) },
    { ...asked, secret: '' },
    { secret },
    { ...asked, role: 'organiser', secret },
    { ...asked, secret, more: 1 },
    { ...asked, secret, invitation: 'x'.repeat(401) },
    { ...asked, secret, invitation: 'x'.repeat(2000) },
    { ...asked, secret, file: 'x'.repeat(4097) },
    { ...asked, secret, file: 'x'.repeat(2 ** 15) },
    secret,
  ])
    assert.equal((await knock(value)).status, 403, JSON.stringify(value));
  for (const from of [origin, 'null', 'https://evil.example'])
    assert.equal((await knock({ ...asked, secret }, { origin: from })).status, 403, from);
  assert.equal((await knock({ ...asked, secret }, { host: 'localhost' })).status, 421);
  assert.equal((await ask(`${origin}/window`)).status, 403, 'nor by GET');
  assert.equal(opened.length, 0);

  const { status, text } = await knock({ ...asked, invitation: 'a link', secret });
  assert.equal(status, 200);
  assert.equal((await exchange(origin, tokenOf(text))).status, 200);
  assert.equal(
    (await exchange(origin, tokenOf((await knock({ ...asked, role: 'verifier', secret })).text))).status,
    200,
  );
  assert.equal(
    (await exchange(origin, tokenOf((await knock({ ...asked, file: '/x.ostraka', secret })).text))).status,
    200,
  );
  assert.deepEqual(
    opened.map(({ role, invitation }) => [role, invitation]),
    [
      ['launcher', 'a link'],
      ['verifier', null],
      ['verifier', '/x.ostraka'],
    ],
  );
});

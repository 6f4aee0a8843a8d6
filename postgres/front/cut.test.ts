/** What befalls fronts: their way to the database is cut, too much waits there, and their server is one that was left behind. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, type TestContext, test } from 'node:test';
import { run, succeeds, temporaryFolder } from '../../main/cli/testing/commands.ts';
import { startFront } from '../../main/front/front.ts';
import type { CommandProcess } from '../../main/local-election/processes.ts';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { askedOf } from '../../main/storage/postgres/adapter.ts';
import { covered, type Served, served, status } from '../testing/served.ts';
import { startServer, type TestServer } from '../testing/server.ts';
import { caughtUp, holdSender, nameStandbys, startStandby, until } from '../testing/standby.ts';
import { openDesk } from './desk.ts';

const { place, start } = temporaryFolder('ostraka-fronts-cut-');
let server: TestServer;
before(async () => {
  server = await startServer();
});
after(() => server?.close());

/** A stretch of the way to a server, which can be cut: then nobody comes through, and nobody is told. */
class Way {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((from) => {
    if (this.#isCut) return void from.destroy();
    const to = connect({ host: '127.0.0.1', port: this.#port });
    for (const socket of [from, to]) {
      this.#sockets.add(socket.on('error', () => {}));
      socket.once('close', () => {
        this.#sockets.delete(socket);
        from.destroy();
        to.destroy();
      });
    }
    from.pipe(to).pipe(from);
  });
  readonly #port: number;
  #isCut = false;

  constructor(port: number) {
    this.#port = port;
  }

  async open(t: TestContext): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    t.after(() => {
      this.cut();
      this.#server.close();
    });
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }
}

interface House {
  readonly leader: Served;
  readonly node: CommandProcess;
  /** To vote at this place. Resolves with the exit code and what was said of what went wrong. */
  vote(name: string, at: Served): ReturnType<typeof run>;
}

/** An election with one laptop, in which these may vote and have voted once each, at this front. */
async function voting(
  name: string,
  front: () => Promise<Served>,
  ...voters: string[]
): Promise<House & { front: Served }> {
  const plan = { title: 'Trip', contests: [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }] };
  const file = place(`${name}.json`);
  writeFileSync(
    file,
    JSON.stringify({
      ...plan,
      leastBallots: 1,
      threshold: 1,
      leastMixes: 1,
      voters: { credentials: 'keys', pages: true },
    }),
  );
  const data = ['--data', place(name), '--port', '0', '--store', 'env:BOARD'];
  const leader = await served(start(name, 'coordinator', '--manifest', file, ...data));
  const at = await front();
  const node = start(`${name}-Ada`, 'node', '--join', leader.link, '--data', place(`${name}-node`), '--name', 'Ada');
  await leader.process.line(/^node Ada is here$/);
  const organiser = ['--at', leader.link, '--token-file', place(`${name}/organiser-token`)];
  await succeeds('organiser', 'open-enrolment', ...organiser);
  await leader.process.line(/^the nodes have made the election key$/);
  await until(async () => (await status(at)).phase === 'enrolment');
  const vote = (who: string, { link }: Served) =>
    run(
      ...['vote', '--join', link, '--as', who, '--key', place(`${name}-${who}`), '--choose', 'Baltic'],
      ...['--receipt', place(`${name}-${who}.json`)],
    );
  const cast = voters.map((who) => vote(who, at));
  await until(async () => (await status(leader)).enrolled === voters.length);
  await succeeds('organiser', 'open-voting', ...organiser, '--voters', String(voters.length));
  for (const { code, noted } of await Promise.all(cast)) assert.equal(code, 0, noted);
  return { leader, node, front: at, vote };
}

/** The same bytes again are the same entry: it takes another answer of nobody. */
const send = ({ origin }: Served, leaf: Uint8Array<ArrayBuffer>) =>
  fetch(`${origin}/api/entries`, {
    method: 'POST',
    body: leaf,
    headers: { 'content-type': 'application/octet-stream' },
  });

/** With exactly these headers, as a proxy sends them. */
const ask = (port: number, method: string, path: string, headers: OutgoingHttpHeaders) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers, setHost: false, agent: false },
      (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode!, body }), reject);
      },
    );
    asked.on('error', reject).end();
  });

test('fronts whose way to the database is cut, and where too much waits', async (t) => {
  process.env.BOARD = await server.database();
  const database = new URL(process.env.BOARD).pathname.slice(1);
  const way = new Way(server.port);
  const through = new URL(process.env.BOARD);
  through.port = String(await way.open(t));
  process.env.THROUGH = through.href;
  const { leader, front, vote, node } = await voting(
    'cut',
    async () => served(start('cut-front', 'front', '--store', 'env:THROUGH', '--port', '0')),
    'Zoe',
    'Yan',
  );

  await t.test('it goes on being read while it is cut off, and brings what came meanwhile', async () => {
    const { size } = await covered(front);
    way.cut();
    const waiting = vote('Zoe', front);
    assert.equal((await vote('Yan', leader)).code, 0);
    assert.equal((await covered(front)).size, size);
    assert.equal((await fetch(`${front.origin}/api/entries/${size}`)).status, 404);
    way.mend();
    const { code, noted } = await waiting;
    assert.equal(code, 0, noted);
    await until(async () => (await covered(front)).size === (await covered(leader)).size);
    assert.ok((await covered(front)).size! >= size! + 2);
  });

  await t.test('where 5000 wait a front takes no more, and says so; with one less it does', async () => {
    leader.process.child.kill('SIGSTOP');
    const leaf = new Uint8Array([1]);
    await server.query(
      `INSERT INTO ostraka.submissions (name, kind, body) SELECT gen_random_uuid(), 'submit', '' FROM generate_series(1, 5000)`,
      [],
      database,
    );
    const refused = await send(front, leaf);
    assert.equal(refused.status, 503);
    const { code, message } = (await refused.json()) as { code: string; message: string };
    assert.deepEqual([code, message], ['busy', 'too many submissions wait for the coordinator']);
    await server.query(
      `DELETE FROM ostraka.submissions WHERE name = (SELECT name FROM ostraka.submissions WHERE answer IS NULL LIMIT 1)`,
      [],
      database,
    );
    const taken = send(front, leaf);
    const isThere = `SELECT count(*)::int AS count FROM ostraka.submissions WHERE body = '\\x01'`;
    await until(async () => (await server.query(isThere, [], database))[0]?.count === 1);
    await server.query(`DELETE FROM ostraka.submissions WHERE body = ''`, [], database);
    leader.process.child.kill('SIGCONT');
    const answer = await taken;
    assert.equal(((await answer.json()) as { code: string }).code, 'bad-length');
  });

  await t.test('what was answered is removed after ten minutes, and nothing that waits', async () => {
    const [term] = await server.query('SELECT term::text AS term FROM ostraka.term', [], database);
    const desk = await openDesk(askedOf(readDatabaseAddress('env:BOARD')), String(term?.term));
    t.after(() => desk.close());
    await server.query('DELETE FROM ostraka.submissions', [], database);
    await server.query(
      `INSERT INTO ostraka.submissions (name, kind, body, answer, answered, at) VALUES
         (gen_random_uuid(), 'standing', 'old', '{}', now() - interval '11 minutes', now() - interval '1 day'),
         (gen_random_uuid(), 'standing', 'new', '{}', now() - interval '9 minutes', now() - interval '1 day')`,
      [],
      database,
    );
    await desk.tidy();
    const left = await server.query('SELECT body FROM ostraka.submissions', [], database);
    assert.deepEqual(
      left.map(({ body }) => String(body)),
      ['new'],
    );
  });

  await t.test(
    'behind a balancer two fronts serve the pages of one address, and count each caller by its own',
    async () => {
      const pageDirectory = place('pages');
      mkdirSync(pageDirectory);
      writeFileSync(join(pageDirectory, 'vote.html'), '<!doctype html><title>Vote</title>');
      const proxy = { proxies: ['127.0.0.1'], origin: 'https://vote.example.org' };
      const options = { database: readDatabaseAddress('env:BOARD'), host: '127.0.0.1', port: 0, pageDirectory, proxy };
      const limits = { requests: 8 };
      const fronts = await Promise.all([startFront({ ...options, limits }), startFront({ ...options, limits })]);
      t.after(() => Promise.all(fronts.map((each) => each.close())));
      assert.equal(fronts[0].link, fronts[1].link);
      assert.match(fronts[0].link, /^ostraka:\/\/vote\.example\.org:443\/tls\//);
      for (const { address } of fronts) {
        const port = Number(new URL(address.direct).port);
        const passed = (method: string, path: string, from: string) =>
          ask(port, method, path, {
            host: 'vote.example.org',
            'x-forwarded-for': from,
            'x-forwarded-proto': 'https',
            ...(method === 'POST' ? { origin: proxy.origin } : {}),
          });
        const page = await passed('GET', '/vote', '10.1.1.1');
        assert.deepEqual([page.status, page.body], [200, '<!doctype html><title>Vote</title>']);
        const claimed = await passed('POST', '/api/page-address', '10.1.1.1');
        assert.deepEqual([claimed.status, claimed.body], [200, JSON.stringify({ origin: proxy.origin })]);
        // Another name than the one at which browsers keep keys.
        const other = await ask(port, 'GET', '/vote', { host: 'other.example.org', 'x-forwarded-for': '10.1.1.1' });
        assert.equal(other.status, 403);
        const many = await Promise.all(Array.from({ length: 12 }, () => passed('GET', '/api/status', '10.1.1.1')));
        assert.ok(many.some((answer) => answer.status === 429));
        assert.equal((await passed('GET', '/api/status', '10.1.1.2')).status, 200);
      }
    },
  );

  await t.test('it has no metrics: those of the election are the coordinator’s', async () => {
    assert.equal((await fetch(`${front.origin}/metrics`)).status, 404);
    assert.match(await (await fetch(`${leader.origin}/metrics`)).text(), /^ostraka_/m);
  });

  await Promise.all([node.stop(), front.process.stop(), leader.process.stop()]);
});

test('a front at a server that was left behind shows nothing of what no standby had', async (t) => {
  const primary = await startServer();
  t.after(() => primary.close());
  process.env.BOARD = await primary.database();
  const database = new URL(process.env.BOARD).pathname.slice(1);
  const standby = await startStandby(primary, 's1');
  t.after(() => standby.close());
  await nameStandbys(primary, 'FIRST 1 (s1)');
  const { leader, front, vote, node } = await voting(
    'behind',
    async () => served(start('behind-front', 'front', '--store', 'env:BOARD', '--port', '0')),
    'Zoe',
    'Yan',
  );
  await until(async () => (await covered(front)).size === (await covered(leader)).size);
  await caughtUp(primary, standby);
  const { size } = await covered(front);
  const inDatabase = async (at: TestServer) =>
    (await at.query('SELECT max(position)::int + 1 AS size FROM ostraka.entries', [], database))[0]?.size;

  const sender = await holdSender(primary, 's1');
  const again = ['--join', front.link, '--as', 'Zoe', '--key', place('behind-Zoe'), '--choose', 'Alps'];
  const lost = start('lost', 'vote', ...again, '--receipt', place('lost.json'));
  const waits = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'ostraka leader' AND wait_event = 'SyncRep'`;
  await until(async () => (await primary.query(waits)).length === 1);
  const stopped = primary.stop('SIGQUIT');
  process.kill(sender, 'SIGKILL');
  await stopped;
  assert.equal(await leader.process.gone, 2);
  await standby.query('SELECT pg_promote(true, 60)');
  await standby.query('UPDATE ostraka.meta SET synchronous = false', [], database);
  process.env.PROMOTED = standby.url(database);
  const { port } = new URL(leader.origin);
  const data = ['--data', place('behind'), '--port', port, '--store', 'env:PROMOTED'];
  const next = await served(start('promoted', 'coordinator', ...data));
  const other = await served(start('promoted-front', 'front', '--store', 'env:PROMOTED', '--port', '0'));
  await until(async () => (await status(next)).stuck === null);
  const moved = await vote('Yan', other);
  assert.equal(moved.code, 0, moved.noted);
  assert.ok((await covered(other)).size! > size!);

  await primary.start();
  assert.ok(((await inDatabase(primary)) as number) > size!, 'what no standby had is there');
  const looked = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'ostraka front' AND query LIKE '%FROM ostraka.shown%'`;
  await until(async () => (await primary.query(looked)).length === 1);
  assert.equal((await covered(front)).size, size);
  assert.equal((await fetch(`${front.origin}/api/entries/${size}`)).status, 404);
  await Promise.all([lost, node, next.process, front.process, other.process].map((each) => each.stop()));
});

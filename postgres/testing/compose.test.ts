/** What docs/postgres sets up: its command lines are those of the commands, its SQL runs, and an election is held by all of it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, isIPv4 } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { parse } from 'yaml';
import { newCertificate } from '../../e2e/proxies/certificate.ts';
import { isInstalled } from '../../e2e/proxies/proxies.ts';
import { frontOf } from '../../main/cli/arguments/front.ts';
import { option } from '../../main/cli/command.ts';
import { readLine } from '../../main/cli/dispatch.ts';
import { temporaryFolder } from '../../main/cli/testing/commands.ts';
import { CommandProcess } from '../../main/local-election/processes.ts';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { status } from './served.ts';
import { freePort, startServer, type TestServer } from './server.ts';
import { nameStandbys, until } from './standby.ts';

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: readonly string[] | Readonly<Record<string, { readonly ipv4_address: string } | null>>;
  readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart: string;
}

const docs = join(import.meta.dirname, '../../docs');
const read = (name: string): string => readFileSync(join(docs, 'postgres', name), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: object;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: object;
};
const page = readFileSync(join(docs, 'POSTGRES.md'), 'utf8');
const services = Object.entries(compose.services);
const ours = services.filter(([, { command }]) => command?.[0] === 'ostraka');
const siteOf = (name: string): string =>
  new RegExp(`^${name.replaceAll('.', '\\.')} \\{\\n.*?^\\}$`, 'ms').exec(read('Caddyfile'))?.[0] ?? '';

const { place } = temporaryFolder('ostraka-compose-');
let server: TestServer;
before(async () => {
  // As at its first start: nobody follows yet.
  server = await startServer({ synchronous_standby_names: 'FIRST 1 (standby)' });
});
after(() => server?.close());

test('each command line of the containers and of the page is one that its command takes', async () => {
  assert.deepEqual(
    ours.map(([name]) => name),
    ['coordinator', 'front-1', 'front-2'],
  );
  for (const [, { command, environment }] of ours) {
    const { args } = await readLine(command![1]!, command!.slice(2));
    assert.ok(args !== 'help' && frontOf(args));
    assert.ok(readDatabaseAddress(option(args, 'store')!, environment).secret.endsWith('?sslmode=disable'));
  }
  const lines = [...page.matchAll(/^(?:[A-Z]+='\S+' )?(?:docker compose exec coordinator )?ostraka (.+)$/gm)];
  assert.ok(lines.length >= 3);
  for (const [, line] of lines) {
    const [name, ...words] = line!.split(' ');
    await readLine(name!, words);
  }
});

test('what a container needs of others is there, and each address is the one that the others are given', () => {
  const addressOf = (name: string): string => {
    const { networks } = compose.services[name]!;
    return (networks as Record<string, { ipv4_address: string }>).web!.ipv4_address;
  };
  for (const [name, { secrets = [], volumes = [], depends_on = {}, networks = {}, restart, healthcheck }] of services) {
    for (const secret of secrets)
      assert.ok(Object.hasOwn(compose.secrets, typeof secret === 'string' ? secret : secret.source), name);
    for (const volume of volumes) {
      const [source] = volume.split(':');
      const isThere = source!.startsWith('./')
        ? source === './plan.json' || existsSync(join(docs, 'postgres', source!))
        : Object.hasOwn(compose.volumes, source!);
      assert.ok(isThere, volume);
    }
    for (const other of Object.keys(depends_on)) assert.ok(Object.hasOwn(compose.services, other), other);
    for (const network of Array.isArray(networks) ? networks : Object.keys(networks))
      assert.ok(Object.hasOwn(compose.networks, network), network);
    assert.ok(restart === 'unless-stopped' || name === 'migrate');
    assert.ok(healthcheck || name === 'migrate', `${name} has no health check`);
  }
  for (const [name, { command, healthcheck }] of ours) {
    assert.ok(command!.includes(`--host=${addressOf(name)}`) && isIPv4(addressOf(name)));
    assert.ok(command!.includes(`--proxy=${addressOf('balancer')}`));
    assert.equal(healthcheck!.test.at(-1), `http://${addressOf(name)}:4790/api/status`);
    const [, site] = /--public=https:\/\/(\S+)$/.exec(command!.find((word) => word.startsWith('--public='))!)!;
    assert.match(siteOf(site!), new RegExp(`\\b${name}:4790\\b`));
  }
  // Nothing secret in it: a container's lines and environment are seen by whoever may ask Docker.
  assert.doesNotMatch(read('compose.yaml'), /PASSWORD:|:\/\/[^@/\s]+:[^@/\s]+@/);
});

test('the roles are made by a server whose standby is not there yet, as are those of the page', async () => {
  for (const statement of statementsOf(read('roles.sql'))) await asOwner(statement);
  const [row] = await server.query(`SELECT slot_name FROM pg_replication_slots`);
  assert.equal(row?.slot_name, 'standby');
  assert.match(
    read('roles.sql'),
    /^\\! echo 'host replication replicator samenet scram-sha-256' >> "\$PGDATA\/pg_hba\.conf"$/m,
  );
  await nameStandbys(server, '');
  const other = await startServer();
  try {
    const [roles] = blocksOf('sql');
    assert.match(roles!, /CREATE ROLE/);
    for (const statement of statementsOf(roles!)) await other.query(statement);
  } finally {
    await other.close();
  }
});

const skip = isInstalled('caddy') ? false : 'caddy is not installed here: apt-get install caddy';
test('Caddy takes its file', { skip }, () => {
  const words = ['validate', '--config', join(docs, 'postgres/Caddyfile'), '--adapter', 'caddyfile'];
  const { status, stderr } = spawnSync('caddy', words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: place('.'), XDG_DATA_HOME: place('.'), XDG_CONFIG_HOME: place('.') },
  });
  assert.equal(status, 0, stderr);
});

test('an election is held by these roles and command lines, through Caddy as it is set up there', {
  skip,
}, async (t) => {
  const OWNER = server.url('board', 'ostraka_owner', 'owner-password');
  const words = ['run', 'migrate', '--silent', '--prefix', join(import.meta.dirname, '..'), '--', 'env:OWNER'];
  assert.deepEqual(compose.services.migrate!.command!.slice(-1), words.slice(-1));
  const migrated = spawnSync('npm', words, { env: { ...process.env, OWNER }, encoding: 'utf8' });
  assert.equal(migrated.status, 0, migrated.stderr);
  for (const statement of statementsOf(blocksOf('sql')[1]!)) await server.query(statement, [], 'board');

  const certificate = newCertificate(place('.'));
  const origins = { 'vote.example.org': await freePort(), 'lead.example.org': await freePort() };
  const ports = { coordinator: await freePort(), 'front-1': await freePort(), 'front-2': await freePort() };
  type Name = keyof typeof ports;
  const started: CommandProcess[] = [];
  t.after(() => Promise.all(started.map((process) => process.stop())));
  const start = (name: string, line: readonly string[], also: NodeJS.ProcessEnv = {}): CommandProcess => {
    const trusted = { NODE_EXTRA_CA_CERTS: certificate.certificate };
    const process = new CommandProcess(name, line, place('.'), [], { ...trusted, ...also });
    started.push(process);
    return process;
  };
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(place('plan.json'), JSON.stringify({ title: 'Trip', contests, leastBallots: 1, threshold: 1 }));
  const served = async (name: Name) => {
    const { command, environment } = compose.services[name]!;
    const [[variable, address]] = Object.entries(environment!) as [[string, string]];
    const line = command!.slice(1).map((word) =>
      Object.entries(origins)
        .reduce((text, [host, port]) => text.replace(host, `localhost:${port}`), word)
        .replace(/172\.30\.0\.\d+/, '127.0.0.1')
        .replace('=/', `=${place('.')}/`),
    );
    const process = start(name, [...line, `--port=${ports[name]}`], {
      [variable]: address.replace('@primary/', `@127.0.0.1:${server.port}/`),
      PGPASSWORD: `${new URL(address).username}-password`,
    });
    const [, link] = await process.line(/^join link +(\S+)$/);
    return { process, link: link! };
  };
  const coordinator = await served('coordinator');
  const fronts = await Promise.all([served('front-1'), served('front-2')]);
  assert.equal(fronts[0].link, fronts[1].link);
  assert.match(fronts[0].link, new RegExp(`^ostraka://localhost:${origins['vote.example.org']}/tls/`));

  const caddyfile = Object.entries(origins)
    .reduce(
      (text, [host, port]) =>
        text.replace(
          `${host} {`,
          `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${certificate.certificate} ${certificate.key}`,
        ),
      read('Caddyfile'),
    )
    .replaceAll(/\b(coordinator|front-\d):4790/g, (_, name: Name) => `127.0.0.1:${ports[name]}`);
  const caddy = await runCaddy(`{\n\tadmin off\n\tauto_https off\n}\n${caddyfile}`, origins['vote.example.org']);
  t.after(() => caddy.stop());

  const nodes = ['Ada', 'Bob'].map((name) =>
    start(name, ['node', '--join', coordinator.link, '--data', place(name), '--name', name]),
  );
  await Promise.all(['Ada', 'Bob'].map((name) => coordinator.process.line(new RegExp(`^node ${name} is here$`))));
  const done = async (name: string, ...line: string[]): Promise<string> => {
    const process = start(name, line);
    assert.equal(await process.gone, 0, process.said);
    return process.said;
  };
  const organise = (deed: string, ...also: string[]) =>
    done(deed, 'organiser', deed, '--at', coordinator.link, '--token-file', place('data/organiser-token'), ...also);
  await organise('open-enrolment');
  await coordinator.process.line(/^the nodes have made the election key$/);
  for (const name of ['front-1', 'front-2'] as const)
    await until(async () => (await status({ origin: `http://127.0.0.1:${ports[name]}` })).phase === 'enrolment');
  const vote = (title: string, name: string, link: string) =>
    done(
      ...([title, 'vote', '--join', link, '--as', name, '--key', place(`key-${name}`), '--choose', 'Baltic'] as const),
      ...['--receipt', place(`receipt-${name}.json`)],
    );
  const voting = ['Zoe', 'Yan'].map((name) => vote(name, name, fronts[0].link));
  await until(async () => (await status({ origin: `http://127.0.0.1:${ports.coordinator}` })).enrolled === 2);
  await organise('open-voting', '--voters', '2');
  await Promise.all(voting);

  await t.test('with one front gone its balancer brings everybody to the other', async () => {
    await fronts[0].process.stop();
    await vote('again', 'Zoe', fronts[1].link);
  });
  await organise('close');
  await done('export', 'export', '--from', fronts[1].link, '--out', place('t.ostraka'));
  assert.match(await done('verify', 'verify', place('t.ostraka')), /^2 ballots opened\n/m);
  await Promise.all(nodes.map((node) => node.stop()));
});

/** Until it is stopped. Resolves when somebody speaks TLS at this port. */
async function runCaddy(caddyfile: string, port: number): Promise<{ stop(): Promise<void> }> {
  writeFileSync(place('Caddyfile'), caddyfile);
  const caddy = spawn('caddy', ['run', '--config', place('Caddyfile')], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: place('.'), XDG_DATA_HOME: place('.'), XDG_CONFIG_HOME: place('.') },
  });
  const gone = once(caddy, 'exit');
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  while (!(await answers())) assert.equal(caddy.exitCode, null, 'caddy has ended');
  return {
    async stop() {
      caddy.kill('SIGTERM');
      await gone;
    },
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    await client.query('SET synchronous_commit = local');
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Of a file for psql: without its own commands, with a password for each of its variables. */
function statementsOf(text: string): string[] {
  const plain = text
    .replaceAll(/^\\.*$/gm, '')
    .replaceAll(/--.*$/gm, '')
    .replaceAll(/:'(\w+)'/g, "'$1-password'");
  return plain
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const blocksOf = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block!);

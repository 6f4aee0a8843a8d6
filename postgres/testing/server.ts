/** A real PostgreSQL on this computer's loopback, with a folder and a port of its own, gone when the test is over. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { give, openToAll, person } from './person.ts';
import { programs } from './programs.ts';

export type Settings = Readonly<Record<string, string | number>>;

/** Tries until a server answers, a tenth of a second apart: as long as a busy computer may take. */
const TRIES = 600;
const ALWAYS: Settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export class TestServer {
  /** What the server writes; its folder is beside `home`'s log. */
  readonly home: string;
  readonly data: string;
  readonly password: string;
  #port = 0;
  #child: ChildProcess | null = null;
  #databases = 0;

  constructor(home: string, password: string) {
    this.home = home;
    this.data = join(home, 'data');
    this.password = password;
  }

  get port(): number {
    return this.#port;
  }

  get log(): string {
    return readFileSync(join(this.home, 'log'), 'utf8');
  }

  /** For whoever connects as the server's owner, or as `user` with a password. */
  url(database = 'postgres', user = 'postgres', password = this.password): string {
    return `postgres://${user}:${password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** Settles what later lines of its settings outweigh; heeded at the next start, or after `reload`. */
  configure(settings: Settings): void {
    const quoted = Object.entries(settings).map(([name, value]) => `${name} = '${`${value}`.replaceAll("'", "''")}'\n`);
    appendFileSync(join(this.data, 'postgresql.auto.conf'), quoted.join(''));
  }

  reload(): void {
    this.#child?.kill('SIGHUP');
  }

  /** Resolves when it answers. A port is taken anew at the first start alone: whoever knows the server finds it again. */
  async start(): Promise<void> {
    this.#port ||= await freePort();
    const log = openSync(join(this.home, 'log'), 'a');
    const child = spawn(programs().postgres, ['-D', this.data, '-p', `${this.#port}`], {
      ...person(),
      cwd: this.data,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    for (let tries = 0; tries < TRIES; tries++) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`PostgreSQL ended while it started:\n${this.log}`);
      if (await this.#answers()) return;
      await pause(100);
    }
    throw new Error(`PostgreSQL did not answer:\n${this.log}`);
  }

  /** `SIGINT` is its orderly end; `SIGQUIT` is as if the computer had crashed, its helpers with it. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  }

  /** Ends it for good, its folder with it. */
  async close(): Promise<void> {
    await this.stop('SIGQUIT');
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Rows of one statement, as the server's owner. */
  async query(
    text: string,
    values: readonly unknown[] = [],
    database = 'postgres',
  ): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** The address of a new database that nobody else knows. */
  async database(): Promise<string> {
    const name = `test_${++this.#databases}_${randomBytes(4).toString('hex')}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  async #answers(): Promise<boolean> {
    try {
      await this.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}

/** A folder for a server, without its data. */
export function serverFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'ostraka-postgres-'));
  openToAll(home);
  const log = join(home, 'log');
  writeFileSync(log, '');
  give(log);
  return home;
}

/** A server that runs, with these settings besides. To be closed. */
export async function startServer(settings: Settings = {}): Promise<TestServer> {
  const home = serverFolder();
  const server = new TestServer(home, randomBytes(12).toString('hex'));
  const password = join(home, 'password');
  writeFileSync(password, `${server.password}\n`, { mode: 0o600 });
  give(password);
  mkdirSync(server.data, { mode: 0o700 });
  give(server.data);
  const words = ['-D', server.data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  const { status, stderr } = spawnSync(
    programs().initdb,
    [...words, '--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync'],
    { ...person(), cwd: home, encoding: 'utf8' },
  );
  rmSync(password);
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
  server.configure({ ...ALWAYS, ...settings });
  await server.start();
  return server;
}

/**
 * The server of one election's boards, with a standby beside it or not: what befalls it, and what its operator then does, as
 * docs/POSTGRES.md has it.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Place, Server } from '../../../main/testing/chaos/database/database.ts';
import type { Standby } from '../../../main/testing/chaos/plan.ts';
import { restore, wholeBackup } from '../backup.ts';
import { startServer, type TestServer } from '../server.ts';
import { holdSender, nameStandbys, startStandby } from '../standby.ts';

/** As the page has servers: they miss whoever is cut off. A standby that is cut off looks again soon. */
const SETTINGS = {
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
  tcp_user_timeout: '10s',
  client_connection_check_interval: '2s',
  idle_in_transaction_session_timeout: '10s',
  wal_retrieve_retry_interval: '300ms',
};

export class Cluster implements Server {
  readonly #password: string;
  /** The servers that have been, those that are lost too; to be closed. */
  readonly #all: TestServer[] = [];
  readonly #databases: string[] = [];
  #primary: TestServer;
  #standby: TestServer | null = null;
  /** The primary before the one that there is. */
  #old: TestServer | null = null;
  #standbys = 0;
  /** The process that sends the standby what is written, where it is held. */
  #held = 0;
  #backups = 0;
  #isSynchronous = false;

  private constructor(primary: TestServer, password: string) {
    this.#primary = primary;
    this.#password = password;
    this.#all.push(primary);
  }

  static async start(standby: Standby | null): Promise<Cluster> {
    const primary = await startServer(SETTINGS);
    const cluster = new Cluster(primary, randomBytes(9).toString('hex'));
    await primary.query('CREATE ROLE ostraka_front NOLOGIN');
    await primary.query(`CREATE ROLE show LOGIN PASSWORD '${cluster.#password}' IN ROLE ostraka_front`);
    if (standby) await cluster.#follow(standby === 'synchronous');
    return cluster;
  }

  get port(): number {
    return this.#primary.port;
  }

  get standby(): Standby | null {
    return this.#standby && (this.#isSynchronous ? 'synchronous' : 'asynchronous');
  }

  async place(): Promise<Place> {
    const own = new URL(await this.#primary.database());
    const name = own.pathname.slice(1);
    this.#databases.push(name);
    const at = (url: string, port: number): string => {
      const address = new URL(url);
      address.port = String(port);
      return address.href;
    };
    return {
      address: (port) => at(own.href, port),
      frontAddress: (port) => at(this.#primary.url(name, 'show', this.#password), port),
      entry: async (index) => {
        const [row] = await this.#primary.query('SELECT leaf FROM ostraka.entries WHERE position = $1', [index], name);
        return (row?.leaf as Buffer | undefined) ?? null;
      },
    };
  }

  start(): Promise<void> {
    return this.#primary.start();
  }

  async stop(how: 'crash' | 'order'): Promise<void> {
    const stopped = this.#primary.stop(how === 'crash' ? 'SIGQUIT' : 'SIGINT');
    // One that is held hears nothing of a crash.
    if (this.#held !== 0) process.kill(this.#held, 'SIGKILL');
    this.#held = 0;
    await stopped;
  }

  async endSessions(): Promise<void> {
    await this.#primary.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL',
    );
  }

  async holdStandby(): Promise<void> {
    this.#held = await holdSender(this.#primary, `s${this.#standbys}`);
  }

  async promote(): Promise<void> {
    await this.#standby!.query('SELECT pg_promote(true, 60)');
    this.#old = this.#primary;
    this.#primary = this.#standby!;
    this.#standby = null;
  }

  async followAnew(): Promise<void> {
    await this.#follow(true);
  }

  async settleAlone(): Promise<void> {
    this.#isSynchronous = false;
    await nameStandbys(this.#primary, '');
    for (const name of this.#databases) {
      const [board] = await this.#primary.query(`SELECT to_regclass('ostraka.meta') AS meta`, [], name);
      if (board?.meta) await this.#primary.query('UPDATE ostraka.meta SET synchronous = false', [], name);
    }
  }

  async startOld(): Promise<number> {
    await this.#old!.start();
    return this.#old!.port;
  }

  async stopOld(): Promise<void> {
    await this.#old!.stop();
  }

  async backUp(): Promise<string> {
    const copy = join(this.#primary.home, `backup-${++this.#backups}`);
    await wholeBackup(this.#primary, copy);
    return copy;
  }

  async restore(copy: string): Promise<void> {
    await this.#standby?.close();
    this.#standby = null;
    restore(this.#primary, copy);
    // Else it would wait for standbys that there are no more.
    this.#primary.configure({ synchronous_standby_names: '' });
    await this.start();
  }

  async end(): Promise<void> {
    for (const server of this.#all) await server.close();
  }

  async #follow(isSynchronous: boolean): Promise<void> {
    const name = `s${++this.#standbys}`;
    this.#standby = await startStandby(this.#primary, name);
    this.#all.push(this.#standby);
    this.#isSynchronous = isSynchronous;
    if (isSynchronous) await nameStandbys(this.#primary, `FIRST 1 (${name})`);
  }
}

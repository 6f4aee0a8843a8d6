/**
 * The one session of whoever leads on a board: it holds the lock, and all writes go through it, so that with the session both are
 * gone. What a write needs to be acknowledged, and why, is shown by running in the tests beside this:
 *
 * - each transaction reads the term's row with a lock, and ends where somebody leads since;
 * - a COMMIT counts that was answered as one, without a warning, and, where standbys have to have it, while the settings that say so
 *   still stand: else nobody knows whether it survives;
 * - after anything else than that the session is dropped, and all that was known through it. A start finds what stands.
 */
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { BoardAsked } from '../../main/storage/postgres/adapter.ts';
import { migrate } from './migrate.ts';

/** Of an advisory lock that whoever leads holds: 'OSTB', and the first of its kind. */
const LOCK = [0x4f535442, 1] as const;
/** Milliseconds that a statement may take, on this side: the server can tell a session that is cut off nothing. */
const DEADLINE = 10_000;
/** Milliseconds after which the server frees the lock of a session that says nothing, as of a process that is held. */
const IDLE = 6000;
const BEAT = IDLE / 4;
/** Milliseconds between two looks at a lock that somebody else has. */
const LOOK = 500;
const OLDEST = 150_000;
/** Where a wait for standbys was ended by hand the commit succeeds, and only a warning says so. */
const LEVELS: ReadonlySet<string> = new Set(['on', 'remote_apply']);
/** Set where the server's system has them: how soon it misses somebody who is gone, or whose computer is. */
const NOTICES = {
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '10000',
  client_connection_check_interval: '2000',
};

export type Statement = pg.QueryConfig<unknown[]>;
export type Row = Record<string, unknown>;

export class Session {
  readonly #asked: BoardAsked;
  readonly #client: pg.Client;
  /** One sequence of statements at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #beat: NodeJS.Timeout | undefined;
  /** What the server has warned of since a transaction began. */
  #warning: string | null = null;
  #lost: Error | null = null;
  #closing = false;
  readonly #hearers: ((why: Error) => void)[] = [];
  /** As text: it may be larger than a number holds. */
  #term = '';
  #board = '';
  #synchronous = false;

  private constructor(asked: BoardAsked) {
    this.#asked = asked;
    this.#client = new pg.Client({
      connectionString: asked.secret,
      application_name: 'ostraka leader',
      connectionTimeoutMillis: DEADLINE,
      keepAlive: true,
      keepAliveInitialDelayMillis: 3000,
    });
    this.#client.on('error', (error) => this.#lose(error));
    this.#client.on('end', () => this.#lose(new Error('the connection was closed')));
    this.#client.on('notice', ({ severity, message }) => {
      if (severity === 'WARNING') this.#warning = message ?? severity;
    });
  }

  /** Resolves when this process leads; throws what `openBoard` does. */
  static async lead(asked: BoardAsked): Promise<Session> {
    const session = new Session(asked);
    try {
      await session.#client.connect();
      await session.#prepare();
      await session.#takeLock();
      await migrate(session.#client, asked);
      await session.#takeLead();
    } catch (cause) {
      session.#closing = true;
      session.#drop();
      throw session.#isOurs(cause) ? cause : session.#unreachable(cause);
    }
    session.#beat = setInterval(() => {
      session.inTurn(() => session.query({ text: 'SELECT 1' })).catch(() => {});
    }, BEAT);
    return session;
  }

  get term(): string {
    return this.#term;
  }

  get board(): string {
    return this.#board;
  }

  /** Whether standbys have to have what is acknowledged. */
  get isSynchronous(): boolean {
    return this.#synchronous;
  }

  onLost(hear: (why: Error) => void): void {
    if (this.#lost) hear(this.#lost);
    else this.#hearers.push(hear);
  }

  /** Rows of one statement, of which those with a name are prepared once. Within a turn. */
  async query(statement: Statement): Promise<Row[]> {
    return (await this.#ask(() => this.#client.query(statement))).rows;
  }

  /** What `write` does, all of it or nothing: durable when this resolves. */
  transaction(write: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      this.#warning = null;
      // Several statements in one text go at once; such a text takes no values.
      const begun = await this.#ask(() => this.#client.query('BEGIN; SELECT term FROM ostraka.term FOR SHARE'));
      const [, { rows }] = begun as unknown as [unknown, { rows: Row[] }];
      if (rows[0]?.term !== this.#term)
        throw this.#asked.fail(
          'storage-deposed',
          `another coordinator leads on the board in ${this.#asked.shown} since`,
          'one of them is to end: this one has',
        );
      await write();
      await this.#commit();
    });
  }

  /** What comes together stays together. Whatever is thrown in it ends the session. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(async () => {
      if (this.#lost) throw this.#lost;
      try {
        return await act();
      } catch (cause) {
        throw this.#lose(cause);
      }
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Ends it at once. */
  drop(why: Error): void {
    this.#lose(why);
  }

  /** Ends it when what is under way is done. */
  async close(): Promise<void> {
    await this.#turn;
    this.#closing = true;
    clearInterval(this.#beat);
    if (this.#lost) return;
    this.#lost = this.#asked.fail(
      'storage-unknown',
      `the session with ${this.#asked.shown} is closed`,
      'open it again',
    );
    await this.#client.end();
  }

  async #prepare(): Promise<void> {
    const asked = `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
      pg_is_in_recovery() AS follows, current_setting('synchronous_commit') AS level`;
    const [server] = await this.query({ text: asked });
    const { fail, shown } = this.#asked;
    if (Number(server?.version) < OLDEST)
      throw fail('storage-version', `${shown} is PostgreSQL ${server?.name}`, 'a board needs PostgreSQL 15 or later');
    if (server?.follows)
      throw fail(
        'storage-unreachable',
        `${shown} is on a standby server, where nothing can be written`,
        'give the address of the primary server, or promote this one',
      );
    if (!LEVELS.has(String(server?.level))) await this.#set('synchronous_commit', 'on');
    await this.#set('idle_session_timeout', `${IDLE}ms`);
    await this.#set('idle_in_transaction_session_timeout', `${DEADLINE}ms`);
    // A server on a system without one of these misses its clients later.
    for (const [name, value] of Object.entries(NOTICES)) await this.#set(name, value).catch(() => {});
  }

  #set(name: string, value: string): Promise<unknown> {
    return this.query({ text: 'SELECT set_config($1, $2, false)', values: [name, value] });
  }

  async #takeLock(): Promise<void> {
    const { onWaiting, stop, fail, shown } = this.#asked;
    const look = { text: 'SELECT pg_try_advisory_lock($1, $2) AS free', values: [...LOCK] };
    for (let isTold = false; ; isTold = true) {
      const [row] = await this.query(look);
      if (row?.free) return;
      if (!isTold) onWaiting?.();
      await pause(LOOK, undefined, stop ? { signal: stop } : {}).catch(() => {});
      if (stop?.aborted) throw fail('interrupted', `waiting for ${shown} was stopped`, 'start it again to wait on');
    }
  }

  /**
   * What is read after this is known to be committed as any acknowledged write is: rows may be visible here that no standby has, until one
   * commit behind them is acknowledged.
   */
  async #takeLead(): Promise<void> {
    const { fail, shown } = this.#asked;
    const read = `SELECT board::text AS board, synchronous, current_setting('synchronous_standby_names') <> '' AS names
      FROM ostraka.meta`;
    const [meta] = await this.query({ text: read });
    this.#board = String(meta?.board);
    this.#synchronous = Boolean(meta?.synchronous || meta?.names);
    if (this.#synchronous && !meta?.names)
      throw fail(
        'storage-unsafe',
        `the board in ${shown} was led with a synchronous standby, and this server has none: synchronous_standby_names is empty`,
        'name the standbys there, or settle that there are none any more as docs/POSTGRES.md says',
      );
    this.#warning = null;
    await this.query({ text: 'BEGIN' });
    const raise = `UPDATE ostraka.term SET term = term + 1, holder = $1, since = now() RETURNING term`;
    const [row] = await this.query({ text: raise, values: [`${hostname()} ${process.pid}`] });
    this.#term = String(row?.term);
    if (this.#synchronous && !meta?.synchronous)
      await this.query({ text: 'UPDATE ostraka.meta SET synchronous = true' });
    await this.#commit();
  }

  async #commit(): Promise<void> {
    const { fail, shown } = this.#asked;
    const unsafe = (why: string) =>
      fail(
        'storage-unsafe',
        `whether a write survives the loss of the database server is not known: ${why} (${shown})`,
        'see to its standbys, then start again: what stands is found then',
      );
    const { command } = await this.#ask(() => this.#client.query('COMMIT'));
    // A transaction that has failed is answered so, and no error.
    if (command !== 'COMMIT') throw new Error(`a transaction ended as ${command}`);
    if (this.#warning !== null) throw unsafe(this.#warning);
    if (!this.#synchronous) return;
    // Names that are taken away meanwhile end the wait without a word. To be asked by itself: the server reads its settings between texts.
    const look = `SELECT current_setting('synchronous_standby_names') AS names, current_setting('synchronous_commit') AS level`;
    const [now] = await this.query({ name: 'settings', text: look });
    if (!now?.names || !LEVELS.has(String(now.level)))
      throw unsafe(`its standbys are named no more (“${now?.names}”, synchronous_commit ${now?.level})`);
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`there was no answer for ${DEADLINE / 1000} s`)), DEADLINE);
    });
    const answer = ask();
    // Whichever comes second is nobody's.
    answer.catch(() => {});
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Nothing more is written: what is under way may stand or not. Returns what is said of that from now on. */
  #lose(cause: unknown): Error {
    if (this.#lost) return this.#lost;
    this.#lost = this.#isOurs(cause) ? cause : this.#unknown(cause);
    this.#drop();
    if (!this.#closing) for (const hear of this.#hearers.splice(0)) hear(this.#lost);
    return this.#lost;
  }

  #drop(): void {
    clearInterval(this.#beat);
    this.#client.connection.stream.destroy();
  }

  #isOurs(cause: unknown): cause is Error {
    return cause instanceof Error && cause.name === 'OstrakaError';
  }

  #unknown(cause: unknown): Error {
    const { fail, shown } = this.#asked;
    if (codeOf(cause) === '53100')
      return fail('storage-full', `the disk of ${shown} is full`, 'free some space there and start again');
    return fail(
      'storage-unknown',
      `the session with ${shown} has ended: ${this.#said(cause)}`,
      'see that the database is there, then start again: what was acknowledged is found then',
    );
  }

  #unreachable(cause: unknown): Error {
    const code = codeOf(cause);
    const hint =
      code?.startsWith('28') || code === '42501'
        ? 'see which user the address names, its password (PGPASSWORD or a password file), and what docs/POSTGRES.md has it do'
        : code === '3D000'
          ? 'make the database first, as docs/POSTGRES.md says'
          : 'see that the server runs and takes connections from here; without TLS, in a network that is yours alone, add ?sslmode=disable to the address';
    return this.#asked.fail('storage-unreachable', `cannot lead on ${this.#asked.shown}: ${this.#said(cause)}`, hint);
  }

  #said(cause: unknown): string {
    // Of several addresses that were tried each has its own.
    const causes = cause instanceof AggregateError ? cause.errors : [cause];
    return this.#asked.redact(causes.map((one) => (one instanceof Error ? one.message : String(one))).join('; '));
  }
}

/** Five characters of PostgreSQL (appendix A of its manual), or what the system calls it. */
const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;

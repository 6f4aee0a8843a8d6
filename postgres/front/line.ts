/**
 * A session with the database that is taken up again when it is lost, and hears of news. After each connection it listens first and
 * then says that there may be news: what came meanwhile told nobody.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { BoardAsked } from '../../main/storage/postgres/adapter.ts';
import type { Row } from '../board/session.ts';

/** Milliseconds that a statement may take. */
const DEADLINE = 10_000;
/** Milliseconds after which there may be news though nobody said so. */
const BEAT = 2000;
const BETWEEN_TRIES = 300;

/** With a name it is prepared when it is first used. */
interface Text {
  readonly name?: string;
  readonly text: string;
}

export type Asked = Pick<BoardAsked, 'secret' | 'shown' | 'redact' | 'fail'>;

interface Parts {
  /** As the server's own lists name it. */
  readonly name: string;
  readonly channel: string;
  /** Done on each connection before it is used; what it rejects with ends this try. */
  readonly begin?: (query: Line['query']) => Promise<void>;
  readonly hear: () => void;
}

export class Line {
  readonly #asked: Asked;
  readonly #parts: Parts;
  #client: pg.Client | null = null;
  #beat: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(asked: Asked, parts: Parts) {
    this.#asked = asked;
    this.#parts = parts;
  }

  /** Resolves when it is connected; later it connects again by itself. Rejects with what `fail` or `begin` makes. */
  static async open(asked: Asked, parts: Parts): Promise<Line> {
    const line = new Line(asked, parts);
    await line.#connect();
    line.#beat = setInterval(parts.hear, BEAT);
    return line;
  }

  /** Rows of one statement; rejects while there is no connection. */
  readonly query = async (statement: Text, ...values: unknown[]): Promise<Row[]> => {
    const client = this.#client;
    if (!client) throw this.#away(new Error('there is no connection for now'));
    return this.#ask(client, { ...statement, values });
  };

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const { name, channel, begin, hear } = this.#parts;
    const client = new pg.Client({
      connectionString: this.#asked.secret,
      application_name: name,
      connectionTimeoutMillis: DEADLINE,
      keepAlive: true,
      keepAliveInitialDelayMillis: 3000,
    });
    let isOver = false;
    const lost = (): void => {
      if (isOver) return;
      isOver = true;
      client.connection.stream.destroy();
      if (this.#client !== client) return;
      this.#client = null;
      void this.#again();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', hear);
    try {
      await client.connect();
      // What is lost with the server is asked again: nobody was told anything that rests on it.
      await this.#ask(client, { text: 'SET synchronous_commit = off' });
      await this.#ask(client, { text: `LISTEN ${channel}` });
      await begin?.((statement, ...values) => this.#ask(client, { ...statement, values }));
    } catch (cause) {
      lost();
      throw cause instanceof Error && cause.name === 'OstrakaError' ? cause : this.#away(cause);
    }
    if (isOver) throw this.#away(new Error('the connection was closed'));
    this.#client = client;
    if (this.#closed) return this.close();
    hear();
  }

  async #again(): Promise<void> {
    while (!this.#closed) {
      await pause(BETWEEN_TRIES);
      if (this.#closed) return;
      try {
        return await this.#connect();
      } catch {
        // It is tried until it is there again: whoever asks meanwhile is told that it is away.
      }
    }
  }

  async #ask(client: pg.Client, query: pg.QueryConfig<unknown[]>): Promise<Row[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        client.connection.stream.destroy();
        reject(new Error(`there was no answer for ${DEADLINE / 1000} s`));
      }, DEADLINE);
    });
    const answer = client.query(query);
    answer.catch(() => {});
    try {
      return (await Promise.race([answer, late])).rows;
    } catch (cause) {
      throw this.#away(cause);
    } finally {
      clearTimeout(timer);
    }
  }

  #away(cause: unknown): Error {
    if (cause instanceof Error && cause.name === 'OstrakaError') return cause;
    const { shown, redact, fail } = this.#asked;
    const causes = cause instanceof AggregateError ? cause.errors : [cause];
    const said = redact(causes.map((one) => (one instanceof Error ? one.message : String(one))).join('; '));
    return fail(
      'storage-unreachable',
      `${shown} does not do what it is asked: ${said}`,
      'see that the server runs, and that the user of the address may do what docs/POSTGRES.md has it do',
    );
  }
}

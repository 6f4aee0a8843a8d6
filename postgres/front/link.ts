/** A front's way to the board: it reads what may be shown, and brings what people send and waits for its answer. */
import { randomUUID } from 'node:crypto';
import type { FrontLink, Shown, Submission, SubmissionKind } from '../../main/storage/postgres/fronts.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { blobOf, bytesOf } from '../board/bytes.ts';
import { requireFormat } from '../board/migrate.ts';
import { prepared, READ_BLOBS, READ_ENTRIES } from '../board/statements.ts';
import { type Asked, Line } from './line.ts';
import * as sql from './statements.ts';

/** So many submissions of all fronts may wait; one more is refused. */
const MOST_WAITING = 5000;
/** So many are brought at once. */
const AT_ONCE = 256;
/** Milliseconds until nobody waits for an answer any more: whoever sent it sends it again. */
const PATIENCE = 20_000;
const READ_BOARD = prepared('read board', 'SELECT board::text AS board FROM ostraka.meta');

interface Waiting extends Submission {
  isThere: boolean;
  readonly answer: (answer: unknown) => void;
  readonly refuse: (error: Error) => void;
}

export class Link implements FrontLink {
  readonly #asked: Asked;
  /** Without an answer, the oldest first. */
  readonly #waiting = new Map<string, Waiting>();
  #reads!: Line;
  #asks!: Line;
  #id = '';
  #news: () => void = () => {};
  readonly #lost: ((why: Error) => void)[] = [];
  #over: Error | null = null;
  #isBringing = false;
  #isReading = false;
  /** Whether there were news while answers were read. */
  #more = false;

  private constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Rejects where nobody has led on a board there yet, or where it is of another format. */
  static async open(asked: Asked): Promise<Link> {
    const link = new Link(asked);
    const name = 'ostraka front';
    const begin = (query: Line['query']) => link.#begin(query);
    link.#reads = await Line.open(asked, { name, channel: sql.TO_FRONTS, begin, hear: () => link.#news() });
    try {
      const hear = () => void link.#readAnswers();
      link.#asks = await Line.open(asked, { name, channel: sql.TO_FRONTS, begin, hear });
    } catch (cause) {
      await link.#reads.close();
      throw cause;
    }
    return link;
  }

  get id(): string {
    return this.#id;
  }

  onNews(hear: () => void): void {
    this.#news = hear;
    hear();
  }

  onLost(hear: (why: Error) => void): void {
    if (this.#over) hear(this.#over);
    else this.#lost.push(hear);
  }

  async shown(): ReturnType<FrontLink['shown']> {
    const [row] = await this.#reads.query(sql.READ_SHOWN);
    if (!row) return null;
    const { leader, size, told, age } = row;
    const shown = { leader: bytesOf(leader), size: Number(size), ...(told as Omit<Shown, 'leader' | 'size'>) };
    return { shown, age: Number(age) };
  }

  async entries(from: number, to: number) {
    return (await this.#reads.query(READ_ENTRIES, from, to)).map(({ leaf }) => bytesOf(leaf));
  }

  async blobs(): Promise<BlobName[]> {
    const rows = await this.#reads.query(READ_BLOBS);
    return rows.map(({ sha256, length }) => ({ sha256: bytesOf(sha256), length: Number(length) }));
  }

  blob(name: BlobName) {
    return blobOf(name, this.#reads.query);
  }

  ask(kind: SubmissionKind, body: Uint8Array, address: string | null): Promise<unknown> {
    const { fail } = this.#asked;
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(this.#tooMany());
    return new Promise<unknown>((resolve, reject) => {
      const name = randomUUID();
      const end = <T>(then: (value: T) => void) => {
        return (value: T): void => {
          clearTimeout(timer);
          this.#waiting.delete(name);
          then(value);
        };
      };
      const late = fail(
        'busy',
        'the coordinator has not answered in time: what was sent is kept for it, and may still come to stand on the board',
        'send the same again in a moment',
      );
      const timer = setTimeout(() => end(reject)(late), PATIENCE);
      const row = { name, kind, body, address, isThere: false, answer: end(resolve), refuse: end(reject) };
      this.#waiting.set(name, row);
      void this.#bring();
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#reads.close(), this.#asks.close()]);
    const over = this.#asked.fail('busy', 'this front is being ended', 'send the same again in a moment');
    for (const { refuse } of [...this.#waiting.values()]) refuse(over);
  }

  /** On each connection: it is the same board as before, and what waits is brought again, for a server may have lost it. */
  async #begin(query: Line['query']): Promise<void> {
    const { fail, shown } = this.#asked;
    await requireFormat((text) => query({ text }), this.#asked);
    const [meta] = await query(READ_BOARD);
    const id = String(meta?.board);
    this.#id ||= id;
    if (id !== this.#id) {
      this.#over = fail('other-election', `${shown} holds another board than before`, 'start this front again');
      for (const hear of this.#lost.splice(0)) hear(this.#over);
      throw this.#over;
    }
    for (const row of this.#waiting.values()) row.isThere = false;
  }

  /** What has come together is brought together. */
  async #bring(): Promise<void> {
    if (this.#isBringing) return;
    this.#isBringing = true;
    try {
      // What comes in the same moment goes along.
      for (await null; ; ) {
        const rows = [...this.#waiting.values()].filter(({ isThere }) => !isThere).slice(0, AT_ONCE);
        if (rows.length === 0) return;
        for (const row of rows) row.isThere = true;
        const isBrought = await this.#insert(rows).catch((cause) => {
          for (const row of rows) row.isThere = false;
          throw cause;
        });
        if (!isBrought) for (const row of rows) row.refuse(this.#tooMany());
      }
    } catch {
      // The connection is gone: all of it is brought with the next news, of which there are some once there is another.
    } finally {
      this.#isBringing = false;
    }
  }

  /** False where too many wait. */
  async #insert(rows: readonly Waiting[]): Promise<boolean> {
    const columns = [
      rows.map(({ name }) => name),
      rows.map(({ kind }) => kind),
      rows.map(({ body }) => Buffer.from(body.buffer, body.byteOffset, body.byteLength)),
      rows.map(({ address }) => address),
    ];
    const [done] = await this.#asks.query(sql.BRING, ...columns, MOST_WAITING);
    if (Number(done?.count) > 0) return true;
    // Those that were there before are no new rows.
    const there = await this.#asks.query(sql.ARE_THERE, columns[0]);
    return there.length > 0;
  }

  async #readAnswers(): Promise<void> {
    void this.#bring();
    this.#more = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#more && this.#waiting.size > 0) {
        this.#more = false;
        const rows = await this.#asks.query(sql.READ_ANSWERS, [...this.#waiting.keys()]);
        for (const { name, answer } of rows) this.#waiting.get(String(name))?.answer(answer);
      }
    } catch {
      // With the next connection there is news again.
    } finally {
      this.#isReading = false;
    }
  }

  #tooMany(): Error {
    return this.#asked.fail('busy', 'too many submissions wait for the coordinator', 'try again soon');
  }
}

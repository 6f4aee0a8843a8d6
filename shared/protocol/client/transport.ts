/** The one way to ask a coordinator over HTTP; a process and a browser's page each bring their own. */
import { type Bytes, joined } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Milliseconds until the answer is given up; null waits as long as it takes. */
  readonly timeout: number | null;
  /** Bytes of an answer: `bytes`, `text` and `pieces` of the reply reject beyond them, with `bad-answer`. */
  readonly most: number;
}

export interface Reply {
  readonly status: number;
  bytes(): Promise<Bytes>;
  text(): Promise<string>;
  /** The same bytes as they come, for answers that are long. */
  pieces(): AsyncIterable<Bytes>;
  /** The body as it comes, for answers that last. */
  texts(): AsyncIterable<string>;
}

export interface Transport {
  /** The coordinator's, for messages to people. */
  readonly address: string;
  /** @param path begins with a slash. Rejects, with whatever error, where nobody answers. */
  request(method: 'GET' | 'POST' | 'PUT', path: string, request: Request): Promise<Reply>;
}

/** A body as it comes: what a stream's reader is. */
interface Source {
  read(): Promise<{ readonly done: boolean; readonly value?: Bytes | undefined }>;
  cancel(): Promise<void>;
}

/** A body as it comes, of at most `most` bytes; whoever stops half-way gives the rest up. */
export async function* upTo(source: Source | undefined, most: number): AsyncGenerator<Bytes> {
  let length = 0;
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = (await source?.read()) ?? { done: true };
      isOver = done || !value;
      if (isOver || !value) return;
      length += value.length;
      if (length > most) throw tooMuch(most);
      yield value;
    }
  } finally {
    // One that broke off is over already, and says so again.
    if (!isOver) await source?.cancel().catch(() => {});
  }
}

/** All of it: whoever answers must not fill this laptop's memory. */
export async function gather(source: Source | undefined, most: number): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of upTo(source, most)) pieces.push(piece);
  return joined(pieces);
}

export const tooMuch = (most: number) =>
  new OstrakaError('bad-answer', `the coordinator answered with more than ${most} bytes`);

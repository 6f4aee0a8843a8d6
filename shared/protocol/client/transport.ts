/** The one way to ask a coordinator over HTTP; a process and a browser's page each bring their own. */
import { type Bytes, joined } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Milliseconds until the answer is given up; null waits as long as it takes. */
  readonly timeout: number | null;
  /** Bytes of an answer: `bytes` and `text` of the reply reject beyond them, with `bad-answer`. */
  readonly most: number;
}

export interface Reply {
  readonly status: number;
  bytes(): Promise<Bytes>;
  text(): Promise<string>;
  /** The body as it comes, for answers that last. */
  texts(): AsyncIterable<string>;
}

export interface Transport {
  /** The coordinator's, for messages to people. */
  readonly address: string;
  /** @param path begins with a slash. Rejects, with whatever error, where nobody answers. */
  request(method: 'GET' | 'POST' | 'PUT', path: string, request: Request): Promise<Reply>;
}

/** A body as it comes: what a stream's reader is to `gather`. */
interface Source {
  read(): Promise<{ readonly done: boolean; readonly value?: Bytes | undefined }>;
  cancel(): Promise<void>;
}

/** All of a body that has at most `most` bytes: whoever answers must not fill this laptop's memory. */
export async function gather(source: Source | undefined, most: number): Promise<Bytes> {
  const pieces: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await source?.read()) ?? { done: true };
    if (done || !value) return joined(pieces);
    length += value.length;
    if (length > most) {
      await source?.cancel();
      throw tooMuch(most);
    }
    pieces.push(value);
  }
}

export const tooMuch = (most: number) =>
  new OstrakaError('bad-answer', `the coordinator answered with more than ${most} bytes`);

/** The one way to ask a coordinator over HTTP; a process and a browser's page each bring their own. */
import type { Bytes } from '../../codec/bytes.ts';

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Milliseconds until the answer is given up; null waits as long as it takes. */
  readonly timeout: number | null;
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

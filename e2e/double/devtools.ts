/** The DevTools protocol over a pipe: one browser, and a session for each of its pages. */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

interface Reply {
  readonly id: number;
  readonly result?: object;
  readonly error?: { readonly message: string };
}
interface Happening {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId?: string;
}
interface Call {
  resolve(result: object): void;
  reject(error: Error): void;
}

/** The browser itself, or one of its pages. Events bear the protocol's names. */
export class Session extends EventEmitter {
  /** Sends a command, typed as Playwright types it. */
  readonly send: CDPSession['send'];

  constructor(send: CDPSession['send']) {
    super();
    this.send = send;
  }
}

export class Connection {
  readonly browser: Session;
  readonly #pipe: Writable;
  readonly #calls = new Map<number, Call>();
  readonly #sessions = new Map<string, Session>();
  #ids = 0;
  #rest = '';

  constructor(pipe: { readonly to: Writable; readonly from: Readable }) {
    this.#pipe = pipe.to;
    // A browser that has ended takes no more commands; `close` below tells whoever waits.
    this.#pipe.on('error', () => {});
    pipe.from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    pipe.from.on('close', () => {
      for (const { reject } of this.#calls.values()) reject(new Error('the browser has ended'));
      this.#calls.clear();
    });
    this.browser = this.session(undefined);
  }

  /** The session of this id, which begins with the event that names it. */
  session(id: string | undefined): Session {
    const session =
      this.#sessions.get(id ?? '') ?? new Session((method, params) => this.#send(method, params, id) as Promise<never>);
    this.#sessions.set(id ?? '', session);
    return session;
  }

  #send(method: string, params: object = {}, sessionId: string | undefined): Promise<object> {
    return new Promise((resolve, reject) => {
      const id = ++this.#ids;
      this.#calls.set(id, { resolve, reject });
      this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Messages are JSON, each ended by a zero byte. */
  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#hear(JSON.parse(message) as Reply | Happening);
  }

  #hear(message: Reply | Happening): void {
    if ('method' in message) {
      this.#sessions.get(message.sessionId ?? '')?.emit(message.method, message.params);
      return;
    }
    const call = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result ?? {});
  }
}

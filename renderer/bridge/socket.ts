/** The bridge of a window in a browser: a loopback WebSocket (shared/protocol/loopback.ts) that comes back when it breaks. */
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Answer, Argument, Call, IpcError, WindowState } from '../../shared/protocol/ipc.ts';
import {
  BRIDGE_PATH,
  decodeReply,
  encodeFrame,
  protocolsOf,
  SECRET_FORM,
  SESSION_PATH,
} from '../../shared/protocol/loopback.ts';
import type { Condition, Connection } from './connection.ts';

const KEPT_AS = 'ostraka-session';
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 2000;

/**
 * The secret of this page's session: the token in the address exchanged for one, or what a reload has kept. Throws
 * `no-token` where the page was opened without one or with one that is spent.
 */
async function openSession(): Promise<string> {
  const token = location.hash.slice(1);
  if (token !== '') {
    history.replaceState(null, '', location.pathname);
    const answer = await fetch(`.${SESSION_PATH}`, { method: 'POST', body: token });
    const secret = answer.ok ? (await answer.text()).trim() : '';
    if (SECRET_FORM.test(secret)) {
      sessionStorage.setItem(KEPT_AS, secret);
      return secret;
    }
  }
  const kept = sessionStorage.getItem(KEPT_AS);
  if (kept !== null) return kept;
  throw over();
}

const over = (): OstrakaError =>
  new OstrakaError('no-token', 'this page is no window of Ostraka any more', {
    hint: 'start Ostraka again: it shows its window',
  });

export async function openSocketBridge(): Promise<Connection> {
  return new SocketBridge(await openSession());
}

interface Pending {
  resolve(answer: unknown): void;
  reject(error: IpcError): void;
}

const lost: IpcError = {
  code: 'disconnected',
  message: 'the connection to Ostraka broke before it answered',
  hint: 'try again in a moment',
  culprit: null,
};

const answers = (): Promise<boolean> =>
  fetch(location.pathname).then(
    ({ ok }) => ok,
    () => false,
  );

class SocketBridge implements Connection {
  readonly #secret: string;
  readonly #listeners = new Set<(state: WindowState) => void>();
  readonly #watchers = new Set<(condition: Condition) => void>();
  readonly #pending = new Map<number, Pending>();
  /** The open socket, as soon as there is one again. */
  #open = Promise.withResolvers<WebSocket>();
  #last = 0;
  #retry = FIRST_RETRY_MS;

  constructor(secret: string) {
    this.#secret = secret;
    this.#connect();
  }

  async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
    const socket = await this.#open.promise;
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    socket.send(new Uint8Array(encodeFrame({ id, call: name, argument })));
    return (await answer) as Answer<C>;
  }

  listen(listener: (state: WindowState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(watcher: (condition: Condition) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #connect(): void {
    const address = new URL(`.${BRIDGE_PATH}`, location.href);
    address.protocol = 'ws:';
    const socket = new WebSocket(address, protocolsOf(this.#secret));
    socket.binaryType = 'arraybuffer';
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#retry = FIRST_RETRY_MS;
      this.#open.resolve(socket);
      this.#tell('open');
    };
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.#hear(new Uint8Array(data));
    };
    socket.onclose = () => {
      if (opened) this.#open = Promise.withResolvers();
      for (const { reject } of this.#pending.values()) reject(lost);
      this.#pending.clear();
      void this.#goOn(opened);
    };
  }

  /** Tries again; unless somebody answers there who does not know this session any more. */
  async #goOn(wasOpen: boolean): Promise<void> {
    if (!wasOpen && (await answers())) {
      this.#open.promise.catch(() => {});
      this.#open.reject(over());
      this.#tell('over');
      return;
    }
    this.#tell('broken');
    setTimeout(() => this.#connect(), this.#retry);
    this.#retry = Math.min(2 * this.#retry, LAST_RETRY_MS);
  }

  #tell(condition: Condition): void {
    for (const watcher of this.#watchers) watcher(condition);
  }

  #hear(bytes: Uint8Array): void {
    const frame = decodeReply(bytes);
    if ('state' in frame) {
      for (const listener of this.#listeners) listener(frame.state);
      return;
    }
    const pending = this.#pending.get(frame.id);
    this.#pending.delete(frame.id);
    if ('error' in frame) pending?.reject(frame.error);
    else pending?.resolve(frame.answer);
  }
}

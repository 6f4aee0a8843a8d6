/**
 * The windows in a browser on this computer: pages and bridge on 127.0.0.1, for whoever holds a launch token.
 *
 * Other programs and other web pages can reach a loopback port too. So every request must name this very host (against DNS
 * rebinding), what is more than a page must come from this very origin, and the bridge opens only to a session's secret,
 * for which a launch token was given in exchange (shared/protocol/loopback.ts).
 */
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Duty } from '../../../shared/protocol/ipc.ts';
import {
  BRIDGE_PATH,
  decodeCall,
  encodeFrame,
  MAX_FRAME_BYTES,
  protocolsOf,
  SECRET_FORM,
  SESSION_PATH,
} from '../../../shared/protocol/loopback.ts';
import { pageHeaders, readPage } from '../../pages/pages.ts';
import { answer, sendStates } from '../window/ipc-host.ts';
import type { RoleInWindow } from '../window/role.ts';
import type { WindowSession } from '../window/session.ts';
import { DOOR_PATH, type Door, MOST_ASKED, readAsked } from './second-start.ts';

const HOST = '127.0.0.1';
/** Characters of a token, at most. */
const MAX_TOKEN = 100;

/** A window: a session, and the page that shows it, where there is one. */
interface Tab {
  readonly session: WindowSession;
  socket: WebSocket | null;
  /** Without a page: closes the session, or says that it goes on, unless the page comes back before. */
  ending: NodeJS.Timeout | null;
  /** While it goes on without a page: takes back the address that was given out for it, and stops listening. */
  recall: (() => void) | null;
}

export interface LoopbackOptions {
  readonly pageDirectory: string;
  readonly openSession: (role: RoleInWindow, invitation: string | null) => WindowSession;
  /** A window in which the file at this path is judged. */
  readonly openFile: (file: string) => WindowSession;
  /** Milliseconds that a session outlives its page: a reload is shorter. */
  readonly grace: number;
  /** Milliseconds after which it is said that an election goes on without a page: most reloads are shorter. */
  readonly patience: number;
  /**
   * A window has no page, and elections still need what runs behind it, so it goes on; or, with no duty left, they have
   * ended since. `address` opens it again, once.
   */
  readonly onUnwatched: (duties: readonly Duty[], address: string) => void;
  /** When the last window is closed. */
  readonly onEmpty: () => void;
}

export class LoopbackServer {
  readonly #options: LoopbackOptions;
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    // Agrees to the protocol; the secret beside it is not sent back.
    handleProtocols: (asked) => [...asked][0] ?? false,
  });
  /** The secret of the door for a second start, by its hash. */
  #door: string | null = null;
  /** What each launch token leads to, by the token's hash. */
  readonly #launches = new Map<string, () => Tab>();
  readonly #tabs = new Map<string, Tab>();
  #host = '';
  #headers: Record<string, string> = {};

  constructor(options: LoopbackOptions) {
    this.#options = options;
    this.#http = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
    });
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Takes this port; any that is free where it cannot be had, or is 0. Returns which. */
  async listen(wanted = 0): Promise<number> {
    const take = (port: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const refuse = (error: Error): void => {
          this.#http.off('listening', done);
          reject(error);
        };
        const done = (): void => {
          this.#http.off('error', refuse);
          resolve();
        };
        this.#http.once('error', refuse).once('listening', done).listen(port, HOST);
      });
    await take(wanted).catch((error: unknown) => {
      if (wanted === 0) throw error;
      return take(0);
    });
    const { port } = this.#http.address() as AddressInfo;
    this.#host = `${HOST}:${port}`;
    this.#headers = pageHeaders({ connect: `'self' ws://${this.#host}` });
    return port;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** The address of one new window. Whoever opens it first, once, gets the window. */
  launch(role: RoleInWindow, invitation: string | null = null): string {
    return this.launchOf(() => this.#options.openSession(role, invitation));
  }

  /** The same, of a window that `open` opens. */
  launchOf(open: () => WindowSession): string {
    return this.#addressOf(newSecret(), () => ({
      session: open(),
      socket: null,
      ending: null,
      recall: null,
    }));
  }

  /** From now on a second start that knows the secret gets windows of this one (second-start.ts). */
  openDoor(): Door {
    const secret = newSecret();
    this.#door = hashed(secret);
    return { origin: this.origin, secret };
  }

  /** The address of the newest window that goes on without a page; of a new one where there is none. */
  reopen(): string {
    const tab = [...this.#tabs.values()].findLast(({ recall }) => recall !== null);
    return tab ? this.#unwatched(tab) : this.launch('launcher');
  }

  /** Ends every session and gives the port back. */
  async close(): Promise<void> {
    this.#launches.clear();
    const sessions = [...this.#tabs.values()].map((tab) => {
      this.#hangUp(tab);
      return tab.session.close();
    });
    this.#tabs.clear();
    this.#http.closeAllConnections();
    await Promise.all([...sessions, new Promise((resolve) => this.#http.close(resolve))]);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, body: string | Uint8Array = '', type = 'text/plain'): void =>
      void response.writeHead(status, { ...this.#headers, 'Content-Type': type }).end(body);
    if (request.headers.host !== this.#host) return end(421);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === SESSION_PATH) {
      if (request.method !== 'POST' || !this.#isOwnOrigin(request)) return end(403);
      const secret = this.#exchange(await shortBody(request, MAX_TOKEN));
      return secret === null ? end(403) : end(200, secret);
    }
    if (path === DOOR_PATH) {
      // A page says where it comes from with every POST; a program has no reason to.
      if (request.method !== 'POST' || request.headers.origin !== undefined) return end(403);
      const address = this.#answerDoor(await shortBody(request, MOST_ASKED));
      return address === null ? end(403) : end(200, address);
    }
    if (request.method !== 'GET') return end(405);
    const page = await readPage(this.#options.pageDirectory, path);
    return page ? end(200, page.bytes, page.type) : end(404);
  }

  #isOwnOrigin(request: IncomingMessage): boolean {
    return request.headers.host === this.#host && request.headers.origin === this.origin;
  }

  /** A session's secret for a launch token that nobody has used; else null. */
  #exchange(token: string): string | null {
    // Looked up by their hashes, so that the time it takes says nothing about tokens.
    const key = hashed(token);
    const launch = this.#launches.get(key);
    if (!launch || !this.#launches.delete(key)) return null;
    const secret = newSecret();
    const tab = launch();
    // Of a window that is opened again the secret of the page before is good no more.
    for (const [old, one] of this.#tabs) if (one === tab) this.#tabs.delete(old);
    this.#hangUp(tab);
    this.#tabs.set(hashed(secret), tab);
    this.#endLater(tab);
    return secret;
  }

  /** The address of the window that a second start wants; null for whoever does not know the secret. */
  #answerDoor(body: string): string | null {
    try {
      const { secret, role, invitation, file } = readAsked(body);
      if (hashed(secret) !== this.#door) return null;
      if (file !== null) return this.launchOf(() => this.#options.openFile(file));
      return role === 'launcher' && invitation === null ? this.reopen() : this.launch(role, invitation);
    } catch (error) {
      if (error instanceof OstrakaError) return null;
      throw error;
    }
  }

  #addressOf(token: string, launch: () => Tab): string {
    this.#launches.set(hashed(token), launch);
    return `${this.origin}/#${token}`;
  }

  /** Gives up the page of a window, and whatever waits for one. */
  #hangUp(tab: Tab): void {
    if (tab.ending) clearTimeout(tab.ending);
    tab.ending = null;
    tab.recall?.();
    tab.recall = null;
    const { socket } = tab;
    // First, or its end would start the grace anew.
    tab.socket = null;
    socket?.terminate();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [protocol, secret = ''] = (request.headers['sec-websocket-protocol'] ?? '')
      .split(',')
      .map((one) => one.trim());
    const key = SECRET_FORM.test(secret) ? hashed(secret) : '';
    const tab = this.#tabs.get(key);
    if (!this.#isOwnOrigin(request) || request.url !== BRIDGE_PATH || !tab || protocol !== protocolsOf(secret)[0]) {
      // Nobody else listens to its errors now: a caller who is gone must not end the program.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#connect(tab, opened));
  }

  #connect(tab: Tab, socket: WebSocket): void {
    // A copied tab takes over, as a reload does.
    this.#hangUp(tab);
    tab.socket = socket;
    const stop = sendStates(tab.session, (state) => socket.send(encodeFrame({ state })));
    socket.on('message', (data: Buffer, isBinary) => {
      // Of a socket that is given up ws still delivers what came with the last chunk.
      if (socket.readyState !== socket.OPEN) return;
      if (!isBinary) return socket.terminate();
      this.#hear(tab, socket, new Uint8Array(data.buffer, data.byteOffset, data.length));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stop();
      if (tab.socket !== socket) return;
      tab.socket = null;
      this.#endLater(tab);
    });
  }

  #hear(tab: Tab, socket: WebSocket, data: Uint8Array): void {
    try {
      const { id, call, argument } = decodeCall(data);
      void answer(tab.session, call, argument).then((outcome) => {
        if (socket.readyState === socket.OPEN) socket.send(encodeFrame({ id, ...outcome }));
      });
    } catch {
      // No page of ours sends such a frame; there is no call to answer.
      socket.terminate();
    }
  }

  /** The page is gone: for good, unless it comes back in time. What an election still needs goes on without it. */
  #endLater(tab: Tab): void {
    const { grace, patience } = this.#options;
    const needed = tab.session.state().duties.length > 0;
    tab.ending = setTimeout(
      () => {
        tab.ending = null;
        if (tab.session.state().duties.length > 0) {
          tab.session.unwatched();
          this.#unwatched(tab);
        } else if (needed) this.#endLater(tab);
        else this.#end(tab);
      },
      needed ? patience : grace,
    );
  }

  #end(tab: Tab): void {
    for (const [key, one] of this.#tabs) if (one === tab) this.#tabs.delete(key);
    tab.session.close().catch((error: unknown) => console.error(error));
    if (this.#tabs.size === 0 && this.#launches.size === 0) this.#options.onEmpty();
  }

  /** Gives out an address for a window that goes on without a page, in place of any before; says so, and when it is over. */
  #unwatched(tab: Tab): string {
    tab.recall?.();
    const token = newSecret();
    const address = this.#addressOf(token, () => tab);
    const { duties } = tab.session.state();
    const stop = tab.session.onChange(() => {
      if (duties.length > 0 && tab.session.state().duties.length === 0) this.#unwatched(tab);
    });
    tab.recall = () => {
      stop();
      this.#launches.delete(hashed(token));
    };
    this.#options.onUnwatched(duties, address);
    return address;
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A body as short as what is expected; anything longer reads as nothing at all. */
async function shortBody(request: IncomingMessage, most: number): Promise<string> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > most) return '';
  }
  return text;
}

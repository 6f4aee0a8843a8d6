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
import type { Role, WindowSession } from '../window/session.ts';

const HOST = '127.0.0.1';

/** What a window is to be, by the hash of its launch token. */
interface Launch {
  readonly role: Role;
  readonly invitation: string | null;
}

interface Tab {
  readonly session: WindowSession;
  socket: WebSocket | null;
  /** Closes the session, unless the page comes back before. */
  ending: NodeJS.Timeout | null;
}

export interface LoopbackOptions {
  readonly pageDirectory: string;
  readonly openSession: (role: Role, invitation: string | null) => WindowSession;
  /** Milliseconds that a session outlives its page: a reload is shorter. */
  readonly grace: number;
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
  readonly #launches = new Map<string, Launch>();
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

  /** Takes a free port. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject).listen(0, HOST, resolve);
    });
    const { port } = this.#http.address() as AddressInfo;
    this.#host = `${HOST}:${port}`;
    this.#headers = pageHeaders(`'self' ws://${this.#host}`);
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** The address of one new window. Whoever opens it first, once, gets the window. */
  launch(role: Role, invitation: string | null = null): string {
    const token = newSecret();
    this.#launches.set(hashed(token), { role, invitation });
    return `${this.origin}/#${token}`;
  }

  /** Ends every session and gives the port back. */
  async close(): Promise<void> {
    this.#launches.clear();
    const sessions = [...this.#tabs.values()].map((tab) => {
      if (tab.ending) clearTimeout(tab.ending);
      const { socket } = tab;
      // First, or its end would start the grace anew.
      tab.socket = null;
      socket?.terminate();
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
      const secret = this.#exchange(await shortBody(request));
      return secret === null ? end(403) : end(200, secret);
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
    const session = this.#options.openSession(launch.role, launch.invitation);
    const tab: Tab = { session, socket: null, ending: null };
    this.#tabs.set(hashed(secret), tab);
    this.#endLater(hashed(secret), tab);
    return secret;
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
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#connect(key, tab, opened));
  }

  #connect(key: string, tab: Tab, socket: WebSocket): void {
    if (tab.ending) clearTimeout(tab.ending);
    tab.ending = null;
    // A copied tab takes over, as a reload does.
    tab.socket?.terminate();
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
      this.#endLater(key, tab);
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

  #endLater(key: string, tab: Tab): void {
    tab.ending = setTimeout(() => {
      this.#tabs.delete(key);
      tab.session.close().catch((error: unknown) => console.error(error));
      if (this.#tabs.size === 0 && this.#launches.size === 0) this.#options.onEmpty();
    }, this.#options.grace);
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A body as short as a token; anything longer reads as no token at all. */
async function shortBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > 100) return '';
  }
  return text;
}

/** The nodes' WebSocket sessions: who is there, proven by a signature; who fell silent; what is said to whom. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError, unreachable } from '../../shared/codec/error.ts';
import { verifies } from '../../shared/crypto/signature.ts';
import {
  type FromNode,
  fromNode,
  MAX_FRAME_BYTES,
  readMessage,
  type ToNode,
  writeMessage,
} from '../../shared/protocol/messages.ts';
import { sessionBytes } from '../../shared/protocol/signed.ts';
import type { CoordinatorLoop } from './loop.ts';

export const NODE_PATH = '/node';
/** A peer that answers no ping for this long is gone. */
const HEARTBEAT = 2000;
const SILENCE = 6000;
const HELLO_WITHIN = 5000;
/** More unsent bytes than this: the peer does not read, and is cut off; it catches up when it returns. */
const MAX_BACKLOG = 16 * 2 ** 20;

interface Session {
  readonly socket: WebSocket;
  readonly nonce: Bytes;
  key: Bytes | null;
  heardAt: number;
}

export class NodeSessions {
  readonly #loop: CoordinatorLoop;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  readonly #sessions = new Set<Session>();
  readonly #byKey = new Map<string, Session>();
  readonly #heart: NodeJS.Timeout;

  constructor(loop: CoordinatorLoop, http: Server) {
    this.#loop = loop;
    loop.on('message', (to, message) => this.#deliver(to, message));
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#heart = setInterval(() => this.#beat(), HEARTBEAT);
  }

  close(): void {
    clearInterval(this.#heart);
    for (const { socket } of this.#sessions) socket.terminate();
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Nodes are programs: a browser, which sends an Origin, has no business here.
    if (request.url !== NODE_PATH || request.headers.origin !== undefined) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws));
  }

  #welcome(socket: WebSocket): void {
    const session: Session = { socket, nonce: new Uint8Array(randomBytes(32)), key: null, heardAt: Date.now() };
    this.#sessions.add(session);
    this.#send(session, { say: 'challenge', nonce: session.nonce });
    const late = setTimeout(() => this.#dismiss(session, 'no-hello', 'no hello came in time'), HELLO_WITHIN);
    socket.on('pong', () => {
      session.heardAt = Date.now();
    });
    socket.on('message', (data: RawData, isBinary) => {
      session.heardAt = Date.now();
      try {
        if (!isBinary || !(data instanceof Buffer)) throw new OstrakaError('bad-frame', 'frames are binary');
        this.#hear(session, readMessage(fromNode, new Uint8Array(data)));
        if (session.key) clearTimeout(late);
      } catch (error) {
        if (!(error instanceof OstrakaError)) throw error;
        this.#dismiss(session, error.code, error.message);
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(late);
      this.#sessions.delete(session);
      if (!session.key || this.#byKey.get(hex(session.key)) !== session) return;
      this.#byKey.delete(hex(session.key));
      this.#loop.tell({ kind: 'left', key: session.key });
    });
  }

  #hear(session: Session, message: FromNode): void {
    if (message.say === 'hello') return this.#greet(session, message);
    const { key } = session;
    if (!key) throw new OstrakaError('no-hello', 'say hello first');
    switch (message.say) {
      case 'submit': {
        const asker = { by: 'node' as const, key: hex(key), submission: message.submission };
        return this.#loop.tell({ kind: 'submit', leaf: message.leaf, asker });
      }
      case 'cosign':
        return this.#loop.tell({ kind: 'cosign', key, size: message.size, line: message.line });
      case 'work':
        return this.#loop.tell({ kind: 'work', key, work: message.work });
      case 'report':
        return this.#loop.tell({
          kind: 'report',
          key,
          epoch: message.epoch,
          head: message.head,
          signature: message.signature,
        });
      default:
        return unreachable(message);
    }
  }

  #greet(session: Session, { key, name, signature }: Extract<FromNode, { say: 'hello' }>): void {
    if (session.key) throw new OstrakaError('said-before', 'hello is said once');
    if (!verifies(signature, sessionBytes(session.nonce, this.#loop.state.key.publicKey), key))
      throw new OstrakaError('bad-signature', 'the hello is not signed by its key');
    // A laptop that comes back before its old connection is known to be dead replaces it.
    this.#byKey.get(hex(key))?.socket.terminate();
    session.key = key;
    this.#byKey.set(hex(key), session);
    this.#loop.tell({ kind: 'joined', key, name });
  }

  #deliver(to: string | null, message: ToNode): void {
    const sessions = to === null ? [...this.#byKey.values()] : [this.#byKey.get(to)].filter((s) => s !== undefined);
    for (const session of sessions) {
      this.#send(session, message);
      if (message.say === 'goodbye') session.socket.close(1008, message.code);
    }
  }

  #send({ socket }: Session, message: ToNode): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BACKLOG) return socket.terminate();
    socket.send(writeMessage(message));
  }

  #dismiss(session: Session, code: string, message: string): void {
    this.#send(session, { say: 'goodbye', code, message: message.slice(0, 500) });
    session.socket.close(1008, code);
  }

  #beat(): void {
    const now = Date.now();
    for (const { socket, heardAt } of this.#sessions)
      if (now - heardAt > SILENCE) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
  }
}

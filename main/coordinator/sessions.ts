/** The nodes' WebSocket sessions: who is there, proven by a signature; who fell silent; what is said to whom. */

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { nodeOf } from '../../shared/board/record.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError, unreachable } from '../../shared/codec/error.ts';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';
import { verifies } from '../../shared/crypto/signature.ts';
import { arePrimeOrderKeys } from '../../shared/crypto/signature-batch.ts';
import { type FromNode, fromNode, readMessage, type ToNode, writeMessage } from '../../shared/protocol/messages.ts';
import { sessionBytes } from '../../shared/protocol/signed.ts';
import type { Meter } from '../measure/meter.ts';
import { systemRandom } from '../workers/system-random.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { LessonDesk } from './lesson-desk.ts';
import { Bucket, Slots, whenLate } from './limits.ts';
import type { CoordinatorLoop } from './loop.ts';

export const NODE_PATH = '/node';
/** A peer that is dismissed and does not hang up is hung up on. */
const CLOSE_WITHIN = 2000;
/** Pieces in which a frame may arrive: a long one over a slow network comes in some hundreds. */
const MAX_CHUNKS = 4096;

interface Session {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly nonce: Bytes;
  readonly frames: Bucket;
  readonly bytes: Bucket;
  /** Bytes that may still come before the hello; after a goodbye, before the connection is cut. */
  room: number;
  key: Bytes | null;
  /** Pings since it was last heard. */
  unanswered: number;
  /** Nothing more is listened to. */
  dismissed: boolean;
}

export class NodeSessions {
  readonly #loop: CoordinatorLoop;
  readonly #lesson: LessonDesk;
  readonly #doorkeeper: Doorkeeper;
  readonly #meter: Meter;
  readonly #server: WebSocketServer;
  readonly #sessions = new Set<Session>();
  readonly #strangers = new Slots();
  readonly #byKey = new Map<string, Session>();
  readonly #heart: NodeJS.Timeout;
  #welcomed: boolean;

  constructor(loop: CoordinatorLoop, lesson: LessonDesk, http: Server, doorkeeper: Doorkeeper, meter: Meter) {
    this.#meter = meter;
    this.#loop = loop;
    this.#lesson = lesson;
    this.#doorkeeper = doorkeeper;
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: doorkeeper.limits.frameBytes,
      // A message is one frame: every frame is then an event, and counted.
      maxFragments: 1,
      maxBufferedChunks: MAX_CHUNKS,
      perMessageDeflate: false,
    });
    this.#welcomed = loop.state.record !== null;
    loop.on('message', (to, message) => this.#deliver(to, message));
    loop.on('change', () => this.#welcomeNodes());
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#heart = setInterval(() => this.#beat(), doorkeeper.limits.heartbeat);
  }

  close(): void {
    clearInterval(this.#heart);
    for (const session of this.#sessions) this.#end(session);
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const place = this.#placeFor(request);
    if (place instanceof OstrakaError) {
      const { code, message } = place;
      if (code !== 'not-found') this.#doorkeeper.incidents.note(this.#addressOf(request), code, message);
      return this.#doorkeeper.refuse(socket, code, message);
    }
    socket.once('close', place);
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws, request, place));
  }

  /** A stranger's place, until there is a hello; or why there is none. */
  #placeFor(request: IncomingMessage): (() => void) | OstrakaError {
    const refusal = this.#doorkeeper.refusalOfUpgrade(request);
    if (refusal) return refusal;
    // Nodes are programs: a browser, which sends an Origin, has no business here.
    if (request.url !== NODE_PATH || request.headers.origin !== undefined)
      return new OstrakaError('not-found', 'there is no session to open here');
    const { strangers, strangersPerAddress } = this.#doorkeeper.limits;
    const { address, counted } = this.#doorkeeper.callerOf(request);
    const most = counted ? strangersPerAddress : strangers;
    const place = this.#strangers.all < strangers ? this.#strangers.take(address, most) : null;
    return place ?? new OstrakaError('busy', 'too many have not said hello yet');
  }

  #welcome(socket: WebSocket, request: IncomingMessage, place: () => void): void {
    const { limits } = this.#doorkeeper;
    const now = Date.now();
    const session: Session = {
      socket,
      request,
      nonce: systemRandom(32),
      frames: new Bucket(limits.frames, now),
      bytes: new Bucket(limits.sessionBytes, now),
      room: limits.helloBytes,
      key: null,
      unanswered: 0,
      dismissed: false,
    };
    this.#sessions.add(session);
    this.#send(session, { say: 'challenge', nonce: session.nonce });
    const inTime = whenLate(limits.helloWithin, () => this.#dismiss(session, 'no-hello', 'no hello came in time'));
    // Before ws takes them apart: of what it is given it makes an event for every frame.
    request.socket.prependListener('data', (chunk: Buffer) => this.#measure(session, chunk.length));
    for (const control of ['ping', 'pong'] as const) socket.on(control, () => this.#guarded(session, () => {}));
    socket.on('message', (data: RawData, isBinary) =>
      this.#loop.turns.own('session', () =>
        this.#guarded(session, () => {
          this.#meter.received.add(0);
          if (!isBinary || !(data instanceof Buffer)) throw new OstrakaError('bad-frame', 'frames are binary');
          this.#hear(session, readMessage(fromNode, new Uint8Array(data)));
          if (!session.key) return;
          inTime();
          place();
        }),
      ),
    );
    // What ws itself refuses, such as a frame that is too long, it closes with the code that says so.
    socket.on('error', (error) => {
      this.#doorkeeper.incidents.note(this.#ownerOf(session), 'bad-frame', error.message);
      this.#end(session);
    });
    socket.on('close', () => {
      inTime();
      this.#sessions.delete(session);
      if (!session.key || this.#byKey.get(hex(session.key)) !== session) return;
      this.#byKey.delete(hex(session.key));
      this.#loop.tell({ kind: 'left', key: session.key });
    });
  }

  /** Before its hello a session has few bytes, then so many a minute; once it is dismissed, what is under way is dropped. */
  #measure(session: Session, length: number): void {
    if (session.key && !session.dismissed) {
      if (session.bytes.spend(Date.now(), length)) return;
      return this.#dismiss(session, 'too-many', 'more bytes than a node has to send');
    }
    session.room -= length;
    if (session.room >= 0) return;
    if (session.dismissed) this.#end(session);
    else this.#dismiss(session, 'too-large', 'this is longer than any hello');
  }

  /** Listens within the session's budget; whatever goes wrong ends this session and no other. */
  #guarded(session: Session, listen: () => void): void {
    if (session.dismissed) return;
    session.unanswered = 0;
    try {
      if (!session.frames.spend(Date.now())) throw new OstrakaError('too-many', 'more frames than a node has to send');
      listen();
    } catch (error) {
      const known = error instanceof OstrakaError && error.code !== 'internal';
      if (!known) console.error(error);
      if (known) this.#dismiss(session, error.code, error.message);
      else this.#dismiss(session, 'internal', 'a defect in the coordinator; its log has the details');
    }
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
      case 'battery':
        return this.#loop.tell({ kind: 'battery', key, percent: message.percent });
      case 'accuses':
        return this.#lesson.hearAccusation(key, { code: message.code, message: message.message });
      case 'compared': {
        const { attempt, match, signature } = message;
        return this.#loop.tell({ kind: 'compared', key, comparison: { attempt, match, signature } });
      }
      case 'lesson':
        return this.#show(session, key, message.told);
      case 'seen':
        return this.#loop.tell({ kind: 'seen', key, note: message.note });
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

  /** A laptop tells of its own part of a lesson, and of nobody else's; a release says itself who gave it. */
  #show(session: Session, key: Bytes, told: Extract<FromNode, { say: 'lesson' }>['told']): void {
    const { record } = this.#loop.state;
    const index = record && nodeOf(record, key);
    const may = index !== null && (told.tell === 'release' || told.node === index);
    if (may && this.#lesson.hear(told)) return;
    this.#doorkeeper.incidents.note(
      this.#ownerOf(session),
      'bad-secrets',
      'what it shows of its part is not true, or of a ballot that nobody released',
    );
  }

  #greet(session: Session, { key, name, signature }: Extract<FromNode, { say: 'hello' }>): void {
    if (session.key) throw new OstrakaError('said-before', 'hello is said once');
    if (!verifies(signature, sessionBytes(session.nonce, this.#loop.state.key.publicKey, name), key))
      throw new OstrakaError('bad-signature', 'the hello is not signed by its key');
    // One such key in the lobby would keep the election from beginning.
    if (this.#loop.state.record === null && !arePrimeOrderKeys(key))
      throw new OstrakaError('wrong-key', 'this key is not of prime order, and other verifiers refuse what it signs');
    // A laptop that comes back before its old connection is known to be dead replaces it.
    const before = this.#byKey.get(hex(key));
    if (before) this.#end(before);
    session.key = key;
    this.#byKey.set(hex(key), session);
    this.#welcomeNode(session);
    const { address, counted } = this.#doorkeeper.callerOf(session.request);
    const from = counted ? address : null;
    this.#loop.tell({ kind: 'joined', key, name, from });
    for (const told of this.#lesson.disclosures.all) this.#send(session, { say: 'lesson', told });
  }

  /** The manifest has named the nodes: from here on they have budgets of their own. */
  #welcomeNodes(): void {
    if (this.#welcomed || !this.#loop.state.record) return;
    this.#welcomed = true;
    for (const session of this.#byKey.values()) this.#welcomeNode(session);
  }

  /** Anyone has a key: until the manifest names it a session is a connection like any other, and its address has no more. */
  #welcomeNode({ key, socket, request }: Session): void {
    const { record } = this.#loop.state;
    if (record && key && nodeOf(record, key) !== null) socket.once('close', this.#doorkeeper.welcomeNode(request));
  }

  #deliver(to: string | null, message: ToNode): void {
    const sessions = to === null ? [...this.#byKey.values()] : [this.#byKey.get(to)].filter((s) => s !== undefined);
    const frame = writeMessage(message);
    for (const session of sessions) {
      if (message.say === 'goodbye') this.#dismiss(session, message.code, message.message);
      else this.#sendFrame(session, frame);
    }
  }

  #send(session: Session, message: ToNode): void {
    this.#sendFrame(session, writeMessage(message));
  }

  #sendFrame(session: Session, frame: Bytes): void {
    const { socket } = session;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > this.#doorkeeper.limits.backlogBytes) {
      this.#doorkeeper.incidents.note(this.#ownerOf(session), 'too-slow', 'it does not read what it is told');
      return this.#end(session);
    }
    this.#meter.sent.add(0);
    socket.send(frame);
  }

  /** For the log: an address, with the name under which lobby or manifest hold this very key; what a stranger calls itself is no name. */
  #ownerOf({ key, request }: Session): string {
    const address = this.#addressOf(request);
    if (!key) return address;
    const { record, lobby } = this.#loop.state;
    const name = record ? record.manifest.nodes[(nodeOf(record, key) ?? 0) - 1]?.name : lobby.get(hex(key))?.name;
    return name === undefined ? address : `${name} at ${address}`;
  }

  #addressOf(request: IncomingMessage): string {
    return this.#doorkeeper.callerOf(request).address;
  }

  /** Cuts the connection. ws goes on to deliver what it was given already, so nobody must listen any more. */
  #end(session: Session): void {
    session.dismissed = true;
    session.socket.terminate();
  }

  #dismiss(session: Session, code: ErrorCode, message: string): void {
    if (session.dismissed) return;
    session.dismissed = true;
    session.room = this.#doorkeeper.limits.frameBytes;
    this.#doorkeeper.incidents.note(this.#ownerOf(session), code, message);
    this.#send(session, { say: 'goodbye', code, message: message.slice(0, 500) });
    session.socket.close(1008, code);
    setTimeout(() => session.socket.terminate(), CLOSE_WITHIN).unref();
  }

  #beat(): void {
    const { heartbeat, silence } = this.#doorkeeper.limits;
    for (const session of this.#sessions) {
      const { socket } = session;
      // By pings and not by the clock: while this thread is held it asks nobody, and nobody is late.
      if (session.unanswered * heartbeat > silence) this.#end(session);
      else if (socket.readyState === socket.OPEN) {
        session.unanswered += 1;
        socket.ping();
      }
    }
  }
}

/** A node's end of the WebSocket: it proves its key, notices a dead peer, and comes back with growing pauses. */

import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import WebSocket from 'ws';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';
import { type SigningKey, sign } from '../../shared/crypto/signature.ts';
import { type JoinLink, webAddress } from '../../shared/protocol/link.ts';
import {
  FINAL_GOODBYES,
  type FromNode,
  MAX_FRAME_BYTES,
  readMessage,
  type ToNode,
  toNode,
  writeMessage,
} from '../../shared/protocol/messages.ts';
import { sessionBytes } from '../../shared/protocol/signed.ts';
import { Meter } from '../measure/meter.ts';
import { socketReader } from '../measure/socket-reader.ts';
import { Silence } from './silence.ts';

/** Milliseconds until a connection that becomes no session is tried anew. */
const HANDSHAKE = 30_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5000;
/** The same where another election is at the address: it stays there for as long as that one lasts. */
const LONGEST_ELSEWHERE = 60_000;
/** Why a node is turned away where the key that answers is not the one in its link: its hello is signed for another. */
const ELSEWHERE: ErrorCode = 'bad-signature';

interface Happenings {
  /** The coordinator has answered the hello: it is the one that the link names, and knows this node. */
  open: [];
  closed: [reason: string];
  /** It was not even open; it is tried again. */
  missed: [reason: string];
  message: [message: ToNode];
  /** The coordinator will not have this node; trying again is of no use. */
  dismissed: [code: ErrorCode, message: string];
  /** It will not have it now; it is tried again. */
  'turned-away': [code: ErrorCode, message: string];
}

export class NodeSession extends EventEmitter<Happenings> {
  readonly #link: JoinLink;
  readonly #key: SigningKey;
  readonly #name: string;
  readonly #meter: Meter;
  #socket: WebSocket | null = null;
  /** Takes what has passed the present connection since it was last asked. */
  #fetch = (): void => {};
  #pause = FIRST_PAUSE;
  /** Whether another election answered last. */
  #elsewhere = false;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(link: JoinLink, key: SigningKey, name: string, meter = new Meter('node')) {
    super();
    this.#meter = meter;
    meter.before(() => this.#fetch());
    this.#link = link;
    this.#key = key;
    this.#name = name;
  }

  /** Connects, and keeps connecting until `end`. */
  start(): void {
    const address = webAddress(this.#link);
    const socket = new WebSocket(`${address.replace('http', 'ws')}/node`, {
      maxPayload: MAX_FRAME_BYTES,
      handshakeTimeout: HANDSHAKE,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('upgrade', ({ socket: connection }) => {
      this.#fetch = socketReader(connection, this.#meter);
    });
    let known = false;
    /** Nothing more is listened to: of a socket that is given up ws still delivers what came with the last chunk. */
    let over = false;
    let reason = 'the coordinator hung up';
    const giveUp = (why: string): void => {
      over = true;
      silence.end();
      reason = why;
      socket.terminate();
    };
    const silence = new Silence(address, () => giveUp('the coordinator fell silent'));
    socket.on('open', () => silence.heard());
    socket.on('ping', () => {
      if (!over) silence.heard();
    });
    socket.on('message', (data) => {
      if (over || socket.readyState !== WebSocket.OPEN) return;
      silence.heard();
      this.#meter.received.add(0);
      try {
        if (!(data instanceof Buffer)) throw new OstrakaError('bad-frame', 'frames are binary');
        const message = readMessage(toNode, new Uint8Array(data));
        if (message.say === 'challenge') {
          this.send(this.#hello(message.nonce));
        } else if (message.say === 'goodbye') {
          over = true;
          silence.end();
          this.#elsewhere = message.code === ELSEWHERE;
          reason = this.#elsewhere
            ? 'another election is at this address now, and the one of the link is not: ask whoever leads it for its new link'
            : message.message;
          this.#ended = FINAL_GOODBYES.has(message.code);
          this.emit(this.#ended ? 'dismissed' : 'turned-away', message.code, reason);
          socket.close();
        } else {
          // Whoever else has come to the coordinator's address refuses a hello that is not for it.
          if (!known) {
            known = true;
            this.#elsewhere = false;
            this.#pause = FIRST_PAUSE;
            this.emit('open');
          }
          this.emit('message', message);
        }
      } catch (error) {
        if (!(error instanceof OstrakaError)) throw error;
        giveUp(`the coordinator sent what cannot be read: ${error.message}`);
      }
    });
    socket.on('error', (error) => {
      // Of several addresses of one name it has no message, only a code.
      if (!over) reason = error.message || ('code' in error ? String(error.code) : reason);
    });
    socket.on('close', () => {
      silence.end();
      this.#socket = null;
      this.#fetch();
      this.#fetch = () => {};
      if (known) this.emit('closed', reason);
      else if (!this.#ended) this.emit('missed', reason);
      if (!this.#ended) this.#timer = setTimeout(() => this.start(), this.#nextPause());
    });
  }

  send(message: FromNode): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#meter.sent.add(0);
    this.#socket.send(writeMessage(message));
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#socket?.terminate();
  }

  #hello(nonce: Bytes): FromNode {
    const { publicKey } = this.#key;
    const signed = sessionBytes(nonce, this.#link.coordinator, this.#name);
    return { say: 'hello', key: publicKey, name: this.#name, signature: sign(signed, this.#key) };
  }

  /** Doubles up to the longest, with jitter so that a class of laptops does not come back in step. */
  #nextPause(): number {
    const pause = this.#pause;
    this.#pause = Math.min(2 * pause, this.#elsewhere ? LONGEST_ELSEWHERE : LONGEST_PAUSE);
    return randomInt(pause / 2, pause + 1);
  }
}

import WebSocket from 'ws';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { newSigningKey, type SigningKey, sign } from '../../../shared/crypto/signature.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { type FromNode, readMessage, type ToNode, toNode, writeMessage } from '../../../shared/protocol/messages.ts';
import { sessionBytes } from '../../../shared/protocol/signed.ts';
import { random } from '../../../shared/protocol/testing/plan.ts';
import type { Coordinator } from '../coordinator.ts';

/** A node by hand: what the coordinator says, one message after the other. */
export class Peer {
  readonly #coordinator: Pick<Coordinator, 'link'>;
  readonly socket: WebSocket;
  readonly key: SigningKey = newSigningKey(random);
  readonly #heard: ToNode[] = [];
  readonly #closed: Promise<void>;
  #wake = () => {};

  constructor(coordinator: Pick<Coordinator, 'link'>, options: { origin?: string; path?: string; from?: string } = {}) {
    this.#coordinator = coordinator;
    const address = webAddress(readLink(coordinator.link));
    this.socket = new WebSocket(`${address.replace('http', 'ws')}${options.path ?? '/node'}`, {
      ...(options.origin ? { origin: options.origin } : {}),
      ...(options.from ? { localAddress: options.from } : {}),
    });
    this.socket.on('message', (data) => {
      this.#heard.push(readMessage(toNode, new Uint8Array(data as Buffer)));
      this.#wake();
    });
    this.socket.on('error', () => {});
    this.#closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
    void this.#closed.then(() => this.#wake());
  }

  async next(): Promise<ToNode> {
    while (this.#heard.length === 0) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the coordinator has nothing more to say');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#heard.shift()!;
  }

  /** The next message of this kind. */
  async hear<S extends ToNode['say']>(say: S): Promise<Extract<ToNode, { say: S }>> {
    for (;;) {
      const message = await this.next();
      if (message.say === say) return message as Extract<ToNode, { say: S }>;
    }
  }

  say(message: FromNode): void {
    this.socket.send(writeMessage(message));
  }

  async hello(name: string, forged?: Bytes): Promise<void> {
    const { nonce } = await this.hear('challenge');
    const signature = forged ?? sign(sessionBytes(nonce, readLink(this.#coordinator.link).coordinator, name), this.key);
    this.say({ say: 'hello', key: this.key.publicKey, name, signature });
  }

  /** Whenever that was. */
  closed(): Promise<void> {
    return this.#closed;
  }
}

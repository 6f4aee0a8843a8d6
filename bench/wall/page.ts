/** What a window's page says to the process behind it, without the page: over the loopback bridge, as in a browser. */
import { WebSocket } from 'ws';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Answer, Argument, Call, WindowState } from '../../shared/protocol/ipc.ts';
import {
  BRIDGE_PATH,
  decodeReply,
  encodeFrame,
  protocolsOf,
  type ReplyFrame,
  SESSION_PATH,
} from '../../shared/protocol/loopback.ts';

type Answered = Extract<ReplyFrame, { id: number }>;

export class Page {
  /** The newest state of its window. */
  state: WindowState | null = null;
  /** Called with each state. */
  onState: (state: WindowState) => void = () => {};
  readonly #socket: WebSocket;
  readonly #asked = new Map<number, (answered: Answered) => void>();
  readonly #waiting = new Set<() => void>();
  #ids = 0;
  #gone: Error | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const frame = decodeReply(new Uint8Array(data));
      if ('state' in frame) {
        this.state = frame.state;
        this.onState(frame.state);
        this.#look();
      } else this.#asked.get(frame.id)?.(frame);
    });
    socket.once('close', () => {
      this.#gone = new Error('the window was closed');
      this.#look();
    });
  }

  /** @param address as the app prints it; good for one opening */
  static async open(address: string): Promise<Page> {
    const { origin, hash } = new URL(address);
    const answered = await fetch(origin + SESSION_PATH, {
      method: 'POST',
      headers: { origin },
      body: hash.slice(1),
    });
    const protocols = protocolsOf(await answered.text());
    const socket = new WebSocket(origin.replace('http', 'ws') + BRIDGE_PATH, protocols, { origin });
    const page = new Page(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return page;
  }

  /** Throws what the window throws. */
  async call<C extends Call>(call: C, argument: Argument<C>): Promise<Answer<C>> {
    const id = this.#ids++;
    const answered = await new Promise<Answered>((resolve) => {
      this.#asked.set(id, resolve);
      this.#socket.send(encodeFrame({ id, call, argument }));
    });
    this.#asked.delete(id);
    if ('error' in answered) throw new OstrakaError(answered.error.code, answered.error.message);
    return answered.answer as Answer<C>;
  }

  /** The first state, now or to come, of which `reached` gives something. */
  when<T>(reached: (state: WindowState) => T | null | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.state && reached(this.state);
        if (!found && !this.#gone) return;
        this.#waiting.delete(look);
        if (found) resolve(found);
        else reject(this.#gone);
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.#socket.close();
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }
}

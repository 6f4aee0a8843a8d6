/** WebDriver BiDi (W3C): commands as JSON over the socket that a browser opens for it. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Message {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly params?: unknown;
}

/** Bytes; a picture of a large page fits. */
const LARGEST = 2 ** 28;

export class Bidi {
  readonly #socket: WebSocket;
  readonly #hears: (params: unknown) => void;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #ids = 0;

  private constructor(socket: WebSocket, hears: (params: unknown) => void) {
    this.#socket = socket;
    this.#hears = hears;
    socket.on('message', (data) => this.#take(JSON.parse(String(data)) as Message));
    socket.on('close', () => {
      for (const answer of this.#waiting.values()) answer({ type: 'error', error: 'the browser is gone' });
      this.#waiting.clear();
    });
  }

  /** @param hears the parameters of each event that is subscribed to */
  static async open(address: string, hears: (params: unknown) => void): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false, maxPayload: LARGEST });
    await once(socket, 'open');
    return new Bidi(socket, hears);
  }

  async send<T>(method: string, params: object): Promise<T> {
    const id = ++this.#ids;
    const answer = await new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error} ${answer.message ?? ''}`);
    return answer.result as T;
  }

  #take(message: Message): void {
    if (message.type === 'event') return this.#hears(message.params);
    this.#waiting.get(message.id!)?.(message);
    this.#waiting.delete(message.id!);
  }
}

/**
 * One hostile laptop in the room, as a process of its own: from one address, without any token, it does all at once whatever
 * costs a coordinator more than itself, as fast as it is let. Told to start and to stop, it answers with what became of it.
 */
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { readBallots } from './prepare.ts';

/** A loopback address that is nobody else's. */
export const HOSTILE = '127.0.0.66';

/** What it does, and over how many connections at once each: more of them than one address may have. */
const LANES = { submissions: 64, readers: 32, deaf: 32, frames: 8, posts: 64, idle: 256 } as const;
export type Kind = keyof typeof LANES;

export type ToLaptop =
  | { readonly do: 'start'; readonly port: number; readonly cache: string }
  | { readonly do: 'stop' };
/** How often each came to each end: a status with its code, `closed` by the coordinator. */
export type Outcomes = { readonly [K in Kind]: Readonly<Record<string, number>> };
export type FromLaptop = { readonly said: 'under way' } | { readonly said: 'stopped'; readonly outcomes: Outcomes };

/** Frames of a client under a mask of zeros (RFC 6455, section 5.2): a pong, and a message of no bytes. */
const FRAMES = Buffer.concat(
  Array.from({ length: 5000 }, () => Buffer.from([0x8a, 0x80, 0, 0, 0, 0, 0x82, 0x80, 0, 0, 0, 0])),
);

class HostileLaptop {
  readonly #port: number;
  readonly #spoilt: readonly Bytes[];
  readonly #agent = new Agent({ keepAlive: true, localAddress: HOSTILE });
  readonly #sockets = new Set<Socket>();
  readonly #outcomes: { [K in Kind]: Record<string, number> };
  readonly #underWay: () => void;
  #next = 0;
  #stopped = false;

  /** @param underWay called once all that it does has come to some end */
  constructor(port: number, spoilt: readonly Bytes[], underWay: () => void) {
    this.#port = port;
    this.#spoilt = spoilt;
    this.#underWay = underWay;
    this.#outcomes = { submissions: {}, readers: {}, deaf: {}, frames: {}, posts: {}, idle: {} };
  }

  start(): void {
    const acts: { readonly [K in Kind]: () => Promise<string> } = {
      submissions: () => this.#ask('POST', '/api/entries', {}, this.#spoilt[this.#next++ % this.#spoilt.length]),
      readers: () => this.#ask('GET', '/api/entries', {}),
      // As a page of another site does in somebody's browser.
      posts: () => this.#ask('POST', '/api/organiser/close', { origin: 'http://evil.example' }),
      deaf: () => this.#read(),
      frames: () => this.#pour(),
      idle: () => this.#wait(),
    };
    for (const kind of Object.keys(LANES) as Kind[])
      for (let i = 0; i < LANES[kind]; i++) void this.#again(kind, acts[kind]);
  }

  stop(): Outcomes {
    this.#stopped = true;
    this.#agent.destroy();
    for (const socket of this.#sockets) socket.destroy();
    return this.#outcomes;
  }

  async #again(kind: Kind, act: () => Promise<string>): Promise<void> {
    while (!this.#stopped) {
      const outcome = await act();
      if (this.#stopped) return;
      const outcomes = this.#outcomes[kind];
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      // Who does not read is cut off much later.
      if (Object.entries(this.#outcomes).every(([of, each]) => of === 'deaf' || Object.keys(each).length > 0))
        this.#underWay();
    }
  }

  #ask(method: string, path: string, headers: Record<string, string>, body?: Bytes): Promise<string> {
    return new Promise((resolve) => {
      const to = { host: '127.0.0.1', port: this.#port, method, path, headers, agent: this.#agent };
      const asking = request(to, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          if (text.length < 500) text += chunk.toString('latin1');
        });
        answer.on('close', () => resolve(outcomeOf(answer.complete, answer.statusCode, text)));
      });
      asking.on('error', () => resolve(CLOSED));
      asking.end(body);
    });
  }

  #connect(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.#port, localAddress: HOSTILE });
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => {});
    return socket;
  }

  /** Asks for the board, reads the head of the answer and never the rest. */
  async #read(): Promise<string> {
    const socket = this.#connect();
    socket.write('GET /api/entries HTTP/1.1\r\nhost: x\r\n\r\n');
    return this.#opened(socket, 200, () => void socket.pause());
  }

  /** A session that says nothing but pongs and empty messages. */
  async #pour(): Promise<string> {
    const socket = this.#connect();
    const upgrade = 'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13';
    socket.write(`GET /node HTTP/1.1\r\nhost: x\r\n${upgrade}\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
    const pour = (): void => {
      while (!socket.destroyed && socket.write(FRAMES));
    };
    return this.#opened(socket, 101, () => {
      socket.resume().on('drain', pour);
      pour();
    });
  }

  async #wait(): Promise<string> {
    return closed(this.#connect().resume());
  }

  /** What came first where that is not the status hoped for; else how it ends after `then`. */
  async #opened(socket: Socket, status: number, then: () => void): Promise<string> {
    const end = closed(socket);
    const head = await Promise.race([new Promise<string>((head) => socket.once('data', (c) => head(String(c)))), end]);
    if (head === CLOSED) return CLOSED;
    const got = Number(head.slice(9, 12));
    if (got === status) then();
    else socket.destroy();
    return got === status ? `${status}, then ${await end}` : outcomeOf(true, got, head);
  }
}

const CLOSED = 'closed';
const closed = (socket: Socket): Promise<string> => new Promise((ends) => socket.once('close', () => ends(CLOSED)));

function outcomeOf(complete: boolean, status: number | undefined, text: string): string {
  if (!complete) return CLOSED;
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
  return code ? `${status} ${code}` : String(status);
}

let laptop: HostileLaptop | null = null;
process.on('message', (message: ToLaptop) => {
  const say = (answer: FromLaptop): void => void process.send!(answer);
  if (message.do === 'start') {
    let said = false;
    laptop = new HostileLaptop(message.port, readBallots(message.cache, 'spoilt') ?? [], () => {
      if (!said) say({ said: 'under way' });
      said = true;
    });
    laptop.start();
  } else say({ said: 'stopped', outcomes: laptop!.stop() });
});

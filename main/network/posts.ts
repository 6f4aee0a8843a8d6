/**
 * Short questions with short answers over kept connections, for a crowd in one place: no more of HTTP/1.1 than a coordinator's
 * answer to a POST takes, a head with its length and that many bytes, for a fraction of what a client of all of HTTP costs.
 */
import { connect, type Socket } from 'node:net';
import { type Reply, type Request, tooMuch } from '../../shared/protocol/client/transport.ts';

/** Bytes that the head of an answer may take. */
const MOST_HEAD = 2 ** 16;

/** @param address “http://HOST:PORT”, with whatever path is before every other */
export class Posts {
  readonly #server: URL;
  readonly #prefix: string;
  /** Connections on which nothing is under way. */
  readonly #idle: Line[] = [];

  constructor(address: string) {
    this.#server = new URL(address);
    this.#prefix = this.#server.pathname.replace(/\/$/, '');
  }

  /** Rejects, with whatever error, where no answer comes, or one that is not of this form. */
  ask(path: string, { headers = {}, body = new Uint8Array(), timeout, most }: Request): Promise<Reply> {
    const { hostname, port, host } = this.#server;
    const all = { host, connection: 'keep-alive', 'content-length': String(body.length), ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = Buffer.from(`POST ${this.#prefix}${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
    const line = this.#idle.pop() ?? new Line(hostname.replace(/^\[|\]$/g, ''), Number(port || 80), this.#idle);
    return line.ask(Buffer.concat([head, body]), timeout, most);
  }
}

interface Asked {
  readonly most: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** One connection, with one question under way at a time; between two it does not keep the process alive. */
class Line {
  readonly #socket: Socket;
  readonly #idle: Line[];
  #asked: Asked | null = null;
  #heard: Buffer = Buffer.alloc(0);

  constructor(host: string, port: number, idle: Line[]) {
    this.#idle = idle;
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => this.#hear(chunk));
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('close', () => this.#end(new Error('the connection was closed')));
    this.#socket.on('timeout', () => this.#end(new Error('no answer came in time')));
  }

  ask(question: Buffer, timeout: number | null, most: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#asked = { most, resolve, reject };
      this.#socket.ref();
      this.#socket.setTimeout(timeout ?? 0);
      this.#socket.write(question);
    });
  }

  #hear(chunk: Buffer): void {
    if (!this.#asked) return this.#end(new Error('an answer that nobody has asked for'));
    this.#heard = this.#heard.length === 0 ? chunk : Buffer.concat([this.#heard, chunk]);
    const end = this.#heard.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.#heard.length > MOST_HEAD) this.#end(new Error('an answer without end of its head'));
      return;
    }
    const head = this.#heard.toString('latin1', 0, end);
    const status = /^HTTP\/1\.1 ([2-5]\d\d) /.exec(head)?.[1];
    const length = /\r\ncontent-length: *(\d{1,15})(?:\r\n|$)/i.exec(head)?.[1];
    if (status === undefined || length === undefined)
      return this.#end(new Error('no answer of the form that is read here'));
    if (Number(length) > this.#asked.most) return this.#end(tooMuch(this.#asked.most));
    const body = this.#heard.subarray(end + 4);
    if (body.length < Number(length)) return;
    if (body.length > Number(length)) return this.#end(new Error('more came than the answer has'));
    const { resolve } = this.#asked;
    this.#asked = null;
    this.#heard = Buffer.alloc(0);
    if (/\r\nconnection: *close/i.test(head)) this.#socket.destroy();
    else {
      this.#socket.setTimeout(0);
      this.#socket.unref();
      this.#idle.push(this);
    }
    resolve(replyOf(Number(status), body));
  }

  /** It is of no use any more; whoever waits for an answer learns why. */
  #end(error: Error): void {
    const at = this.#idle.indexOf(this);
    if (at >= 0) this.#idle.splice(at, 1);
    this.#socket.destroy();
    this.#asked?.reject(error);
    this.#asked = null;
  }
}

/** What was answered, all of it. */
export const replyOf = (status: number, body: Buffer): Reply => ({
  status,
  bytes: async () => new Uint8Array(body),
  text: async () => body.toString(),
  async *pieces() {
    yield new Uint8Array(body);
  },
  async *texts() {
    yield body.toString();
  },
});

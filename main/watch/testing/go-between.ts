/** Stands between a watcher and a coordinator: remembers what is asked, and answers what a test likes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { readLink, webAddress, writeLink } from '../../../shared/protocol/link.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What is passed on: the answer as it came, or changed. */
export interface Passed {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export class GoBetween {
  readonly asked: Asked[] = [];
  /** Null where the connection is to break. */
  alter: (path: string, passed: Passed) => Passed | null = (_, passed) => passed;
  /** Whom the watcher believes to talk to: changed while it watches, it talks to another. */
  to: string;
  readonly #server;

  private constructor(link: string) {
    this.to = webAddress(readLink(link));
    this.#server = createServer((request, response) => void this.#pass(request, response));
  }

  /** Listens on loopback, before the coordinator of this join link. */
  static async before(link: string): Promise<{ between: GoBetween; link: string }> {
    const between = new GoBetween(link);
    await new Promise<void>((resolve) => {
      between.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = between.#server.address() as AddressInfo;
    return { between, link: writeLink({ host: '127.0.0.1', port, coordinator: readLink(link).coordinator }) };
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.asked.push({ method, path: url, headers, body: await text(request) });
    try {
      const answer = await fetch(this.to + url, { method });
      const passed = this.alter(url, {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        bytes: new Uint8Array(await answer.arrayBuffer()),
      });
      if (!passed) return void response.destroy();
      response.writeHead(passed.status, { 'content-type': passed.type }).end(passed.bytes);
    } catch {
      response.destroy();
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

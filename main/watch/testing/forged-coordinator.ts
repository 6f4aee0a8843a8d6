/** A coordinator over real sockets that serves whatever board a forger gives it. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Forge } from '../../../shared/board/verify/testing/forge.ts';
import { unhex } from '../../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { writeLink } from '../../../shared/protocol/link.ts';
import { ServedBoard } from '../../../shared/watch/testing/served-board.ts';

export class ForgedCoordinator {
  readonly board: ServedBoard;
  readonly #server = createServer((request, response) => void this.#answer(request.url ?? '', response));

  private constructor(forge: Forge) {
    this.board = new ServedBoard(forge);
  }

  /** Listens on loopback. */
  static async serving(forge: Forge): Promise<{ coordinator: ForgedCoordinator; link: string }> {
    const coordinator = new ForgedCoordinator(forge);
    await new Promise<void>((resolve) => {
      coordinator.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = coordinator.#server.address() as AddressInfo;
    const link = writeLink({ host: '127.0.0.1', port, coordinator: forge.coordinator.publicKey });
    return { coordinator, link };
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://here');
    try {
      const number = (name: string) => Number(searchParams.get(name));
      if (pathname === '/api/checkpoint') response.end(await this.board.checkpoint(searchParams.has('witnessed')));
      else if (pathname === '/api/entries') {
        const from = number('from');
        response.end(encodeCanonical({ from, entries: await this.board.entries(from, number('to')) }));
      } else if (pathname.startsWith('/api/blobs/'))
        response.end(await this.board.blob({ sha256: unhex(pathname.slice('/api/blobs/'.length)) }));
      else throw new OstrakaError('not-found', pathname);
    } catch (error) {
      const { code, message } = error as OstrakaError;
      response.writeHead(409).end(JSON.stringify({ code, message }));
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

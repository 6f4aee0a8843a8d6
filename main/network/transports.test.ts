/** Both ways of asking a coordinator, with one that answers without end. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { fetchTransport } from './fetch-transport.ts';
import { httpTransport } from './http-transport.ts';

const MEBIBYTE = Buffer.alloc(2 ** 20, 'a');

for (const [name, transport] of Object.entries({ fetchTransport, httpTransport }))
  test(`${name}: an answer without end is given up, and a short one read`, async (t) => {
    let sent = 0;
    const server = createServer((request, response) => {
      if (request.url === '/api/checkpoint') return void response.end('a note');
      const more = (): void => {
        while (!response.destroyed && response.write(MEBIBYTE)) sent += 1;
        response.once('drain', more);
      };
      more();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    t.after(() => server.closeAllConnections());
    t.after(() => server.close());
    const client = new BoardClient(transport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    assert.equal(await client.checkpoint(), 'a note');
    await assert.rejects(client.status(), { code: 'bad-answer' });
    await assert.rejects(client.entries(0, 1), { code: 'bad-answer' });
    await assert.rejects(client.blob({ sha256: new Uint8Array(32), length: 1000 }), { code: 'bad-answer' });
    assert.ok(sent < 200);
  });

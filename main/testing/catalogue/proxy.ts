/** Stands between laptops and a coordinator, and does to what passes what somebody in the network could do. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { type JoinLink, readLink, writeLink } from '../../../shared/protocol/link.ts';

export interface Meddling {
  /** What a node's frame becomes on its way: none, one or more. */
  readonly says?: (frame: Uint8Array) => Uint8Array[];
  /** What a coordinator's answer to a request becomes. */
  readonly answers?: (path: string, method: string, body: Buffer) => Promise<Buffer> | Buffer;
}

export interface Meddler {
  /** The join link of those who come this way. */
  readonly link: string;
  /** Ends all sessions; nodes come back. */
  hangUp(): void;
  close(): void;
}

export async function startProxy(link: string, meddling: Meddling): Promise<Meddler> {
  const { host, port, coordinator } = readLink(link);
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing, { host, port }, meddling));
  const sessions = new WebSocketServer({ noServer: true });
  server.on('upgrade', (incoming, socket, head) => {
    sessions.handleUpgrade(incoming, socket, head, (near) => {
      const far = new WebSocket(`ws://${host}:${port}${incoming.url}`);
      const early: Uint8Array[] = [];
      const send = (frame: Uint8Array) => {
        if (far.readyState === WebSocket.OPEN) far.send(frame);
        else early.push(frame);
      };
      far.on('open', () => early.splice(0).forEach(send));
      near.on('message', (data) =>
        (meddling.says ?? ((frame) => [frame]))(new Uint8Array(data as Buffer)).forEach(send),
      );
      far.on('message', (data) => near.send(data as Buffer));
      far.on('ping', () => near.ping());
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.on('close', () => other.terminate());
        one.on('error', () => other.terminate());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hangUp = () => {
    for (const client of sessions.clients) client.terminate();
  };
  const own: JoinLink = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, coordinator };
  return {
    link: writeLink(own),
    hangUp,
    close() {
      hangUp();
      server.closeAllConnections();
      server.close();
    },
  };
}

function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { host, port }: { host: string; port: number },
  { answers }: Meddling,
): void {
  const { url = '/', method = 'GET', headers } = incoming;
  const onward = request({ host, port, path: url, method, headers }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', async () => {
      const body = Buffer.concat(parts);
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, kept);
      outgoing.end(answers ? await answers(url, method, body) : body);
    });
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** HTTP for a crowd in one place: Node's plain client over kept connections, at a fraction of what fetch costs. */
import { Agent, request as ask } from 'node:http';
import { type Reply, type Transport, tooMuch } from '../../shared/protocol/client/transport.ts';

/** @param address as `webAddress` of a join link gives it */
export function httpTransport(address: string): Transport {
  const agent = new Agent({ keepAlive: true });
  return {
    address,
    request: (method, path, { headers, body, timeout, most }) =>
      new Promise((resolve, reject) => {
        const length = body ? { 'content-length': String(body.length) } : {};
        const asked = ask(address + path, { method, agent, headers: { ...headers, ...length } }, (answer) => {
          const chunks: Buffer[] = [];
          let length = 0;
          answer.on('data', (chunk: Buffer) => {
            length += chunk.length;
            if (length > most) answer.destroy(tooMuch(most));
            else chunks.push(chunk);
          });
          answer.on('error', reject);
          answer.on('end', () => resolve(replyOf(answer.statusCode ?? 0, Buffer.concat(chunks))));
        });
        asked.on('error', reject);
        if (timeout !== null) asked.setTimeout(timeout, () => asked.destroy(new Error('no answer came in time')));
        asked.end(body);
      }),
  };
}

const replyOf = (status: number, body: Buffer): Reply => ({
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

/** HTTP for a crowd in one place: over kept connections, at a fraction of what fetch costs. */
import { Agent, request as ask } from 'node:http';
import { type Reply, type Request, type Transport, tooMuch } from '../../shared/protocol/client/transport.ts';
import { Posts, replyOf } from './posts.ts';

/** @param address as `webAddress` of a join link gives it */
export function httpTransport(address: string): Transport {
  const agent = new Agent({ keepAlive: true });
  const posts = address.startsWith('http:') ? new Posts(address) : null;
  return {
    address,
    // What thousands say each has a way of its own.
    request: (method, path, request) =>
      method === 'POST' && posts ? posts.ask(path, request) : plain(agent, method, address + path, request),
  };
}

/** Node's own client. */
const plain = (agent: Agent, method: string, url: string, { headers, body, timeout, most }: Request): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {};
    const asked = ask(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
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
  });

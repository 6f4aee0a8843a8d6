/** A WebSocket by hand, for what no client of a library sends: whole floods of frames in one piece, from any address. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Opcodes of RFC 6455, section 5.2. */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** One masked frame of a client (RFC 6455, section 5.2), at most 64 KiB long. */
export function frame(
  kind: keyof typeof opcodes,
  payload: Uint8Array = new Uint8Array(0),
  { final = true }: { final?: boolean } = {},
): Buffer {
  const first = (final ? 0x80 : 0) | opcodes[kind];
  const { length } = payload;
  const header = length < 126 ? [first, 0x80 | length] : [first, 0x80 | 126, length >> 8, length & 255];
  // A mask of zeros is one too.
  return Buffer.concat([Buffer.from(header), Buffer.alloc(4), payload]);
}

/** A connection that is upgraded, paused behind the head of the answer. Rejects where it is not. */
export async function rawSession(port: number, localAddress = '127.0.0.1', path = '/node'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  socket.on('error', () => {});
  await once(socket, 'connect');
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
      `sec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n\r\n`,
  );
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  const text = first.toString('latin1');
  if (!text.startsWith('HTTP/1.1 101 ')) throw new Error(text);
  const rest = first.subarray(text.indexOf('\r\n\r\n') + 4);
  if (rest.length > 0) socket.unshift(rest);
  return socket;
}

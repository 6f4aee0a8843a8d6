import type { Socket } from 'node:net';
import type { Meter } from './meter.ts';

/** What adds to the meter all bytes that have passed this socket since it was last called: everything above TCP. */
export function socketReader(socket: Socket, { sent, received }: Pick<Meter, 'sent' | 'received'>): () => void {
  let read = 0;
  let written = 0;
  return () => {
    received.add(socket.bytesRead - read, 0);
    sent.add(socket.bytesWritten - written, 0);
    read = socket.bytesRead;
    written = socket.bytesWritten;
  };
}

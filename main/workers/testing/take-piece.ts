/** Takes a piece as a sibling does, and leaves it at that. */
import { workerData } from 'node:worker_threads';
import { Mailbox, SLOTS, State } from '../mailbox.ts';
import type { SiblingData } from '../siblings.ts';

export function takePiece(): void {
  const mailbox = new Mailbox((workerData as SiblingData).mailbox);
  for (;;) {
    const seen = mailbox.calls;
    for (let slot = 0; slot < SLOTS; slot++) if (mailbox.move(slot, State.ready, State.taken)) return;
    mailbox.awaitCall(seen);
  }
}

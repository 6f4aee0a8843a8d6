import type { Worker } from 'node:worker_threads';

/** Whoever waits for what a thread says; `end` is called when nothing more can come, with the reason where there is one. */
export interface Attended<Message> {
  hear(message: Message): void;
  end(error?: unknown): void;
}

/** Hands on what a worker says, until it is over. */
export function attend<Message>(worker: Worker, thread: Attended<Message>): void {
  worker.on('message', (message: Message) => thread.hear(message));
  worker.on('error', (error) => thread.end(error));
  // What cannot be read of a message may have been the verdict: whoever waits for it would wait for ever.
  worker.on('messageerror', (error) => {
    thread.end(error);
    void worker.terminate();
  });
  worker.on('exit', () => thread.end());
}

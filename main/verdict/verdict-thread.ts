/** A transcript with the thread that judges it, and that opens what stands on its board for as long as it is kept. */
import { Worker } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { receivedError } from '../workers/messages.ts';
import { workerUrl } from '../workers/worker-url.ts';
import type { FromVerdict, Judgement, Question, Questions, ToVerdict, VerdictOrder } from './verdict-worker.ts';

export interface Progress {
  readonly check: string;
  readonly done: number;
  readonly total: number;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

export class VerdictThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended = false;
  /** Rejects with why there is none; with `interrupted` where it was closed before. */
  readonly judgement: Promise<Judgement>;

  constructor(order: VerdictOrder, onProgress: (progress: Progress) => void) {
    // Cut loose from whatever it was a view of: a view is sent with all that lies beneath it.
    const bytes = order.bytes.slice();
    const worker = new Worker(workerUrl('./verdict-worker.ts', import.meta.url), {
      workerData: { ...order, bytes } satisfies VerdictOrder,
      transferList: [bytes.buffer],
    });
    this.#worker = worker;
    this.judgement = new Promise((resolve, reject) => {
      worker.on('message', (message: FromVerdict) => {
        if (message.say === 'progress') onProgress(message);
        else if (message.say === 'verdict') resolve(message);
        else if (message.say === 'failed') reject(receivedError(message.error));
        else {
          const waiting = this.#waiting.get(message.id);
          this.#waiting.delete(message.id);
          if (message.say === 'answer') waiting?.resolve(message.answer as never);
          else waiting?.reject(receivedError(message.error));
        }
      });
      const end = (error: unknown): void => {
        this.#ended = true;
        reject(error);
        for (const waiting of this.#waiting.values()) waiting.reject(error);
        this.#waiting.clear();
      };
      worker.on('error', end);
      worker.on('exit', () => end(stopped()));
    });
    // Whoever closes it early may not wait for it any more.
    this.judgement.catch(() => {});
  }

  /** Throws what the board throws, `not-yet` before it is judged, `interrupted` once it is closed. */
  ask<Q extends Question>(question: Q, asked: Questions[Q]['asked']): Promise<Questions[Q]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(stopped());
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, question, asked } as ToVerdict);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

const stopped = () => new OstrakaError('interrupted', 'the check was stopped');

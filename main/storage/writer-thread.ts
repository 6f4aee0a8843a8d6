/**
 * The other side of the thread in which one store is written: no sync of a disk holds up whoever reads and answers. What was
 * asked first is done first; an error comes back as it was thrown there.
 */
import type { Worker } from 'node:worker_threads';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Culprit } from '../../shared/codec/culprit.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import type { Tally } from '../measure/tally.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';
import type { Commit, Kept } from './board-writer.ts';
import type { WrappedSecret } from './secrets-writer.ts';
import { storageError } from './storage-error.ts';

export type WrittenStore =
  | { readonly store: 'board'; readonly directory: string; readonly kept: Kept }
  | { readonly store: 'secrets'; readonly directory: string };

/** What has come in parts: entries, one after the other, and each of the blobs. */
export interface Gathered {
  readonly entries: { readonly of: number; readonly lengths: readonly number[] };
  readonly blobs: readonly number[];
}

export type Order =
  /** With entries and blobs that have come in parts, where they did. */
  | { readonly do: 'commit'; readonly commit: Commit; readonly from: number; readonly gathered?: Gathered }
  /** Of so many bytes those at a place. */
  | { readonly do: 'part'; readonly of: number; readonly length: number; readonly at: number; readonly bytes: Bytes }
  | { readonly do: 'blob'; readonly bytes: Bytes; readonly awaited: Bytes | undefined }
  /** Tells the name of a blob whose file is what it says; nothing of any other. */
  | { readonly do: 'check'; readonly sha256: Bytes }
  | { readonly do: 'wipe' }
  | { readonly do: 'secrets'; readonly put: readonly WrappedSecret[]; readonly erase: readonly string[] };

export type ToWriter = { readonly id: number; readonly order: Order } | 'end';

export interface FromWriter {
  readonly id: number;
  readonly done: BlobName | undefined;
  readonly failed: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint: string | undefined;
    readonly culprit: Culprit | undefined;
  } | null;
  /** What was handed to the disk, and how often that was waited for. */
  readonly bytes: number;
  readonly times: number;
}

interface Waiting {
  readonly resolve: (done: BlobName | undefined) => void;
  readonly reject: (error: OstrakaError) => void;
}

export class WriterThread {
  readonly #written: WrittenStore;
  readonly #tally: Tally;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #over: Promise<void> = Promise.resolve();
  #next = 1;

  constructor(written: WrittenStore, tally: Tally) {
    this.#written = written;
    this.#tally = tally;
  }

  /** Whether it was ever asked for anything, and has not ended since. */
  get isStarted(): boolean {
    return this.#worker !== null;
  }

  /** Whether anything is under way. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Durable when this resolves; rejects with an OstrakaError. @param given memory of it that goes over, and is not copied */
  ask(order: Order, given: readonly ArrayBuffer[] = []): Promise<BlobName | undefined> {
    const worker = this.#start();
    const id = this.#next++;
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, order } satisfies ToWriter, given);
    });
  }

  /** Resolves when all that was asked is done and the thread has ended. */
  end(): Promise<void> {
    this.#worker?.ref();
    this.#worker?.postMessage('end' satisfies ToWriter);
    this.#worker = null;
    return this.#over;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker(workerUrl('./writer-worker.ts', import.meta.url), { workerData: this.#written });
    this.#worker = worker;
    worker.on('message', (answer: FromWriter) => this.#hear(worker, answer));
    let cause: unknown = new Error('the thread that writes it has ended');
    worker.on('error', (error) => {
      cause = error;
    });
    this.#over = new Promise((resolve) =>
      worker.once('exit', () => {
        for (const { reject } of this.#waiting.values()) reject(storageError(this.#written.directory, cause));
        this.#waiting.clear();
        resolve();
      }),
    );
    return worker;
  }

  #hear(worker: Worker, { id, done, failed, bytes, times }: FromWriter): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    // Nothing under way keeps a program alive, but its end does: whoever waits for that must hear of it.
    if (!this.isBusy && worker === this.#worker) worker.unref();
    this.#tally.add(bytes, times);
    if (!failed) return waiting?.resolve(done);
    const { code, message, hint, culprit } = failed;
    waiting?.reject(new OstrakaError(code, message, { ...(hint ? { hint } : {}), ...(culprit ? { culprit } : {}) }));
  }
}

/** Threads for work that would hold up the loop. */

import type { Transferable, Worker } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { receivedError } from '../../shared/codec/sent-error.ts';
import type { Spent } from '../measure/processor.ts';
import { startWorker } from '../threads/worker-url.ts';
import type { ReplyMessage } from './messages.ts';

interface Task {
  readonly id: number;
  readonly job: unknown;
  readonly transfer: readonly Transferable[];
  readonly tell: (share: number) => void;
  readonly took: (spent: Spent, isAll: boolean) => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: OstrakaError) => void;
}

/**
 * At most `size` workers running the module at `url`, which calls `serve`. Each is started when there is first a job for
 * it and does one job at a time, first come, first served. An idle pool does not keep the process alive; a job that runs
 * does.
 */
export class WorkerPool {
  readonly size: number;
  readonly #url: URL;
  readonly #data: unknown;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();
  readonly #queue: Task[] = [];
  #jobs = 0;
  #closed = false;

  /** @param data what each worker finds as its `workerData` */
  constructor(url: URL, size: number, data?: unknown) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool has one worker or more, not ${size}`);
    this.#url = url;
    this.#data = data;
    this.size = size;
  }

  /**
   * The result of a job, both as structured clones; what stands in `transfer` is moved instead. A view is cloned with the
   * whole buffer beneath it: pass copies of small pieces. `tell` hears what share is done, where the worker says so; `took`
   * with each answer what was spent since the last one, and whether that was all.
   * @throws OstrakaError what the worker threw, with its code (`internal` for what was no OstrakaError);
   * `worker-crashed` where the thread died over it, which another replaces; `bad-job` where it cannot be cloned;
   * `pool-closed`
   */
  run<T>(
    job: unknown,
    transfer: readonly Transferable[] = [],
    tell: Task['tell'] = () => {},
    took: Task['took'] = () => {},
  ): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#closed) return reject(closed());
      this.#queue.push({ id: this.#jobs++, job, transfer, tell, took, resolve, reject });
      this.#dispatch();
    }) as Promise<T>;
  }

  /** Whether no job runs or waits. */
  get isIdle(): boolean {
    return this.#busy.size === 0 && this.#queue.length === 0;
  }

  /** Ends the threads that have nothing to do, and with them the memory that they hold; another job starts others. */
  rest(): void {
    for (const worker of this.#idle.splice(0)) void worker.terminate();
  }

  /** Ends all threads; what ran or waited is rejected with `pool-closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle, ...this.#busy.keys()];
    const tasks = [...this.#busy.values(), ...this.#queue];
    this.#idle.length = this.#queue.length = 0;
    this.#busy.clear();
    for (const { reject } of tasks) reject(closed());
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0 && (this.#idle.length > 0 || this.#busy.size < this.size)) {
      const task = this.#queue.shift()!;
      const worker = this.#idle.pop() ?? this.#start();
      try {
        worker.postMessage({ id: task.id, job: task.job }, task.transfer);
        worker.ref();
        this.#busy.set(worker, task);
      } catch (cause) {
        this.#idle.push(worker);
        task.reject(new OstrakaError('bad-job', `this job cannot be sent to a worker: ${String(cause)}`, { cause }));
      }
    }
  }

  #start(): Worker {
    const worker = startWorker(this.#url, { workerData: this.#data });
    let cause: unknown;
    worker.on('message', (reply: ReplyMessage) => this.#finish(worker, reply));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('messageerror', () => void worker.terminate());
    worker.on('exit', (status) => this.#bury(worker, cause ?? `it ended with status ${status}`));
    worker.unref();
    return worker;
  }

  #finish(worker: Worker, reply: ReplyMessage): void {
    const task = this.#busy.get(worker);
    if (task?.id !== reply.id) return;
    task.took(reply.spent, !('progress' in reply));
    if ('progress' in reply) return task.tell(reply.progress);
    this.#busy.delete(worker);
    this.#idle.push(worker);
    worker.unref();
    if ('error' in reply) task.reject(receivedError(reply.error));
    else task.resolve(reply.result);
    this.#dispatch();
  }

  #bury(worker: Worker, cause: unknown): void {
    const task = this.#busy.get(worker);
    this.#busy.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    task?.reject(new OstrakaError('worker-crashed', 'the worker thread died over this job', { cause }));
    this.#dispatch();
  }
}

const closed = () => new OstrakaError('pool-closed', 'the worker pool is closed');

/** What pages share that have no process behind them but a worker: how it is started, how it is asked, and what a state of it is to a window. */
import type { Call, IpcError, Outcome, VoterState, WindowState } from '../../shared/protocol/ipc.ts';
import type { WatchState } from '../../shared/protocol/watched.ts';

/** Of the program that served the page; the build writes it in. */
declare const __VERSION__: string | undefined;

interface Pending {
  resolve(answer: unknown): void;
  reject(error: IpcError): void;
}

/** The calls of a page, which wait until its worker has told a first state. */
export class WorkerCalls {
  /** Rejected where the worker does not start. */
  readonly begun: Promise<unknown>;
  #begin!: Pending;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor() {
    this.begun = new Promise<unknown>((resolve, reject) => {
      this.#begin = { resolve, reject };
    });
    this.begun.catch(() => {});
  }

  begin(): void {
    this.#begin.resolve(null);
  }

  fail(error: IpcError): void {
    this.#begin.reject(error);
  }

  /** @param post gives the worker what is asked */
  async ask(
    call: Call,
    argument: unknown,
    post: (asked: { readonly id: number; readonly call: Call; readonly argument: unknown }) => void,
  ): Promise<unknown> {
    await this.begun;
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    post({ id, call, argument });
    return answer;
  }

  /** What the worker replies to a call. */
  settle(reply: Outcome & { readonly id: number }): void {
    const call = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ('error' in reply) call?.reject(reply.error);
    else call?.resolve(reply.answer);
  }
}

/** Null where the browser has no worker that could be started; `fail` is called then, or when its script does not come. */
export function startWorker<Message>(
  address: () => string,
  hear: (message: Message) => void,
  fail: () => void,
): Worker | null {
  try {
    const worker = new Worker(address(), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
    worker.onerror = fail;
    return worker;
  } catch (error) {
    console.error(error);
    fail();
    return null;
  }
}

/** What a worker has told, as a window's state. */
export function pageState(state: VoterState | WatchState): WindowState {
  const version = typeof __VERSION__ === 'undefined' ? '' : __VERSION__;
  return { profile: '', version, shell: 'page', locale: navigator.language, duties: [], battery: null, ...state };
}

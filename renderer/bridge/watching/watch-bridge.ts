/**
 * The bridge of a watcher's page, which has no process behind it: the watch runs in a worker of the page. All that stays on
 * this device is the last checkpoint of each coordinator, by which a reload finds out whether the board is still the same.
 */
import type { Answer, Argument, Bridge, Call, IpcError, WindowState } from '../../../shared/protocol/ipc.ts';
import type { WatchState } from '../../../shared/protocol/watched.ts';
import { copy } from '../copy.ts';
import { trusted } from '../trusted-types.ts';
import type { FromWatchWorker, ToWatchWorker } from './watch-messages.ts';
import workerAddress from './watch-worker.ts?address';

/** Of the program that served the page; the build writes it in. */
declare const __VERSION__: string | undefined;

interface Pending {
  resolve(answer: unknown): void;
  reject(error: IpcError): void;
}

const noWorker: IpcError = {
  code: 'no-worker',
  message: 'the part of this page that checks did not start',
  hint: 'load the page again, in an up-to-date browser, or watch with the command line',
  culprit: null,
};

export function watchBridge(): Bridge {
  const listeners = new Set<(state: WindowState) => void>();
  const pending = new Map<number, Pending>();
  let last = 0;
  let told: WindowState | null = null;
  /** Whether this browser keeps anything for the page. */
  let keeps = true;
  let begin: Pending;
  const begun = new Promise<unknown>((resolve, reject) => {
    begin = { resolve, reject };
  });
  begun.catch(() => {});

  const hear = (message: FromWatchWorker): void => {
    if ('remember' in message) keeps = keep(message.remember);
    else if ('state' in message) {
      told = windowState({ ...message.state, kept: keeps });
      begin.resolve(null);
      for (const listener of listeners) listener(told);
    } else {
      const call = pending.get(message.id);
      pending.delete(message.id);
      if ('error' in message) call?.reject(message.error);
      else call?.resolve(message.answer);
    }
  };
  const worker = startWorker(hear, () => begin.reject(noWorker));
  const say = (message: ToWatchWorker): void => worker?.postMessage(message);

  const enter = (): void => {
    const page = `${location.origin}${location.pathname}${location.hash.length > 1 ? location.hash : ''}`;
    say({ enter: page, remembered: kept() });
  };
  addEventListener('hashchange', enter);
  enter();

  return {
    async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
      if (name === 'window.copy') {
        await copy((argument as Argument<'window.copy'>).text);
        return null as Answer<C>;
      }
      await begun;
      if (name === 'window.state') return told as Answer<C>;
      const id = ++last;
      const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
      say({ id, call: name, argument });
      return (await answer) as Answer<C>;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** By the coordinator's key, as the address has it; where it was typed, by the address. */
const place = (): string => `ostraka-watch${location.hash}`;

function kept(): string | null {
  try {
    return localStorage.getItem(place());
  } catch {
    return null;
  }
}

/** Whether the browser has kept it. */
function keep(note: string): boolean {
  try {
    localStorage.setItem(place(), note);
    return localStorage.getItem(place()) === note;
  } catch {
    return false;
  }
}

/** Null where the browser has no worker that could be started; `fail` is called then, or when its script does not come. */
function startWorker(hear: (message: FromWatchWorker) => void, fail: () => void): Worker | null {
  try {
    const worker = new Worker(trusted('watch-worker', workerAddress), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWatchWorker>) => hear(data);
    worker.onerror = fail;
    return worker;
  } catch (error) {
    console.error(error);
    fail();
    return null;
  }
}

function windowState(state: WatchState): WindowState {
  const version = typeof __VERSION__ === 'undefined' ? '' : __VERSION__;
  return { profile: '', version, shell: 'page', locale: navigator.language, duties: [], battery: null, ...state };
}

/**
 * The bridge of a watcher's page, which has no process behind it: the watch runs in a worker of the page. All that stays on
 * this device is the last checkpoint of each coordinator, by which a reload finds out whether the board is still the same.
 */
import type { Answer, Argument, Bridge, Call, IpcError, WindowState } from '../../../shared/protocol/ipc.ts';
import { copy } from '../copy.ts';
import { pageState, startWorker, WorkerCalls } from '../page-worker.ts';
import { trusted } from '../trusted-types.ts';
import type { FromWatchWorker, ToWatchWorker } from './watch-messages.ts';
import workerAddress from './watch-worker.ts?address';

const noWorker: IpcError = {
  code: 'no-worker',
  message: 'the part of this page that checks did not start',
  hint: 'load the page again, in an up-to-date browser, or watch with the command line',
  culprit: null,
};

export function watchBridge(): Bridge {
  const listeners = new Set<(state: WindowState) => void>();
  const calls = new WorkerCalls();
  let told: WindowState | null = null;
  /** Whether this browser keeps anything for the page. */
  let keeps = true;
  const hear = (message: FromWatchWorker): void => {
    if ('remember' in message) keeps = keep(message.remember);
    else if ('state' in message) {
      told = pageState({ ...message.state, kept: keeps });
      calls.begin();
      for (const listener of listeners) listener(told);
    } else calls.settle(message);
  };
  const worker = startWorker(
    () => trusted('watch-worker', workerAddress),
    hear,
    () => calls.fail(noWorker),
  );
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
      await calls.begun;
      if (name === 'window.state') return told as Answer<C>;
      return (await calls.ask(name, argument, say)) as Answer<C>;
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

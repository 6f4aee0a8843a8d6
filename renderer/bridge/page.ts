/**
 * The bridge of a phone's page, which has no process behind it: the voter's session runs in a worker of the page and speaks
 * to the coordinator that served both. The address is `http://HOST:PORT/vote#KEY`, or the same
 * over https behind a proxy.
 */
import type { Answer, Argument, Bridge, Call, IpcError, WindowState } from '../../shared/protocol/ipc.ts';
import { nothingYet } from '../../shared/protocol/nothing-yet.ts';
import { isBooth } from '../../shared/protocol/page-address.ts';
import { copy } from './copy.ts';
import { pageState, startWorker, WorkerCalls } from './page-worker.ts';
import { forgetSlip, scannedLink } from './scanned-slip.ts';
import { trusted } from './trusted-types.ts';
import type { FromWorker, ToWorker } from './voter-messages.ts';
import workerAddress from './voter-worker.ts?address';

const noWorker: IpcError = {
  code: 'no-worker',
  message: 'the part of this page that seals ballots did not start',
  hint: 'load the page again, in an up-to-date browser, or use the app',
  culprit: null,
};

export function pageBridge(): Bridge {
  const listeners = new Set<(state: WindowState) => void>();
  const calls = new WorkerCalls();
  /** What the worker has told last. */
  let told: WindowState | null = null;
  /** Where a booth forgets its voter: nothing of them is shown while that is under way. */
  let veil: WindowState | null = null;
  /** What the present address stands for, with the code that came with it. */
  let link = '';

  const show = (): void => {
    const state = veil ?? told;
    if (state) for (const listener of listeners) listener(state);
  };
  const hear = (message: FromWorker): void => {
    if ('arithmetic' in message) {
      document.documentElement.dataset.arithmetic = message.arithmetic;
    } else if ('codeTaken' in message) {
      forgetSlip();
    } else if ('goTo' in message) {
      location.replace(message.goTo + link.slice(location.origin.length));
    } else if ('leaveFor' in message) {
      location.assign(message.leaveFor);
    } else if ('state' in message) {
      told = pageState(message.state);
      calls.begin();
      show();
    } else {
      calls.settle(message);
    }
  };
  const fail = (): void => calls.fail(noWorker);
  let worker = startWorker(addressOfWorker, hear, fail);

  const ask = (call: Call, argument: unknown): Promise<unknown> =>
    calls.ask(call, argument, (asked) => worker?.postMessage(asked satisfies ToWorker));
  /** Goes where the address leads; scanning another code into the same page changes the address. */
  const enter = (): void => {
    link = scannedLink();
    if (isBooth(link)) claims?.postMessage(null);
    worker?.postMessage({ enter: location.hash.length > 1 ? link : null } satisfies ToWorker);
  };
  /** Every other tab in which this browser has a booth gives way: two would share one voter. */
  const claims = claimed(() => {
    if (!isBooth(link)) return;
    worker?.terminate();
    worker = null;
    veil = pageState({ ...nothingYet, error: elsewhere });
    show();
  });

  /** Nothing stays of who was here: not in the page, nor in the memory of the worker, which is another one afterwards. */
  const forget = async (call: 'booth.next' | 'booth.end', argument: unknown): Promise<unknown> => {
    const { title = null, booth = null } = told?.role === 'voter' ? told : {};
    // Nobody can come before the next worker has read the board.
    const waiting = booth && { ...booth, asks: null };
    veil = pageState({ ...nothingYet, screen: 'connecting', title, connected: true, booth: waiting });
    show();
    try {
      const answer = await ask(call, argument);
      worker?.terminate();
      told = null;
      let isNew = true;
      worker = startWorker<FromWorker>(
        addressOfWorker,
        (message) => {
          if (isNew && 'state' in message && (message.state.screen !== 'join' || message.state.error)) {
            isNew = false;
            veil = null;
          }
          hear(message);
        },
        fail,
      );
      enter();
      return answer;
    } catch (error) {
      veil = null;
      show();
      throw error;
    }
  };

  addEventListener('hashchange', enter);
  enter();

  return {
    async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
      if (name === 'booth.next' || name === 'booth.end') return (await forget(name, argument)) as Answer<C>;
      if (name === 'window.copy') await copy((argument as Argument<'window.copy'>).text);
      else if (name === 'window.state') await calls.begun;
      else return (await ask(name, argument)) as Answer<C>;
      return (name === 'window.state' ? (veil ?? told) : null) as Answer<C>;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const elsewhere: IpcError = {
  code: 'booth-elsewhere',
  message: 'this booth goes on in another tab of this browser',
  hint: 'close this one',
  culprit: null,
};

/** Hears when another tab claims the booth; null where a browser has no channel between its tabs, or forbids one with its storage. */
function claimed(act: () => void): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel('ostraka booth');
    channel.onmessage = act;
    return channel;
  } catch {
    return null;
  }
}

/** The worker’s, as this browser takes it. */
let address: string | null = null;
const addressOfWorker = (): string => {
  address ??= trusted('voter-worker', workerAddress);
  return address;
};

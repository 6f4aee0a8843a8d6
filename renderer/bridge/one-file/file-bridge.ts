/**
 * The bridge of the one-file verifier: a page that was opened from a disk, with nobody behind it. The desk of the verifier
 * stands in the page itself; what it has judged, it has judged in a worker of the page's own script.
 */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { ForeignThread, type FromForeign } from '../../../shared/foreign/thread.ts';
import type { Answer, Argument, Bridge, Call, Handlers, IpcError, WindowState } from '../../../shared/protocol/ipc.ts';
import { errorOf } from '../../../shared/protocol/voter/attendance.ts';
import { type FromVerdict, JudgingThread } from '../../../shared/verdict/judging-thread.ts';
import { VerifierDesk } from '../../../shared/verdict/verifier-desk.ts';
import { copy } from '../copy.ts';
import { trusted } from '../trusted-types.ts';
import type { ToJudge } from './judging-worker.ts';

/** Of the release that this file is of; the build writes it in. */
declare const __VERSION__: string | undefined;

const noWorker = () =>
  new OstrakaError('no-worker', 'the part of this page that checks did not start', {
    hint: 'open the file in another up-to-date browser, or check the transcript with the app',
  });

/** @param script the page's own, as it stands in the page */
export function fileBridge(script: string): Bridge {
  const listeners = new Set<(state: WindowState) => void>();
  const address = trusted('judging-worker', URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const desk: VerifierDesk = new VerifierDesk({
    start({ bytes, ...order }, onProgress) {
      const worker = new Worker(address);
      const thread = new JudgingThread(
        { post: (message) => worker.postMessage(message satisfies ToJudge), stop: () => worker.terminate() },
        onProgress,
      );
      worker.onmessage = ({ data }: MessageEvent<FromVerdict>) => thread.hear(data);
      worker.onerror = () => thread.end(noWorker());
      worker.postMessage({ ...order, bytes } satisfies ToJudge, [bytes.buffer as ArrayBuffer]);
      return thread;
    },
    startForeign(foreign, onProgress) {
      const worker = new Worker(address);
      const thread = new ForeignThread(() => worker.terminate(), onProgress);
      worker.onmessage = ({ data }: MessageEvent<FromForeign>) => thread.hear(data);
      worker.onerror = () => thread.end(noWorker());
      worker.postMessage({ foreign } satisfies ToJudge, [foreign.bytes.buffer as ArrayBuffer]);
      return thread;
    },
    save: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
    failure: errorOf,
    changed() {
      for (const listener of listeners) listener(windowState());
    },
  });

  const windowState = (): WindowState => ({
    ...{ profile: '', version: typeof __VERSION__ === 'undefined' ? '' : __VERSION__, shell: 'file' },
    ...{ locale: navigator.language, duties: [], battery: null },
    ...desk.state,
  });
  const handlers: Handlers = {
    ...desk.handlers,
    'window.state': async () => windowState(),
    'window.copy': async ({ text }) => {
      await copy(text);
      return null;
    },
  };

  return {
    async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
      try {
        const handler = handlers[name] as ((argument: Argument<C>) => Promise<Answer<C>>) | undefined;
        if (!handler) throw new OstrakaError('wrong-role', `this page does not take ${name}`);
        return await handler(argument);
      } catch (error) {
        throw errorOf(error) satisfies IpcError;
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The only thing that a page and the main process share: the bridge of the contract, as `window.ostraka`. */
import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../../shared/protocol/channels.ts';
import type { Answer, Argument, Bridge, Call, Outcome, WindowState } from '../../../shared/protocol/ipc.ts';

const bridge: Bridge = {
  async call<C extends Call>(name: C, argument: Argument<C>) {
    const outcome: Outcome = await ipcRenderer.invoke(channels.call, name, argument);
    // A plain object: Electron strips an Error of all but its message on the way into the page.
    if ('error' in outcome) throw outcome.error;
    return outcome.answer as Answer<C>;
  },
  listen(listener) {
    // The event stays here: through it a page would reach the sender's other channels.
    const hear = (_event: unknown, state: WindowState): void => listener(state);
    ipcRenderer.on(channels.state, hear);
    return () => void ipcRenderer.off(channels.state, hear);
  },
};

contextBridge.exposeInMainWorld('ostraka', bridge);

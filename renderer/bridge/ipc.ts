/** The bridge that Electron's preload script put into this page; null in a browser. */
import type { Bridge } from '../../shared/protocol/ipc.ts';

declare global {
  interface Window {
    readonly ostraka?: Bridge;
  }
}

export const preloadedBridge = (): Bridge | null => window.ostraka ?? null;

/** `session.defaultSession`: what all windows are allowed, and every request that they make. */
import { EventEmitter } from 'node:events';
import { browser } from './chromium.ts';
import { inward } from './schemes.ts';

type DecidePermission = (contents: null, permission: string, decide: (granted: boolean) => void) => void;
type DecideRequest = (
  details: { readonly url: string },
  decide: (verdict: { readonly cancel?: boolean }) => void,
) => void;

/** Electron's names of what a spec asks for, and the DevTools protocol's. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
] as const;

class Session extends EventEmitter {
  #decideRequest: DecideRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (decide: DecideRequest): void => {
      this.#decideRequest = decide;
    },
  };

  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}

  setPermissionRequestHandler(decide: DecidePermission): void {
    for (const [electrons, chromiums] of PERMISSIONS)
      decide(null, electrons, (granted) => void setPermission(chromiums, granted).catch(() => {}));
  }

  /** Whether the app lets this request go. */
  async _lets(address: string): Promise<boolean> {
    const decide = this.#decideRequest;
    if (!decide) return true;
    return new Promise((resolve) => decide({ url: inward(address) }, ({ cancel }) => resolve(!cancel)));
  }
}

const setPermission = (name: string, granted: boolean): Promise<unknown> =>
  browser.send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' });

export const session = { defaultSession: new Session() };

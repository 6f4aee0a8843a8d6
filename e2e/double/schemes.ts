/** `protocol`: custom schemes. Chromium knows none of them, so `app://host/path` is an https origin of its own there. */
import { isReady } from './readiness.ts';

type Handle = (request: Request) => Response | Promise<Response>;

const SUFFIX = '.double.localhost';
const privileged = new Set<string>();
const handlers = new Map<string, Handle>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileged.clear();
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handle: Handle): void {
    if (!isReady()) throw new Error('protocol.handle should be called after app is ready');
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
    handlers.set(scheme, handle);
  },
};

/** The app's address as Chromium sees it; any other address is the same for both. */
export function outward(address: string): string {
  const [, scheme = '', host, path] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/.exec(address) ?? [];
  return privileged.has(scheme) ? `https://${host}.${scheme}${SUFFIX}${path}` : address;
}

/** The reverse of `outward`. */
export function inward(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !url.hostname.endsWith(SUFFIX)) return address;
  const name = url.hostname.slice(0, -SUFFIX.length);
  const dot = name.lastIndexOf('.');
  return `${name.slice(dot + 1)}://${name.slice(0, dot)}${url.pathname}${url.search}${url.hash}`;
}

/** The handler of an address as the app sees it; null where it is no custom scheme. */
export const handlerOf = (address: string): Handle | null => handlers.get(address.split(':', 1)[0] ?? '') ?? null;

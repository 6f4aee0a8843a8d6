/** The one custom scheme: `app://ostraka/…` are the built pages, and no window ever shows anything else. */
import { protocol } from 'electron';
import { pageHeaders, readPage } from '../../pages/pages.ts';

const SCHEME = 'app';
const HOST = 'ostraka';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** Before the app is ready, and once: each call replaces what the one before it registered. */
export function registerScheme(): void {
  // Standard and secure: relative addresses, an origin of its own, ES modules. No other privilege.
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
};

/** Serves the pages in `directory`, once the app is ready. */
export function servePages(directory: string): void {
  const headers = pageHeaders({ connect: "'none'" });
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return new Response(null, { status: 400, headers });
    const page = await readPage(directory, new URL(request.url).pathname);
    if (!page) return new Response(null, { status: 404, headers });
    return new Response(page.bytes, { headers: { ...headers, 'Content-Type': page.type } });
  });
}

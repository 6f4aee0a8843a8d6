/** Addresses of the page that a coordinator serves to phones, as text: what a page itself must know of its own. */

export const PAGE_PATH = '/vote';
/** Where the coordinator says its key to whoever has typed its address: its own word, which proves nothing. */
export const KEY_PATH = '/api/key';
/** Where it asks, before it makes a key, at which address keys of this election are made. */
export const CLAIM_PATH = '/api/page-address';

/** Of such an address: scheme, host and port, the coordinator's key in base64url, and the hash of a test or the code of a slip. */
export const PAGE =
  /^(https?:\/\/[^/?#]+)\/vote\/?#([A-Za-z0-9_-]{43})(?:\/(?:([0-9a-f]{64})|([0-9A-HJKMNP-TV-Z]{17})))?$/;

/** The same address without the code of a slip, which is to stand in no address bar; null where there is none. */
export function withoutCode(page: string): string | null {
  const code = PAGE.exec(page.trim())?.[4];
  return code === undefined ? null : page.trim().slice(0, -1 - code.length);
}

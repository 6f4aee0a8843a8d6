/** Addresses of the page that a coordinator serves to phones, as text: what a page itself must know of its own. */

export const PAGE_PATH = '/vote';
/** The page by which anyone watches and checks: it has no key, and so takes nothing along but the coordinator's. */
export const WATCH_PATH = '/watch';
/** The whole board as a file. */
export const TRANSCRIPT_PATH = '/api/transcript';
/** The verifier that is one file, for whoever wants to check the transcript in a browser. */
export const VERIFY_PATH = '/verify';
/** Where the coordinator says its key to whoever has typed its address: its own word, which proves nothing. */
export const KEY_PATH = '/api/key';
/** Where it asks, before it makes a key, at which address keys of this election are made. */
export const CLAIM_PATH = '/api/page-address';

/** What a page is to be where it is not one voter's: the booth of many. */
export const BOOTH = 'booth';

/**
 * Of such an address: scheme, host and port, the coordinator's key in base64url, and what else brings a person there: the
 * hash of a test, that of the ballot on a receipt, the code of a slip (or what a camera or a mail merge has made of it: whoever
 * keeps it says what is wrong), a booth, or the name that a voter brings along from the round before, percent-encoded; empty
 * where there was none.
 */
export const PAGE =
  /^(?<address>https?:\/\/[^/?#]+)\/vote\/?#(?<key>[A-Za-z0-9_-]{43})(?:\/(?:(?<test>[0-9a-f]{64})|r(?<receipt>[0-9a-f]{64})|(?<code>[0-9A-Z-]{1,40})|(?<booth>booth)|~(?<name>[\w%.!~*'()-]{0,540})))?$/;

/** The same address without a code or a name, which are to stand in no address bar; null where there is neither. */
export function withoutBrought(page: string): string | null {
  const { code, name } = PAGE.exec(page.trim())?.groups ?? {};
  const brought = code ?? (name === undefined ? undefined : `~${name}`);
  return brought === undefined ? null : page.trim().slice(0, -1 - brought.length);
}

/** Whether it is the address of a booth. */
export const isBooth = (page: string): boolean => PAGE.exec(page.trim())?.groups?.booth !== undefined;

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

/**
 * Where a coordinator answers, as a person has typed it: an address and a port, with http:// or without, or https:// and the
 * name of the proxy before it; null for anything else.
 */
export function typedAddress(text: string): string | null {
  const match = /^(https?:\/\/)?(\[[0-9a-fA-F:]{2,39}\]|[A-Za-z0-9.-]{1,253})(?::(\d{1,5}))?\/?$/.exec(text.trim());
  if (!match || Number(match[3] ?? 80) > 65_535 || !/[.:]|^localhost$/.test(match[2]!)) return null;
  // Half a number would lead elsewhere: URLs read 192.168.1 as 192.168.0.1.
  if (/(^|\.)\d+\.?$/.test(match[2]!) && !IPV4.test(match[2]!)) return null;
  return `${match[1] ?? 'http://'}${match[2]!.toLowerCase()}${match[3] === undefined ? '' : `:${match[3]}`}`;
}

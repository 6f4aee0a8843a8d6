/**
 * The join link: where the coordinator answers and all 32 bytes of its key, so that whoever joins by it knows whom it
 * talks to. `ostraka://HOST:PORT/KEY`, the key in base64url, or `ostraka://HOST:PORT/tls/KEY` where a proxy stands before it.
 * Links are untrusted input.
 */
import { base64urlnopad } from '@scure/base';
import { type Bytes, hex, unhex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { isStrictKey } from '../crypto/signature.ts';
import { BOOTH, PAGE, PAGE_PATH, WATCH_PATH } from './page-address.ts';

export interface JoinLink {
  /** As read, IPv6 is in brackets; written, it may be without. */
  readonly host: string;
  readonly port: number;
  readonly coordinator: Bytes;
  /** Whether it is reached over TLS. */
  readonly tls?: boolean;
}

/** Where an election is led unless another port is wished for, or this one is taken. */
export const DEFAULT_PORT = 4790;

/** Letters of a voter's name, in UTF-16 code units, as one signs up under it. */
const MAX_NAME = 60;

const FORM = /^ostraka:\/\/(\[[0-9a-fA-F:]{2,39}\]|[A-Za-z0-9.-]{1,253}):(\d{1,5})\/(tls\/)?([A-Za-z0-9_-]{43})\/?$/;

/** An address or a name as it stands in an URL: IPv6 in brackets. */
export const hostInUrl = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

export const writeLink = ({ host, port, coordinator, tls }: JoinLink): string =>
  `ostraka://${hostInUrl(host)}:${port}/${tls ? 'tls/' : ''}${base64urlnopad.encode(coordinator)}`;

/** Throws `bad-link`. */
export function readLink(text: string): JoinLink {
  const match = FORM.exec(text.trim());
  const port = Number(match?.[2]);
  const bad = new OstrakaError('bad-link', 'this is not a join link', {
    hint: 'copy the whole link from the coordinator’s screen: it begins with ostraka://',
  });
  if (!match || port < 1 || port > 65_535) throw bad;
  let coordinator: Bytes;
  try {
    coordinator = base64urlnopad.decode(match[4]!);
  } catch {
    throw bad;
  }
  if (!isStrictKey(coordinator)) throw bad;
  return { host: match[1]!, port, coordinator, ...(match[3] ? { tls: true } : {}) };
}

/** Where the coordinator's web half answers; over TLS as browsers write it, without the usual port. */
export const webAddress = ({ host, port, tls }: Omit<JoinLink, 'coordinator'>): string =>
  tls ? `https://${hostInUrl(host)}${port === 443 ? '' : `:${port}`}` : `http://${hostInUrl(host)}:${port}`;

/** Whether a link or a page's address is of use on the one computer only that it names. */
export const leadsNowhere = (where: string): boolean =>
  /^(?:ostraka|https?):\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|\/)/.test(where);

/** The join link of whoever answers there and says that this is their key. Throws `bad-link`. */
export const linkAt = (address: string, coordinator: Bytes): string =>
  writeLink(linkTo(address, base64urlnopad.encode(coordinator)));

/** @param address of its web half, as browsers write it; without a port it is the scheme's own. Throws `bad-link`. */
function linkTo(address: string, key: string): JoinLink {
  const [scheme, authority = ''] = address.split('://');
  const tls = scheme === 'https';
  const whole = /:\d+$/.test(authority) ? authority : `${authority}:${tls ? 443 : 80}`;
  return readLink(`ostraka://${whole}/${tls ? 'tls/' : ''}${key}`);
}

// ---- pages for phones -------------------------------------------------------------------------------------------------

/** What brings a person here: an election, and in it one test or receipt to be checked, a slip's code, a booth, or the round before. */
export interface Invitation {
  readonly link: JoinLink;
  /** Hash of the opened ballot. */
  readonly test: Bytes | null;
  /** Hash of the ballot that a receipt names. */
  readonly receipt: Bytes | null;
  /** As a person would type it. */
  readonly code: string | null;
  /** Under which the voter signed up in the round before; empty where that took no names, null where there was none. */
  readonly name: string | null;
  /** Whether many voters are to vote here in turn. */
  readonly booth: boolean;
}

/** Where anyone watches this election and checks it, without a vote. */
export const watchLink = (link: JoinLink): string =>
  `${webAddress(link)}${WATCH_PATH}#${base64urlnopad.encode(link.coordinator)}`;

/** The join link that the address of a page for watching stands for; throws `bad-link`. */
export function readWatchLink(page: string): JoinLink {
  const [address = '', key = ''] = page.split(`${WATCH_PATH}#`);
  return linkTo(address, key);
}

/** The join link as a phone's camera takes it: the key in the fragment, which no browser sends to anybody. */
export const pageLink = (link: JoinLink, test: Bytes | null = null): string =>
  `${webAddress(link)}${PAGE_PATH}#${base64urlnopad.encode(link.coordinator)}${test ? `/${hex(test)}` : ''}`;

/** Where people vote: the page for phones; where none is served, the join link for the app. */
export const votingLink = (link: JoinLink, { pages }: { readonly pages: boolean }): string =>
  pages ? pageLink(link) : writeLink(link);

/** The same page as a booth for many voters. */
export const boothLink = (page: string): string => `${page}/${BOOTH}`;

/** The page that looks for the ballot on a receipt; `hash` in hexadecimal. */
export const receiptLink = (link: JoinLink, hash: string): string => `${pageLink(link)}/r${hash}`;

/**
 * What a slip's QR code holds: the page's address and, in the fragment as well, the code. Where no pages are served it is
 * the join link for the app, which asks for the code.
 */
export const slipLink = (where: string, code: string): string =>
  where.includes('#') ? `${where}/${code.replaceAll('-', '')}` : where;

/** The page of the next round, with the name under which a voter signed up before: in the fragment, which goes to nobody. */
export const nextPage = (link: JoinLink, name: string): string => `${pageLink(link)}/~${encodeURIComponent(name)}`;

/** What people type where they cannot scan: the page's address without its fragment; of a join link there is no part. */
export const writtenAddress = (where: string): string => where.split(`${PAGE_PATH}#`)[0]!;

/** A join link or the address of a phone's page; throws `bad-link`. */
export function readInvitation(text: string): Invitation {
  const page = PAGE.exec(text.trim())?.groups;
  if (!page) return { link: readLink(text), test: null, receipt: null, code: null, booth: false, name: null };
  const { address, key, test, receipt, code = null, booth, name } = page;
  return {
    link: linkTo(address!, key!),
    test: test === undefined ? null : unhex(test),
    receipt: receipt === undefined ? null : unhex(receipt),
    code,
    booth: booth !== undefined,
    name: name === undefined ? null : readName(name),
  };
}

/** A name that cannot be read is none: who comes with it types it again. */
function readName(brought: string): string | null {
  try {
    const name = decodeURIComponent(brought);
    return name.length <= MAX_NAME ? name : null;
  } catch {
    return null;
  }
}

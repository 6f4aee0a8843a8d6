/**
 * The proxy that an election stands behind, and the one public address that it answers at over TLS. Whom it passes on is read
 * from `X-Forwarded-For`, and how they came from `X-Forwarded-Proto`, where the connection comes from the proxy itself and
 * nowhere else. `Forwarded` (RFC 7239) is not read: proxies that write the one pass on the other as a stranger wrote it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { OstrakaError } from '../../shared/codec/error.ts';
import { plainHost } from '../network/place.ts';

export interface FrontOptions {
  /** Addresses that the proxies connect from, as `plainAddress` writes them. */
  readonly proxies: readonly string[];
  /** Where everybody comes, as browsers write it: https://vote.example.org. */
  readonly origin: string;
}

/** What came over a connection from a proxy. */
export interface Passed {
  /** Who asks: an address as `plainAddress` writes it; the proxy's own where it does not say. */
  readonly address: string;
  /** Whether a proxy passes it on; otherwise it is a program beside the proxy, on the same computer. */
  readonly passedOn: boolean;
  /** Why it is not even looked at. */
  readonly refusal: OstrakaError | null;
}

export class Front {
  readonly origin: string;
  readonly #proxies: ReadonlySet<string>;

  constructor({ proxies, origin }: FrontOptions) {
    this.origin = origin;
    this.#proxies = new Set(proxies);
  }

  /** Whether a connection comes from a proxy. @param peer as sockets write it */
  isProxy(peer: string | undefined): boolean {
    const address = plainAddress(peer ?? '');
    return address !== null && this.#proxies.has(address);
  }

  /** Who asks over a connection from a proxy. @param peer the proxy */
  read(peer: string, headers: IncomingHttpHeaders): Passed {
    const own = { address: plainAddress(peer) ?? peer, passedOn: true };
    const { 'x-forwarded-for': route, 'x-forwarded-proto': scheme, host = '' } = headers;
    const isPublic = this.#isPublic(host);
    if (route === undefined && !isPublic) return { ...own, passedOn: false, refusal: null };
    const address = route === undefined ? own.address : this.#lastStranger(listed(route));
    if (address === null)
      return { ...own, refusal: badProxy('the proxy does not say in X-Forwarded-For whose request it passes on') };
    const caller = { address, passedOn: true };
    if (!isPublic) {
      const hint = `open ${this.origin}; if that is what was opened, let the proxy pass on the header Host as it came`;
      // What a stranger wrote reaches a terminal.
      const name = HOST.test(host) ? `the name “${host.slice(0, 100)}”` : 'another name';
      const message = `this is asked under ${name}, and this election is at ${this.origin}`;
      return { ...caller, refusal: new OstrakaError('forbidden', message, { hint }) };
    }
    // Twice makes a list, which is no scheme either.
    const refusal =
      scheme === 'https' ? null : badProxy('the proxy does not say in X-Forwarded-Proto that it came over https');
    return { ...caller, refusal };
  }

  /** Nothing but a host and a port, and those of the public address. */
  #isPublic(host: string): boolean {
    return HOST.test(host) && URL.parse(`https://${host}`)?.origin === this.origin;
  }

  /**
   * Each proxy adds at the end whom it heard. So the last who is no proxy of ours is who asks, and what stands left of that is
   * anybody's word; where all are proxies, the first of them asks itself. Null where that is no address.
   */
  #lastStranger(route: readonly string[]): string | null {
    for (const [i, text] of [...route].reverse().entries()) {
      const address = plainAddress(text);
      if (address === null || !this.#proxies.has(address) || i === route.length - 1) return address;
    }
    return null;
  }
}

/** A host and a port, and nothing else of an URL. */
const HOST = /^[A-Za-z0-9.:[\]-]+$/;

/** What a header says that may stand several times, each with several parts. */
const listed = (header: string | readonly string[]): string[] =>
  [header]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim());

const badProxy = (message: string): OstrakaError =>
  new OstrakaError('bad-proxy', message, { hint: 'set it up as docs/PROXY.md has it' });

/**
 * An address as it is compared: IPv6 in its shortest form and without its zone, what is IPv4 within it as IPv4; null for
 * anything else, a port beside it too.
 */
export function plainAddress(text: string): string | null {
  if (isIP(text) === 4) return text;
  const bare = text.split('%')[0]!;
  if (isIP(bare) !== 6) return null;
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
  if (!mapped) return short;
  return mapped
    .slice(1)
    .map((half) => Number.parseInt(half, 16))
    .flatMap((half) => [half >> 8, half & 255])
    .join('.');
}

/** The one address that a proxy connects from, as people give it; null for a name, a network, or all there are. Throws `bad-host`. */
export function proxyAddress(text: string): string | null {
  const host = plainHost(text);
  const address = isIP(host) ? plainAddress(host) : null;
  return address === '0.0.0.0' || address === '::' ? null : address;
}

/** Where everybody finds a proxy, as people give it: an origin over TLS; null for anything else, or more. */
export function publicOrigin(text: string): string | null {
  const url = URL.parse(text);
  const isOrigin = url?.protocol === 'https:' && /^https:\/\/[^/?#@\\\s]+\/?$/i.test(text);
  return !isOrigin || url.hostname.endsWith('.') ? null : url.origin;
}

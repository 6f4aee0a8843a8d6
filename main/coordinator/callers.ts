/** Who asks, from where: the organiser, whom a token shows; a page of this coordinator; or another site's page in somebody's browser. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { OstrakaError } from '../../shared/codec/error.ts';

/** Who sent a request: by its connection or, where that is a proxy's, by what the proxy says. */
export interface Caller {
  /** Whose budget it draws on: what `budgetOf` makes of an address. */
  readonly address: string;
  /** Whether that address has limits. */
  readonly counted: boolean;
  /** Whether it came by the proxy, and so over TLS and to the public address. */
  readonly passedOn: boolean;
}

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();

export class OrganiserToken {
  readonly #hash: Buffer;

  constructor(token: string) {
    this.#hash = hashed(token);
  }

  /** In constant time: how long it takes says nothing about the token. */
  isShownBy({ headers }: IncomingMessage): boolean {
    const given = /^Bearer (.{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(hashed(given), this.#hash);
  }
}

const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Why a request is refused that another site's page sends through the browser of somebody in the room, who may come in where
 * the site cannot; null where it comes from no other site. A browser says whose page asks (Origin, Fetch Metadata) and by
 * which name it believes to have reached this computer (Host): after DNS rebinding that is the site's own. Programs send no
 * Origin.
 * @param ownHosts by which this coordinator is found, without brackets
 * @param front the origin of its pages where a proxy passes this on, and has looked at the Host; else null
 */
export function foreignSite(
  { method, headers }: IncomingMessage,
  ownHosts: readonly string[],
  front: string | null,
): OstrakaError | null {
  if (READING.has(method)) return null;
  const host = hostOf(`http://${headers.host ?? ''}`);
  const { origin, 'sec-fetch-site': site } = headers;
  const fromHere = site === undefined || site === 'same-origin' || site === 'none';
  if (front === null && (host === null || !isNameOfOurs(host, ownHosts)))
    return new OstrakaError('forbidden', 'this is asked under a name that is not this computer’s', {
      hint: 'use its address or its name in the local network, as the link has it',
    });
  const isOwn = origin === undefined || (front === null ? hostOf(origin) === host : origin === front);
  if (!fromHere || !isOwn) return new OstrakaError('forbidden', 'the page of another site asks this');
  return null;
}

/** Names that no site of the Internet can have: whatever answers to them is in this room. */
const LOCAL = /^[^.]+$|\.(?:local|localhost|lan|internal|home\.arpa)$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;

function isNameOfOurs(host: string, ownHosts: readonly string[]): boolean {
  const name = host.replace(/:\d*$/, '').replace(/\.$/, '');
  return ownHosts.includes(name) || ADDRESS.test(name) || LOCAL.test(name);
}

/** The host of an origin, with its port unless that is the usual one; null where there is none. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host || null;
}

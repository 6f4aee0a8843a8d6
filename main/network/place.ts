/** Where a coordinator listens, and by which addresses others find it there. */
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { OstrakaError } from '../../shared/codec/error.ts';
import { rankedAddresses } from './addresses.ts';

export const LOOPBACK = '127.0.0.1';

export interface Place {
  /** What to listen on; null is every address of this computer, of both families. */
  readonly listen: string | null;
  /** By which it is reached, without brackets, the likeliest first; never empty, never an address that means all of them. */
  readonly addresses: readonly string[];
}

/** Addresses that mean all of a computer's. */
const EVERY: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * @param host as a person typed it: an address, in brackets or not, or a name; null for every address. Throws `bad-host`.
 */
export async function placeOf(host: string | null): Promise<Place> {
  const named = host === null ? null : plainHost(host);
  if (named !== null && !EVERY.has(named)) return { listen: named, addresses: [named] };
  const all = rankedAddresses(networkInterfaces(), await routedAddresses());
  const found = named === '0.0.0.0' ? all.filter((address) => isIP(address) === 4) : all;
  return {
    listen: named === '0.0.0.0' ? named : null,
    addresses: found.length > 0 ? found : [LOOPBACK],
  };
}

/** Without brackets, IPv6 in its shortest form as browsers write it. Throws `bad-host`. */
export function plainHost(text: string): string {
  const bare = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  if (/^fe[89ab][0-9a-f]:/i.test(bare) || bare.includes('%'))
    throw new OstrakaError('bad-host', `${text} holds on one cable only, and no link can say on which`, {
      hint: 'give another address of this computer, which does not begin with fe80',
    });
  const family = isIP(bare);
  if (family === 6) return new URL(`http://[${bare}]`).hostname.slice(1, -1);
  if (family === 4 && bare === text) return bare;
  if (bare !== text || !NAME.test(bare) || /^[\d.]+$/.test(bare))
    throw new OstrakaError('bad-host', `${text} is no address`, {
      hint: 'give one of this computer, such as 192.168.1.20 or fd00::2',
    });
  return bare.toLowerCase();
}

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** For documentation only (RFC 5737, RFC 3849): nobody is there, and nothing is sent. */
const NOBODY = [
  ['udp4', '192.0.2.1'],
  ['udp6', '2001:db8::1'],
] as const;

/**
 * From which addresses the system would send to the Internet. A UDP socket that is connected makes it choose; no packet
 * leaves. Without a way out there are none, and the interfaces have to say it alone.
 */
async function routedAddresses(): Promise<string[]> {
  const found = await Promise.all(NOBODY.map(([type, nobody]) => sourceFor(type, nobody)));
  return found.filter((address) => address !== null);
}

function sourceFor(type: 'udp4' | 'udp6', target: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(type);
    const end = (address: string | null): void => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(null));
    socket.connect(9, target, () => end(socket.address().address));
  });
}

/**
 * This computer's name in the local network, where its own system finds it by that name at one of these addresses; null
 * elsewhere: what it does not find itself nobody is told to type.
 */
export async function ownName(addresses: readonly string[]): Promise<string | null> {
  const name = `${hostname().split('.')[0]!.toLowerCase()}.local`;
  if (!NAME.test(name)) return null;
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.some(({ address }) => addresses.includes(address)) ? name : null;
}

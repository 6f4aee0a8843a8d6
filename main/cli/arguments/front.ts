/** The proxy that a coordinator is behind, as people give it: where it connects from, and where everybody finds it. */
import { isIP } from 'node:net';
import { type FrontOptions, plainAddress } from '../../coordinator/front.ts';
import { plainHost } from '../../network/place.ts';
import { type Args, option, repeated, usage } from '../command.ts';

/** Null where neither is given. Throws `usage`, `bad-host`. */
export function frontOf(args: Args): FrontOptions | null {
  const proxies = repeated(args, 'proxy').map(proxyAddress);
  const address = option(args, 'public');
  if (proxies.length === 0 && address === undefined) return null;
  if (proxies.length === 0)
    throw usage('--public is where a proxy answers: give --proxy as well, the address that it connects from');
  if (address === undefined)
    throw usage('--proxy needs --public, the address where everybody finds it, such as https://vote.example.org');
  return { proxies, origin: publicOrigin(address) };
}

function proxyAddress(text: string): string {
  const host = plainHost(text);
  const address = isIP(host) ? plainAddress(host) : null;
  if (address === null || address === '0.0.0.0' || address === '::')
    throw usage(`--proxy is one address that a proxy connects from, such as 127.0.0.1, not ${text}`);
  return address;
}

function publicOrigin(text: string): string {
  const url = URL.parse(text);
  const isOrigin = url?.protocol === 'https:' && /^https:\/\/[^/?#@\\\s]+\/?$/i.test(text);
  if (!isOrigin || url.hostname.endsWith('.'))
    throw usage(`--public is an address like https://vote.example.org, without a path, not ${text}`);
  return url.origin;
}

/** The proxy that a coordinator is behind, as people give it: where it connects from, and where everybody finds it. */
import { type FrontOptions, proxyAddress, publicOrigin } from '../../coordinator/front.ts';
import { type Args, option, repeated, usage } from '../command.ts';

/** Null where neither is given. Throws `usage`, `bad-host`. */
export function frontOf(args: Args): FrontOptions | null {
  const proxies = repeated(args, 'proxy').map(proxyGiven);
  const address = option(args, 'public');
  if (proxies.length === 0 && address === undefined) return null;
  if (proxies.length === 0)
    throw usage('--public is where a proxy answers: give --proxy as well, the address that it connects from');
  if (address === undefined)
    throw usage('--proxy needs --public, the address where everybody finds it, such as https://vote.example.org');
  return { proxies, origin: publicGiven(address) };
}

function proxyGiven(text: string): string {
  const address = proxyAddress(text);
  if (address === null)
    throw usage(`--proxy is one address that a proxy connects from, such as 127.0.0.1, not ${text}`);
  return address;
}

function publicGiven(text: string): string {
  const origin = publicOrigin(text);
  if (origin === null) throw usage(`--public is an address like https://vote.example.org, without a path, not ${text}`);
  return origin;
}

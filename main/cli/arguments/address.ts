/** Where a coordinator is, as people give it: the join link, or the address of its web half. */
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { usage } from '../command.ts';

/** The web address without a slash at its end. Throws `usage`, `bad-link`. */
export function readAddress(text: string): string {
  if (text.startsWith('ostraka:')) return webAddress(readLink(text));
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.pathname !== '/')
    throw usage(`${text} is no address like http://192.168.1.20:4790`);
  return url.origin;
}

/** Where a coordinator is, as people give it: the join link, or the address of its web half. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { linkAt, readLink, webAddress } from '../../../shared/protocol/link.ts';
import { typedAddress } from '../../../shared/protocol/page-address.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { patiently } from '../../network/patience.ts';
import { type Context, usage } from '../command.ts';

/** Whoever answers at a web address; where nobody does it is asked again for a while, and that is said. */
export function clientAt(address: string, { stop, note }: Pick<Context, 'stop' | 'note'>): BoardClient {
  let said = '';
  const missed = ({ message }: OstrakaError): void => {
    if (message !== said) note(`${message}; trying again`);
    said = message;
  };
  return new BoardClient(fetchTransport(address, stop), patiently(stop, missed));
}

/** The web address without a slash at its end. Throws `usage`, `bad-link`. */
export function readAddress(text: string): string {
  if (text.startsWith('ostraka:')) return webAddress(readLink(text));
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.pathname !== '/')
    throw usage(`${text} is no address like http://192.168.1.20:4790`);
  return url.origin;
}

/**
 * The join link that a person gave. An address without a key does not prove which election answers there: nothing is signed
 * on its word. Throws `compare-first` with the twelve words and the whole link, `bad-link`, and what asking throws.
 */
export async function joinLinkOf(text: string, context: Pick<Context, 'stop' | 'note'>): Promise<string> {
  const address = typedAddress(text);
  if (address === null) return text.trim();
  const key = await clientAt(address, context).key();
  const link = linkAt(address, key);
  throw new OstrakaError('compare-first', `${address} alone does not prove which election this is`, {
    hint: `where the organiser’s screen, the wall or the slip that you were given shows the twelve words “${keyWords(key, undefined).join(' ')}”, give --join ${link}`,
  });
}

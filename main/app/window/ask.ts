/** Whose key it is that answers where somebody would join: its own word, for a person to compare. */
import { keyWords } from '../../../shared/election/words/words.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import type { Answer } from '../../../shared/protocol/ipc.ts';
import { linkAt, readLink } from '../../../shared/protocol/link.ts';
import { typedAddress } from '../../../shared/protocol/page-address.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { patiently } from '../../network/patience.ts';

/** @param where an address as a person has typed it, or a join link. Throws `bad-link` where it is neither, and what the transport throws. */
export async function askAt(where: string): Promise<Answer<'window.ask'>> {
  const address = typedAddress(where);
  const link =
    address === null ? where : linkAt(address, await new BoardClient(fetchTransport(address), patiently()).key());
  return { link, words: keyWords(readLink(link).coordinator, undefined) };
}

/** HTTP for a page: the browser's fetch, to the page's own origin. */
import { gather, type Transport, upTo } from '../../shared/protocol/client/transport.ts';

/** @param address an origin; the page's policy lets it speak to no other than its own */
export const fetchTransport = (address: string): Transport => ({
  address,
  async request(method, path, { headers, body, timeout, most }) {
    const response = await fetch(address + path, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      ...(headers ? { headers } : {}),
      ...(body ? { body: new Uint8Array(body) } : {}),
      ...(timeout === null ? {} : { signal: aborted(timeout) }),
    });
    const bytes = () => gather(response.body?.getReader(), most);
    return {
      status: response.status,
      bytes,
      text: async () => new TextDecoder().decode(await bytes()),
      pieces: () => upTo(response.body?.getReader(), most),
      texts: () => response.body!.pipeThrough(new TextDecoderStream()),
    };
  },
});

/** What `AbortSignal.timeout` gives, which phones of 2021 lack. */
function aborted(after: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), after);
  return controller.signal;
}

/** HTTP for the processes of this program: Node's fetch. */
import { gather, type Transport } from '../../shared/protocol/client/transport.ts';

/**
 * @param address as `webAddress` of a join link gives it
 * @param stop aborted when the caller is done, so that nothing waits for an answer nobody wants
 */
export const fetchTransport = (address: string, stop?: AbortSignal): Transport => ({
  address,
  async request(method, path, { headers, body, timeout, most }) {
    const signals = [stop, timeout === null ? undefined : AbortSignal.timeout(timeout)].filter((s) => s !== undefined);
    const response = await fetch(address + path, {
      method,
      ...(headers ? { headers } : {}),
      ...(body ? { body: new Uint8Array(body) } : {}),
      signal: AbortSignal.any(signals),
    });
    const bytes = () => gather(response.body?.getReader(), most);
    return {
      status: response.status,
      bytes,
      text: async () => new TextDecoder().decode(await bytes()),
      texts: () => response.body!.pipeThrough(new TextDecoderStream()),
    };
  },
});

/** HTTP for the processes of this program: Node's fetch. */
import { OstrakaError } from '../../shared/codec/error.ts';
import { gather, type Transport, upTo } from '../../shared/protocol/client/transport.ts';

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
      // It copies the body once more by itself, and no body here is shared with another thread.
      ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      signal: AbortSignal.any(signals),
    }).catch((error: unknown) => {
      throw untrusted(address, error) ?? error;
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

/** What OpenSSL and Node call a certificate that this computer does not trust, or that is another's or out of date. */
const CERTIFICATE = /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** Says so where somebody answers whose certificate does not hold; null for anything else. */
function untrusted(address: string, error: unknown): OstrakaError | null {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error) || !('code' in cause) || !CERTIFICATE.test(String(cause.code))) return null;
  return new OstrakaError('unreachable', `the certificate at ${address} does not hold: ${cause.message}`, {
    cause,
    hint: 'the proxy there needs one for that name from an authority that this computer trusts, or NODE_EXTRA_CA_CERTS names a file with the authority',
  });
}

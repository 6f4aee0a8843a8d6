import type { Reply, Transport } from '../../shared/protocol/client/transport.ts';
import type { Meter } from '../measure/meter.ts';

/** Counts questions and answers with the bytes of their bodies; headers are not seen here, nor an answer that is streamed. */
export const metered = (transport: Transport, { sent, received }: Pick<Meter, 'sent' | 'received'>): Transport => ({
  address: transport.address,
  async request(method, path, request) {
    sent.add(request.body?.length ?? 0);
    const reply: Reply = await transport.request(method, path, request);
    received.add(0);
    const counted = <T extends { readonly length: number }>(body: T): T => {
      received.add(body.length, 0);
      return body;
    };
    return {
      status: reply.status,
      bytes: async () => counted(await reply.bytes()),
      text: async () => counted(await reply.text()),
      pieces: async function* () {
        for await (const piece of reply.pieces()) yield counted(piece);
      },
      texts: () => reply.texts(),
    };
  },
});

import type { Transport } from '../../shared/protocol/client/transport.ts';

/** Asks one of them after the other, each question the next, as a load balancer has it. @param transports at least one, of one board */
export function inTurn(transports: readonly Transport[]): Transport {
  let next = 0;
  return {
    address: transports[0]!.address,
    request: (method, path, request) => transports[next++ % transports.length]!.request(method, path, request),
  };
}

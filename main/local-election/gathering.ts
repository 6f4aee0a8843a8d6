/** What everybody measured in a simulated election, once the last of them has said so. */
import type { Measurement } from '../../shared/measure/record.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { VotersProcess } from './processes.ts';

const POLL = 50;

/** How long a node that has nothing more to do may take to say its last, in milliseconds. */
export interface Patience {
  /** Where it may have fallen out on the way. */
  readonly gone: number;
  /** Where it has attested and is in session, so that it is only busy. */
  readonly busy: number;
}
const PATIENCE: Patience = { gone: 10_000, busy: 120_000 };

export interface Gathered {
  readonly records: readonly Measurement[];
  /** Nodes that said nothing of the end: they fell out on the way. */
  readonly missing: readonly number[];
}

/** The records of coordinator, nodes and voters; what is not told in time is missing. */
export async function gather(
  client: Pick<BoardClient, 'measurements' | 'status'>,
  token: string,
  voters: readonly Pick<VotersProcess, 'measured'>[],
  patience = PATIENCE,
): Promise<Gathered> {
  const casts = await Promise.all(voters.map((one) => one.measured()));
  const began = performance.now();
  for (;;) {
    const { records, missing, complete } = await client.measurements(token);
    const passed = performance.now() - began;
    const all = { records: [...records, ...casts.flat()], missing };
    if (complete && missing.length === 0) return all;
    if (passed > patience.busy || (passed > patience.gone && !(await areBusy(client, missing)))) return all;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** Whether any of these nodes is only busy. */
async function areBusy(client: Pick<BoardClient, 'status'>, missing: readonly number[]): Promise<boolean> {
  const { nodes } = await client.status();
  return nodes.some(
    ({ index, connected, attested }) => index !== null && missing.includes(index) && connected && attested,
  );
}

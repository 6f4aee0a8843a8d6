/** What everybody measured in a simulated election, once the last of them has said so. */
import type { Measurement } from '../../shared/measure/record.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { VotersProcess } from './processes.ts';

/** Milliseconds between two questions, and for how long a node that has nothing more to do may take to say its last. */
const POLL = 50;
const PATIENCE = 10_000;

export interface Gathered {
  readonly records: readonly Measurement[];
  /** Nodes that said nothing of the end: they fell out on the way. */
  readonly missing: readonly number[];
}

/** The records of coordinator, nodes and voters; what is not told in time is missing. */
export async function gather(client: BoardClient, token: string, voters: readonly VotersProcess[]): Promise<Gathered> {
  const casts = await Promise.all(voters.map((one) => one.measured()));
  const until = performance.now() + PATIENCE;
  for (;;) {
    const { records, missing, complete } = await client.measurements(token);
    if ((complete && missing.length === 0) || performance.now() > until)
      return { records: [...records, ...casts.flat()], missing };
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** How much each phase of an election had to do. */
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import type { Timings } from './timings.ts';

export function electionTimings(timings: Timings, record: ElectionRecord | null, now = Date.now()): PhaseTiming[] {
  return timings.list(record ? volumesOf(record) : {}, now);
}

/** Ciphertexts by phase: a ballot is `width` of them, and each mix and each set of shares handles all. */
function volumesOf({ closing, width, chain, shareSets }: ElectionRecord): Record<string, number> {
  const list = (closing?.count ?? 0) * width;
  return { voting: list, mixing: list * chain.length, decryption: list * shareSets.size };
}

import type { Tally } from '../../shared/board/count.ts';
import type { Contest } from '../../shared/election/contest.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';

export interface ResultsProps {
  readonly contests: readonly Contest[];
  readonly tally: Tally | null;
  readonly status: Status | null;
}

export function Results(_props: ResultsProps) {
  return null;
}

/** What the candidates of a result are called. */
import type { Contest } from '../contest.ts';
import { candidates } from './places.ts';
import type { ContestResult } from './tally.ts';

/** In order; null for the one candidate that all written-in names of version 1 were together. */
export function candidateNames({ options }: Contest, result: ContestResult): (string | null)[] {
  const written = 'writtenIn' in result ? (result.writtenIn?.names ?? []) : [];
  return candidates(result.candidates).map((one) => options[one] ?? written[one - options.length]?.name ?? null);
}

/** What the adapter of a system is. */
import type { Powers } from './powers.ts';
import type { ForeignSource } from './source.ts';
import type { ForeignSystem, ForeignVerdict } from './verdict.ts';

export interface ForeignJudging {
  readonly powers: Powers;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  readonly onProgress: (check: string, done: number, total: number) => void;
}

export interface Adapter {
  readonly system: ForeignSystem;
  /** From names and first bytes alone: whether it is whole is for the checks to say. */
  recognises(source: ForeignSource): boolean;
  /** What does not hold is in the verdict. */
  judge(source: ForeignSource, judging: ForeignJudging): Promise<ForeignVerdict>;
}

/** Other people's elections: which system wrote this, and its adapter, which judges it. */

import type { Powers } from './powers.ts';
import { type ForeignSource, foreignUnreadable } from './source.ts';
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

export const ADAPTERS: readonly Adapter[] = [];

/** @throws OstrakaError `unreadable` where no adapter knows it */
export async function judgeForeign(source: ForeignSource, judging: ForeignJudging): Promise<ForeignVerdict> {
  const adapter = ADAPTERS.find((one) => one.recognises(source));
  if (!adapter)
    throw foreignUnreadable(source.name, 'neither a transcript of Ostraka nor an election of a system that it knows');
  return adapter.judge(source, judging);
}

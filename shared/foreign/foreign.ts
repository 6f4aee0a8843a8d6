/** Other people's elections: which system wrote this, and its adapter, which judges it. */

import type { Adapter, ForeignJudging } from './adapter.ts';
import { belenios } from './belenios/belenios.ts';
import { type ForeignSource, foreignUnreadable } from './source.ts';
import type { ForeignVerdict } from './verdict.ts';
import { verificatum } from './verificatum/verificatum.ts';

export const ADAPTERS: readonly Adapter[] = [belenios, verificatum];

/** @throws OstrakaError `unreadable` where no adapter knows it */
export async function judgeForeign(source: ForeignSource, judging: ForeignJudging): Promise<ForeignVerdict> {
  const adapter = ADAPTERS.find((one) => one.recognises(source));
  if (!adapter)
    throw foreignUnreadable(source.name, 'neither a transcript of Ostraka nor an election of a system that it knows');
  return adapter.judge(source, judging);
}

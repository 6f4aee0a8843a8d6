/** Whether elections announce themselves from here and to here: by this laptop's own announcement, and by others'. */

import { type Bytes, equal } from '../../shared/codec/bytes.ts';
import type { DiscoveryOff } from '../../shared/protocol/ipc.ts';
import { readLink } from '../../shared/protocol/link.ts';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';
import { Nearby, type Probed } from '../network/nearby.ts';

/** Milliseconds to listen. An announcement is asked for again after five seconds, and answered within one. */
const WITHIN = 3000;

export interface Listened extends Probed {
  readonly off: DiscoveryOff | null;
}

/**
 * @param wanted whose announcement should be heard; null where no election is meant
 * @param answers whether that election was reached the direct way
 */
export function judgeDiscovery({ off, own, found }: Listened, wanted: Bytes | null, answers: boolean): Finding {
  if (off !== null) return finding('discovery', off);
  const count = found.length;
  if (wanted !== null && answers && !found.some((one) => isOf(one.link, wanted))) {
    if (own) return finding('discovery', 'unheard');
    return finding('discovery', count > 0 ? 'mute' : 'deaf');
  }
  if (own) return count > 0 ? finding('discovery', 'heard', { count }) : finding('discovery', 'alone');
  return finding('discovery', count > 0 ? 'mute' : 'deaf');
}

/** @param enabled false where the person has switched it off */
export async function listenAround(enabled: boolean, wanted: Bytes | null, stop?: AbortSignal): Promise<Listened> {
  const nearby = new Nearby(enabled);
  if (nearby.off !== null) return { off: nearby.off, own: false, found: [] };
  const isEnough = ({ own, found }: Probed): boolean =>
    own && (wanted === null ? found.length > 0 : found.some((one) => isOf(one.link, wanted)));
  const probed = await nearby.probe(WITHIN, isEnough, stop);
  return { off: nearby.off, ...probed };
}

const isOf = (link: string, coordinator: Bytes): boolean => equal(readLink(link).coordinator, coordinator);

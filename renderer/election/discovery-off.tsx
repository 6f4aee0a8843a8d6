import type { DiscoveryOff as Reason } from '../../shared/protocol/ipc.ts';
import { useTexts } from '../design/surroundings.ts';

/** That nothing is announced or found by itself in the network, and why; nothing where that works. */
export function DiscoveryOff({ off }: { off: Reason | null }) {
  const t = useTexts();
  return off === null ? null : <p class="muted small">{t(`address.off.${off}`)}</p>;
}

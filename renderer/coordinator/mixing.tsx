import { useTexts } from '../design/bridge.ts';
import { MixView } from '../mix/mix-view.tsx';
import type { PhaseProps } from './election.ts';
import { PhaseScreen } from './phase-screen.tsx';

/** Nothing to press: the laptops mix, check each other and open the last list by themselves. */
export function Mixing(phase: PhaseProps) {
  const t = useTexts();
  const { status, timings } = phase.election;
  const key = status.phase === 'decryption' ? 'coordinator.decryption' : 'coordinator.mixing';
  return (
    <PhaseScreen {...phase} namesFaults title={t(`${key}.title`)} lead={t(`${key}.lead`)}>
      <MixView status={status} own={null} timings={timings} />
    </PhaseScreen>
  );
}

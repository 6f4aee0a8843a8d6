import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { TrailsCard } from '../../../election/glass/trails-card.tsx';
import { heldIn } from '../../../election/hours/held-in.ts';
import { MixView } from '../../../mix/mix-view.tsx';
import { LeadCheat } from '../panels/lead-cheat.tsx';
import { PaceOfWall } from '../panels/pace-of-wall.tsx';
import { WhichOne } from '../panels/which-one.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';

/** Nothing to press: the laptops mix, check each other and open the last list by themselves. */
export function Mixing(phase: PhaseProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { status, timings, lesson } = phase.election;
  // Who could still link ballots to voters: the holders of the key, or everybody who mixed.
  const count = Math.min(status.threshold, status.leastMixes);
  const key = status.phase === 'decryption' ? 'coordinator.decryption' : 'coordinator.mixing';
  return (
    <PhaseScreen
      {...phase}
      namesFaults
      title={status.held ? t('hours.held') : t(`${key}.title`)}
      lead={status.held ? heldIn(t, language, status) : t(`${key}.lead`, { count })}
    >
      <PaceOfWall wall={phase.wall} />
      <MixView status={status} own={null} timings={timings} />
      {lesson?.trails && <TrailsCard trails={lesson.trails} />}
      {lesson && <WhichOne lesson={lesson} />}
      <LeadCheat election={phase.election} />
    </PhaseScreen>
  );
}

import { useState } from 'preact/hooks';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { TrailsCard } from '../../../election/glass/trails-card.tsx';
import { LookUnder } from '../../../election/hood/look-under.tsx';
import { PrivacyMeter } from '../../../results/privacy/privacy-meter.tsx';
import { Results } from '../../../results/results.tsx';
import { SeeAgain } from '../../../story/see-again.tsx';
import { AnotherRound } from '../another-round/another-round.tsx';
import { LeadCheat } from '../panels/lead-cheat.tsx';
import { WhichOne } from '../panels/which-one.tsx';
import { RollScreen } from '../roll/roll-screen.tsx';
import { Curtain } from './curtain.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { SaveCard } from './save-card.tsx';

export function Finished(phase: PhaseProps) {
  const t = useTexts();
  const [atRoll, setAtRoll] = useState(false);
  const { status, contests, tally, privacy, lesson } = phase.election;
  const signed = status.nodes.filter(({ attested }) => attested).length;
  const all = signed === status.nodes.length;
  const waits = tally !== null && phase.wall.open > 0 && !phase.wall.resultShown;
  if (atRoll) return <RollScreen election={phase.election} onDone={() => setAtRoll(false)} />;
  return (
    <PhaseScreen {...phase} title={t('coordinator.finished.title', { title: status.title })}>
      {waits ? (
        <Curtain wall={phase.wall} />
      ) : tally ? (
        <Results contests={contests} tally={tally} status={status} electionWords={status.electionWords} />
      ) : (
        <Banner tone="wait">{t('coordinator.finished.pending')}</Banner>
      )}
      <SeeAgain size={status.size} />
      {lesson && <LookUnder key={status.size} />}
      {lesson?.trails && <TrailsCard trails={lesson.trails} />}
      {lesson && <WhichOne lesson={lesson} />}
      <LeadCheat election={phase.election} />
      <Banner tone={all ? 'ok' : 'wait'}>
        {t('coordinator.finished.attested', { count: signed, total: status.nodes.length })}
      </Banner>
      {privacy && <PrivacyMeter privacy={privacy} />}
      {!status.rehearsal && <AnotherRound election={phase.election} />}
      <SaveCard election={phase.election} onRoll={() => setAtRoll(true)} onPaper={phase.onPaper} waits={waits} />
    </PhaseScreen>
  );
}

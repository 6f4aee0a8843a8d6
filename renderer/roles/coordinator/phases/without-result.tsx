/** Voting has closed, and too few ballots count: the laptops confirm it, and the election ends without a result. */
import { useState } from 'preact/hooks';
import { Banner } from '../../../design/notices/banner.tsx';
import { ElectionWords } from '../../../design/signs/election-words.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { PrivacyMeter } from '../../../results/privacy/privacy-meter.tsx';
import { AnotherRound } from '../another-round/another-round.tsx';
import { RollScreen } from '../roll/roll-screen.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { SaveCard } from './save-card.tsx';

export function WithoutResult(phase: PhaseProps) {
  const t = useTexts();
  const [atRoll, setAtRoll] = useState(false);
  const { title, phase: at, nodes, tooFew, electionWords, stuck } = phase.election.status;
  const { privacy } = phase.election;
  const signed = nodes.filter(({ attested }) => attested).length;
  const ended = at === 'finished';
  if (atRoll) return <RollScreen election={phase.election} onDone={() => setAtRoll(false)} />;
  return (
    <PhaseScreen {...phase} title={t('coordinator.few.title', { title })}>
      <p>{t('core.too-few-ballots', { ...tooFew })}</p>
      <p class="muted">{t('coordinator.few.why')}</p>
      {stuck && (
        <Banner tone="fail">{t('common.stuck', { message: t(`core.stuck.${stuck.name}`, stuck.values) })}</Banner>
      )}
      <Banner tone={ended && signed === nodes.length ? 'ok' : 'wait'}>
        {ended ? t('coordinator.few.attested', { count: signed, total: nodes.length }) : t('coordinator.few.waiting')}
      </Banner>
      {electionWords && <ElectionWords words={electionWords} />}
      {ended && privacy && <PrivacyMeter privacy={privacy} />}
      {ended && <AnotherRound election={phase.election} />}
      {ended && <SaveCard election={phase.election} onRoll={() => setAtRoll(true)} onPaper={phase.onPaper} />}
    </PhaseScreen>
  );
}

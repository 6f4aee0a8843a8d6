/** A booth while voting is not open yet, and when it is over. */
import type { BoothState } from '../../../../shared/protocol/voter/booth/booth-calls.ts';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { CompareWords } from '../screens/entrance.tsx';
import { VoterFrame, type VoterWindowState } from '../screens/voter-frame.tsx';

interface WaitScreenProps {
  readonly state: VoterWindowState;
  readonly booth: BoothState;
}

export function WaitScreen({ state }: WaitScreenProps) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-booth-waiting" state={state} overline={state.title} title={t('booth.waiting.title')}>
      <Banner tone="wait">{t('booth.waiting.text')}</Banner>
      <CompareWords state={state} />
    </VoterFrame>
  );
}

export function OverScreen({ state }: WaitScreenProps) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-booth-over" state={state} overline={state.title} title={t('voter.closed.title')}>
      <Banner tone="plain">{t('booth.over')}</Banner>
    </VoterFrame>
  );
}

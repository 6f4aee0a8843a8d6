/** Another round with the same room: the way there from a result, and what is new for whoever has come. */
import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { VoterWindowState } from './voter-frame.tsx';

export function NextRound({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  if (!state.hasNext) return null;
  return (
    <Card title={t('round.title')} tone="wait">
      <p>{t(state.credentials === 'codes' ? 'round.phone.lead.codes' : 'round.phone.lead')}</p>
      {state.receipt && <p>{t('round.phone.receipt')}</p>}
    </Card>
  );
}

/** Among what can be done, in reach wherever its voter has come to in the result. */
export function GoOn() {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <Button kind="primary" size="large" onClick={() => bridge.call('voter.next', {})}>
      {t('round.phone.button')}
    </Button>
  );
}

export function CameAlong({ state: { brought = null, credentials } }: { state: VoterWindowState }) {
  const t = useTexts();
  if (brought === null) return null;
  return <Banner tone="wait">{t(credentials === 'codes' ? 'round.phone.again.codes' : 'round.phone.again')}</Banner>;
}

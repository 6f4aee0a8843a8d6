import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { Timeline } from '../../../election/timeline.tsx';
import type { Election } from '../panels/election.ts';

/** Called off. The coordinator stays, so that whoever asks is told so. */
export function Cancelled({ election: { status, timeline, planned, address } }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <Screen
      name="coordinator-cancelled"
      title={t('common.cancelled')}
      overline={status.title}
      lead={address.leftTo === null ? t('lobby.cancelled') : t('address.left-to', { title: address.leftTo })}
      actions={
        <>
          {planned && (
            <Button kind="primary" size="large" onClick={() => bridge.call('coordinator.plan-anew', {})}>
              {t('lobby.anew')}
            </Button>
          )}
          <Button size="large" onClick={() => bridge.call('window.launcher', {})}>
            {t('common.home')}
          </Button>
        </>
      }
      aside={<Timeline happenings={timeline} />}
    >
      {null}
    </Screen>
  );
}

/** A rehearsal: how much of the test deck is cast, at the end whether the laptops are ready, and the way back to the plan. */
import { useState } from 'preact/hooks';
import { hex } from '../../../../shared/codec/bytes.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { planHashOf } from '../../../../shared/election/rehearsal/plan.ts';
import type { Rehearsed } from '../../../../shared/protocol/rehearsal/rehearsed.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { whenIn } from '../../../texts/when.ts';
import type { Election } from './election.ts';

export function Rehearsal({ election: { rehearsal, status, planned } }: { election: Election }) {
  const t = useTexts();
  if (!rehearsal) return null;
  const { ready, cast, of } = rehearsal;
  if (ready === null)
    return (
      <Banner tone="wait">
        <p>{t('wizard.rehearse.what')}</p>
        {status.phase === 'voting' && <p role="status">{t('wizard.rehearse.cast', { cast, count: of })}</p>}
      </Banner>
    );
  return (
    <Banner tone={ready ? 'ok' : 'fail'}>
      <p role="status">{t(ready ? 'wizard.rehearse.ready' : 'wizard.rehearse.not-ready')}</p>
      <p>{t('wizard.rehearse.report')}</p>
      {planned && (
        <div class="row">
          <BackToPlan />
        </div>
      )}
    </Banner>
  );
}

/** Asks first: the rehearsal goes, with its keys. */
function BackToPlan() {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('wizard.rehearse.back')} …</Button>
      {asking && (
        <Dialog title={t('wizard.rehearse.back')} onClose={() => setAsking(false)}>
          <p>{t('wizard.rehearse.back.text')}</p>
          <Button kind="primary" size="large" onClick={() => bridge.call('coordinator.plan-anew', {})}>
            {t('wizard.rehearse.back.go')}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/**
 * What came of a plan's last rehearsal, and whether it is that plan still.
 * @param plan null while it is not filled in
 */
export function LastRehearsal({ rehearsed, plan }: { rehearsed: Rehearsed; plan: Plan | null }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { at, ready } = rehearsed;
  const date = whenIn(language, at);
  if (plan === null || hex(planHashOf(plan)) !== rehearsed.plan)
    return <Banner tone="wait">{t('wizard.rehearsed.changed', { date })}</Banner>;
  return (
    <Banner tone={ready ? 'ok' : 'fail'}>
      {t(ready ? 'wizard.rehearsed.ready' : 'wizard.rehearsed.not-ready', { date })}
    </Banner>
  );
}

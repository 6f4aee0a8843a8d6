import { useState } from 'preact/hooks';
import { MAX_REASON } from '../../../../shared/election/times/times.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { secondsChosen } from '../../../design/controls/when-chosen.ts';
import { WhenField } from '../../../design/controls/when-field.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { AnnouncedTimes, stageOf } from '../../../election/hours/announced-times.tsx';
import { isTextKey } from '../../../texts/catalogue.ts';
import { useBoth } from '../desk/both.tsx';
import type { Election } from '../panels/election.ts';

/** Announced times at the window of whoever leads: what they are, what is overdue, and how the closing time is moved. */
export function HoursPanel({ election }: { readonly election: Election }) {
  const t = useTexts();
  const { status } = election;
  const { times, overdue, phase } = status;
  if (!times) return null;
  const why = overdue && `errors.${overdue.code}`;
  return (
    <>
      {/* While results are held back, the screen's own words say until when. */}
      {!status.held && <AnnouncedTimes times={times} stage={stageOf(status)} />}
      {overdue && (
        <Banner tone="fail">
          <p>{t(overdue.order === 'close' ? 'hours.overdue.close' : 'hours.overdue.open')}</p>
          {why && isTextKey(why) && <p>{t(why)}</p>}
        </Banner>
      )}
      {phase === 'voting' && times.closes !== null && <Extend closes={times.closes} election={election} />}
    </>
  );
}

function Extend({ closes, election }: { readonly closes: number; readonly election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const [[value, reason], set] = useState(['', '']);
  const { withBoth, asking } = useBoth(election);
  const chosen = secondsChosen(value);
  const late = chosen !== null && chosen > closes && chosen * 1000 > Date.now();
  const wrong = late || value === '' ? null : t('hours.extend.later');
  const lacks = late ? (reason.trim() === '' ? t('hours.extend.why') : null) : t('hours.extend.later');
  const extend = () =>
    withBoth(async (agreed) => {
      if (chosen !== null)
        await bridge.call('coordinator.extend', { closes: chosen, reason: reason.trim(), ...agreed });
      set(['', '']);
    });
  return (
    <Disclosure summary={t('hours.extend')}>
      <p class="muted">{t('hours.extend.text')}</p>
      <WhenField label={t('hours.field.closes')} value={value} error={wrong} onChange={(next) => set([next, reason])} />
      <TextInput
        label={t('hours.extend.reason')}
        value={reason}
        maxLength={MAX_REASON}
        onInput={(next) => set([value, next])}
      />
      <Button reason={lacks} onClick={extend}>
        {t('hours.extend.button')}
      </Button>
      {asking}
    </Disclosure>
  );
}

import type { WatchAlarm, WatchState } from '../../../shared/protocol/watched.ts';
import { culpritIn } from '../../../shared/verdict/texts/culprit.ts';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { isTextKey, type TextKey } from '../../texts/catalogue.ts';

/** What alarmed, the newest first; what convicts the coordinator can be saved. */
export function Alarms({ alarms, fork }: Pick<WatchState, 'alarms' | 'fork'>) {
  const bridge = useBridge();
  const t = useTexts();
  if (alarms.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('watch.alarms')}</h2>
      {alarms.toReversed().map((alarm) => (
        <Banner key={`${alarm.code} ${alarm.message}`} tone="fail">
          <AlarmText alarm={alarm} />
        </Banner>
      ))}
      {fork && (
        <>
          <p>{t('watch.fork.text')}</p>
          <div class="row">
            <SaveButton kind="primary" save={() => bridge.call('watch.save', { what: 'fork' })}>
              {t('node.fork.save')}
            </SaveButton>
          </div>
        </>
      )}
    </section>
  );
}

function AlarmText({ alarm: { code, message, culprit, ends, proven } }: { alarm: WatchAlarm }) {
  const t = useTexts();
  const key = keyOf(code);
  return (
    <>
      <p>
        <strong>{culpritIn(t, culprit)}</strong>: {key && t(key)}
      </p>
      <p class="muted small" lang="en">
        {message}
      </p>
      {proven === false && <p>{t('watch.alarm.claimed')}</p>}
      {ends && <p>{t('watch.alarm.ends')}</p>}
    </>
  );
}

/** A watch's own words for it, else those that every window has. */
const keyOf = (code: WatchAlarm['code']): TextKey | null =>
  [`watch.alarm.${code}`, `core.alarm.${code}`, `core.fault.${code}`].find(isTextKey) ?? null;

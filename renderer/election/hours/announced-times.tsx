import type { ToldTimes } from '../../../shared/board/hours.ts';
import { resultsHour } from '../../../shared/election/times/times.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { whenIn } from '../../texts/when.ts';

interface AnnouncedTimesProps {
  readonly times: ToldTimes | null | undefined;
  /**
   * Whether voting has not opened yet, is open, or has closed without a result yet; after that nothing is said of times but in
   * the verdict.
   */
  readonly stage: 'before' | 'open' | 'held' | 'over';
}

/** The stage of a phase, for `AnnouncedTimes`. */
export function stageOf({ phase, tooFew }: Pick<Status, 'phase' | 'tooFew'>): AnnouncedTimesProps['stage'] {
  if (phase === 'voting') return 'open';
  if (phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment') return 'before';
  return phase === 'finished' || tooFew ? 'over' : 'held';
}

/** When voting opens and closes, in the time zone of this device, and how the closing time was moved. */
export function AnnouncedTimes({ times, stage }: AnnouncedTimesProps) {
  const t = useTexts();
  const { language } = useLanguage();
  if (!times || stage === 'over' || (stage === 'held' && !times.results)) return null;
  const at = (seconds: number) => whenIn(language, seconds * 1000);
  const { opens, closes, moved } = times;
  const last = stage === 'held' ? undefined : moved.at(-1);
  const out = resultsHour(times);
  return (
    <div class="stack" data-part="times">
      {stage === 'before' && opens !== null && <p>{t('hours.opens', { at: at(opens) })}</p>}
      {stage !== 'held' && closes !== null && (
        <p>{t(stage === 'open' ? 'hours.until' : 'hours.closes', { at: at(closes) })}</p>
      )}
      {times.results && <p>{out === null ? t('hours.results.committee') : t('hours.results.at', { at: at(out) })}</p>}
      {last && (
        <Banner tone="wait">
          <p>{t('hours.moved', { at: at(last.closes), reason: last.reason })}</p>
        </Banner>
      )}
    </div>
  );
}

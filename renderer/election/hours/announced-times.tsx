import type { ToldTimes } from '../../../shared/board/hours.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { whenIn } from '../../texts/when.ts';

interface AnnouncedTimesProps {
  readonly times: ToldTimes | null | undefined;
  /** Whether voting has not opened yet, or is open; after that nothing is said of times but in the verdict. */
  readonly stage: 'before' | 'open' | 'over';
}

/** The stage of a phase, for `AnnouncedTimes`. */
export function stageOf(phase: string): AnnouncedTimesProps['stage'] {
  if (phase === 'voting') return 'open';
  return phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment' ? 'before' : 'over';
}

/** When voting opens and closes, in the time zone of this device, and how the closing time was moved. */
export function AnnouncedTimes({ times, stage }: AnnouncedTimesProps) {
  const t = useTexts();
  const { language } = useLanguage();
  if (!times || stage === 'over') return null;
  const at = (seconds: number) => whenIn(language, seconds * 1000);
  const { opens, closes, moved } = times;
  const last = moved.at(-1);
  return (
    <div class="stack" data-part="times">
      {stage === 'before' && opens !== null && <p>{t('hours.opens', { at: at(opens) })}</p>}
      {closes !== null && <p>{t(stage === 'open' ? 'hours.until' : 'hours.closes', { at: at(closes) })}</p>}
      {last && (
        <Banner tone="wait">
          <p>{t('hours.moved', { at: at(last.closes), reason: last.reason })}</p>
        </Banner>
      )}
    </div>
  );
}

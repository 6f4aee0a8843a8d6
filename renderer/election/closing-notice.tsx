import { Icon } from '../design/signs/icon.tsx';
import { useTexts } from '../design/surroundings.ts';
import { isSpoken, useSecondsLeft } from './countdown.ts';
import '../design/notices/banner.css';

interface ClosingNoticeProps {
  /** Milliseconds until voting closes; null or undefined while nobody has announced it. */
  readonly closesIn: number | null | undefined;
  /** What to do about it. */
  readonly advice?: string;
}

/** What was announced at the coordinator's window: voting closes, and how soon. */
export function ClosingNotice({ closesIn, advice }: ClosingNoticeProps) {
  return closesIn === null || closesIn === undefined ? null : <Notice closesIn={closesIn} advice={advice ?? ''} />;
}

function Notice({ closesIn, advice }: { closesIn: number; advice: string }) {
  const t = useTexts();
  const seconds = useSecondsLeft(closesIn);
  const said = `${t('common.closes', { seconds })} ${advice}`;
  return (
    <div class="banner tone-wait">
      <Icon name="wait" label={t('common.tone.wait')} />
      <div>
        <strong role="timer" aria-live="off">
          {said}
        </strong>
        <span class="visually-hidden" role="status">
          {isSpoken(seconds) && said}
        </span>
      </div>
    </div>
  );
}

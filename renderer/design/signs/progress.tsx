import { useId } from 'preact/hooks';
import { useTexts } from '../surroundings.ts';
import './progress.css';

/** How far something is, as a bar and in numbers; of a total of 0 nobody knows how much there is, and nothing is counted. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const t = useTexts();
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      {total > 0 && <span class="muted">{t('common.done-of', { done, total })}</span>}
      {total > 0 ? (
        <progress key="counted" aria-labelledby={id} value={Math.min(done, total)} max={total} />
      ) : (
        <progress key="uncounted" aria-labelledby={id} />
      )}
    </div>
  );
}

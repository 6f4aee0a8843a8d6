import { useId } from 'preact/hooks';
import { useTexts } from '../surroundings.ts';
import './progress.css';

/** How far something is, as a bar and in numbers. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const t = useTexts();
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      <span class="muted">{t('common.done-of', { done, total })}</span>
      <progress aria-labelledby={id} value={Math.min(done, total)} max={Math.max(total, 1)} />
    </div>
  );
}

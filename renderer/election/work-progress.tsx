import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../../shared/protocol/messages.ts';
import { Icon } from '../design/signs/icon.tsx';
import { Progress } from '../design/signs/progress.tsx';
import { useTexts } from '../design/surroundings.ts';
import { follow, type Run, rate, seconds, secondsLeft } from './rate.ts';

/** What a laptop computes: how far it is, how fast, and how long it will still take. */
export function WorkProgress({ label, work }: { label: string; work: Work }) {
  const t = useTexts();
  const run = useRun(work);
  return (
    <>
      {work.done > 0 ? (
        <Progress label={label} done={work.done} total={work.total} />
      ) : (
        <p>
          <Icon name="wait" /> {label}
        </p>
      )}
      {run && <p class="muted small">{speedInWords(run, work, t)}</p>}
    </>
  );
}

function speedInWords(run: Run, { done, total }: Work, t: ReturnType<typeof useTexts>): string {
  const speed = rate(run);
  const left = secondsLeft(run, total);
  return [
    ...(done === 0 && total > 0 ? [t('common.work.all', { total })] : []),
    ...(speed === null ? [t('common.work.for', { seconds: seconds(run) })] : []),
    ...(speed === null ? [] : [t('common.work.rate', { rate: Math.round(speed) })]),
    ...(left === null ? [] : [t('common.work.left', { seconds: left })]),
  ].join(' · ');
}

/** The work with the time it has taken, told every second. */
function useRun(work: Work): Run | null {
  const [run, setRun] = useState<Run | null>(null);
  useEffect(() => {
    const look = () => setRun((known) => follow(known, work, performance.now()));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [work]);
  return run;
}

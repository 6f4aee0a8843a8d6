import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { announced, type Idleness, idleness } from './idle.ts';

const touches = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'] as const;

interface IdleGuardProps {
  /** Seconds without a touch. */
  readonly idle: number;
  /** What is said before it forgets; null: there is nobody to be asked, and it does so silently. */
  readonly says: 'cast' | 'not' | null;
  readonly onGone: () => unknown;
}

/** Takes whoever touches nothing for so long to be gone; asks them first. */
export function IdleGuard({ idle, says, onGone }: IdleGuardProps) {
  const t = useTexts();
  const touched = useRef(Date.now());
  const gone = useRef(false);
  const [now, setNow] = useState<Idleness>({ is: 'here' });
  const here = () => {
    touched.current = Date.now();
    setNow({ is: 'here' });
  };
  const forget = useRef(onGone);
  forget.current = onGone;
  useEffect(() => {
    const touch = () => {
      // While it asks, the button answers: a sleeve on the screen is not a voter.
      if (idleness(Date.now() - touched.current, idle).is === 'here') touched.current = Date.now();
    };
    const look = () => {
      // A clock that was set back would else hold the booth.
      touched.current = Math.min(touched.current, Date.now());
      const next = idleness(Date.now() - touched.current, idle);
      setNow(next);
      if (next.is !== 'gone' || gone.current) return;
      gone.current = true;
      void Promise.resolve(forget.current()).catch(() => {
        // It could not be now: something is on its way. It is tried again.
        gone.current = false;
      });
    };
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    for (const name of touches) addEventListener(name, touch, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const name of touches) removeEventListener(name, touch, { capture: true });
    };
  }, [idle]);
  if (now.is !== 'asked' || says === null) return null;
  const said = (seconds: number) => t(`booth.still.${says}`, { seconds });
  return (
    <Dialog title={t('booth.still')} onClose={here}>
      <p aria-hidden="true">{said(now.left)}</p>
      <p class="visually-hidden" role="alert">
        {said(announced(now.left))}
      </p>
      <Button kind="primary" size="large" onClick={here}>
        {t('booth.still.here')}
      </Button>
    </Dialog>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useBridge, useTexts } from '../design/bridge.ts';
import { Button } from '../design/button.tsx';
import { useErrors } from '../design/errors.tsx';
import { extended, isSpoken, secondsLeft } from './countdown.ts';
import type { PhaseProps } from './election.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { Turnout } from './voting.tsx';

interface ClosingProps extends PhaseProps {
  readonly deadline: number;
  /** Null: voting stays open. */
  readonly setDeadline: (deadline: number | null) => void;
}

/** The warning before voting closes: it can be extended and taken back, and closes by itself when it has run out. */
export function Closing({ deadline, setDeadline, ...phase }: ClosingProps) {
  const t = useTexts();
  const bridge = useBridge();
  const close = () => bridge.call('coordinator.order', { order: 'close' });
  return (
    <PhaseScreen
      {...phase}
      title={t('coordinator.closing.title')}
      lead={t('coordinator.closing.lead')}
      actions={
        <>
          <Button kind="primary" size="large" onClick={() => setDeadline(extended(deadline, Date.now()))}>
            {t('coordinator.closing.extend')}
          </Button>
          <Button size="large" onClick={close}>
            {t('coordinator.closing.now')}
          </Button>
          <Button kind="quiet" size="large" onClick={() => setDeadline(null)}>
            {t('coordinator.closing.stop')}
          </Button>
        </>
      }
    >
      <Countdown deadline={deadline} close={close} />
      <Turnout election={phase.election} />
    </PhaseScreen>
  );
}

interface CountdownProps {
  readonly deadline: number;
  readonly close: () => Promise<unknown>;
}

function Countdown({ deadline, close }: CountdownProps) {
  const t = useTexts();
  const { report } = useErrors();
  const seconds = useSecondsLeft(deadline);
  const [failed, setFailed] = useState(false);
  const over = seconds === 0;
  useEffect(() => {
    setFailed(false);
    if (!over) return;
    close().catch((error: unknown) => {
      setFailed(true);
      report(error);
    });
  }, [over]);
  const said = !over
    ? t('coordinator.closing.left', { seconds })
    : t(failed ? 'coordinator.closing.failed' : 'coordinator.closing.running');
  return (
    <div class="countdown">
      <p class="figure" role="timer" aria-live="off">
        {said}
      </p>
      <p class="visually-hidden" role="status">
        {isSpoken(seconds) && said}
      </p>
    </div>
  );
}

function useSecondsLeft(deadline: number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(deadline, Date.now()));
  useEffect(() => {
    const tick = () => setSeconds(secondsLeft(deadline, Date.now()));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [deadline]);
  return seconds;
}

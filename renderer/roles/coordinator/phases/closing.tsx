import { useEffect, useState } from 'preact/hooks';
import { MAX_WARNING } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useErrors } from '../../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { isSpoken, useSecondsLeft, WARNING } from '../../../election/countdown.ts';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { Turnout } from './turnout.tsx';
import './closing.css';

interface ClosingProps extends PhaseProps {
  /** Milliseconds. */
  readonly closesIn: number;
  /** Whether the organiser wants the end without a result, where no more ballots come. */
  readonly agreed: boolean;
}

/**
 * The warning before voting closes: it can be extended and taken back, and closes by itself when it has run out. With a laptop
 * too few nothing closes: the announcement is taken back, so that nobody is told to hurry for it.
 */
export function Closing({ closesIn, agreed, ...phase }: ClosingProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { report } = useErrors();
  const seconds = useSecondsLeft(closesIn);
  const announce = (next: number | null) => () => bridge.call('coordinator.closing', { seconds: next });
  const { absence, ballots, leastBallots } = phase.election.status;
  const lacking = absence?.lacking ?? null;
  const tooFew = ballots > 0 && ballots < leastBallots;
  const close = (knowing: boolean) =>
    bridge.call('coordinator.order', { order: 'close', ...(tooFew && knowing ? { confirmed: ballots } : {}) });
  useEffect(() => {
    if (lacking) announce(null)().catch(report);
  }, [lacking]);
  return (
    <PhaseScreen
      {...phase}
      name="closing"
      title={t('coordinator.closing.title')}
      lead={`${t('common.cast-now')} ${t('coordinator.closing.longer')}`}
      actions={
        <>
          <Button kind="primary" size="large" onClick={announce(Math.min(seconds + WARNING, MAX_WARNING))}>
            {t('coordinator.closing.extend')}
          </Button>
          <Button size="large" onClick={() => close(true)}>
            {t(tooFew ? 'coordinator.few.close' : 'coordinator.closing.now')}
          </Button>
          <Button kind="quiet" size="large" onClick={announce(null)}>
            {t('coordinator.closing.stop')}
          </Button>
        </>
      }
    >
      <Countdown seconds={seconds} close={() => close(agreed)} />
      {tooFew && <Banner tone="wait">{t('core.too-few-yet', { ballots, needed: leastBallots })}</Banner>}
      <Turnout election={phase.election} />
    </PhaseScreen>
  );
}

interface CountdownProps {
  readonly seconds: number;
  readonly close: () => Promise<unknown>;
}

function Countdown({ seconds, close }: CountdownProps) {
  const t = useTexts();
  const { report } = useErrors();
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

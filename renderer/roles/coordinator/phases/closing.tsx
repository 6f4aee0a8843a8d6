import { useState } from 'preact/hooks';
import { closesEarly } from '../../../../shared/election/times/early.ts';
import { MAX_WARNING } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { isSpoken, useSecondsLeft, WARNING } from '../../../election/countdown.ts';
import { useBoth } from '../desk/both.tsx';
import { CloseQuestion } from './close-question.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { Turnout } from './turnout.tsx';
import './closing.css';

interface ClosingProps extends PhaseProps {
  /** Milliseconds. */
  readonly closesIn: number;
}

/** The warning before voting closes: it can be extended and taken back; the process closes when it has run out. */
export function Closing({ closesIn, ...phase }: ClosingProps) {
  const t = useTexts();
  const bridge = useBridge();
  const seconds = useSecondsLeft(closesIn);
  const announce = (next: number | null) => () => bridge.call('coordinator.closing', { seconds: next });
  const [asking, setAsking] = useState(false);
  const { ballots, leastBallots, times } = phase.election.status;
  const tooFew = ballots > 0 && ballots < leastBallots;
  const both = useBoth(phase.election);
  const close = async () => {
    await both.withBoth((by) =>
      bridge.call('coordinator.order', { order: 'close', ...(tooFew ? { confirmed: ballots } : {}), ...by }),
    );
    setAsking(false);
  };
  // Whoever was asked before the countdown may have meant its end.
  const early = closesEarly(times, Date.now());
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
          <Button size="large" onClick={early === null ? close : () => setAsking(true)}>
            {t(tooFew ? 'coordinator.few.close' : 'coordinator.closing.now')}
          </Button>
          <Button kind="quiet" size="large" onClick={announce(null)}>
            {t('coordinator.closing.stop')}
          </Button>
        </>
      }
    >
      <Countdown seconds={seconds} />
      {tooFew && <Banner tone="wait">{t('core.too-few-yet', { ballots, needed: leastBallots })}</Banner>}
      <Turnout election={phase.election} />
      {both.asking}
      {asking && (
        <CloseQuestion
          early={early}
          tooFew={tooFew ? { ballots, needed: leastBallots } : null}
          onClose={close}
          onWait={() => setAsking(false)}
        />
      )}
    </PhaseScreen>
  );
}

function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTexts();
  const said = seconds > 0 ? t('coordinator.closing.left', { seconds }) : t('coordinator.closing.running');
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

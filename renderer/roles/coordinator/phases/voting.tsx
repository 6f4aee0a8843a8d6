import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Progress } from '../../../design/signs/progress.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { WARNING } from '../../../election/countdown.ts';
import type { PhaseProps } from '../panels/election.ts';
import { ScanPanel } from '../panels/scan-panel.tsx';
import { Closing } from './closing.tsx';
import { PhaseScreen } from './phase-screen.tsx';

/** Ballots come in, until the warning before the close has run out. */
export function Voting(phase: PhaseProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { election } = phase;
  const { closesIn } = election.status;
  if (closesIn !== undefined) return <Closing {...phase} closesIn={closesIn} />;
  return (
    <PhaseScreen
      {...phase}
      title={t('coordinator.voting.title')}
      lead={t('coordinator.voting.lead')}
      actions={
        <Button kind="primary" size="large" onClick={() => bridge.call('coordinator.closing', { seconds: WARNING })}>
          {t('coordinator.voting.close')}
        </Button>
      }
    >
      <div class="joining">
        <ScanPanel election={election} />
        <Turnout election={election} />
      </div>
    </PhaseScreen>
  );
}

/** How many ballots there are, and what the other laptops say about them. */
export function Turnout({ election: { status } }: Pick<PhaseProps, 'election'>) {
  const t = useTexts();
  const { ballots, voters, audited, checking, witnessed, size } = status;
  return (
    <section class="stack">
      <div aria-live="polite">
        <p class="figure">{t('coordinator.voting.ballots', { count: ballots })}</p>
        <p>{t('coordinator.voting.of', { count: voters })}</p>
      </div>
      <Progress label={status.title} done={ballots} total={voters} />
      {checking > 0 && <p class="muted">{t('coordinator.voting.checking', { count: checking })}</p>}
      {audited > 0 && <p>{t('coordinator.voting.audited', { count: audited })}</p>}
      <Disclosure summary={t('coordinator.voting.board')}>
        <p class="muted">{t('coordinator.voting.witnessed', { witnessed, size })}</p>
      </Disclosure>
    </section>
  );
}

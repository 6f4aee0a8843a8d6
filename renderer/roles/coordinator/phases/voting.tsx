import { useState } from 'preact/hooks';
import { closesEarly } from '../../../../shared/election/times/early.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { WARNING } from '../../../election/countdown.ts';
import { NobodyMissing } from '../../../election/nobody-missing.tsx';
import { absenceIn } from '../../../texts/in-words/absence.ts';
import { useBoth } from '../desk/both.tsx';
import { LeadCheat } from '../panels/lead-cheat.tsx';
import { MadeUp } from '../panels/made-up.tsx';
import { PaceOfWall } from '../panels/pace-of-wall.tsx';
import { ScanPanel } from '../panels/scan-panel.tsx';
import { Reminder } from '../roll/reminder.tsx';
import { RollScreen } from '../roll/roll-screen.tsx';
import { LostSlip } from '../slips/codes.tsx';
import { RegistrarReplaces } from '../slips/registrar.tsx';
import { CloseQuestion } from './close-question.tsx';
import { Closing } from './closing.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import { Turnout } from './turnout.tsx';

/** Ballots come in, until the warning before the close has run out. */
export function Voting(phase: PhaseProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [at, setAt] = useState<'lost' | 'roll' | null>(null);
  const [asking, setAsking] = useState(false);
  const both = useBoth(phase.election);
  const { election } = phase;
  const { status } = election;
  const { closesIn, absence, ballots, leastBallots } = status;
  if (closesIn !== undefined) return <Closing {...phase} closesIn={closesIn} />;
  if (at === 'lost') return <LostSlip election={election} onDone={() => setAt(null)} />;
  if (at === 'roll') return <RollScreen election={election} onDone={() => setAt(null)} />;
  const reason = absence?.lacking ? absenceIn(t, absence) : null;
  const early = closesEarly(status.times, Date.now() + 1000 * WARNING);
  // Without any ballot there is no close at all.
  const tooFew = ballots > 0 && ballots < leastBallots;
  /** @param agreed that the election ends without a result, unless more ballots come */
  const announce = async (agreed: boolean) => {
    await both.withBoth((by) => bridge.call('coordinator.closing', { seconds: WARNING, agreed, ...by }));
    setAsking(false);
  };
  return (
    <PhaseScreen
      {...phase}
      title={t('coordinator.voting.title')}
      lead={t('coordinator.voting.lead')}
      actions={
        <>
          <Button
            kind="primary"
            size="large"
            reason={reason}
            onClick={tooFew || early !== null ? () => setAsking(true) : () => announce(false)}
          >
            {t('coordinator.voting.close')}
          </Button>
          {election.credentials === 'keys' ? (
            <Button size="large" onClick={() => setAt('roll')}>
              {t('coordinator.roll.open')}
            </Button>
          ) : (
            !election.registrar && (
              <Button size="large" onClick={() => setAt('lost')}>
                {t('coordinator.codes.lost')}
              </Button>
            )
          )}
        </>
      }
    >
      <div class="joining">
        <ScanPanel election={election} />
        <div class="stack">
          <Turnout election={election} />
          <RegistrarReplaces election={election} />
          <Reminder election={election} />
          <MadeUp election={election} />
          <LeadCheat election={election} />
          <NobodyMissing laptops={status.nodes.length} threshold={status.threshold} />
          <PaceOfWall wall={phase.wall} />
        </div>
      </div>
      {both.asking}
      {asking && (
        <CloseQuestion
          early={early}
          tooFew={tooFew ? { ballots, needed: leastBallots } : null}
          onClose={() => announce(tooFew)}
          onWait={() => setAsking(false)}
        />
      )}
    </PhaseScreen>
  );
}

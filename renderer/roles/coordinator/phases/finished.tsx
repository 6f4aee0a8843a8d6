import { useState } from 'preact/hooks';
import type { Argument } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { Timings } from '../../../mix/timings.tsx';
import { Results } from '../../../results/results.tsx';
import { RollScreen } from '../roll/roll-screen.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';

type What = Argument<'coordinator.save'>['what'];

export function Finished(phase: PhaseProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [atRoll, setAtRoll] = useState(false);
  const { status, contests, tally, timings } = phase.election;
  const signed = status.nodes.filter(({ attested }) => attested).length;
  const all = signed === status.nodes.length;
  const save = (what: What) => () => bridge.call('coordinator.save', { what });
  if (atRoll) return <RollScreen election={phase.election} onDone={() => setAtRoll(false)} />;
  return (
    <PhaseScreen {...phase} title={t('coordinator.finished.title', { title: status.title })}>
      {tally ? (
        <Results contests={contests} tally={tally} status={status} fingerprint={status.fingerprint} />
      ) : (
        <Banner tone="wait">{t('coordinator.finished.pending')}</Banner>
      )}
      <Banner tone={all ? 'ok' : 'wait'}>
        {t('coordinator.finished.attested', { count: signed, total: status.nodes.length })}
      </Banner>
      <div class="no-print">
        <Card title={t('coordinator.save.title')}>
          <p class="muted">{t('coordinator.save.transcript.text')}</p>
          <div class="row">
            <SaveButton kind="primary" save={save('transcript')}>
              {t('coordinator.save.transcript')}
            </SaveButton>
            <SaveButton save={save('result.csv')}>{t('coordinator.save.csv')}</SaveButton>
            <SaveButton save={save('result.json')}>{t('coordinator.save.json')}</SaveButton>
            <SaveButton save={save('timings.csv')}>{t('coordinator.save.timings')}</SaveButton>
            {phase.election.credentials === 'keys' && (
              <Button onClick={() => setAtRoll(true)}>{t('coordinator.roll.open')}</Button>
            )}
          </div>
          <Disclosure summary={t('coordinator.times')}>
            <Timings timings={timings} />
          </Disclosure>
        </Card>
      </div>
    </PhaseScreen>
  );
}

/** What can be kept of an election that has come to its end. */
import type { Argument } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { Timings } from '../../../mix/timings.tsx';
import { ExportPart } from './export-part.tsx';
import type { PhaseProps } from './phase.ts';

type What = Argument<'coordinator.save'>['what'];

interface SaveCardProps extends Pick<PhaseProps, 'election' | 'onPaper'> {
  /** Whether the result still waits to be shown: minutes would show it here. */
  readonly waits?: boolean;
  readonly onRoll: () => void;
}

export function SaveCard({ election, waits = false, onRoll, onPaper }: SaveCardProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const save = (what: What) => () => bridge.call('coordinator.save', { what });
  return (
    <div class="no-print">
      <Card title={t('coordinator.save.title')}>
        <p class="muted">{t('coordinator.save.transcript.text', { button: t('coordinator.save.verifier') })}</p>
        <div class="row">
          <SaveButton kind="primary" save={save('transcript')}>
            {t('coordinator.save.transcript')}
          </SaveButton>
          <SaveButton save={save('verifier')}>{t('coordinator.save.verifier')}</SaveButton>
          <SaveButton save={save('result.csv')}>{t('coordinator.save.csv')}</SaveButton>
          <SaveButton save={save('result.json')}>{t('coordinator.save.json')}</SaveButton>
          <SaveButton save={save('timings.csv')}>{t('coordinator.save.timings')}</SaveButton>
          {!waits && <Button onClick={() => onPaper('minutes')}>{t('papers.minutes')}</Button>}
          {election.credentials === 'keys' && <Button onClick={onRoll}>{t('coordinator.roll.open')}</Button>}
        </div>
        <p class="muted">{t('coordinator.save.archive.text')}</p>
        <div class="row">
          <SaveButton save={() => bridge.call('coordinator.archive', { language })}>
            {t('coordinator.save.archive')}
          </SaveButton>
        </div>
        {election.tally && <ExportPart contests={election.contests} tally={election.tally} />}
        <Disclosure summary={t('coordinator.times')}>
          <Timings timings={election.timings} />
        </Disclosure>
      </Card>
    </div>
  );
}

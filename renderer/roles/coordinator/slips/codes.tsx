/** One-time codes are made before voting opens; one that was lost is replaced as long as it is not used. */
import { useState } from 'preact/hooks';
import type { FreshCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { within } from '../../../design/controls/whole-number.ts';
import { Screen } from '../../../design/layout/screen.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import { Slips } from './slips.tsx';

const MOST = 10_000;

interface CodesProps {
  readonly election: Election;
  readonly onDone: () => void;
}

/** Makes one-time codes and shows them this once, as slips to print. */
export function Codes({ election, onDone }: CodesProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [typed, setTyped] = useState('30');
  const [fresh, setFresh] = useState<FreshCodes | null>(null);
  const count = within(typed, { least: 1, most: MOST });
  const wrong = count === null ? t('coordinator.codes.count.error', { most: MOST }) : null;
  const make = async () => {
    if (count !== null) setFresh(await bridge.call('coordinator.codes', { count }));
  };
  if (fresh) return <Slips election={election} fresh={fresh} onDone={onDone} />;
  return (
    <Screen
      key="ask"
      name="coordinator-codes"
      title={t('coordinator.codes.title')}
      overline={election.status.title}
      actions={
        <>
          <Button kind="primary" size="large" reason={wrong} onClick={make}>
            {t('coordinator.codes.make')}
          </Button>
          <Button kind="quiet" size="large" onClick={onDone}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <div class="codes-count">
        <TextInput label={t('coordinator.codes.count')} error={wrong} value={typed} onInput={setTyped} />
      </div>
    </Screen>
  );
}

/** A person has lost a slip: by its number its code is revoked, and another one is shown this once. */
export function LostSlip({ election, onDone }: CodesProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { made } = election.slips;
  const [typed, setTyped] = useState('');
  const [fresh, setFresh] = useState<FreshCodes | null>(null);
  const slip = within(typed, { least: 1, most: made });
  const wrong = slip === null ? t('coordinator.codes.lost.error', { most: made }) : null;
  const replace = async () => {
    if (slip !== null) setFresh(await bridge.call('coordinator.replace-code', { slip }));
  };
  if (fresh) return <Slips election={election} fresh={fresh} onDone={onDone} />;
  return (
    <Screen
      key="lost"
      name="coordinator-lost-slip"
      title={t('coordinator.codes.lost')}
      lead={t('coordinator.codes.lost.lead')}
      overline={election.status.title}
      actions={
        <>
          <Button kind="primary" size="large" reason={wrong} onClick={replace}>
            {t('coordinator.codes.replace')}
          </Button>
          <Button kind="quiet" size="large" onClick={onDone}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <div class="codes-count">
        <TextInput
          label={t('coordinator.codes.lost.number')}
          hint={t('coordinator.codes.lost.hint')}
          error={typed === '' ? null : wrong}
          value={typed}
          onInput={setTyped}
        />
      </div>
    </Screen>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { within } from '../../../design/controls/whole-number.ts';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import './codes.css';

const MOST = 10_000;

/** Makes one-time codes and shows them this once, as slips to print. */
export function Codes({ election, onDone }: { election: Election; onDone: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [typed, setTyped] = useState('30');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const count = within(typed, { least: 1, most: MOST });
  const wrong = count === null ? t('coordinator.codes.count.error', { most: MOST }) : null;
  const make = async () => {
    if (count !== null) setCodes((await bridge.call('coordinator.codes', { count })).codes);
  };
  if (codes.length > 0) return <Slips election={election} codes={codes} onDone={onDone} />;
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

function Slips({ election, codes, onDone }: { election: Election; codes: readonly string[]; onDone: () => void }) {
  const t = useTexts();
  const { pages, link, status } = election;
  const where = pages[0] ?? link;
  return (
    <Screen
      key="slips"
      name="coordinator-slips"
      title={t('coordinator.codes.title')}
      overline={status.title}
      actions={
        <>
          <Button kind="primary" size="large" onClick={() => window.print()}>
            {t('coordinator.codes.print')}
          </Button>
          <Button size="large" onClick={onDone}>
            {t('coordinator.codes.done')}
          </Button>
        </>
      }
    >
      <div class="no-print">
        <Banner tone="wait">{t('coordinator.codes.once')}</Banner>
      </div>
      <ul class="slips">
        {codes.map((code) => (
          <li class="slip" key={code}>
            <div>
              <strong>{status.title}</strong>
              <p class="small">{t('coordinator.codes.slip')}</p>
              <p class="mono slip-code">{code}</p>
            </div>
            <Qr text={where} label={t('coordinator.codes.slip.where', { page: where })} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

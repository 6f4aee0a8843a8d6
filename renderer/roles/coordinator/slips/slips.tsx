/** Codes as slips to print: shown this once, and forgotten when the person hides them. */
import type { FreshCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import { slipLink, writtenAddress } from '../../../../shared/protocol/link.ts';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import './slips.css';
import { Name } from '../../../design/signs/name.tsx';

interface SlipsProps {
  readonly election: Election;
  readonly fresh: FreshCodes;
  readonly onDone: () => void;
}

export function Slips({ election, fresh, onDone }: SlipsProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const { pages, link, status, words } = election;
  const where = pages[0] ?? link;
  const written = writtenAddress(where);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  const hide = async () => {
    await bridge.call('coordinator.hide-codes', {});
    onDone();
  };
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
          <SaveButton size="large" save={() => bridge.call('coordinator.save', { what: 'codes.csv' })}>
            {t('coordinator.roll.csv')}
          </SaveButton>
          <SaveButton size="large" save={() => bridge.call('coordinator.invitation', { language })}>
            {t('papers.mail')}
          </SaveButton>
          <Button size="large" onClick={hide}>
            {t('coordinator.codes.done')}
          </Button>
        </>
      }
    >
      <div class="no-print">
        <Banner tone="wait">{t('coordinator.codes.once')}</Banner>
      </div>
      <ul class="slips">
        {fresh.codes.map((code, i) => (
          <li class="slip" key={code}>
            <div>
              <strong>
                <Name>{status.title}</Name>
              </strong>
              <p class="small">{t('coordinator.codes.slip.number', { number: fresh.first + i, date })}</p>
              <p class="small">{t('coordinator.codes.slip')}</p>
              <p class="mono slip-code">{code}</p>
              <p class="small">{t('coordinator.codes.slip.where', { page: written })}</p>
              <p class="small">{t('coordinator.codes.slip.words')}</p>
              <p class="slip-words" lang="en" translate={false}>
                {words.join(' ')}
              </p>
            </div>
            <Qr text={slipLink(where, code)} label={t('coordinator.codes.slip.qr', { number: fresh.first + i })} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

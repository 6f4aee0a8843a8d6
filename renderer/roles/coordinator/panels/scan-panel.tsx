import { Copyable } from '../../../design/controls/copyable.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from './election.ts';
import './scan-panel.css';

/** The code that phones scan; where no pages are served, the join link for the app. */
export function ScanPanel({ election: { pages, link } }: { election: Election }) {
  const t = useTexts();
  const [page, ...others] = pages;
  const shown = page ?? link;
  return (
    <section class="scan-panel">
      <h2>{t(page ? 'coordinator.lobby.phones' : 'coordinator.lobby.scan')}</h2>
      <Qr text={shown} label={t('coordinator.lobby.qr', { text: shown })} />
      <Disclosure summary={t('coordinator.lobby.typed')}>
        <Copyable text={shown} label={t(page ? 'coordinator.lobby.page' : 'common.join-link')} />
        {others.length > 0 && <p class="muted">{t('coordinator.lobby.pages')}</p>}
        {others.map((other) => (
          <Copyable key={other} text={other} label={t('coordinator.lobby.page')} />
        ))}
      </Disclosure>
    </section>
  );
}

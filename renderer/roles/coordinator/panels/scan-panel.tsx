import { readLink, watchLink } from '../../../../shared/protocol/link.ts';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { DiscoveryOff } from '../../../election/discovery-off.tsx';
import { OnlyHere } from '../../../election/only-here.tsx';
import { BoothPanel } from './booth-panel.tsx';
import type { Election } from './election.ts';
import { LostAddress, OtherAddresses, OtherPort } from './own-address.tsx';
import './scan-panel.css';

/** The code that phones scan; where no pages are served, the join link for the app. */
export function ScanPanel({ election }: { election: Election }) {
  const t = useTexts();
  const { pages, link, address } = election;
  const page = pages[0];
  const shown = page ?? link;
  return (
    <section class="scan-panel">
      <h2>{t(page ? 'coordinator.lobby.phones' : 'coordinator.lobby.scan')}</h2>
      <Qr text={shown} label={t('coordinator.lobby.qr', { text: shown })} />
      <OnlyHere where={shown} />
      <LostAddress address={address} />
      <OtherPort address={address} />
      <Disclosure summary={t('coordinator.lobby.typed')}>
        <Copyable text={shown} label={t(page ? 'coordinator.lobby.page' : 'common.join-link')} />
        {address.typed && <Copyable text={address.typed} label={t('address.typed')} />}
        {address.named && <Copyable text={address.named} label={t('address.named')} />}
        {address.behind && <Copyable text={address.behind} label={t('front.behind')} />}
        <Copyable text={watchLink(readLink(link))} label={t('watch.link')} />
        <DiscoveryOff off={address.discoveryOff} />
        <OtherAddresses address={address} />
      </Disclosure>
      <BoothPanel election={election} />
    </section>
  );
}

import { EACH } from '../../../../shared/protocol/coordinator/arrangements.ts';
import { boothLink } from '../../../../shared/protocol/link.ts';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from './election.ts';

/** How another device becomes a booth for many voters, or why none can be had in this election. */
export function BoothPanel({ election: { pages, credentials, latecomers } }: { election: Election }) {
  const t = useTexts();
  const page = pages[0];
  if (!page) return null;
  const address = boothLink(page);
  const unfit = credentials === 'keys' && !latecomers;
  return (
    <Disclosure summary={t('booth.set-up')}>
      {unfit ? (
        <>
          <p>{t('booth.unfit')}</p>
          <p>{t('booth.unfit.plan')}</p>
        </>
      ) : (
        <>
          <p>{t('booth.set-up.text')}</p>
          <Qr text={address} label={t('booth.set-up.qr', { text: address })} />
          <Copyable text={address} label={t('booth.set-up.address')} />
          {credentials === 'keys' && <p class="muted">{t('booth.set-up.names', { count: EACH.voters })}</p>}
        </>
      )}
    </Disclosure>
  );
}

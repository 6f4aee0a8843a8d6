/** By which address the election is found: whether that leads anywhere, and another with one tap. */
import type { AddressShown } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

export function LostAddress({ address: { left } }: { address: AddressShown }) {
  const t = useTexts();
  return left === null ? null : <Banner tone="fail">{t('address.left', { host: left })}</Banner>;
}

export function OtherAddresses({ address: { others, isKept, left } }: { address: AddressShown }) {
  const t = useTexts();
  const bridge = useBridge();
  if (others.length === 0) return null;
  if (isKept && left === null) return <p class="muted">{t('address.kept')}</p>;
  return (
    <>
      <p class="muted">{t('address.others')}</p>
      <div class="row">
        {others.map((host) => (
          <Button key={host} onClick={() => bridge.call('coordinator.address', { host })}>
            {t('address.use', { host })}
          </Button>
        ))}
      </div>
    </>
  );
}

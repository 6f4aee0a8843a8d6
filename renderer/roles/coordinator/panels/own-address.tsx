/** By which address the election is found: whether that leads anywhere, and another with one tap. */
import type { AddressShown } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

export function LostAddress({ address: { left } }: { address: AddressShown }) {
  const t = useTexts();
  return left === null ? null : <Banner tone="fail">{t('address.left', { host: left })}</Banner>;
}

/** It is over, and another election is where it was. */
export function LeftPort({ address: { leftTo } }: { address: AddressShown }) {
  const t = useTexts();
  return leftTo === null ? null : <Banner tone="wait">{t('address.left-to', { title: leftTo })}</Banner>;
}

/** It is not at the port where firewalls expect it. */
export function OtherPort({ address: { missed } }: { address: AddressShown }) {
  const t = useTexts();
  if (missed === null) return null;
  const { by, usual, port } = missed;
  // Names, not amounts: somebody types them into a firewall.
  const ports = { usual: String(usual), port: String(port) };
  return (
    <Banner tone="wait">
      {by === null ? t('address.missed.other', ports) : t('address.missed.ours', { ...ports, title: by })}
    </Banner>
  );
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

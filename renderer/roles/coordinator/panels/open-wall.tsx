import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** What the room sees is a window of its own, for the projector. @param address where it opens by hand, while it has not opened */
export function OpenWall({ address }: { address: string | null }) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <>
      <Button kind="quiet" onClick={() => bridge.call('coordinator.wall', { order: { do: 'open' } })}>
        {t('wall.open')}
      </Button>
      {address !== null && <Copyable text={address} label={t('wall.by-hand')} />}
    </>
  );
}

import { Button } from '../../../design/controls/button.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** What the room sees is a window of its own, for the projector. */
export function OpenWall() {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <Button kind="quiet" onClick={() => bridge.call('coordinator.wall', { order: { do: 'open' } })}>
      {t('wall.open')}
    </Button>
  );
}

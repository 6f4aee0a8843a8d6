import type { WallOrder, WallStanding } from '../../../../shared/protocol/wall.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { WallPaceChoice } from '../../../story/wall-pace.tsx';

/** What the room sees is a window of its own, for the projector; while there is one, its pace is set here. */
export function WallTools({ wall }: { wall: WallStanding }) {
  const t = useTexts();
  const bridge = useBridge();
  const give = (order: WallOrder) => bridge.call('coordinator.wall', { order });
  return (
    <>
      {wall.open > 0 && <WallPaceChoice pace={wall.pace} onPace={(pace) => give({ do: 'pace', pace })} />}
      <Button kind="quiet" onClick={() => give({ do: 'open' })}>
        {t('wall.open')}
      </Button>
    </>
  );
}

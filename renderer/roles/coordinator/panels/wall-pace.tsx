import type { WallPace } from '../../../../shared/protocol/wall.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** Whether the wall takes the time that people need, or keeps up with the laptops. */
export function WallPaceSwitch({ pace }: { pace: WallPace }) {
  const t = useTexts();
  const bridge = useBridge();
  const other = pace === 'room' ? 'keep-up' : 'room';
  return (
    <div class="row">
      <Button
        pressed={pace === 'keep-up'}
        onClick={() => bridge.call('coordinator.wall', { order: { do: 'pace', pace: other } })}
      >
        {t('wall.keep-up')}
      </Button>
    </div>
  );
}

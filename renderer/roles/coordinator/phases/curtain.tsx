import type { WallPace } from '../../../../shared/protocol/wall.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** While the room looks on, the result waits until whoever leads shows it, on the wall and here at once. */
export function Curtain({ pace }: { pace: WallPace }) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <Banner tone="wait">
      <strong>{t('wall.curtain')}</strong>
      <p>{t('wall.show.waits')}</p>
      <div class="row">
        <Button
          kind="primary"
          size="large"
          onClick={() => bridge.call('coordinator.wall', { order: { do: 'show-result' } })}
        >
          {t('player.curtain.open')}
        </Button>
        {pace !== 'keep-up' && (
          <Button
            size="large"
            onClick={() => bridge.call('coordinator.wall', { order: { do: 'pace', pace: 'keep-up' } })}
          >
            {t('wall.skip')}
          </Button>
        )}
      </div>
    </Banner>
  );
}

import type { WallStanding } from '../../../../shared/protocol/wall.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { PaceOfWall } from '../panels/pace-of-wall.tsx';

/** While the room looks on, the result waits until whoever leads shows it, on the wall and here at once. */
export function Curtain({ wall }: { wall: WallStanding }) {
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
        {wall.pace !== 'keep-up' && (
          <Button
            size="large"
            onClick={() => bridge.call('coordinator.wall', { order: { do: 'pace', pace: 'keep-up' } })}
          >
            {t('wall.skip')}
          </Button>
        )}
      </div>
      <PaceOfWall wall={wall} />
    </Banner>
  );
}

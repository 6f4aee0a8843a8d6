import type { GlassStanding } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';

/** In a lesson: whether this laptop shows how it mixed. */
export function GlassCard({ standing }: { standing: GlassStanding }) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <Card title={t('glass.title')}>
      <p role="status">{t(`glass.${standing}`)}</p>
      {standing === 'lid' && (
        <div class="row">
          <Button onClick={() => bridge.call('node.glass', { do: 'open' })}>{t('glass.open')}</Button>
        </div>
      )}
      {standing === 'ready' && (
        <div class="row">
          <Button kind="primary" onClick={() => bridge.call('node.glass', { do: 'show' })}>
            {t('glass.show')}
          </Button>
        </div>
      )}
    </Card>
  );
}

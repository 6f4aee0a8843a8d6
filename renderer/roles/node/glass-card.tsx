import type { NodeLesson } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { useBridge, useLanguage, useTexts } from '../../design/surroundings.ts';
import { listed } from '../../texts/texts.ts';

/** In a lesson: whether this laptop shows how it mixed. */
export function GlassCard({ standing, awaited }: NonNullable<NodeLesson['glass']>) {
  const bridge = useBridge();
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <Card title={t('glass.title')}>
      <p role="status">{t(`glass.${standing}`, { names: listed(language, awaited) })}</p>
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

/** Results that the plan holds back until people release them: this laptop's person does so, or waits. */
import { useState } from 'preact/hooks';
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Dialog } from '../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import type { JoinedNode } from './node-cards.tsx';

export function ReleaseQuestion({ node: { mayRelease } }: { node: JoinedNode }) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  if (!mayRelease) return null;
  return (
    <Card title={t('hours.release.title')} tone="wait">
      <p>{t('hours.release.text')}</p>
      <Button onClick={() => setAsking(true)}>{t('hours.release.button')}</Button>
      {asking && (
        <Dialog title={t('hours.release.sure')} onClose={() => setAsking(false)}>
          <p>{t('hours.release.sure.text')}</p>
          <Button
            kind="primary"
            size="large"
            onClick={() => bridge.call('node.release', {}).then(() => setAsking(false))}
          >
            {t('hours.release.button')}
          </Button>
        </Dialog>
      )}
    </Card>
  );
}

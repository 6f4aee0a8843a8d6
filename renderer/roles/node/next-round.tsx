/** The organiser has opened another round: this laptop joins it with one press, as an invited one. */
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import type { JoinedNode } from './node-cards.tsx';

export function NextRound({ node }: { node: JoinedNode }) {
  const bridge = useBridge();
  const t = useTexts();
  const begins = node.phase === 'lobby' || node.phase === 'ceremony';
  if (node.isNext && begins) return <Banner tone="wait">{t('round.node.again')}</Banner>;
  if (!node.hasNext) return null;
  return (
    <Card title={t('round.node.title')} tone="wait">
      <p>{t('round.node.lead')}</p>
      <div class="row">
        <Button kind="primary" size="large" onClick={() => bridge.call('node.next', {})}>
          {t('round.node.button')}
        </Button>
      </div>
    </Card>
  );
}

import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

/** Where two people sit at this desk: neither has to leave the window open behind them. */
export function LockButton({ election: { desk } }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  if (!desk) return null;
  return (
    <Card>
      <Button onClick={() => bridge.call('coordinator.lock', {})}>{t('desk.lock')}</Button>
      {desk.wrong > 0 && <p class="muted small">{t('desk.wrong', { count: desk.wrong })}</p>}
    </Card>
  );
}

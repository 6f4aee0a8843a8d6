import { MAX_MADE_UP } from '../../../../shared/protocol/glass/made-up.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from './election.ts';

/** So many at a time: a few to follow, among many that nobody follows. */
const AT_ONCE = 5;

/** In a lesson: voters that are nobody, whose ballots may be followed and opened. */
export function MadeUp({ election: { lesson } }: { election: Election }) {
  const bridge = useBridge();
  const t = useTexts();
  if (!lesson || (!lesson.mayMakeUp && lesson.madeUp === 0)) return null;
  const count = Math.min(AT_ONCE, MAX_MADE_UP - lesson.madeUp);
  return (
    <Card title={t('glass.made-up')}>
      <p class="muted">{t('glass.made-up.lead')}</p>
      <p role="status">{t('glass.made-up.count', { count: lesson.madeUp })}</p>
      {lesson.mayMakeUp && (
        <div class="row">
          <Button onClick={() => bridge.call('coordinator.make-up', { count, name: t('glass.made-up.name') })}>
            {t('glass.made-up.add')}
          </Button>
        </div>
      )}
    </Card>
  );
}

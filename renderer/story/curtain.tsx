import { Button } from '../design/controls/button.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';

/** Stands before a result that is counted, until somebody opens it or the story has come to its end. */
export function Curtain({ onOpen }: { onOpen: () => void }) {
  const t = useTexts();
  return (
    <Banner tone="wait">
      <p>{t('player.curtain')}</p>
      <div class="row">
        <Button kind="primary" onClick={onOpen}>
          {t('player.curtain.open')}
        </Button>
      </div>
    </Banner>
  );
}

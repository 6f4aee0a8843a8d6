import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** In a lesson a voter may lend the own ballot: it is then followed and read like one that the lesson made up. */
export function UseMine({ mine }: { mine: 'own' | 'lent' }) {
  const bridge = useBridge();
  const t = useTexts();
  if (mine === 'lent') return <p role="status">{t('glass.mine.lent')}</p>;
  return (
    <Disclosure summary={t('glass.mine')}>
      <p>{t('glass.mine.lead')}</p>
      <div class="row">
        <Button kind="danger" onClick={() => bridge.call('voter.use-mine', {})}>
          {t('glass.mine.do')}
        </Button>
      </div>
    </Disclosure>
  );
}

import '../../election/words-answers.css';
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';

/** Six words and two answers: what makes sure that all are in one election. */
export function WordsQuestion({ words }: { words: readonly string[] }) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <Card title={t('node.words.title')} tone="wait">
      <p>{t('node.words.lead')}</p>
      <Words words={words} large />
      <div class="words-answers">
        <Button kind="primary" size="large" onClick={() => bridge.call('node.words', { match: true })}>
          {t('node.words.match')}
        </Button>
        <Button kind="danger" size="large" onClick={() => bridge.call('node.words', { match: false })}>
          {t('node.words.differ')}
        </Button>
      </div>
      <p class="muted small">{t('node.words.why')}</p>
      <Disclosure summary={t('common.exact')}>
        <p class="muted">{t('node.words.exact')}</p>
      </Disclosure>
    </Card>
  );
}

import { useState } from 'preact/hooks';
import type { Culprit } from '../../../shared/codec/culprit.ts';
import type { ReceiptFinding } from '../../../shared/protocol/voter/receipt-finding.ts';
import { culpritIn } from '../../../shared/verdict/texts/culprit.ts';
import { FileButton } from '../../design/controls/file-button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { ErrorScope } from '../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { PasteText } from './paste-text.tsx';

/** A voter's receipt beside the verdict: whether the ballot that it names is among those that count. */
export function ReceiptCard() {
  const bridge = useBridge();
  const t = useTexts();
  const [finding, setFinding] = useState<ReceiptFinding | null>(null);
  const compare = async (text: string) => {
    setFinding(null);
    setFinding(await bridge.call('verifier.receipt', { text }));
  };
  return (
    <Card title={t('receipt.title')}>
      <ErrorScope>
        <p class="muted">{t('receipt.lead')}</p>
        <div>
          <FileButton onFile={async (file) => compare(await file.text())}>{t('receipt.choose')}</FileButton>
        </div>
        <Disclosure summary={t('receipt.paste')}>
          <PasteText label={t('receipt.paste.label')} button={t('receipt.paste.check')} onText={compare} />
        </Disclosure>
        <div aria-live="polite">{finding && <Found finding={finding} />}</div>
      </ErrorScope>
    </Card>
  );
}

/** By whose doing it is missing, and what to do where that can be shown. */
function whoseDoing(t: ReturnType<typeof useTexts>, culprit: Culprit | null): string {
  if (culprit === null) return t('receipt.contradicted.nobody');
  const todo = t('receipt.contradicted.todo');
  return culprit.kind === 'node' ? `${t('receipt.contradicted.node', { name: culpritIn(t, culprit) })} ${todo}` : todo;
}

function Found({ finding: { standing, tracker, ballot, index, contradiction } }: { finding: ReceiptFinding }) {
  const t = useTexts();
  return (
    <Banner tone={standing === 'counts' ? 'ok' : standing === 'contradicted' ? 'fail' : 'wait'}>
      <p>{t(`receipt.${standing}`, { index })}</p>
      {contradiction && (
        <p>
          <span lang="en">{contradiction.how}</span> {whoseDoing(t, contradiction.culprit)}
        </p>
      )}
      <p class="muted small">{t('receipt.ballot')}</p>
      <p>
        <strong>{tracker}</strong>
      </p>
      <p class="mono small">{ballot}</p>
    </Banner>
  );
}

import type { ForkFinding } from '../../../shared/protocol/ipc.ts';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useTexts } from '../../design/surroundings.ts';

/** What a fork proof comes to: whether it convicts a coordinator, of which election, and what that means. */
export function ForkView({ fork: { convicted, expected } }: { fork: ForkFinding }) {
  const t = useTexts();
  if (!convicted)
    return (
      <Banner tone="wait">
        <p class="verdict">{t('verifier.fork.none')}</p>
        <p>{t('verifier.fork.none.text')}</p>
      </Banner>
    );
  const [smaller, larger] = convicted.sizes;
  return (
    <>
      <Banner tone="fail">
        <p class="verdict">{t('verifier.fork.proven')}</p>
        <p>{t('verifier.fork.proven.text', { smaller, larger })}</p>
      </Banner>
      {expected === 'another election' && <Banner tone="fail">{t('core.claim.another')}</Banner>}
      {expected === 'matched' && <Banner tone="ok">{t('verifier.expected.matched')}</Banner>}
      <Card title={t('verifier.fork.whose')}>
        <p>{t('verifier.fork.whose.text')}</p>
        <Words words={convicted.words} />
        <Disclosure summary={t('verifier.fork.coordinator')}>
          <Words words={convicted.coordinator} />
        </Disclosure>
        <Disclosure summary={t('verifier.fork.exact')}>
          <p class="muted">{t('verifier.fork.exact.text')}</p>
        </Disclosure>
      </Card>
    </>
  );
}

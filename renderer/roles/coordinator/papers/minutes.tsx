/** Minutes: what this laptop finds when it judges the file of its own election, on a page to print. */
import { useEffect, useState } from 'preact/hooks';
import type { MinutesFacts } from '../../../../shared/board/minutes/facts.ts';
import { minutesOf } from '../../../../shared/verdict/minutes/minutes.ts';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useErrors } from '../../../design/notices/errors.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import { Drawn, PaperScreen } from './paper-screen.tsx';

interface MinutesProps {
  readonly election: Election;
  readonly onDone: () => void;
}

export function MinutesScreen({ election, onDone }: MinutesProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [facts, setFacts] = useState<MinutesFacts | null>(null);
  return (
    <PaperScreen
      name="coordinator-minutes"
      title={t('papers.minutes.title')}
      lead={t('papers.minutes.lead')}
      overline={election.status.title}
      ready={facts !== null}
      notices={facts === null && <Making onMade={setFacts} />}
      also={
        facts && (
          <>
            <SaveButton size="large" save={() => bridge.call('coordinator.save', { what: 'transcript' })}>
              {t('papers.minutes.save')}
            </SaveButton>
            <Button size="large" onClick={async () => setFacts(await bridge.call('coordinator.minutes', {}))}>
              {t('papers.minutes.again')}
            </Button>
          </>
        )
      }
      onDone={onDone}
    >
      {facts && <Minutes facts={facts} />}
    </PaperScreen>
  );
}

/** While the file is checked; why it could not be stands with the screen's other errors. */
function Making({ onMade }: { readonly onMade: (facts: MinutesFacts) => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const { report } = useErrors();
  useEffect(() => {
    let awaited = true;
    bridge.call('coordinator.minutes', {}).then(
      (facts) => awaited && onMade(facts),
      (error: unknown) => awaited && report(error),
    );
    return () => {
      awaited = false;
    };
  }, []);
  return (
    <Banner tone="wait">
      <p role="status">{t('papers.minutes.making')}</p>
    </Banner>
  );
}

function Minutes({ facts }: { readonly facts: MinutesFacts }) {
  const t = useTexts();
  const { language } = useLanguage();
  return <Drawn node={minutesOf(facts, { language, say: t }).page} />;
}

/** Voting is opened at one press where nothing about the list is odd; else what is odd is said, and asked about. */
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { listed } from '../../../texts/texts.ts';
import { useBoth } from '../desk/both.tsx';
import type { Election } from '../panels/election.ts';
import { odditiesOf, onList } from './oddities.ts';

export function OpenVoting({ election, reason }: { election: Election; reason: string | null }) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  const both = useBoth(election);
  const { language } = useLanguage();
  const { enrolled } = election.status;
  const { expected } = election.arrivals;
  const count = onList(election);
  const odd = useMemo(() => odditiesOf(election, (names) => listed(language, names)), [election, language]);
  const open = async () => {
    const confirmed = expected.voters !== null && enrolled > expected.voters ? { confirmed: enrolled } : {};
    await both.withBoth((by) => bridge.call('coordinator.order', { order: 'open-voting', ...confirmed, ...by }));
    setAsking(false);
  };
  return (
    <>
      <Button
        kind={election.credentials === 'codes' && election.slips.made === 0 ? 'plain' : 'primary'}
        size="large"
        reason={reason}
        onClick={odd.length > 0 ? () => setAsking(true) : open}
      >
        {t('coordinator.open-voting')}
      </Button>
      {both.asking}
      {asking && (
        <Dialog title={t('coordinator.opening.title', { count })} onClose={() => setAsking(false)}>
          <ul class="sentences">
            {odd.map(({ name, values }) => (
              <li key={`${name} ${values.address ?? ''}`}>{t(`coordinator.opening.${name}`, values)}</li>
            ))}
          </ul>
          {election.credentials === 'keys' && <p>{t('coordinator.opening.signed')}</p>}
          <Button kind="primary" size="large" onClick={open}>
            {t('coordinator.opening.go', { count })}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/** The election begins at one press where as many laptops are here as were planned; where more are, their names are asked about. */
import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import { From } from './laptop-row.tsx';

export function StartElection({ election: { status, arrivals } }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  const here = arrivals.laptops.filter(({ connected }) => connected);
  const planned = arrivals.expected.laptops;
  const lacking = Math.max(status.threshold, status.leastMixes) - here.length;
  const more = planned !== null && here.length > planned;
  const start = async () => {
    await bridge.call('coordinator.order', {
      order: 'open-enrolment',
      ...(more ? { confirmed: here.length } : {}),
    });
  };
  return (
    <>
      <Button
        kind="primary"
        size="large"
        reason={lacking > 0 ? t('coordinator.lobby.missing', { count: lacking }) : null}
        onClick={more ? () => setAsking(true) : start}
      >
        {lacking > 0 ? t('common.start') : t('coordinator.lobby.start', { count: here.length })}
      </Button>
      {lacking <= 0 && planned !== null && here.length < planned && (
        <p class="muted start-note">{t('coordinator.lobby.fewer', { here: here.length, planned })}</p>
      )}
      {asking && planned !== null && (
        <Dialog title={t('lobby.start.title', { count: here.length })} onClose={() => setAsking(false)}>
          <p>{t('lobby.more', { here: here.length, planned })}</p>
          <ul class="sentences">
            {here.map((laptop) => (
              <li key={laptop.name}>
                <Name>{laptop.name}</Name>, <From laptop={laptop} />
              </li>
            ))}
          </ul>
          <p>{t('lobby.start.fixed')}</p>
          <Button kind="primary" size="large" onClick={start}>
            {t('coordinator.lobby.start', { count: here.length })}
          </Button>
        </Dialog>
      )}
    </>
  );
}

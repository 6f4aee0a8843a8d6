/** Where the plan allows it: a list of who has not voted, made once and in public, so that they can be reminded. */
import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

export function Reminder({ election }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  const { reminder, status } = election;
  if (reminder === null) return null;
  const { made, kept } = reminder;
  const waiting = made ?? status.voters - status.ballots;
  return (
    <div class="stack">
      {made !== null && <p>{t('coordinator.reminder.made', { waiting })}</p>}
      {(made === null || kept) && (
        <div>
          <Button reason={waiting === 0 ? t('coordinator.reminder.nobody') : null} onClick={() => setAsking(true)}>
            {t(made === null ? 'coordinator.reminder' : 'coordinator.reminder.again')} …
          </Button>
        </div>
      )}
      {asking && (
        <Dialog title={t('coordinator.reminder.title', { waiting })} onClose={() => setAsking(false)}>
          <p>{t('coordinator.reminder.text')}</p>
          <SaveButton
            kind="primary"
            size="large"
            save={() => bridge.call('coordinator.save', { what: 'reminders.csv' })}
          >
            {t(made === null ? 'coordinator.reminder.make' : 'coordinator.reminder.again')}
          </SaveButton>
        </Dialog>
      )}
    </div>
  );
}

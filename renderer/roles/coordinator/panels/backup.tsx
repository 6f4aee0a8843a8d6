/** What another laptop could lead on from, saved as a file while the election is under way. */
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { whenIn } from '../../../texts/when.ts';
import type { Election } from './election.ts';

export function Backup({ election: { status, backup, credentials } }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  // In the lobby there is no board, and at the end the whole election is saved.
  if (status.phase === 'lobby' || status.phase === 'finished' || status.takeover) return null;
  return (
    <Disclosure summary={t('backup.title')}>
      <p class="muted">{t('backup.text')}</p>
      <div class="row">
        <SaveButton save={() => bridge.call('coordinator.save', { what: 'backup' })}>{t('backup.save')}</SaveButton>
      </div>
      {backup && (
        <p role="status">
          {t('backup.saved', {
            at: whenIn(language, backup.at),
            count: backup.size,
            more: Math.max(0, status.size - backup.size),
          })}
        </p>
      )}
      {credentials === 'keys' && (
        <>
          <p class="muted">{t('backup.names')}</p>
          <div class="row">
            <SaveButton save={() => bridge.call('coordinator.save', { what: 'names.json' })}>
              {t('coordinator.roll.names')}
            </SaveButton>
          </div>
        </>
      )}
    </Disclosure>
  );
}

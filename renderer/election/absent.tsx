import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { Banner } from '../design/notices/banner.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { absenceIn } from '../texts/in-words/absence.ts';
import { listed } from '../texts/texts.ts';

/**
 * Which laptops are gone, or not back yet since the one that leads started again, and whether the election gets to its end
 * without them. Where all have left the one that leads, they may be following another.
 */
export function Absent({ status, leads = false }: { status: Status; leads?: boolean }) {
  const { absence, stuck, nodes } = status;
  const t = useTexts();
  const { language } = useLanguage();
  // Where it stands still already, why is said there.
  if (!absence || absence.gone.length === 0 || stuck) return null;
  const { gone, lacking, returning } = absence;
  const names = listed(language, gone);
  return (
    <Banner tone={lacking && !returning ? 'fail' : 'wait'}>
      <strong>
        {t(returning ? 'coordinator.absence.returning' : 'coordinator.absence', { names, count: gone.length })}
      </strong>
      <p>{absenceIn(t, absence)}</p>
      {returning && <p>{t('coordinator.absence.returning.what')}</p>}
      {lacking && !returning && <p>{t('coordinator.absence.what')}</p>}
      {leads && gone.length === nodes.length && <p>{t('coordinator.absence.moved')}</p>}
    </Banner>
  );
}

import type { Recent } from '../../../shared/protocol/ipc.ts';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { whenIn } from '../../texts/when.ts';

/** What tells elections of one name apart: the part taken in it, when it was open last, and where it stands. */
export function RecentLine({ recent: { role, usedAt, standing } }: { recent: Recent }) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <>
      {t(`launcher.recent.${role}`)} · {t('launcher.recent.used', { when: whenIn(language, usedAt) })}
      {standing && ` · ${t(`launcher.recent.at.${standing}`)}`}
    </>
  );
}

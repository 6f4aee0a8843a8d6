import type { ComponentChildren } from 'preact';
import type { DifferingStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';
import { absenceIn } from '../texts/in-words/absence.ts';

/**
 * Laptops whose words differ, in the very words that they say it in themselves; what can be done about it.
 * @param action what the organiser can do about one that can be left out
 */
export function Differing({
  status: { differing, absence },
  action,
}: {
  status: Pick<Status, 'differing' | 'absence'>;
  action?: (one: DifferingStatus) => ComponentChildren;
}) {
  const t = useTexts();
  return (
    <>
      {differing.map((one) => {
        const { name, leftOut, hindrance } = one;
        return (
          <Banner tone={leftOut ? 'wait' : 'fail'} key={name}>
            <p class="alarm">{t('core.alarm.words-differ', { name })}</p>
            {leftOut ? (
              <p>{t('coordinator.differing.out', { name })}</p>
            ) : (
              <>
                <p>{t('coordinator.differing.look')}</p>
                {hindrance && (
                  <p>
                    {t(`coordinator.differing.${hindrance.need}`, { needed: hindrance.needed, left: hindrance.left })}
                  </p>
                )}
                {hindrance?.need === 'voting' && absence && <p>{absenceIn(t, absence)}</p>}
                {!hindrance && action?.(one)}
              </>
            )}
          </Banner>
        );
      })}
    </>
  );
}

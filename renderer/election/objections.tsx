import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';

/** More than these would push what is going on off the wall. */
const NAMED = 3;

/** Voters who say that what they tested is not what they chose: which ballots, and what to do now. */
export function Objections({ status: { objections, phase } }: { status: Pick<Status, 'objections' | 'phase'> }) {
  const t = useTexts();
  const count = objections.length;
  if (count === 0) return null;
  return (
    <Banner tone="fail">
      <strong>{count === 1 ? t('core.objection') : t('core.objections', { count })}</strong>
      <ul class="objections">
        {objections.slice(-NAMED).map(({ audit, tracker }) => (
          <li key={audit}>{t('core.objection.which', { audit, tracker })}</li>
        ))}
        {count > NAMED && <li>{t('core.objection.more', { count: count - NAMED })}</li>}
      </ul>
      <p>{t(phase === 'voting' ? 'core.objection.todo' : 'core.objection.later')}</p>
    </Banner>
  );
}

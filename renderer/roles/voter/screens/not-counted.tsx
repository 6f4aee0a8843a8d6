/** What does not count although it was sealed: a ballot that was refused, and one that went with its page. */
import type { VoterScreen, VoterState } from '../../../../shared/protocol/ipc.ts';
import { Banner } from '../../../design/notices/banner.tsx';
import { ErrorText } from '../../../design/notices/errors.tsx';
import { useTexts } from '../../../design/surroundings.ts';

/** Screens between two ballots; on the others another ballot is the matter. */
const between: ReadonlySet<VoterScreen> = new Set(['form', 'cast', 'closed', 'result']);

interface NotCountedProps {
  readonly state: VoterState;
}

/** Why the ballot that was refused last does not count, and whether its choice may be cast again. */
export function Refused({ state: { refusal, receipt, screen, left, draft } }: NotCountedProps) {
  const t = useTexts();
  if (!refusal || !between.has(screen)) return null;
  const { tracker, error } = refusal;
  return (
    <Banner tone="fail">
      <p>
        {t('voter.refused', { tracker })}{' '}
        {error.code === 'out-of-phase' ? (
          t('voter.refused.late')
        ) : error.code === 'over-limit' ? (
          t('voter.refused.spent')
        ) : (
          <ErrorText error={error} />
        )}
      </p>
      {screen === 'form' && left.ballots > 0 && <p>{t(draft ? 'voter.refused.again' : 'voter.refused.anew')}</p>}
      {receipt?.recorded && <p>{t('voter.refused.before')}</p>}
    </Banner>
  );
}

/** The ballot that was sealed and never cast: nobody stored what was in it. */
export function Uncast({ state: { uncast, screen } }: NotCountedProps) {
  const t = useTexts();
  if (!uncast || !between.has(screen)) return null;
  return (
    <Banner tone="wait">
      {t('voter.uncast', { tracker: uncast.tracker })} {screen === 'form' && t('voter.uncast.again')}
    </Banner>
  );
}

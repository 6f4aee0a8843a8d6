import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { ElectionWords } from '../../../design/signs/election-words.tsx';
import { Progress } from '../../../design/signs/progress.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { countsOf } from '../slips/counts.ts';
import type { PhaseProps } from './phase.ts';

/** How many ballots there are, and what the other laptops say about them. */
export function Turnout({ election: { status, credentials, slips } }: Pick<PhaseProps, 'election'>) {
  const t = useTexts();
  const { ballots, voters, leastBallots, audited, checking, witnessed, size, electionWords } = status;
  return (
    <section class="stack">
      <div aria-live="polite">
        <p class="figure">{t('coordinator.voting.ballots', { count: ballots })}</p>
        <p>{t('coordinator.voting.of', { count: voters })}</p>
        {voters > 0 && ballots === voters && <Banner tone="ok">{t('coordinator.voting.all')}</Banner>}
      </div>
      <Progress label={status.title} done={ballots} total={voters} />
      {ballots < leastBallots && <p>{t('coordinator.voting.least', { needed: leastBallots })}</p>}
      {credentials === 'codes' && <p>{t('coordinator.codes.counts', countsOf(slips))}</p>}
      {checking > 0 && <p class="muted">{t('coordinator.voting.checking', { count: checking })}</p>}
      {audited > 0 && <p>{t('coordinator.voting.audited', { count: audited })}</p>}
      <Disclosure summary={t('coordinator.voting.board')}>
        <p class="muted">{t('coordinator.voting.witnessed', { witnessed, size })}</p>
        {electionWords && <ElectionWords words={electionWords} />}
      </Disclosure>
    </section>
  );
}

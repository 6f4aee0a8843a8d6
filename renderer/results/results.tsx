import type { Tally } from '../../shared/board/count.ts';
import type { Contest } from '../../shared/election/contest.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { openedInWords } from '../../shared/verdict/outcome/words.ts';
import { Banner } from '../design/notices/banner.tsx';
import { ElectionWords } from '../design/signs/election-words.tsx';
import { useTexts } from '../design/surroundings.ts';
import { narration } from '../mix/narration.ts';
import { ContestResultView } from './contest-result.tsx';
import './results.css';

export interface ResultsProps {
  readonly contests: readonly Contest[];
  /** Null while the election is not counted. */
  readonly tally: Tally | null;
  /** How far it is, where it is known; shown while there is no tally. */
  readonly status: Status | null;
  /** The twelve of the election; null where they are not known here. */
  readonly electionWords: readonly string[] | null;
}

/** The results of an election: final ones, or the plain word that there are none yet. */
export function Results({ contests, tally, status, electionWords }: ResultsProps) {
  const t = useTexts();
  if (!tally) {
    const said = status && narration(status);
    return (
      <Banner tone="wait">
        {t('results.counting')} {said && t(said.key, said.values)}
      </Banner>
    );
  }
  return (
    <div class="results">
      {contests.map((contest, i) => {
        const result = tally.contests[i];
        return result && <ContestResultView key={i} contest={contest} result={result} />;
      })}
      <p class="muted">{openedInWords(tally, t).join(' · ')}</p>
      {electionWords && <ElectionWords words={electionWords} />}
    </div>
  );
}

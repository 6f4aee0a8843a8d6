/** The result: behind a curtain until it is shown from the laptop that leads, then one question at a time. */
import { useEffect, useState } from 'preact/hooks';
import type { Contest } from '../../../shared/election/contest.ts';
import type { ContestResult } from '../../../shared/election/tally/tally.ts';
import type { WallElection } from '../../../shared/protocol/wall.ts';
import { reason } from '../../../shared/verdict/outcome/reasons.ts';
import { headline, numbersInWords } from '../../../shared/verdict/outcome/words.ts';
import { useTexts } from '../../design/surroundings.ts';
import { BarParts } from '../../results/bar-chart.tsx';
import { candidatesOf } from '../../results/candidates.ts';
import { useFinalBars } from '../../results/contest-result.tsx';
import { useSpeaker } from '../../results/speaker.ts';
import '../../results/results.css';
import { Turns } from './turns.tsx';
import { WallScreen, WordsInLine } from './wall-screen.tsx';

/** Long enough to read a question's result aloud. */
const QUESTION_MS = 20_000;

export function Finished({ election }: { election: WallElection }) {
  const t = useTexts();
  const { status, contests, tally, resultShown } = election;
  const { title, nodes, electionWords } = status;
  const signed = nodes.filter(({ attested }) => attested).length;
  const foot = electionWords && <ElectionWordsInLine words={electionWords} />;
  const attested = t('coordinator.finished.attested', { count: signed, total: nodes.length });
  const [at, setAt] = useState(0);
  const many = contests.length;
  useEffect(() => {
    if (many < 2 || !tally) return;
    const timer = setInterval(() => setAt((now) => (now + 1) % many), QUESTION_MS);
    return () => clearInterval(timer);
  }, [many, tally === null]);
  if (!resultShown)
    return (
      <WallScreen key="curtain" name="wall-curtain" title={t('wall.curtain')} election={election} foot={foot}>
        <div class="wall-curtain">
          <p class="wall-says">{t('wall.curtain.text')}</p>
        </div>
        <p class="muted yields-2">{attested}</p>
      </WallScreen>
    );
  const contest = contests[at];
  const result = tally?.contests[at];
  return (
    <WallScreen
      key="finished"
      name="wall-finished"
      title={t('coordinator.finished.title', { title: many > 1 && contest ? contest.title : title })}
      lead={many > 1 ? t('wall.question', { place: at + 1, places: many }) : undefined}
      election={election}
      foot={foot}
    >
      {contest && result ? (
        <ResultOnWall contest={contest} result={result} />
      ) : (
        <p class="wall-says">{t('coordinator.finished.pending')}</p>
      )}
      <p class="muted yields-2">{attested}</p>
    </WallScreen>
  );
}

function ResultOnWall({ contest, result }: { contest: Contest; result: ContestResult }) {
  const t = useTexts();
  const candidates = candidatesOf(contest, result, t('results.write-in'));
  const speaker = useSpeaker(contest, candidates, result);
  const [first] = result.results;
  if (!first) return null;
  const why = reason(contest, first, result.counted, speaker);
  return (
    <>
      <p class="winner">{headline(contest, first, speaker)}</p>
      {why && <p class="yields-1">{why}</p>}
      <Bars result={first} counted={result.counted} candidates={candidates} speaker={speaker} />
      <p class="muted yields-2">{numbersInWords(result, first, t).join(' · ')}</p>
    </>
  );
}

/** As many as there is room for, those who are elected first. */
function Bars(props: Omit<Parameters<typeof useFinalBars>[0], 'decides'>) {
  const { title, rows, full, line } = useFinalBars({ ...props, decides: true });
  return (
    <>
      <p class="muted yields-1">
        {title}
        {line && <span class="wall-legend">{line.label}</span>}
      </p>
      <Turns
        items={rows.map((row) => ({
          key: `${row.candidate.slot}`,
          shows: (
            <div class={row.faded ? 'wall-bar faded' : 'wall-bar'}>
              <BarParts row={row} full={full} line={line} />
            </div>
          ),
        }))}
        class="wall-bars"
      />
    </>
  );
}

/** The twelve words that name the election wherever it is shown, saved or printed. */
export function ElectionWordsInLine({ words }: { words: readonly string[] }) {
  const t = useTexts();
  return <WordsInLine title={t('results.election-words')} words={words} />;
}

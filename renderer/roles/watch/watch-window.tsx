import { VERIFY_PATH } from '../../../shared/protocol/page-address.ts';
import type { WatchState } from '../../../shared/protocol/watched.ts';
import { Copyable } from '../../design/controls/copyable.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { ErrorText } from '../../design/notices/errors.tsx';
import { Progress } from '../../design/signs/progress.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useBridge, useLanguage, useTexts } from '../../design/surroundings.ts';
import { useStory } from '../../story/use-story.ts';
import { listed } from '../../texts/texts.ts';
import { CheckList } from '../../verdict/check-list.tsx';
import { linesOf } from '../../verdict/checklist.ts';
import { VerdictDetails, VerdictView } from '../../verdict/verdict-view.tsx';
import { Alarms } from './alarms.tsx';
import { Steps } from './steps.tsx';
import './watch.css';

/** Whoever watches: each step as it comes and as it was checked, and in the end the verdict. */
export function WatchWindow({ state }: { state: WatchState }) {
  const bridge = useBridge();
  const t = useTexts();
  const { election, alarms, fork, missed, error, unproven, kept, verdict, contests, judging, board } = state;
  const told = useStory(board?.checked ?? 0);
  return (
    <Screen
      name={election ? 'watch-board' : 'watch-waiting'}
      overline={election && t('watch.title')}
      title={election?.title ?? t('watch.title')}
      lead={t('watch.lead')}
      actions={
        board && (
          <SaveButton kind="primary" save={() => bridge.call('watch.save', { what: 'transcript' })}>
            {t('watch.save')}
          </SaveButton>
        )
      }
      actionsAtEnd
    >
      {error && (
        <Banner tone="fail">
          <ErrorText error={error} />
        </Banner>
      )}
      {missed && (
        <Banner tone="wait">
          <p>{t('watch.away')}</p>
          <p>
            <ErrorText error={missed} />
          </p>
        </Banner>
      )}
      {!election && !error && !missed && <Banner tone="wait">{t('watch.waiting')}</Banner>}
      <Alarms alarms={alarms} fork={fork} />
      {verdict && <VerdictView verdict={verdict} />}
      {judging && <Progress label={t('watch.judging')} done={judging.done} total={judging.total} />}
      {unproven && <Banner tone="wait">{t('watch.unproven')}</Banner>}
      {election && !verdict && (
        <Card title={t('watch.words')}>
          <Words words={election.words} />
          <p class="muted small">{t('watch.words.text')}</p>
        </Card>
      )}
      {board && <Board state={state} board={board} />}
      {verdict && <VerdictDetails verdict={verdict} contests={contests} onLook={null} />}
      {verdict && (
        <section class="stack">
          <h2>{t('verifier.checks')}</h2>
          <CheckList lines={linesOf({}, null, verdict)} onLook={null} />
        </section>
      )}
      <Steps beats={told} />
      {!kept && <Banner tone="wait">{t('watch.not-kept')}</Banner>}
      <Worth link={state.link} />
    </Screen>
  );
}

/** How far the record goes, how much of it is checked, and who has signed it. */
function Board({ state, board }: { state: WatchState; board: NonNullable<WatchState['board']> }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { before, cosigned, working } = state;
  const { checked, signed, ballots } = board;
  return (
    <Card title={t('watch.board')}>
      {checked < signed ? (
        <>
          <Progress label={t('watch.board.checking')} done={checked} total={signed} />
          {ballots.total > 0 && <Progress label={t('watch.board.ballots')} done={ballots.done} total={ballots.total} />}
        </>
      ) : (
        <p>
          {t('watch.board.whole', { count: signed, ballots: ballots.total })}{' '}
          {before > 0 && t('watch.board.begins', { count: before })}
        </p>
      )}
      {working && (
        <p class="muted">{t('watch.working', { index: working.index, percent: Math.floor(100 * working.share) })}</p>
      )}
      <p>
        {cosigned
          ? t('watch.board.cosigned', { count: cosigned.size, names: listed(language, cosigned.nodes) })
          : t('watch.board.nobody')}
      </p>
    </Card>
  );
}

/** What a page that the organiser serves can prove, and to whom; and what there is for all others. */
function Worth({ link }: { link: string | null }) {
  const t = useTexts();
  return (
    <Disclosure summary={t('watch.worth')}>
      <p>{t('watch.worth.text')}</p>
      <p>
        {t('watch.worth.file')}{' '}
        <a href={VERIFY_PATH} target="_blank" rel="noreferrer">
          {t('watch.worth.verifier')}
        </a>
      </p>
      {link && (
        <>
          <p>{t('watch.worth.command')}</p>
          <Copyable label="ostraka watch" text={`ostraka watch ${link}`} />
        </>
      )}
      <p class="muted small">{t('watch.worth.kept')}</p>
    </Disclosure>
  );
}

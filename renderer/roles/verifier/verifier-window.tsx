import { useEffect, useState } from 'preact/hooks';
import type { VerifierState } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { ErrorText } from '../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { BoardHood, type From } from '../../election/hood/board-hood.tsx';
import { WorkProgress } from '../../election/work-progress.tsx';
import { SeeAgain } from '../../story/see-again.tsx';
import { CheckList } from '../../verdict/check-list.tsx';
import { type Heard, hear, linesOf } from '../../verdict/checklist.ts';
import { VerdictDetails, VerdictView } from '../../verdict/verdict-view.tsx';
import { FileDrop } from './file-drop.tsx';
import { ForeignView } from './foreign-view.tsx';
import { ForkView } from './fork-view.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import './verifier.css';

/** The verifier's window: a file goes in, the checklist is worked through, a verdict comes out. */
export function VerifierWindow({ state }: { state: VerifierState }) {
  const bridge = useBridge();
  const t = useTexts();
  const { file, running, verdict, fork, foreign, contests, error } = state;
  const [heard, setHeard] = useState<Heard>({});
  useEffect(() => setHeard((known) => hear(known, running)), [running]);
  const [hood, setHood] = useState<From | null>(null);
  const judged = verdict !== null;
  // The next file is another board.
  useEffect(() => setHood((shown) => (judged ? shown : null)), [judged]);
  const clear = () => bridge.call('verifier.clear', {});

  if (fork)
    return (
      <Screen
        name="verifier-fork"
        overline={file && t('verifier.file', { name: file })}
        title={fork.convicted?.title ?? t('launcher.verify')}
        actions={<SaveOrAgain clear={clear} />}
      >
        <ForkView fork={fork} />
      </Screen>
    );
  if (foreign)
    return (
      <Screen
        name={running ? 'verifier-foreign-running' : 'verifier-foreign'}
        overline={file && t('verifier.file', { name: file })}
        title={foreign.verdict?.title ?? t(running ? 'verifier.running' : 'launcher.verify')}
        actions={running ? <Button onClick={clear}>{t('common.stop')}</Button> : <SaveOrAgain clear={clear} />}
      >
        {running && (
          <WorkProgress label={running.check || t('verifier.running')} work={{ task: 'checking', ...running }} />
        )}
        {foreign.verdict && <ForeignView verdict={foreign.verdict} />}
      </Screen>
    );
  if (!running && !verdict)
    return (
      <Screen name="verifier-empty" title={t('launcher.verify')} lead={t('verifier.lead')}>
        {error && (
          <Banner tone="fail">
            {file && <p>{t('verifier.file', { name: file })}</p>}
            <ErrorText error={error} />
          </Banner>
        )}
        <FileDrop />
      </Screen>
    );
  if (verdict && hood)
    return (
      <Screen
        name="verifier-hood"
        overline={verdict.election?.title ?? null}
        title={t('hood.title')}
        tools={<Button onClick={() => setHood(null)}>{t('common.back')}</Button>}
      >
        <section class="stack hood-part">
          <h2>{t('hood.real.title')}</h2>
          <BoardHood from={hood} />
        </section>
      </Screen>
    );
  return (
    <Screen
      name={running ? 'verifier-running' : 'verifier-verdict'}
      overline={file && t('verifier.file', { name: file })}
      title={verdict?.election?.title ?? t(running ? 'verifier.running' : 'launcher.verify')}
      actions={running ? <Button onClick={clear}>{t('common.stop')}</Button> : <SaveOrAgain clear={clear} />}
    >
      {verdict && <VerdictView verdict={verdict} />}
      {/* What fails a check may have lost what it held: that accuses nobody. */}
      {verdict?.election && verdict.outcome !== 'invalid' && <ReceiptCard key={`receipt ${file}`} />}
      <section class="stack">
        <h2>{t('verifier.checks')}</h2>
        <CheckList lines={linesOf(heard, running, verdict)} onLook={verdict?.election ? setHood : null} />
      </section>
      {verdict && <VerdictDetails verdict={verdict} contests={contests} onLook={verdict.election ? setHood : null} />}
      {verdict?.election && <SeeAgain key={file} onLook={setHood} />}
    </Screen>
  );
}

function SaveOrAgain({ clear }: { clear: () => Promise<unknown> }) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <>
      <SaveButton kind="primary" save={() => bridge.call('verifier.save', {})}>
        {t('verifier.save')}
      </SaveButton>
      <Button onClick={clear}>{t('verifier.again')}</Button>
    </>
  );
}

/** A test: the sealed ballot is opened in public, and the voter says whether it held what was chosen. */
import type { OpenedTest } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ChoicesInWords } from '../../../election/choices-in-words.tsx';
import { CodeToScan } from './code-to-scan.tsx';
import { Envelope } from './envelope.tsx';
import { TwoAnswers } from './two-answers.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';
import './sealed-screens.css';

export function AuditingScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-auditing"
      state={state}
      overline={t('voter.audited.overline')}
      title={t('voter.auditing.title')}
    >
      <Banner tone="wait">{t('voter.auditing.text')}</Banner>
    </VoterFrame>
  );
}

interface AuditedScreenProps {
  readonly state: VoterWindowState;
  readonly opened: OpenedTest;
}

export function AuditedScreen({ state, opened }: AuditedScreenProps) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-audited"
      state={state}
      overline={t('voter.audited.overline')}
      title={t('voter.audited.title')}
      actions={<Question />}
    >
      <Inside state={state} opened={opened} />
      <CodeToScan text={opened.page} label={t('voter.audited.qr')}>
        <div class="stack">
          <p>{t('voter.audited.scan')}</p>
          {/* Who stands at a booth takes nothing along in its clipboard. */}
          <Copyable text={opened.page} label={t('voter.audited.link')} takes={!state.booth} />
        </div>
      </CodeToScan>
      <p class="muted small">{t('voter.audited.no.why')}</p>
      <Disclosure summary={t('voter.test.more')}>
        <p>{t('voter.test.more.text')}</p>
        <p class="muted small">{t('voter.test.exact')}</p>
      </Disclosure>
    </VoterFrame>
  );
}

/** The second device: it reads another device's test off the board, and asks about it. */
export function CheckingScreen({ state, opened }: AuditedScreenProps) {
  const t = useTexts();
  const { checking } = state;
  return (
    <VoterFrame
      name="voter-checking"
      state={state}
      overline={t('voter.checking.overline')}
      title={t('voter.checking.title')}
      actions={checking === 'asking' ? <Question /> : null}
    >
      <Inside state={state} opened={opened} />
      {checking === 'right' && <Banner tone="ok">{t('voter.checking.right')}</Banner>}
      {checking === 'asking' && <p class="muted small">{t('voter.audited.no.why')}</p>}
    </VoterFrame>
  );
}

function Inside({ state, opened }: AuditedScreenProps) {
  const t = useTexts();
  return (
    <div class="sealed">
      <Envelope as="opened" />
      <div class="inside">
        <p class="muted">{t('voter.inside')}</p>
        <ChoicesInWords contests={state.contests} choices={opened.choices} />
      </div>
    </div>
  );
}

function Question() {
  const bridge = useBridge();
  const t = useTexts();
  const answer = (right: boolean) => () => bridge.call('voter.audited', { right });
  return (
    <TwoAnswers short>
      <h2>{t('voter.audited.question')}</h2>
      <Button size="large" onClick={answer(true)}>
        {t('voter.audited.yes')}
      </Button>
      <Button size="large" onClick={answer(false)}>
        {t('voter.audited.no')}
      </Button>
    </TwoAnswers>
  );
}

/** From choices to a sealed ballot, and what to do with it: cast it, or open it as a test. */
import { useEffect, useState } from 'preact/hooks';
import type { Choices } from '../../../../shared/election/choice.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import type { Order } from '../../../../shared/election/order.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ChoicesInWords } from '../../../election/choices-in-words.tsx';
import { gapIn } from '../../../election/said-choices.ts';
import { Envelope } from './envelope.tsx';
import { Tracker } from './tracker.tsx';
import { TwoAnswers } from './two-answers.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';
import './sealed-screens.css';

interface Shown {
  readonly state: VoterWindowState;
  readonly choices: Choices;
  /** In which this voter was asked. */
  readonly orders: readonly Order[];
}

/** While the device seals: the choices go into the envelope. */
export function SealingScreen({ state, choices, orders }: Shown) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-sealing"
      state={state}
      overline={t('voter.overline.not-cast')}
      title={t('voter.sealing.title')}
    >
      <div class="sealing">
        <div class="sealing-slip">
          <ChoicesInWords contests={state.contests} choices={choices} orders={orders} />
        </div>
        <Envelope />
      </div>
      <p>
        {t('voter.sealing.text')} {state.readers > 1 && t('voter.sealing.fewer', { readers: state.readers })}
      </p>
      <p class="muted small">{t('voter.sealing.exact')}</p>
    </VoterFrame>
  );
}

interface SealedScreenProps extends Shown {
  readonly tracker: string;
  /** Whether the envelope before it was tested, and held what was chosen. */
  readonly afterTest: boolean;
}

export function SealedScreen({ state, choices, orders, tracker, afterTest }: SealedScreenProps) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-sealed"
      state={state}
      overline={t('voter.overline.not-cast')}
      title={t('voter.sealed.title')}
      actions={
        <TwoAnswers>
          <Button kind="primary" size="large" onClick={() => bridge.call('voter.cast', {})}>
            {t('voter.cast')}
          </Button>
          <Button
            size="large"
            reason={state.left.tests === 0 ? t('voter.test.last') : null}
            onClick={() => bridge.call('voter.audit', {})}
          >
            {t('voter.test')}
          </Button>
          {state.left.tests > 0 && <p class="muted small">{t('voter.test.why')}</p>}
        </TwoAnswers>
      }
    >
      <div class="stack">
        {afterTest && <Banner tone="ok">{t('voter.audited.good')}</Banner>}
        <Gaps contests={state.contests} choices={choices} />
        <p class="muted">
          {t('voter.inside')}
          {state.shell !== 'page' && !afterTest && ` · ${t('voter.sealed.only-you')}`}
        </p>
        <ChoicesInWords contests={state.contests} choices={choices} orders={orders} />
        {afterTest ? <Anew /> : <Again />}
      </div>
      <div class="sealed">
        <Envelope />
        <Tracker words={tracker} label={t('voter.sealed.tracker')} />
      </div>
      <Disclosure summary={t('voter.test.more')}>
        <p>
          {t('voter.test.why')} {t('voter.test.more.text')}
        </p>
        <p class="muted small">{t('voter.test.exact')}</p>
        <p class="muted small">{t('voter.sealing.exact')}</p>
      </Disclosure>
    </VoterFrame>
  );
}

/** A test shows what was chosen for it, and the new envelope holds the same: whoever tested for show is asked before casting. */
function Anew() {
  const t = useTexts();
  return (
    <Banner tone="wait">
      <p>
        <strong>{t('voter.anew')}</strong>
      </p>
      <p>{t('voter.anew.text')}</p>
      <Again />
    </Banner>
  );
}

function Again() {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <div>
      <Button onClick={() => bridge.call('voter.again', {})}>{t('voter.again')}</Button>
    </div>
  );
}

/** How many questions say nothing, or less than they could: where there are several they lie below what is seen at once. */
function Gaps({ contests, choices }: { contests: readonly Contest[]; choices: Choices }) {
  const t = useTexts();
  if (contests.length === 1) return null;
  const gaps = contests.flatMap((contest, i) => gapIn(contest, choices[i]!) ?? []);
  const blank = gaps.filter(({ kind }) => kind === 'blank').length;
  if (gaps.length === 0) return null;
  return (
    <Banner tone="wait">
      {blank > 0 && t('voter.gaps.blank', { count: blank, total: contests.length })}{' '}
      {gaps.length > blank && t('voter.gaps.under', { count: gaps.length - blank, total: contests.length })}
    </Banner>
  );
}

/** Milliseconds after which whoever waits is told that nobody has answered yet. */
const PATIENT_MS = 4000;

export function CastingScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <VoterFrame
      name="voter-casting"
      state={state}
      overline={t('voter.overline.not-cast')}
      title={t('voter.casting.title')}
    >
      <Envelope as="leaving" />
      <Banner tone="wait">
        <p>{t('voter.casting.text')}</p>
        {isLong && <p>{t('voter.casting.long')}</p>}
      </Banner>
    </VoterFrame>
  );
}

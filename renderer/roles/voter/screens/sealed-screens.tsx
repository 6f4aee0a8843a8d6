/** From choices to a sealed ballot, and what to do with it: cast it, or open it as a test. */
import type { Choices } from '../../../../shared/election/choice.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ChoicesInWords } from '../ballot/choices-in-words.tsx';
import { Envelope } from './envelope.tsx';
import { Tracker } from './tracker.tsx';
import { TwoAnswers } from './two-answers.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';
import './sealed-screens.css';

/** While the device seals: the choices go into the envelope. */
export function SealingScreen({ state, choices }: { state: VoterWindowState; choices: Choices }) {
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
          <ChoicesInWords contests={state.contests} choices={choices} />
        </div>
        <Envelope />
      </div>
      <p>{t('voter.sealing.text')}</p>
      <p class="muted small">{t('voter.sealing.exact')}</p>
    </VoterFrame>
  );
}

interface SealedScreenProps {
  readonly state: VoterWindowState;
  readonly choices: Choices;
  readonly tracker: string;
}

export function SealedScreen({ state, choices, tracker }: SealedScreenProps) {
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
            reason={state.left < 2 ? t('voter.test.last') : null}
            onClick={() => bridge.call('voter.audit', {})}
          >
            {t('voter.test')}
          </Button>
          <p class="muted small">{t('voter.test.why')}</p>
        </TwoAnswers>
      }
    >
      <div class="sealed">
        <Envelope />
        <Tracker words={tracker} label={t('voter.sealed.tracker')} />
      </div>
      <div class="stack">
        <p class="muted">
          {t('voter.inside')} · {t('voter.sealed.only-you')}
        </p>
        <ChoicesInWords contests={state.contests} choices={choices} />
        <div>
          <Button kind="quiet" onClick={() => bridge.call('voter.again', {})}>
            {t('voter.again')}
          </Button>
        </div>
      </div>
      <Disclosure summary={t('voter.test.more')}>
        <p>{t('voter.test.more.text')}</p>
        <p class="muted small">{t('voter.test.exact')}</p>
        <p class="muted small">{t('voter.sealing.exact')}</p>
      </Disclosure>
    </VoterFrame>
  );
}

export function CastingScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-casting"
      state={state}
      overline={t('voter.overline.not-cast')}
      title={t('voter.casting.title')}
    >
      <Envelope as="leaving" />
      <Banner tone="wait">{t('voter.casting.text')}</Banner>
    </VoterFrame>
  );
}

/** From choices to a sealed ballot, and what to do with it: cast it, or open it as a test. */
import type { Choices } from '../../../../shared/election/choice.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ChoicesInWords } from '../ballot/choices-in-words.tsx';
import { VoterScreen, type VoterWindowState } from './voter-screen.tsx';

/** While the device seals: the choices go into the envelope. */
export function SealingStep({ state, choices }: { state: VoterWindowState; choices: Choices }) {
  const t = useTexts();
  return (
    <VoterScreen name="voter-sealing" state={state} step={t('voter.step.not-cast')} title={t('voter.sealing.title')}>
      <div class="sealing">
        <div class="sealing-slip">
          <ChoicesInWords contests={state.contests} choices={choices} />
        </div>
        <div class="envelope-large">
          <Icon name="envelope" />
        </div>
      </div>
      <p>{t('voter.sealing.text')}</p>
      <p class="muted small">{t('voter.sealing.exact')}</p>
    </VoterScreen>
  );
}

interface SealedStepProps {
  readonly state: VoterWindowState;
  readonly choices: Choices;
  readonly tracker: string;
}

export function SealedStep({ state, choices, tracker }: SealedStepProps) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <VoterScreen
      name="voter-sealed"
      state={state}
      step={t('voter.step.not-cast')}
      title={t('voter.sealed.title')}
      actions={
        <div class="cast-or-test">
          <Button kind="primary" size="large" onClick={() => bridge.call('voter.cast', {})}>
            {t('voter.cast')}
          </Button>
          <Button size="large" onClick={() => bridge.call('voter.audit', {})}>
            {t('voter.test')}
          </Button>
          <p class="muted small">{t('voter.test.why')}</p>
        </div>
      }
    >
      <div class="sealed">
        <div class="envelope-large">
          <Icon name="envelope" />
        </div>
        <Tracker words={tracker} label={t('voter.sealed.tracker')} />
      </div>
      <div class="stack">
        <p class="muted">
          {t('voter.sealed.inside')} · {t('voter.sealed.only-you')}
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
    </VoterScreen>
  );
}

/** A ballot's four words, two and two. */
export function Tracker({ words, label }: { words: string; label: string }) {
  return (
    <div class="tracker">
      <span class="muted small">{label}</span>
      <strong lang="en" translate={false}>
        {words.split(' ').map((word, i) => (
          <span key={`${i}-${word}`}>{word} </span>
        ))}
      </strong>
    </div>
  );
}

export function CastingStep({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterScreen name="voter-casting" state={state} step={t('voter.step.not-cast')} title={t('voter.casting.title')}>
      <div class="envelope-large leaving">
        <Icon name="envelope" />
      </div>
      <Banner tone="wait">{t('voter.casting.text')}</Banner>
    </VoterScreen>
  );
}

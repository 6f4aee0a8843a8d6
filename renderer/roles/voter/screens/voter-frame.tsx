import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { WindowState } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Screen, type ScreenProps } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { ErrorText, ipcErrorOf } from '../../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ClosingNotice } from '../../../election/closing-notice.tsx';
import { AnnouncedTimes } from '../../../election/hours/announced-times.tsx';
import { BoothFoot, doneAt, NextButton } from '../booth/booth-foot.tsx';
import { CheatDisclosure } from './cheat-disclosure.tsx';
import { Refused, Uncast } from './not-counted.tsx';
import { Objection, ObjectionBefore } from './objection.tsx';
import { UseMine } from './use-mine.tsx';
import './voter-frame.css';

export type VoterWindowState = Extract<WindowState, { readonly role: 'voter' }>;

export interface VoterFrameProps extends Omit<ScreenProps, 'children'> {
  readonly state: VoterWindowState;
  /** What went wrong on a screen that is no longer shown. */
  readonly failure?: unknown;
  readonly children: ComponentChildren;
}

/** Once voting has closed nothing is said of times but when results are out. */
function stageOn({ screen, voting, tally, tooFew }: VoterWindowState): 'before' | 'open' | 'held' | 'over' {
  if (voting) return 'open';
  if (screen === 'enrol' || screen === 'waiting') return 'before';
  return tally || tooFew || screen === 'result' || screen === 'cancelled' ? 'over' : 'held';
}

/** Screens on which nobody need answer, or that say themselves that nobody does. */
const calm: ReadonlySet<VoterWindowState['screen']> = new Set(['join', 'connecting', 'cancelled'] as const);

/** A voter's screen: what is broken comes first, what this page cannot promise last. */
export function VoterFrame({ state, failure = null, children, ...given }: VoterFrameProps) {
  const t = useTexts();
  const bridge = useBridge();
  const error = failure === null ? state.error : ipcErrorOf(failure);
  const { booth } = state;
  const leaves = booth?.plan && doneAt.has(state.screen) && state.receipt !== null;
  const screen = leaves ? { ...given, actions: <NextButton /> } : given;
  const reachable = state.connected || calm.has(state.screen);
  return (
    <Screen narrow {...screen}>
      {!reachable && <Unreachable state={state} />}
      {state.unproven && <Banner tone="wait">{t('typed.unproven')}</Banner>}
      <AnnouncedTimes times={state.times} stage={stageOn(state)} />
      <ClosingNotice closesIn={state.closesIn} advice={state.screen === 'cast' ? '' : t('common.cast-now')} />
      <Refused state={state} />
      <Uncast state={state} />
      {error && (
        <Banner tone="fail">
          <ErrorText error={error} />
          {error.code === 'lost-ballot' && state.screen === 'cast' && !state.lookingUp && (
            <div class="row">
              <Button onClick={() => bridge.call('voter.again', {})}>{t('said.revote')}</Button>
            </div>
          )}
          {error.code === 'missing-ballot' && (
            <div class="row">
              <SaveButton save={() => bridge.call('voter.save', { what: 'fork' })}>{t('voter.fork.save')}</SaveButton>
            </div>
          )}
        </Banner>
      )}
      <Objection state={state} />
      {children}
      <ObjectionBefore state={state} />
      {state.cheating && !state.checking && <CheatDisclosure lesson={state.cheating} />}
      {state.cheating?.mine && !state.checking && <UseMine mine={state.cheating.mine} />}
      {booth?.plan && <BoothFoot state={state} booth={booth} />}
      {state.shell === 'page' && <p class="muted small page-note">{t('voter.page')}</p>}
    </Screen>
  );
}

/** Nobody answers; where the coordinator's laptop is lost, another one may lead the election under a new link. */
function Unreachable({ state: { shell, receipt, screen } }: { state: VoterWindowState }) {
  const t = useTexts();
  const bridge = useBridge();
  const [link, setLink] = useState('');
  const reason = link.trim() === '' ? t('voter.join.empty') : null;
  return (
    <Banner tone="wait">
      <p>{t('common.reconnecting')}</p>
      <Disclosure summary={t('voter.moved')}>
        {shell === 'page' ? (
          <>
            <p>{t('voter.moved.page')}</p>
            {screen !== 'result' && (
              <p>
                {t(
                  receipt === null
                    ? 'voter.moved.page.none'
                    : receipt.witnessed
                      ? 'voter.moved.page.witnessed'
                      : 'voter.moved.page.unwitnessed',
                )}
              </p>
            )}
          </>
        ) : (
          <>
            <p>{t('voter.moved.text')}</p>
            <TextInput label={t('voter.moved.link')} value={link} onInput={setLink} maxLength={400} />
            <Button reason={reason} onClick={() => bridge.call('voter.join', { link: link.trim() })}>
              {t('voter.moved.button')}
            </Button>
          </>
        )}
      </Disclosure>
    </Banner>
  );
}

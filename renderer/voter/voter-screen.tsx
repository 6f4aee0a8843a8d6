import type { ComponentChildren } from 'preact';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { Banner } from '../design/banner.tsx';
import { useBridge, useTexts } from '../design/bridge.ts';
import { ErrorText, ipcErrorOf } from '../design/errors.tsx';
import { SaveButton } from '../design/save-button.tsx';
import { Screen, type ScreenProps } from '../design/screen.tsx';
import './voter.css';

export type VoterWindowState = Extract<WindowState, { readonly role: 'voter' }>;

export interface VoterScreenProps extends Omit<ScreenProps, 'children'> {
  readonly state: VoterWindowState;
  /** What went wrong on a screen that is no longer shown. */
  readonly failure?: unknown;
  readonly children: ComponentChildren;
}

/** A voter's screen: what is broken comes first, what this page cannot promise last. */
export function VoterScreen({ state, failure = null, children, ...screen }: VoterScreenProps) {
  const t = useTexts();
  const bridge = useBridge();
  const error = failure === null ? state.error : ipcErrorOf(failure);
  const reachable = state.connected || state.step === 'join' || state.step === 'connecting';
  return (
    <Screen {...screen}>
      {!reachable && <Banner tone="wait">{t('common.reconnecting')}</Banner>}
      {error && (
        <Banner tone="fail">
          <ErrorText error={error} />
        </Banner>
      )}
      {state.flag && (
        <Banner tone="fail">
          <p class="flag">
            {t(state.checking ? 'voter.checking.wrong' : 'voter.flag.raised', { index: state.flag.index })}
          </p>
          <div class="row">
            <SaveButton save={() => bridge.call('voter.save', { what: 'flag' })}>{t('voter.flag.save')}</SaveButton>
          </div>
        </Banner>
      )}
      {children}
      {state.shell === 'page' && <p class="muted small page-note">{t('voter.page')}</p>}
    </Screen>
  );
}

/** What a voter's screen has besides at a booth: the way out of it, by the voter and by whoever has set it up. */
import { useState } from 'preact/hooks';
import type { VoterScreen, WindowState } from '../../../../shared/protocol/ipc.ts';
import type { BoothState } from '../../../../shared/protocol/voter/booth/booth-calls.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import './booth-foot.css';
import { canFill, fillScreen, leaveFullScreen, useFilled } from './full-screen.ts';

type VoterWindowState = Extract<WindowState, { readonly role: 'voter' }>;

/** Where the voter has nothing more to do. */
export const doneAt: ReadonlySet<VoterScreen> = new Set<VoterScreen>(['cast', 'closed', 'result']);
/** Where something of the voter is on its way: nobody forgets it meanwhile. */
export const underWay: ReadonlySet<VoterScreen> = new Set<VoterScreen>(['casting', 'auditing']);
/** Where a voter has come, and not cast. */
const begun: ReadonlySet<VoterScreen> = new Set<VoterScreen>(['waiting', 'form', 'sealed', 'audited']);

export function NextButton() {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <>
      <Button kind="primary" size="large" onClick={() => bridge.call('booth.next', {})}>
        {t('booth.next')}
      </Button>
      <p class="muted small">{t('booth.next.why')}</p>
    </>
  );
}

interface BoothFootProps {
  readonly state: VoterWindowState;
  readonly booth: BoothState;
  /** Whether a voter who has begun leaves by it; not where the screen itself asks who is there. */
  readonly leaves?: boolean;
}

export function BoothFoot({ state, booth, leaves = true }: BoothFootProps) {
  const t = useTexts();
  const [asking, setAsking] = useState<'leave' | 'end' | null>(null);
  const filled = useFilled();
  const close = () => setAsking(null);
  return (
    <div class="row no-print booth-foot">
      {leaves && begun.has(state.screen) && (
        <Button kind="quiet" onClick={() => setAsking('leave')}>
          {t('booth.leave')}
        </Button>
      )}
      {!filled && canFill() && !booth.held && (
        <Button kind="quiet" onClick={fillScreen}>
          {t('booth.full')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setAsking('end')}>
        {t('booth.end')}
      </Button>
      {asking === 'leave' && <Leave onClose={close} />}
      {asking === 'end' && <End state={state} booth={booth} onClose={close} />}
    </div>
  );
}

function Leave({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <Dialog title={t('booth.leave.sure')} onClose={onClose}>
      <p>{t('booth.leave.text')}</p>
      <Button kind="primary" size="large" onClick={() => bridge.call('booth.next', {})}>
        {t('booth.leave.yes')}
      </Button>
    </Dialog>
  );
}

function End({ state, booth, onClose }: { state: VoterWindowState; booth: BoothState; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [passcode, setPasscode] = useState('');
  const lose = underWay.has(state.screen);
  const parked = booth.parked + (begun.has(state.screen) ? 1 : 0);
  const end = async () => {
    await bridge.call('booth.end', { lose, passcode: booth.held ? passcode : null });
    await leaveFullScreen();
  };
  return (
    <Dialog title={t('booth.end.sure')} onClose={onClose}>
      <p>{t('booth.end.text')}</p>
      {parked > 0 && <p>{t('booth.end.parked', { count: parked })}</p>}
      {lose && <p>{t('booth.end.lose')}</p>}
      {booth.held && (
        <TextInput type="password" label={t('booth.passcode')} value={passcode} onInput={setPasscode} maxLength={60} />
      )}
      <Button kind={lose || parked > 0 ? 'danger' : 'primary'} size="large" onClick={end}>
        {t(lose ? 'booth.end.lose.button' : 'booth.end')}
      </Button>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** Calls the election off before voting opens, and asks first: it is for good. */
export function CancelElection() {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" size="large" onClick={() => setAsking(true)}>
        {t('lobby.cancel')} …
      </Button>
      {asking && (
        <Dialog title={t('lobby.cancel.title')} onClose={() => setAsking(false)}>
          <p>{t('lobby.cancel.text')}</p>
          <Button kind="danger" size="large" onClick={() => bridge.call('coordinator.order', { order: 'cancel' })}>
            {t('lobby.cancel.go')}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/** Back to the wizard with all that was typed: the lobby is called off, and a new one opens from there. */
export function ChangePlan() {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" size="large" onClick={() => setAsking(true)}>
        {t('lobby.anew')} …
      </Button>
      {asking && (
        <Dialog title={t('lobby.anew')} onClose={() => setAsking(false)}>
          <p>{t('lobby.anew.text')}</p>
          <Button kind="primary" size="large" onClick={() => bridge.call('coordinator.plan-anew', {})}>
            {t('lobby.anew')}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/** At a desk of two people, what opens and closes voting asks both for their passphrases; at any other it is done at once. */
import { useRef, useState } from 'preact/hooks';
import { MOST_PASSPHRASE, type Pair } from '../../../../shared/protocol/desk/desk.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

/** What goes with a call that opens or closes. */
interface Agreed {
  readonly passphrases?: Pair;
}
type Act = (agreed: Agreed) => Promise<unknown>;

/** `withBoth` does something once both have agreed; `asking` is the question, for the screen to show. */
export function useBoth({ desk }: Pick<Election, 'desk'>) {
  const [act, setAct] = useState<Act | null>(null);
  const withBoth = async (next: Act): Promise<void> => {
    if (desk) setAct(() => next);
    else await next({});
  };
  return { withBoth, asking: act && <BothPassphrases act={act} onClose={() => setAct(null)} /> };
}

/** They leave this page as it asks: what was wrong is typed again. */
function BothPassphrases({ act, onClose }: { act: Act; onClose: () => void }) {
  const t = useTexts();
  const [pair, set] = useState<Pair>(['', '']);
  const [first, second] = pair;
  const button = useRef<HTMLButtonElement>(null);
  const give = async () => {
    set(['', '']);
    await act({ passphrases: pair });
    onClose();
  };
  return (
    <Dialog title={t('desk.both')} onClose={onClose}>
      <p class="muted">{t('desk.both.text')}</p>
      <Secret label={t('desk.first')} value={first} onInput={(next) => set([next, second])} />
      <Secret
        label={t('desk.second')}
        value={second}
        onInput={(next) => set([first, next])}
        onEnter={() => button.current?.click()}
      />
      <Button
        kind="primary"
        size="large"
        reason={first === '' || second === '' ? t('desk.both.lacking') : null}
        onClick={give}
        buttonRef={button}
      >
        {t('desk.both.go')}
      </Button>
    </Dialog>
  );
}

/** A field in which nobody reads what is typed. */
export function Secret(field: { label: string; value: string; onInput: (next: string) => void; onEnter?: () => void }) {
  return <TextInput {...field} type="password" maxLength={MOST_PASSPHRASE} />;
}

import { useState } from 'preact/hooks';
import type { Pair } from '../../../../shared/protocol/desk/desk.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { Secret } from './both.tsx';
import { type Typed, typedFault } from './typed-fault.ts';

/** Two people set a passphrase each, before the lobby opens. */
export function SetPassphrases({
  onSet,
  onClose,
}: {
  onSet: (passphrases: Pair) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTexts();
  const [typed, set] = useState<Typed>(['', '', '', '']);
  const fault = typedFault(typed);
  const fields = ['desk.first', 'desk.first.again', 'desk.second', 'desk.second.again'] as const;
  return (
    <Dialog title={t('desk.set')} onClose={onClose}>
      <p>{t('desk.set.text')}</p>
      {fields.map((label, i) => (
        <Secret
          key={label}
          label={t(label)}
          value={typed[i]!}
          onInput={(next) => set(typed.with(i, next) as unknown as Typed)}
        />
      ))}
      <p class="muted">{t('desk.set.lost')}</p>
      <Button kind="primary" size="large" reason={fault && t(fault)} onClick={() => onSet([typed[0], typed[2]])}>
        {t('wizard.open')}
      </Button>
    </Dialog>
  );
}

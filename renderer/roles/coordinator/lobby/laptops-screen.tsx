/** The laptops of the lobby, one by one: left out, renamed, let in by address, all sent away. The organiser's, never on the wall. */
import { useRef, useState } from 'preact/hooks';
import type { Arrangement } from '../../../../shared/protocol/coordinator/arrangements.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { nameFaultIn } from '../../../texts/in-words/name-fault.ts';
import type { Election } from '../panels/election.ts';
import { Addresses, KeptOut } from './addresses.tsx';
import { LaptopRow } from './laptop-row.tsx';
import { LobbyAlarm } from './lobby-alarm.tsx';
import '../roll/roll.css';

type Asked =
  | { readonly about: 'rename' | 'leave-out'; readonly name: string }
  | { readonly about: 'keep-out'; readonly address: string }
  | { readonly about: 'clear' };

export function LaptopsScreen({ election, onDone }: { election: Election; onDone: () => void }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { arrivals, status } = election;
  const { laptops } = arrivals;
  const here = laptops.filter(({ connected }) => connected).length;
  return (
    <Screen
      name="coordinator-laptops"
      title={t('lobby.title', { count: here })}
      overline={status.title}
      lead={t('lobby.lead')}
      actions={
        <>
          <Button kind="primary" size="large" onClick={onDone}>
            {t('common.back')}
          </Button>
          {laptops.length > 0 && (
            <Button kind="quiet" size="large" onClick={() => setAsked({ about: 'clear' })}>
              {t('lobby.clear')} …
            </Button>
          )}
        </>
      }
      aside={
        <div class="stack">
          <Addresses arrivals={arrivals} keepOut={(address) => setAsked({ about: 'keep-out', address })} />
          <KeptOut arrivals={arrivals} />
        </div>
      }
    >
      <LobbyAlarm election={election} />
      {laptops.length === 0 && <p>{t('coordinator.lobby.nodes.none')}</p>}
      <ul class="laptop-rows">
        {laptops.map((laptop) => (
          <LaptopRow
            key={laptop.name}
            laptop={laptop}
            rename={() => setAsked({ about: 'rename', name: laptop.name })}
            leaveOut={() => setAsked({ about: 'leave-out', name: laptop.name })}
          />
        ))}
      </ul>
      {asked && <Question asked={asked} onClose={() => setAsked(null)} />}
    </Screen>
  );
}

function Question({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const ask = (title: string, text: string, button: string, arrangement: Arrangement) => (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Button
        kind="danger"
        size="large"
        onClick={() => bridge.call('coordinator.arrange', { arrangement }).then(onClose)}
      >
        {button}
      </Button>
    </Dialog>
  );
  switch (asked.about) {
    case 'rename':
      return <Rename name={asked.name} onClose={onClose} />;
    case 'leave-out': {
      const { name } = asked;
      const title = t('lobby.leave-out.title', { name });
      return ask(title, t('lobby.leave-out.text'), t('lobby.leave-out'), { do: 'send-away', name });
    }
    case 'keep-out': {
      const { address } = asked;
      const title = t('lobby.address.keep-out.title', { address });
      return ask(title, t('lobby.address.keep-out.text'), t('lobby.address.keep-out'), { do: 'keep-out', address });
    }
    case 'clear':
      return ask(t('lobby.clear.title'), t('lobby.clear.text'), t('lobby.clear'), { do: 'clear-lobby' });
  }
}

function Rename({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [typed, setTyped] = useState(name);
  const button = useRef<HTMLButtonElement>(null);
  const to = typed.trim();
  const fault = to === '' ? t('node.join.nameless') : to === name ? null : nameFaultIn(t, to, 'laptop');
  const rename = async () => {
    if (to !== name) await bridge.call('coordinator.arrange', { arrangement: { do: 'rename', name, to } });
    onClose();
  };
  return (
    <Dialog title={t('lobby.rename.title', { name })} onClose={onClose}>
      <TextInput
        label={t('lobby.rename.field')}
        hint={t('lobby.rename.hint')}
        value={typed}
        onInput={setTyped}
        maxLength={40}
        onEnter={() => button.current?.click()}
      />
      <Button kind="primary" size="large" reason={fault} onClick={rename} buttonRef={button}>
        {t('lobby.rename')}
      </Button>
    </Dialog>
  );
}

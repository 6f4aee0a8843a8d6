import { useId, useRef, useState } from 'preact/hooks';
import type { NodeWindowState } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { useCompareFirst } from '../../election/compare-first.tsx';
import { DiscoveryOff } from '../../election/discovery-off.tsx';
import { type LinkInField, takeInvitation } from '../../election/invitation.ts';
import { FoundNearby } from './found-nearby.tsx';

/** The way into an election for a laptop: found nearby or by its link, under a name. */
export function JoinForm({ nearby, discoveryOff }: Pick<NodeWindowState, 'nearby' | 'discoveryOff'>) {
  const bridge = useBridge();
  const t = useTexts();
  const joinButton = useRef<HTMLButtonElement>(null);
  const [{ link, found }, setLink] = useState<LinkInField>(() => takeInvitation() ?? { link: '', found: false });
  const [name, setName] = useState(() => t('node.join.name.default', { number: anyNumber() }));
  const [takeOver, setTakeOver] = useState(false);
  const agreeId = useId();
  const reason = link.trim() === '' ? t('node.join.empty') : name.trim() === '' ? t('node.join.nameless') : null;
  const { press: join, question } = useCompareFirst((way) =>
    bridge.call('node.join', { ...way, name: name.trim(), takeOver }),
  );

  return (
    <Screen
      name="node-join"
      narrow
      title={t('node.title')}
      lead={t('node.join.lead')}
      actions={
        <Button
          kind="primary"
          size="large"
          reason={reason}
          onClick={() => join(link.trim(), found)}
          buttonRef={joinButton}
        >
          {t(takeOver ? 'node.take-over.button' : 'common.join')}
        </Button>
      }
    >
      {question}
      <Card title={t('common.nearby')}>
        <DiscoveryOff off={discoveryOff} />
        {nearby.length === 0 ? (
          <p class="muted">{t('node.nearby.none')}</p>
        ) : (
          <>
            <ul class="nearby-list">
              {nearby.map((one) => (
                <li key={one.link}>
                  <FoundNearby found={one} chosen={found && link === one.link} onChoose={setLink} />
                </li>
              ))}
            </ul>
            <p class="muted small">{t('node.nearby.hint')}</p>
          </>
        )}
      </Card>
      <TextInput
        label={t('common.join-link')}
        hint={t('typed.hint')}
        value={link}
        onInput={(link) => setLink({ link, found: false })}
        maxLength={400}
      />
      <TextInput
        label={t('node.join.name')}
        hint={t('node.join.name.hint')}
        value={name}
        onInput={setName}
        maxLength={40}
        onEnter={() => joinButton.current?.click()}
      />
      <Disclosure summary={t('node.take-over')}>
        <p>{t('node.take-over.text')}</p>
        <label class="choice" for={agreeId}>
          <input
            id={agreeId}
            type="checkbox"
            checked={takeOver}
            onChange={(event) => setTakeOver(event.currentTarget.checked)}
          />
          <span>{t('node.take-over.agree')}</span>
        </label>
      </Disclosure>
    </Screen>
  );
}

/** For a name that is probably free in the room; the person may choose another. */
const anyNumber = (): number => 10 + (crypto.getRandomValues(new Uint8Array(1))[0]! % 90);

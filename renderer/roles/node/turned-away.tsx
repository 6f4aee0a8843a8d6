/** The coordinator would not have this laptop: why, and what its person can do about it here and now. */
import { useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../shared/codec/errors/codes.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { Card } from '../../design/layout/card.tsx';
import { ErrorText } from '../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { nameFaultIn } from '../../texts/in-words/name-fault.ts';
import type { JoinedNode } from './node-cards.tsx';

/** Another name may get it in. */
const byName: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['name-taken', 'bad-name']);
/** Another election is at the address: the hello is signed for the key in the link, and another one answers. */
const ELSEWHERE: ErrorCode = 'bad-signature';
/** Whoever asks again may be let in. */
const again: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['sent-away', 'lobby-cleared']);

interface TurnedAwayProps {
  readonly node: JoinedNode;
  readonly turnedAway: NonNullable<JoinedNode['turnedAway']>;
}

export function TurnedAway({ node: { name, trouble }, turnedAway: { code, isFinal } }: TurnedAwayProps) {
  const bridge = useBridge();
  const t = useTexts();
  const [typed, setTyped] = useState(name);
  const button = useRef<HTMLButtonElement>(null);
  const other = byName.has(code);
  const wanted = other ? typed.trim() : name;
  const fault = other ? nameFaultIn(t, wanted, 'laptop') : null;
  const reason =
    wanted === '' ? t('node.join.nameless') : (fault ?? (other && wanted === name ? t('node.away.other') : null));
  return (
    <Card tone="wait">
      <p>
        {code === ELSEWHERE ? (
          t('node.away.elsewhere')
        ) : (
          <ErrorText error={{ code, message: trouble ?? code, hint: null, culprit: null }} />
        )}
        {!isFinal && ` ${t('node.away.tries')}`}
      </p>
      {other && (
        <TextInput
          label={t('node.away.name')}
          hint={t('node.join.name.hint')}
          value={typed}
          onInput={setTyped}
          maxLength={40}
          onEnter={() => button.current?.click()}
        />
      )}
      {isFinal && (other || again.has(code)) && (
        <Button
          kind="primary"
          size="large"
          reason={reason}
          onClick={() => bridge.call('node.join-again', { name: wanted })}
          buttonRef={button}
        >
          {t(other ? 'common.join' : 'node.away.again')}
        </Button>
      )}
    </Card>
  );
}

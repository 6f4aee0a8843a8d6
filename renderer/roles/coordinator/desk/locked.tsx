import { useRef, useState } from 'preact/hooks';
import type { LockedDesk } from '../../../../shared/protocol/desk/desk.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Progress } from '../../../design/signs/progress.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { Secret } from './both.tsx';

/** All that a locked window shows, which is all that it is told. */
export function Locked({ desk: { title, ballots, voters, wrong } }: { desk: LockedDesk }) {
  const t = useTexts();
  const bridge = useBridge();
  const [passphrase, set] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const unlock = async () => {
    set('');
    await bridge.call('coordinator.unlock', { passphrase });
  };
  return (
    <Screen
      name="coordinator-locked"
      title={t('desk.locked')}
      overline={title}
      lead={t('desk.locked.lead')}
      actions={
        <Button
          kind="primary"
          size="large"
          reason={passphrase === '' ? t('desk.locked.lacking') : null}
          onClick={unlock}
          buttonRef={button}
        >
          {t('desk.unlock')}
        </Button>
      }
    >
      <p class="figure">{t('coordinator.voting.ballots', { count: ballots })}</p>
      <p>{t('coordinator.voting.of', { count: voters })}</p>
      <Progress label={title} done={ballots} total={voters} />
      <Secret label={t('desk.either')} value={passphrase} onInput={set} onEnter={() => button.current?.click()} />
      {wrong > 0 && <p>{t('desk.wrong', { count: wrong })}</p>}
    </Screen>
  );
}

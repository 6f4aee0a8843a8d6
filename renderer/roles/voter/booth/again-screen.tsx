import type { BoothState } from '../../../../shared/protocol/voter/booth/booth-calls.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { VoterWindowState } from '../screens/voter-frame.tsx';
import { BoothFoot, underWay } from './booth-foot.tsx';

interface AgainScreenProps {
  readonly state: VoterWindowState;
  readonly booth: BoothState;
  readonly onMe: () => void;
  readonly onOther: () => Promise<unknown>;
}

/** The page was loaded while a voter was here. It says what became of the ballot, and shows nothing else of that voter. */
export function AgainScreen({ state, booth, onMe, onOther }: AgainScreenProps) {
  const t = useTexts();
  const sending = underWay.has(state.screen);
  const says = state.receipt ? 'cast' : sending ? 'sending' : 'not';
  return (
    <Screen
      narrow
      name="voter-booth-again"
      overline={state.title}
      title={t('booth.again.title')}
      actions={
        !sending && (
          <>
            <Button kind="primary" size="large" onClick={onOther}>
              {t('booth.again.other')}
            </Button>
            <Button size="large" onClick={onMe}>
              {t('booth.again.me')}
            </Button>
          </>
        )
      }
    >
      <Banner tone={says === 'cast' ? 'ok' : 'wait'}>
        <p>{t(`booth.again.${says}`)}</p>
        {sending && !state.connected && <p>{t('common.reconnecting')}</p>}
      </Banner>
      <BoothFoot state={state} booth={booth} leaves={false} />
    </Screen>
  );
}

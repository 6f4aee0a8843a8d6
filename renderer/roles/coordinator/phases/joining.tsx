/** The ballots are open, and written-in names may be joined until the result is posted: names to choose, what is proposed. */
import { useState } from 'preact/hooks';
import type { NamesShown } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { Proposals } from '../../../election/proposals.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';

export function Joining(phase: PhaseProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  const { status, contests, names } = phase.election;
  const { needed, proposals } = status.joining!;
  return (
    <PhaseScreen
      {...phase}
      name="joining"
      title={t('coordinator.joining.title')}
      lead={t('coordinator.joining.lead', { count: needed })}
      actions={
        <Button kind="primary" size="large" onClick={() => setAsking(true)}>
          {t('coordinator.joining.post')}
        </Button>
      }
    >
      {proposals.length > 0 && (
        <Card title={t('coordinator.joining.proposed')}>
          <Proposals proposals={proposals} needed={needed} />
        </Card>
      )}
      {contests.map((contest, i) => {
        const shown = names?.[i];
        return shown && shown.listed.length > 1 && <Names key={i} contest={i} title={contest.title} {...shown} />;
      })}
      {asking && (
        <Dialog title={t('coordinator.joining.sure')} onClose={() => setAsking(false)}>
          <p>{t('coordinator.joining.sure.text')}</p>
          <Button
            kind="primary"
            size="large"
            onClick={() => bridge.call('coordinator.order', { order: 'post-result' }).then(() => setAsking(false))}
          >
            {t('coordinator.joining.post')}
          </Button>
        </Dialog>
      )}
    </PhaseScreen>
  );
}

/** The names of a contest; two or more that are marked can be proposed as one person. */
function Names({ contest, title, listed, more }: NamesShown & { readonly contest: number; readonly title: string }) {
  const t = useTexts();
  const bridge = useBridge();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const mark = (name: string, on: boolean) => setMarked(on ? [...marked, name] : marked.filter((one) => one !== name));
  const propose = async () => {
    await bridge.call('coordinator.join-names', { contest, names: [...marked] });
    setMarked([]);
  };
  return (
    <Card title={title}>
      <fieldset class="stack">
        <legend class="muted">{t('coordinator.joining.mark')}</legend>
        {listed.map(({ name, ballots }) => (
          <label class="choice" key={name}>
            <input
              type="checkbox"
              checked={marked.includes(name)}
              onChange={(event) => mark(name, event.currentTarget.checked)}
            />
            <span>{t('results.write-ins.name', { name, count: ballots })}</span>
          </label>
        ))}
      </fieldset>
      {more > 0 && <p class="muted small">{t('coordinator.joining.more', { count: more })}</p>}
      <Button reason={marked.length < 2 ? t('coordinator.joining.two') : null} onClick={propose}>
        {t('coordinator.joining.propose')}
      </Button>
    </Card>
  );
}

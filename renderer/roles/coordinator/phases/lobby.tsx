import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Chip } from '../../../design/signs/chip.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { NobodyMissing } from '../../../election/nobody-missing.tsx';
import { NewWords } from '../another-round/round-before.tsx';
import { CancelElection, ChangePlan } from '../lobby/cancel-election.tsx';
import { LaptopsScreen } from '../lobby/laptops-screen.tsx';
import { LobbyAlarm } from '../lobby/lobby-alarm.tsx';
import { StartElection } from '../lobby/start.tsx';
import { ScanPanel } from '../panels/scan-panel.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import './lobby.css';

/** More chips than there is room for beside the words; all are on the laptops' own screen. */
const MOST = 12;

/** Laptops arrive. */
export function Lobby(phase: PhaseProps) {
  const t = useTexts();
  const [looking, setLooking] = useState(false);
  const { election } = phase;
  const { status, link, words } = election;
  if (looking) return <LaptopsScreen election={election} onDone={() => setLooking(false)} />;
  const here = status.nodes.filter(({ connected }) => connected).length;
  return (
    <PhaseScreen
      {...phase}
      title={t('coordinator.lobby.title', { title: status.title })}
      lead={t('coordinator.lobby.lead')}
      actions={
        <>
          <StartElection election={election} />
          <Button size="large" onClick={() => setLooking(true)}>
            {t('lobby.manage')}
          </Button>
        </>
      }
    >
      <NewWords after={phase.after} />
      <div class="joining">
        <ScanPanel election={election} />
        <div class="stack">
          <LobbyAlarm election={election} />
          <section class="stack" aria-live="polite">
            <p class="figure">
              {here > 0 ? t('common.laptops-here', { count: here }) : t('coordinator.lobby.nodes.none')}
            </p>
            <ul class="chips">
              {status.nodes.slice(0, MOST).map(({ name, connected }) => (
                <li key={name}>
                  <Chip tone={connected ? 'ok' : 'wait'}>
                    <span>
                      <Name>{name}</Name>
                      {!connected && ` · ${t('common.offline')}`}
                    </span>
                  </Chip>
                </li>
              ))}
            </ul>
            {status.nodes.length > MOST && (
              <p class="muted">{t('coordinator.roll.more', { count: status.nodes.length - MOST })}</p>
            )}
          </section>
          <section class="stack">
            <h2>{t('coordinator.lobby.words')}</h2>
            <Words words={words} large />
            <p class="muted small">{t('coordinator.lobby.words.why')}</p>
          </section>
          <NobodyMissing laptops={here} threshold={status.threshold} grows />
          <section class="stack">
            <h2>{t('coordinator.lobby.laptops')}</h2>
            <Copyable text={link} label={t('common.join-link')} />
          </section>
          <p class="muted">{t('coordinator.lobby.phones.early')}</p>
        </div>
      </div>
      {/* Not beside the start: what is seldom wanted would cover the code and the words. */}
      <div class="row">
        {election.planned && <ChangePlan />}
        <CancelElection />
      </div>
    </PhaseScreen>
  );
}

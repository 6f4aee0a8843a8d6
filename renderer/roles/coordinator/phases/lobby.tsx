import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Chip } from '../../../design/signs/chip.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { ScanPanel } from '../panels/scan-panel.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import './lobby.css';

/** Laptops arrive. `planned`: how many the wizard was told of, where this window still knows. */
export function Lobby({ planned, ...phase }: PhaseProps & { planned: number | null }) {
  const t = useTexts();
  const bridge = useBridge();
  const { election } = phase;
  const { status, link, words } = election;
  const here = status.nodes.filter(({ connected }) => connected).length;
  const lacking = Math.max(status.threshold, status.leastMixes) - here;
  return (
    <PhaseScreen
      {...phase}
      title={t('coordinator.lobby.title', { title: status.title })}
      lead={t('coordinator.lobby.lead')}
      actions={
        <>
          <Button
            kind="primary"
            size="large"
            reason={lacking > 0 ? t('coordinator.lobby.missing', { count: lacking }) : null}
            onClick={() => bridge.call('coordinator.order', { order: 'open-enrolment' })}
          >
            {lacking > 0 ? t('common.start') : t('coordinator.lobby.start', { count: here })}
          </Button>
          {lacking <= 0 && planned !== null && here < planned && (
            <p class="muted start-note">{t('coordinator.lobby.fewer', { here, planned })}</p>
          )}
        </>
      }
    >
      <div class="joining">
        <ScanPanel election={election} />
        <div class="stack">
          <section class="stack" aria-live="polite">
            <p class="figure">
              {here > 0 ? t('common.laptops-here', { count: here }) : t('coordinator.lobby.nodes.none')}
            </p>
            <ul class="chips">
              {status.nodes.map(({ name, connected }) => (
                <li key={name}>
                  <Chip tone={connected ? 'ok' : 'wait'}>
                    <Name>{name}</Name>
                    {!connected && ` · ${t('common.offline')}`}
                  </Chip>
                </li>
              ))}
            </ul>
          </section>
          <section class="stack">
            <h2>{t('coordinator.lobby.words')}</h2>
            <Words words={words} large />
            <p class="muted small">{t('coordinator.lobby.words.why')}</p>
          </section>
          <section class="stack">
            <h2>{t('coordinator.lobby.laptops')}</h2>
            <Copyable text={link} label={t('common.join-link')} />
          </section>
          <p class="muted">{t('coordinator.lobby.phones.early')}</p>
        </div>
      </div>
    </PhaseScreen>
  );
}

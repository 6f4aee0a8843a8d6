import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { TextKey } from '../../../texts/catalogue.ts';
import { ScanPanel } from '../panels/scan-panel.tsx';
import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';
import '../panels/laptops.css';
import { Name } from '../../../design/signs/name.tsx';

/** The election has lost its coordinator, and this laptop goes on with it as soon as enough others let it. */
export function TakingOver(phase: PhaseProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { election } = phase;
  const { status, link, words } = election;
  const { agreed = [], needed = 0, ahead = null } = status.takeover ?? {};
  const lacking = needed - agreed.length;
  const reason = ahead
    ? t('coordinator.takeover.ahead.short', { name: ahead.name })
    : lacking > 0
      ? t('coordinator.takeover.lacking', { count: lacking })
      : null;
  return (
    <PhaseScreen
      {...phase}
      name="taking-over"
      title={t('coordinator.takeover.title')}
      lead={t('coordinator.takeover.lead')}
      actions={
        <Button
          kind="primary"
          size="large"
          reason={reason}
          onClick={() => bridge.call('coordinator.order', { order: 'take-over' })}
        >
          {t('coordinator.takeover.go', { count: agreed.length })}
        </Button>
      }
    >
      {ahead && (
        <Banner tone="fail">
          <strong>{t('coordinator.takeover.ahead.title', { name: ahead.name })}</strong>
          <p>{t('coordinator.takeover.ahead', { name: ahead.name, theirs: ahead.size, ours: status.size })}</p>
        </Banner>
      )}
      <div class="joining">
        <div class="stack">
          <Card title={t('coordinator.takeover.laptops')}>
            <p>{t('coordinator.takeover.how')}</p>
            <ul class="laptops" aria-live="polite">
              {status.nodes.map(({ name }) => (
                <li key={name} class="laptop-line">
                  <Icon name={agreed.includes(name) ? 'ok' : 'wait'} />
                  <strong>
                    <Name>{name}</Name>
                  </strong>
                  <span class="laptop-standing">
                    {t(agreed.includes(name) ? 'coordinator.takeover.agreed' : 'coordinator.takeover.not-yet')}
                  </span>
                </li>
              ))}
            </ul>
            <Copyable text={link} label={t('common.join-link')} />
          </Card>
          <section class="stack">
            <h2>{t('coordinator.lobby.words')}</h2>
            <Words words={words} large />
          </section>
        </div>
        <ScanPanel election={election} />
      </div>
      <p class="muted">{t('coordinator.takeover.ballots')}</p>
      {election.pages.length > 0 && <p class="muted">{t('coordinator.takeover.phones')}</p>}
      {status.phase === 'ceremony' || status.phase === 'enrolment' ? (
        <p class="muted">{t(lostWith(election))}</p>
      ) : null}
    </PhaseScreen>
  );
}

/** What becomes of who may vote, where voting was not open yet. */
function lostWith({ credentials, registrar }: PhaseProps['election']): TextKey {
  if (registrar) return 'registrar.takeover';
  return credentials === 'codes' ? 'coordinator.takeover.codes' : 'coordinator.takeover.enrolled';
}

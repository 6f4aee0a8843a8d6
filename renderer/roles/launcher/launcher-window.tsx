import { useState } from 'preact/hooks';
import type { LauncherState, Recent, Standing } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Copyable } from '../../design/controls/copyable.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Course } from '../../design/layout/course.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { Icon, type IconName } from '../../design/signs/icon.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { DiscoveryOff } from '../../election/discovery-off.tsx';
import { ignoreInvitation, isIgnored, keepInvitation, whereTo } from '../../election/invitation.ts';
import { Ready } from '../../election/readiness/ready.tsx';
import { GuideScreen } from '../../guide/guide-screen.tsx';
import { Counting } from '../../results/counting.tsx';
import { SideBySide } from '../../results/side-by-side/side-by-side.tsx';
import { Teaching } from '../../teaching/teaching.tsx';
import type { TextKey } from '../../texts/catalogue.ts';
import { Leaving } from './leaving.tsx';
import { RecentLine } from './recent-line.tsx';
import { Rescue } from './rescue.tsx';
import './launcher.css';
import { Name } from '../../design/signs/name.tsx';
import { isolated } from '../../texts/texts.ts';

type Verb = 'coordinate' | 'mix' | 'vote' | 'verify' | 'simulate';

const verbs = [
  { verb: 'coordinate', role: 'coordinator', icon: 'share' },
  { verb: 'mix', role: 'node', icon: 'laptop' },
  { verb: 'vote', role: 'voter', icon: 'envelope' },
  { verb: 'verify', role: 'verifier', icon: 'ok' },
  { verb: 'simulate', role: 'simulation', icon: 'envelope-open' },
] as const satisfies readonly { verb: Verb; role: string; icon: IconName }[];

const iconOf = { coordinator: 'share', node: 'laptop', voter: 'envelope' } as const satisfies Record<string, IconName>;

/** Takes a link to the role it was chosen for. A voter joins at once; a mix node first says its name. */
/** @returns what follows a link; `found` where it was announced in the network */
function useFollow(): (link: string, role: 'voter' | 'node', found?: boolean) => Promise<void> {
  const bridge = useBridge();
  return async (link, role, found = false) => {
    if (role === 'node') keepInvitation({ link, found });
    await bridge.call('window.open', { role });
    if (role === 'voter') await bridge.call('voter.join', { link });
  };
}

/** Five verbs, what one can go on with on top, and nothing that happens by itself. */
export function LauncherWindow({ state }: { state: LauncherState }) {
  const t = useTexts();
  const bridge = useBridge();
  const [reading, setReading] = useState<'counting' | 'guide' | 'ready' | 'side-by-side' | 'teaching' | null>(null);
  const back = <Button onClick={() => setReading(null)}>{t('common.back')}</Button>;
  if (reading === 'guide') return <GuideScreen onDone={() => setReading(null)} />;
  if (reading === 'teaching') return <Teaching onDone={() => setReading(null)} />;
  if (reading === 'ready') return <Ready name="launcher-ready" tools={back} />;
  if (reading === 'counting')
    return (
      <Screen name="launcher-counting" title={t('launcher.counting')} tools={back} narrow>
        <Counting />
      </Screen>
    );
  if (reading === 'side-by-side')
    return (
      <Screen name="launcher-side-by-side" title={t('side-by-side.title')} tools={back}>
        <SideBySide />
      </Screen>
    );
  const { recents, invitation } = state;
  return (
    <Screen
      name="launcher-start"
      title={t('launcher.title')}
      aside={<NearbyElections nearby={state.nearby} discoveryOff={state.discoveryOff} />}
    >
      {invitation !== null && <Invitation key={invitation} link={invitation} />}
      <Recents recents={recents} />
      <section class="stack">
        <h2 class={recents.length > 0 ? '' : 'visually-hidden'}>{t('launcher.verbs')}</h2>
        <div class="verbs">
          {verbs.map(({ verb, role, icon }) => (
            <Button key={verb} onClick={() => bridge.call('window.open', { role })}>
              <Icon name={icon} />
              <span class="verb">
                <strong>{t(`launcher.${verb}`)}</strong>
                <span class="muted">{t(`launcher.${verb}.text` satisfies TextKey)}</span>
              </span>
            </Button>
          ))}
        </div>
        <Rescue />
        <div class="row">
          <Button kind="quiet" onClick={() => setReading('guide')}>
            {t('guide.open')}
          </Button>
          <Button kind="quiet" onClick={() => setReading('ready')}>
            {t('doctor.screen.title')}
          </Button>
          <Button kind="quiet" onClick={() => setReading('teaching')}>
            {t('teaching.open')}
          </Button>
          <Button kind="quiet" onClick={() => setReading('counting')}>
            {t('launcher.counting')}
          </Button>
          <Button kind="quiet" onClick={() => setReading('side-by-side')}>
            {t('side-by-side.title')}
          </Button>
        </div>
        <div>
          <Button kind="quiet" onClick={() => bridge.call('window.open', { role: 'lesson' })}>
            {t('launcher.hood')}
          </Button>
        </div>
      </section>
      {recents.length === 0 && invitation === null && <HowItGoes />}
    </Screen>
  );
}

const course = ['lead', 'vote', 'mix', 'check'] as const;

/** For whoever opens it the first time: what an election is made of, before choosing a part in it. */
function HowItGoes() {
  const t = useTexts();
  return (
    <section class="stack how">
      <h2>{t('launcher.how')}</h2>
      <Course
        parts={course.map((part) => ({ title: t(`launcher.how.${part}`), text: t(`launcher.how.${part}.text`) }))}
      />
    </section>
  );
}

/** Of these there is nothing to go on with, though much to look at. */
const over: ReadonlySet<Standing> = new Set<Standing>(['finished', 'cancelled', 'away', 'broken']);

function Recents({ recents }: { recents: readonly Recent[] }) {
  const t = useTexts();
  const bridge = useBridge();
  const [leaving, setLeaving] = useState<Recent | null>(null);
  const next = recents.find(({ standing }) => standing === null || !over.has(standing));
  return (
    <>
      {recents.length > 0 && (
        <section class="stack">
          <h2>{t('launcher.recents')}</h2>
          <ul class="recents">
            {recents.map((recent) => (
              <li key={recent.id} class="recent">
                <Button
                  kind={recent === next ? 'primary' : 'plain'}
                  onClick={() => bridge.call('launcher.resume', { id: recent.id })}
                >
                  <Icon name={iconOf[recent.role]} />
                  <span class="verb">
                    <strong>
                      <Name>{recent.title}</Name>
                    </strong>
                    <span>
                      <RecentLine recent={recent} />
                    </span>
                  </span>
                </Button>
                <Button
                  kind="quiet"
                  label={t('launcher.forget', { title: recent.title })}
                  onClick={() => setLeaving(recent)}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leaving && <Leaving key={leaving.id} recent={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** A link that opened the app is untrusted: it is shown and asked about. */
function Invitation({ link }: { link: string }) {
  const t = useTexts();
  const follow = useFollow();
  const [gone, setGone] = useState(isIgnored(link));
  if (gone) return null;
  const host = whereTo(link);
  const ignore = () => {
    ignoreInvitation(link);
    setGone(true);
  };
  return (
    <Card title={t('launcher.invitation.title')} tone="wait">
      <p>{host === null ? t('launcher.invitation.bad') : t('launcher.invitation.text', { host })}</p>
      <div class="row">
        {host !== null && (
          <>
            <Button kind="primary" onClick={() => follow(link, 'voter')}>
              {t('launcher.invitation.vote')}
            </Button>
            <Button onClick={() => follow(link, 'node')}>{t('launcher.invitation.mix')}</Button>
          </>
        )}
        <Button kind="quiet" onClick={ignore}>
          {t('launcher.invitation.ignore')}
        </Button>
      </div>
      <Disclosure summary={t('launcher.invitation.exact')}>
        <Copyable text={link} label={t('launcher.invitation.exact')} />
      </Disclosure>
    </Card>
  );
}

function NearbyElections({ nearby, discoveryOff }: Pick<LauncherState, 'nearby' | 'discoveryOff'>) {
  const t = useTexts();
  const follow = useFollow();
  return (
    <Card title={t('common.nearby')}>
      <p class="muted small">{t(nearby.length > 0 ? 'launcher.nearby.hint' : 'launcher.nearby.empty')}</p>
      <DiscoveryOff off={discoveryOff} />
      <ul class="stack">
        {nearby.map(({ title, link }) => (
          <li key={link} class="nearby">
            <strong>
              <Name>{title}</Name>
            </strong>
            <span class="muted small">{whereTo(link)}</span>
            <div class="row">
              <Button label={`${t('launcher.vote')}: ${isolated(title)}`} onClick={() => follow(link, 'voter')}>
                {t('launcher.vote')}
              </Button>
              <Button label={`${t('launcher.mix')}: ${isolated(title)}`} onClick={() => follow(link, 'node', true)}>
                {t('launcher.mix')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

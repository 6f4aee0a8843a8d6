import type { ComponentChildren } from 'preact';
import type { DifferingStatus, Status } from '../../../../shared/protocol/coordinator/status.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { AboutLaptop } from '../../../election/about-laptop.tsx';
import { Absent } from '../../../election/absent.tsx';
import { Differing } from '../../../election/differing.tsx';
import { Objections } from '../../../election/objections.tsx';
import { Timeline } from '../../../election/timeline.tsx';
import { PrivacyMeter } from '../../../results/privacy/privacy-meter.tsx';
import { isTextKey } from '../../../texts/catalogue.ts';
import { LockButton } from '../desk/lock-button.tsx';
import { HoursPanel } from '../hours/hours-panel.tsx';
import { Backup } from '../panels/backup.tsx';
import { Faults } from '../panels/faults.tsx';
import { Laptops } from '../panels/laptops.tsx';
import { OpenWall } from '../panels/open-wall.tsx';
import { LeftPort } from '../panels/own-address.tsx';
import { Rehearsal } from '../panels/rehearsal.tsx';
import { mayHang } from '../papers/poster.tsx';
import { type PhaseProps, PLACES, placeOf } from './phase.ts';
import './phase-screen.css';

export interface PhaseScreenProps extends PhaseProps {
  /** The phase's own, unless given. */
  readonly name?: 'closing' | 'joining' | 'taking-over';
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ComponentChildren;
  /** Whether the content names faults itself. */
  readonly namesFaults?: boolean;
  readonly children: ComponentChildren;
}

/** What all phases share: the way to the wall, faults by name, and beside it the laptops and what happened. */
export function PhaseScreen({ election, children, ...screen }: PhaseScreenProps) {
  const t = useTexts();
  const { status, timeline, trust, warnings, privacy, engine, plainKeys, address } = election;
  const { name = status.phase, title, lead, actions, namesFaults = false } = screen;
  return (
    <Screen
      name={`coordinator-${name}`}
      title={title}
      overline={t('common.step', { place: placeOf(election), places: PLACES })}
      lead={lead}
      tools={
        <>
          {mayHang(election) && <Button onClick={() => screen.onPaper('poster')}>{t('papers.poster')}</Button>}
          <OpenWall address={screen.wall.address} />
        </>
      }
      actions={actions}
      aside={
        <div class="stack">
          <LockButton election={election} />
          <Laptops status={status} compared={election.compared} />
          <Timeline happenings={timeline} />
          {trust.length + warnings.length > 0 && (
            <Card>
              {trust.length > 0 && (
                <Sentences
                  title={t('common.trust')}
                  sentences={trust.map(({ name, values }) => t(`core.trust.${name}`, values))}
                />
              )}
              {warnings.length > 0 && <Sentences title={t('coordinator.warning')} sentences={warnings} />}
              {privacy && status.phase !== 'finished' && <PrivacyMeter privacy={privacy} />}
            </Card>
          )}
          <Backup election={election} />
          <AboutLaptop engine={engine} plainKeys={plainKeys} />
        </div>
      }
    >
      <LeftPort address={address} />
      <Rehearsal election={election} />
      {!namesFaults && <Faults status={status} />}
      <Differing status={status} action={(one) => <LeaveOut laptop={one} />} />
      <Objections status={status} />
      <Absent status={status} leads />
      <HoursPanel election={election} />
      <Batteries status={status} />
      {children}
    </Screen>
  );
}

/** A laptop that goes out is gone for everybody, and its screen may be turned away: the room hears of it in time. */
function Batteries({ status: { nodes, phase } }: { status: Status }) {
  const t = useTexts();
  const low = nodes.filter(({ connected, battery }) => connected && battery !== undefined);
  if (low.length === 0 || phase === 'finished') return null;
  return (
    <Banner tone="wait">
      {low.map(({ name, battery = 0 }) => (
        <p key={name}>{t('common.laptop.battery.of', { name, percent: battery })}</p>
      ))}
    </Banner>
  );
}

/** The organiser can go on without a laptop whose words differ, and never overrule it. */
function LeaveOut({ laptop: { index, name } }: { laptop: DifferingStatus }) {
  const bridge = useBridge();
  const t = useTexts();
  return (
    <div class="row">
      <Button kind="danger" onClick={() => bridge.call('coordinator.leave-out', { node: index })}>
        {t('coordinator.differing.leave', { name })}
      </Button>
      <span class="muted small">{t('coordinator.differing.leave.why')}</span>
    </div>
  );
}

/** Sentences that are keys of the catalogue, or the manifest's own words. */
function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  const t = useTexts();
  return (
    <Disclosure summary={title}>
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{isTextKey(sentence) ? t(sentence) : <span lang="en">{sentence}</span>}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

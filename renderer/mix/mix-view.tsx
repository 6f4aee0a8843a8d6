import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import { Button } from '../design/controls/button.tsx';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { Icon } from '../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { culpritIn } from '../texts/in-words/culprit.ts';
import { Envelopes, type Places } from './envelopes.tsx';
import type { Box } from './layout.ts';
import { offer, type Pace, turn } from './pace.ts';
import { type ProvenAt, type Scene, type Spot, type Station, sceneOf, watch } from './scene.ts';
import { Timings } from './timings.tsx';
import './mix.css';
import { listed } from '../texts/texts.ts';

export interface MixViewProps {
  readonly status: Status;
  /** This laptop's place in the line, from 1; null where it is none of them. */
  readonly own: number | null;
  readonly timings: readonly PhaseTiming[];
}

/** The mix as it happens: every scene is a status of the election, held long enough to be seen. */
export function MixView({ status, own, timings }: MixViewProps) {
  const t = useTexts();
  const [paused, setPaused] = useState(false);
  const scene = usePacedScene(status, paused);
  const area = useRef<HTMLDivElement>(null);
  const places = usePlaces(area);
  useSpace(() => setPaused((was) => !was));

  return (
    <figure class={paused ? 'mix paused' : 'mix'} aria-label={t('mix.title')}>
      <figcaption class="mix-says">
        <p aria-live="polite">{t(scene.says.key, scene.says.values)}</p>
        <Button kind="quiet" pressed={paused} onClick={() => setPaused(!paused)}>
          {t(paused ? 'mix.resume' : 'mix.pause')}
        </Button>
      </figcaption>
      {paused && <p class="muted small">{t('mix.paused')}</p>}
      {status.stuck && (
        <Banner tone="fail">
          {t('common.stuck', { message: t(`core.stuck.${status.stuck.name}`, status.stuck.values) })}
        </Banner>
      )}
      {status.faults.map(({ code, culprit, message, proven }, i) => (
        <Banner tone="fail" key={`${i} ${message}`}>
          {t(proven ? 'mix.fault' : 'mix.fault.unproven', { culprit: culpritIn(t, culprit) })} {t(`core.fault.${code}`)}
        </Banner>
      ))}
      <div class="mix-scene" ref={area}>
        <ol class={`stations ${lineOf(scene.stations.length)}`} style={{ '--laptops': `${scene.stations.length}` }}>
          <End spot="box" title={t('mix.box')} scene={scene} />
          {scene.stations.map((station, i) => (
            <StationView key={station.name} station={station} place={i} own={own === i + 1} scene={scene} />
          ))}
          <End spot="opened" title={t('mix.opened')} scene={scene} />
        </ol>
        <Envelopes envelopes={scene.envelopes} places={places} />
      </div>
      <Disclosure summary={t('mix.timings')}>
        <Timings timings={timings} />
      </Disclosure>
      <Disclosure summary={t('common.exact')}>
        <p>{t('mix.exact.text')}</p>
        <p class="muted small">{t('mix.pause.key')}</p>
      </Disclosure>
    </figure>
  );
}

/** How much room a line of so many laptops asks for; more of them stand in several rows. */
const lineOf = (laptops: number): string => (laptops <= 3 ? 'few' : laptops <= 5 ? 'some' : 'many');

/** The ballot box before the laptops, or the opened list after them. */
function End({ spot, title, scene }: { spot: 'box' | 'opened'; title: string; scene: Scene }) {
  const t = useTexts();
  const { at, count } = scene.envelopes;
  return (
    <li class="station station-end">
      <div class="station-head">
        <Icon name={spot === 'box' ? 'envelope' : 'envelope-open'} />
        <strong>{title}</strong>
      </div>
      <p class="muted">{at === spot && t(spot === 'box' ? 'mix.count' : 'mix.count.opened', { count })}</p>
      <div class="tray" data-spot={spot} />
    </li>
  );
}

interface StationProps {
  readonly station: Station;
  readonly place: number;
  readonly own: boolean;
  readonly scene: Scene;
}

function StationView({ station, place, own, scene }: StationProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { name, does, tone, checkedBy, gaveShare } = station;
  const { at, count } = scene.envelopes;
  const busy = at === `lid-${place}`;
  return (
    <li class={`station${own ? ' own' : ''}${busy ? ' busy' : ''}`}>
      <div class="station-head lid" data-spot={`lid-${place}`}>
        <Icon name="laptop" />
        <span>
          <strong>{name}</strong>
          {own && <span class="muted small">{t('common.this-laptop')}</span>}
        </span>
      </div>
      <p class="station-does">
        {tone !== 'plain' && <Icon name={tone} />}
        <span>{t(does.key, does.values)}</span>
      </p>
      {checkedBy.length > 0 && (
        <p class="station-checked">
          <span aria-hidden="true">
            {checkedBy.map((other) => (
              <Icon key={other} name="ok" />
            ))}
          </span>
          <span>{t('mix.checked', { names: listed(language, checkedBy) })}</span>
        </p>
      )}
      {gaveShare && (
        <p class="station-does">
          <Icon name="share" />
          <span class="visually-hidden">{t('mix.share')}</span>
        </p>
      )}
      <div class="tray" data-spot={`tray-${place}`}>
        {(at === `tray-${place}` || busy) && <span class="visually-hidden">{t('mix.count', { count })}</span>}
      </div>
    </li>
  );
}

/** The scenes of the statuses that come, each for its time; none while it is paused. */
function usePacedScene(status: Status, paused: boolean): Scene {
  const provenAt = useRef<ProvenAt>({});
  const seen = useRef<Status | null>(null);
  const [pace, setPace] = useState<Pace>(() => {
    provenAt.current = watch({}, status);
    seen.current = status;
    return { scene: sceneOf(status, provenAt.current), since: 0, waiting: [] };
  });
  useEffect(() => {
    if (seen.current === status) return;
    seen.current = status;
    provenAt.current = watch(provenAt.current, status);
    const scene = sceneOf(status, provenAt.current);
    setPace((now) => (paused ? { ...now, waiting: [scene] } : turn(offer(now, scene), performance.now())));
  }, [status, paused]);
  useEffect(() => {
    if (paused || pace.waiting.length === 0) return;
    const timer = setTimeout(() => setPace((now) => turn(now, performance.now())), 100);
    return () => clearTimeout(timer);
  });
  return pace.scene;
}

/** Where the boxes of the page are that envelopes lie in, kept up to date as it is laid out anew. */
function usePlaces(area: { readonly current: HTMLElement | null }): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  const measure = useRef(() => {});
  measure.current = () => {
    if (!area.current) return;
    const origin = area.current.getBoundingClientRect();
    const found = [...area.current.querySelectorAll<HTMLElement>('[data-spot]')].map((element): [Spot, Box] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [element.dataset.spot as Spot, { x: left - origin.left, y: top - origin.top, width, height }];
    });
    setPlaces((known) => (JSON.stringify([...known]) === JSON.stringify(found) ? known : new Map(found)));
  };
  useLayoutEffect(() => measure.current());
  useEffect(() => {
    const observer = new ResizeObserver(() => measure.current());
    if (area.current) observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
  return places;
}

/** Space pauses, unless it means something to what has the focus. */
function useSpace(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const on =
        event.target instanceof Element ? event.target.closest('button, input, select, textarea, summary, a') : null;
      if (event.code !== 'Space' || on || event.repeat) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

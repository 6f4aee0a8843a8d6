import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Beat, StoryLaptop, Tableau } from '../../shared/story/scene.ts';
import { Icon } from '../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import type { Tone } from '../design/tone.ts';
import type { TextKey } from '../texts/catalogue.ts';
import { listed } from '../texts/texts.ts';
import type { Place, Places } from './frame.ts';
import type { Box } from './layout.ts';
import { type Draw, Movers } from './movers.tsx';
import './stage.css';
import { Name } from '../design/signs/name.tsx';

interface StageProps {
  readonly before: Tableau;
  readonly beat: Beat;
  /** The laptop that this window is on, from 1; null where it is none of them. */
  readonly own: number | null;
  /** Whether the picture has begun to move: laptops look then as they do after it. */
  readonly begun: boolean;
  readonly onReady: (draw: Draw) => void;
}

/** The ballot box, the laptops in a row, and what is opened at the end; over them whatever moves. */
export function Stage({ before, beat, own, begun, onReady }: StageProps) {
  const t = useTexts();
  const area = useRef<HTMLDivElement>(null);
  const places = usePlaces(area);
  const picture = begun ? beat.after : before;
  // A laptop is there from the first scene on.
  const laptops = picture.laptops.length > 0 ? picture.laptops : beat.after.laptops;
  const { at, count } = picture.envelopes;
  return (
    <div class="stage" ref={area}>
      <ol
        class={`stage-line ${lineOf(laptops.length)}`}
        style={{ '--laptops': `${laptops.length}`, '--half': `${Math.ceil((laptops.length + 2) / 2)}` }}
      >
        <End place="box" title={t('player.box')} says={at === 'box' ? t('mix.count', { count }) : ''} />
        {laptops.map((laptop, i) => (
          <Laptop
            key={laptop.name}
            laptop={laptop}
            place={i}
            checkers={laptops.flatMap(({ name, checked }) => (checked.includes(i) ? [name] : []))}
            acts={beat.actor === i}
            own={own === i + 1}
          />
        ))}
        <End place="opened" title={t('player.opened')} says={at === 'opened' ? t('mix.count.opened', { count }) : ''} />
      </ol>
      <Movers before={before} beat={beat} places={places} onReady={onReady} />
    </div>
  );
}

/** How much room a line of so many laptops asks for; more of them stand in several rows. */
const lineOf = (laptops: number): string => (laptops <= 3 ? 'few' : laptops <= 5 ? 'some' : 'many');

function End({ place, title, says }: { place: 'box' | 'opened'; title: string; says: string }) {
  return (
    <li class="stage-station stage-end">
      <strong class="stage-name">{title}</strong>
      <div class="stage-device">{place === 'box' ? <BallotBox /> : <Icon name="envelope-open" />}</div>
      <div class="stage-tray" data-place={place} />
      <p class="muted stage-does">{says}</p>
    </li>
  );
}

interface LaptopProps {
  readonly laptop: StoryLaptop;
  readonly place: number;
  readonly checkers: readonly string[];
  readonly acts: boolean;
  readonly own: boolean;
}

function Laptop({ laptop, place, checkers, acts, own }: LaptopProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { does, tone } = doing(laptop);
  const busy = laptop.mix === 'mixing';
  const hasPart = laptop.key === 'holds' || laptop.share === 'given';
  return (
    <li class={`stage-station tone-${tone}${own ? ' own' : ''}${acts ? ' acts' : ''}${busy ? ' busy' : ''}`}>
      <strong class="stage-name">
        <Name>{laptop.name}</Name>
        {own && <span class="muted small stage-own">{t('common.this-laptop')}</span>}
      </strong>
      <div class="stage-device" data-place={`laptop-${place}`}>
        <span class="stage-lid" data-place={`lid-${place}`}>
          {busy ? <Shuffle /> : <Icon name={tone !== 'plain' ? tone : hasPart ? 'share' : 'laptop'} />}
          {hasPart && (busy || tone !== 'plain') && (
            <span class="stage-part">
              <Icon name="share" />
            </span>
          )}
        </span>
        <span class="stage-base" />
      </div>
      <div class="stage-tray" data-place={`tray-${place}`} />
      <div class="stage-facts">
        <p class="stage-does">{t(does)}</p>
        {checkers.length > 0 && (
          <p class="stage-checked">
            <span aria-hidden="true">
              {checkers.map((other) => (
                <Icon key={other} name="ok" />
              ))}
            </span>{' '}
            <span class="checkers">{t('player.checked', { names: listed(language, checkers) })}</span>
          </p>
        )}
      </div>
    </li>
  );
}

const BallotBox = () => (
  <svg class="icon icon-envelope" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8 2.5h8V11H8z" class="paper" />
    <path d="M8 3l4 3 4-3" />
    <path d="M3 11h18v10H3z" class="paper" />
    <path d="M1.5 11h21M9 15.5h6" />
  </svg>
);

/** What nobody sees: that something goes on under the lid, and not what. */
const Shuffle = () => (
  <svg class="icon stage-shuffle" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 7h3.5c5.5 0 5.5 10 11 10H21M3 17h3.5c1.6 0 2.7-.9 3.6-2M21 7h-3.5c-1.6 0-2.7.9-3.6 2M18 4l3 3-3 3M18 14l3 3-3 3" />
  </svg>
);

/** What is said of a laptop: what is wrong with it first, then what it did last. */
function doing({ key, mix, share, attested, fault }: StoryLaptop): { does: TextKey; tone: Tone } {
  if (fault === 'proven') return { does: 'player.does.caught', tone: 'fail' };
  if (share === 'false') return { does: 'player.does.share-false', tone: 'fail' };
  if (fault === 'claimed') return { does: 'player.does.claimed', tone: 'wait' };
  if (attested) return { does: 'player.does.attested', tone: 'ok' };
  if (share === 'given') return { does: 'player.does.share', tone: 'plain' };
  if (mix === 'mixing') return { does: 'player.does.mixing', tone: 'wait' };
  if (mix === 'unproven') return { does: 'player.does.unproven', tone: 'wait' };
  if (mix === 'proven') return { does: 'player.does.proven', tone: 'ok' };
  if (mix === 'cut') return { does: 'player.does.cut', tone: 'wait' };
  return { does: key === 'none' ? 'mix.does.ready' : `player.does.${key}`, tone: 'plain' };
}

/** Where the boxes of the stage are, kept up to date as it is laid out anew. */
function usePlaces(area: { readonly current: HTMLElement | null }): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  const measure = useRef(() => {});
  measure.current = () => {
    if (!area.current) return;
    const origin = area.current.getBoundingClientRect();
    const found = [...area.current.querySelectorAll<HTMLElement>('[data-place]')].map((element): [Place, Box] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [element.dataset.place as Place, { x: left - origin.left, y: top - origin.top, width, height }];
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

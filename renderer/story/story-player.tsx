import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { exactOf, sentenceOf, sentencesOf } from '../../shared/story/in-words.ts';
import type { Beat, Tableau } from '../../shared/story/scene.ts';
import { Button } from '../design/controls/button.tsx';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useTexts } from '../design/surroundings.ts';
import { Controls } from './controls.tsx';
import type { From, Press } from './player.ts';
import { Stage } from './stage.tsx';
import { StoryText } from './story-text.tsx';
import { ROOM } from './tempo.ts';
import { usePlayer } from './use-player.ts';
import './story.css';

export interface StoryPlayerProps {
  readonly beats: readonly Beat[];
  /** Whether there will be more: then it waits at the end instead of stopping. */
  readonly isLive: boolean;
  /** Where it begins; at the start unless given. */
  readonly from?: From;
  /** The laptop that this window is on, from 1; null where it is none of them. */
  readonly own?: number | null;
  /** Whether somebody plays it here: a wall has nothing to press. */
  readonly controls: boolean;
  /** Milliseconds for what one laptop does when it mixes. */
  readonly laptopTime?: number;
  /** Whether it shows what is newest at once, and leaves out what it had still to tell; a person can change that here. */
  readonly keepsUp?: boolean;
  /** Opens an entry of the board into its numbers; where it is missing, nothing can be opened. */
  readonly onLook?: ((entry: { readonly index: number }) => void) | undefined;
  /** Called when it has come to the end of an election. */
  readonly onOver?: () => void;
}

const nothing: Tableau = {
  laptops: [],
  envelopes: { count: 0, at: 'none', mixes: 0 },
  tests: 0,
  voters: null,
};

/** An election's story, scene by scene: the sentence first, then the picture. */
export function StoryPlayer(props: StoryPlayerProps) {
  const t = useTexts();
  return props.beats.length === 0 ? <p class="muted">{t('player.nothing')}</p> : <Played {...props} />;
}

/** Of a story that has begun. */
function Played(props: StoryPlayerProps) {
  const { beats, isLive, from = 'start', own = null, controls, laptopTime, keepsUp, onLook, onOver } = props;
  const t = useTexts();
  const still = useStill();
  const tempo = useMemo(() => ({ laptop: laptopTime ?? ROOM.laptop, still }), [laptopTime, still]);
  const isGoingOn = isLive && beats.at(-1)?.name !== 'announced';
  const { player, begun, isOver, press, onReady } = usePlayer(beats, tempo, isGoingOn, from);
  const { at } = player;
  const latestPress = useRef(press);
  latestPress.current = press;
  useKeys(press, controls);
  useEffect(() => {
    if (keepsUp !== undefined) latestPress.current({ do: 'keep-up', on: keepsUp });
  }, [keepsUp]);
  const isTold = isOver && beats[at]?.chapter === 'result';
  useEffect(() => {
    if (isTold) onOver?.();
  }, [isTold, onOver]);
  const beat = beats[at] ?? beats.at(-1)!;
  const { name, chapter } = beat;
  const said = sentenceOf(beat);
  const stopped = player.going === 'stopped';
  return (
    <figure
      class={`story${controls ? '' : ' alone'}${stopped ? ' stopped' : ''}`}
      aria-label={t('player.title')}
      data-scene={name}
    >
      <figcaption class="story-says">
        <p class="story-chapter">{t(`story.chapter.${chapter}`)}</p>
        <p class="story-sentence" aria-live="polite">
          {t(said.key, said.values)}
        </p>
      </figcaption>
      <Stage before={beats[at - 1]?.after ?? nothing} beat={beat} own={own} begun={begun} onReady={onReady} />
      {controls && (
        <>
          <Controls beats={beats} player={player} press={press} isLive={isGoingOn} />
          <Disclosure summary={t('common.exact')}>
            {sentencesOf(beat).map((sentence) => {
              const [term, check] = exactOf(sentence.name, sentence.values);
              return (
                <dl class="story-exact" key={sentence.name}>
                  <dt>{t('player.check')}</dt>
                  <dd>{t(check.key, check.values)}</dd>
                  <dt>{t('player.term')}</dt>
                  <dd>{t(term.key, term.values)}</dd>
                </dl>
              );
            })}
            <p class="muted small">
              {beat.entries[0] === beat.entries[1]
                ? t('player.entries', { from: beat.entries[0] })
                : t('player.entries.many', { from: beat.entries[0], to: beat.entries[1] })}
            </p>
            {onLook && (
              <div>
                <Button onClick={() => onLook({ index: beat.entries[0] })}>{t('opened.look')}</Button>
              </div>
            )}
            <p class="muted small">{t('player.keys')}</p>
          </Disclosure>
          <Disclosure summary={t('player.text')}>
            <StoryText beats={beats} at={at} />
          </Disclosure>
        </>
      )}
    </figure>
  );
}

/** Whether the system asks for pictures that stand still. */
function useStill(): boolean {
  const query = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)'), []);
  const [still, setStill] = useState(query.matches);
  useEffect(() => {
    const heard = () => setStill(query.matches);
    query.addEventListener('change', heard);
    return () => query.removeEventListener('change', heard);
  }, [query]);
  return still;
}

const pressedBy: Readonly<Record<string, Press>> = {
  Space: { do: 'toggle' },
  ArrowRight: { do: 'step', by: 1 },
  ArrowLeft: { do: 'step', by: -1 },
  Home: { do: 'restart' },
  End: { do: 'end' },
};

/** Keys play, unless they mean something to what has the focus. */
function useKeys(press: (pressed: Press) => void, on: boolean): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      const pressed = pressedBy[event.code];
      const used = 'input, select, textarea, [contenteditable]';
      const clicks = 'button, summary, a';
      const target = event.target instanceof Element ? event.target : null;
      if (!pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest(used) || (event.code === 'Space' && target?.closest(clicks))) return;
      event.preventDefault();
      latest.current(pressed);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [on]);
}

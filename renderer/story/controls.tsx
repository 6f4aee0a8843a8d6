import { useId } from 'preact/hooks';
import { sentenceOf } from '../../shared/story/in-words.ts';
import { type Beat, chapters } from '../../shared/story/scene.ts';
import { Button } from '../design/controls/button.tsx';
import { useTexts } from '../design/surroundings.ts';
import { type Player, type Press, type Speed, speeds } from './player.ts';

interface ControlsProps {
  readonly beats: readonly Beat[];
  readonly player: Player;
  readonly press: (pressed: Press) => void;
  /** Whether the election still goes on: then the story can keep up with it. */
  readonly isLive: boolean;
}

/** What a person plays the story with. */
export function Controls({ beats, player, press, isLive }: ControlsProps) {
  const t = useTexts();
  const id = useId();
  const { at, going, speed, keepsUp } = player;
  const last = beats.length - 1;
  const here = beats[at]!;
  const said = sentenceOf(here);
  const first = (chapter: Beat['chapter']) => beats.findIndex((beat) => beat.chapter === chapter);
  const told = chapters.filter((chapter) => first(chapter) >= 0);
  return (
    <div class="story-controls">
      <input
        class="story-slider"
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={t('player.seek')}
        aria-valuetext={`${t('player.place', { at: at + 1, total: last + 1 })}: ${t(said.key, said.values)}`}
        list={`${id}-chapters`}
        onInput={(event) => press({ do: 'seek', to: Number(event.currentTarget.value) })}
      />
      <datalist id={`${id}-chapters`}>
        {told.map((chapter) => (
          <option key={chapter} value={first(chapter)} />
        ))}
      </datalist>
      <div class="story-buttons">
        <Button label={t('player.restart')} onClick={() => press({ do: 'restart' })}>
          <Sign path="M5 5h3v14H5zM20 5L9 12l11 7z" /> <span class="story-label">{t('player.restart')}</span>
        </Button>
        <Button label={t('player.back')} onClick={() => press({ do: 'step', by: -1 })}>
          <Sign path="M17 4L5 12l12 8z" /> <span class="story-label">{t('player.back')}</span>
        </Button>
        <Button kind="primary" onClick={() => press({ do: 'toggle' })}>
          <Sign path={going === 'stopped' ? 'M7 4l13 8-13 8z' : 'M6 4h4v16H6zM14 4h4v16h-4z'} />{' '}
          {t(going === 'stopped' ? 'player.play' : 'player.pause')}
        </Button>
        <Button label={t('player.on')} onClick={() => press({ do: 'step', by: 1 })}>
          <span class="story-label">{t('player.on')}</span> <Sign path="M7 4l12 8-12 8z" />
        </Button>
        {isLive && (
          <Button pressed={keepsUp} onClick={() => press({ do: 'keep-up', on: !keepsUp })}>
            {t('player.keep-up')}
          </Button>
        )}
        <span class="story-place muted">{t('player.place', { at: at + 1, total: last + 1 })}</span>
        <span class="story-speed">
          <label for={id}>{t('player.speed')}</label>
          <select
            id={id}
            value={`${speed}`}
            onChange={(event) => press({ do: 'speed', speed: Number(event.currentTarget.value) as Speed })}
          >
            {speeds.map((one) => (
              <option key={one} value={`${one}`}>
                {one} ×
              </option>
            ))}
          </select>
        </span>
      </div>
      <nav class="story-chapters" aria-label={t('player.chapters')}>
        {told.map((chapter) => (
          <button
            key={chapter}
            type="button"
            class="story-chapter-button"
            {...(chapter === here.chapter ? { 'aria-current': 'step' as const } : {})}
            onClick={() => press({ do: 'seek', to: first(chapter) })}
          >
            {t(`story.chapter.${chapter}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}

const Sign = ({ path }: { path: string }) => (
  <svg class="story-sign" viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);

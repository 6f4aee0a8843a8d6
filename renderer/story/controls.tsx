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
}

/** What a person plays the story with. */
export function Controls({ beats, player, press }: ControlsProps) {
  const t = useTexts();
  const id = useId();
  const { at, going, speed } = player;
  const last = beats.length - 1;
  const here = beats[at]!;
  const said = sentenceOf(here);
  const first = (chapter: Beat['chapter']) => beats.findIndex((beat) => beat.chapter === chapter);
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
        onInput={(event) => press({ do: 'seek', to: Number(event.currentTarget.value) })}
      />
      <div class="story-buttons">
        <Button kind="quiet" label={t('player.back')} onClick={() => press({ do: 'step', by: -1 })}>
          <Sign path="M15 5l-8 7 8 7z" />
        </Button>
        <Button kind="primary" onClick={() => press({ do: 'toggle' })}>
          <Sign path={going === 'stopped' ? 'M7 4l13 8-13 8z' : 'M6 4h4v16H6zM14 4h4v16h-4z'} />{' '}
          {t(going === 'stopped' ? 'player.play' : 'player.pause')}
        </Button>
        <Button kind="quiet" label={t('player.on')} onClick={() => press({ do: 'step', by: 1 })}>
          <Sign path="M9 5l8 7-8 7z" />
        </Button>
        <Button kind="quiet" label={t('player.restart')} onClick={() => press({ do: 'restart' })}>
          <Sign path="M6 5h3v14H6zM20 5l-10 7 10 7z" />
        </Button>
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
        {chapters
          .filter((chapter) => first(chapter) >= 0)
          .map((chapter) => (
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

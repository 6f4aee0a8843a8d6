import { type WallPace, wallPaces } from '../../shared/protocol/wall.ts';
import { useTexts } from '../design/surroundings.ts';

interface WallPaceChoiceProps {
  readonly pace: WallPace;
  readonly onPace: (pace: WallPace) => void;
}

/** How long the wall takes to tell what one laptop does; what is chosen holds at once, also in the middle of a scene. */
export function WallPaceChoice({ pace, onPace }: WallPaceChoiceProps) {
  const t = useTexts();
  return (
    <label class="story-speed">
      {t('wall.pace')}
      <select
        value={`${pace}`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = wallPaces.find((one) => `${one}` === value);
          if (chosen) onPace(chosen);
        }}
      >
        {wallPaces.map((one) => (
          <option key={one} value={`${one}`}>
            {one === 'keep-up' ? t('wall.keep-up') : t('wall.pace.seconds', { seconds: one })}
          </option>
        ))}
      </select>
    </label>
  );
}

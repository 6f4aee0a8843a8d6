import { useSurroundings, useTexts } from '../surroundings.ts';
import { Chip } from './chip.tsx';

/** Beside the title of every screen of a lesson or a rehearsal, on paper as well; nothing where people vote in earnest. */
export function ElectionMark() {
  const { mark } = useSurroundings();
  const t = useTexts();
  return mark ? (
    <p class="lesson-mark">
      <Chip tone="wait">{t(`core.${mark}`)}</Chip>
    </p>
  ) : null;
}

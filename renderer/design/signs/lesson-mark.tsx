import { useSurroundings, useTexts } from '../surroundings.ts';
import { Chip } from './chip.tsx';

/** Beside the title of every screen of a lesson, on paper as well; nothing where the election is one in earnest. */
export function LessonMark() {
  const { lesson } = useSurroundings();
  const t = useTexts();
  return lesson ? (
    <p class="lesson-mark">
      <Chip tone="wait">{t('core.lesson')}</Chip>
    </p>
  ) : null;
}

import { useTexts, useWritten } from '../surroundings.ts';
import { Banner } from './banner.tsx';

/** Above a long page that is not written in the window's language. */
export function OnlyEnglish() {
  const t = useTexts();
  const { lang } = useWritten();
  return lang === undefined ? null : <Banner tone="plain">{t('common.only-english')}</Banner>;
}

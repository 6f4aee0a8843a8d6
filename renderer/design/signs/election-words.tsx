import { useTexts } from '../surroundings.ts';
import { Words } from './words.tsx';

/** The twelve words that name an election wherever it is shown, saved or printed; the verifier asks for these. */
export function ElectionWords({ words }: { words: readonly string[] }) {
  const t = useTexts();
  return (
    <section class="election-words">
      <h2>{t('results.election-words')}</h2>
      <Words words={words} />
      <p class="muted small">{t('results.election-words.why')}</p>
    </section>
  );
}

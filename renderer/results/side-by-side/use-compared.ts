/** The texts of this window alone, in its language. */
import { useEffect, useState } from 'preact/hooks';
import { useErrors } from '../../design/notices/errors.tsx';
import { useLanguage } from '../../design/surroundings.ts';
import { comparedIn, fetchCompared, type SayCompared } from '../../texts/compared/compared.ts';

/** Null until they are here. */
export function useCompared(): SayCompared | null {
  const { language } = useLanguage();
  const { report } = useErrors();
  const [, setFetched] = useState(0);
  useEffect(() => {
    if (comparedIn(language) === null) fetchCompared(language).then(() => setFetched((times) => times + 1), report);
  }, [language]);
  return comparedIn(language);
}

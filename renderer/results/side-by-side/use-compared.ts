/** The texts of this window alone, in its language. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useErrors } from '../../design/notices/errors.tsx';
import { useLanguage } from '../../design/surroundings.ts';
import { comparedIn, fetchCompared, type SayCompared } from '../../texts/compared/compared.ts';

/** Null until they are here; while another language is on its way, what was said before stays. */
export function useCompared(): SayCompared | null {
  const { language } = useLanguage();
  const { report } = useErrors();
  const [, setFetched] = useState(0);
  useEffect(() => {
    if (comparedIn(language) === null) fetchCompared(language).then(() => setFetched((times) => times + 1), report);
  }, [language]);
  const said = useRef<SayCompared | null>(null);
  said.current = comparedIn(language) ?? said.current;
  return said.current;
}

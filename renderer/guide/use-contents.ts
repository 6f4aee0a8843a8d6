import { useEffect, useState } from 'preact/hooks';
import type { OwnLanguage } from '../texts/texts.ts';
import { type Contents, contentsIn } from './contents.ts';

/** The guide once it is fetched; `failed` where its script cannot be had. */
export function useContents(language: OwnLanguage): { readonly contents: Contents | null; readonly failed: boolean } {
  const [contents, setContents] = useState<Contents | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let awaited = true;
    contentsIn(language).then(
      (fetched) => {
        if (!awaited) return;
        setFailed(false);
        setContents(fetched);
      },
      () => awaited && setFailed(true),
    );
    return () => {
      awaited = false;
    };
  }, [language]);
  return { contents, failed };
}

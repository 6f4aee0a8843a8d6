/** A page of the guide within another screen, for whoever needs it there: fetched once somebody unfolds it. */
import { useState } from 'preact/hooks';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { OnlyEnglish } from '../design/notices/only-english.tsx';
import { useTexts, useWritten } from '../design/surroundings.ts';
import type { PageName } from './page.ts';
import { PageView } from './page-view.tsx';
import { useContents } from './use-contents.ts';
import './guide.css';

interface InPlaceProps {
  /** One that links to no other: here nothing leads there. */
  readonly page: PageName;
  /** What one unfolds. */
  readonly summary: string;
}

export function GuideInPlace({ page, summary }: InPlaceProps) {
  const [used, setUsed] = useState(false);
  return (
    <Disclosure summary={summary} onOpen={() => setUsed(true)}>
      {used && <InPlace name={page} />}
    </Disclosure>
  );
}

function InPlace({ name }: { readonly name: PageName }) {
  const t = useTexts();
  const { written, lang } = useWritten();
  const { contents, failed } = useContents(written);
  const page = contents?.pages.find((one) => one.name === name);
  return (
    <>
      <OnlyEnglish />
      {failed && <Banner tone="fail">{t('guide.failed')}</Banner>}
      {page && contents && (
        <article class="guide" {...(lang === undefined ? {} : { lang })}>
          <PageView page={page} pictures={contents.pictures} language={written} go={() => {}} />
        </article>
      )}
    </>
  );
}

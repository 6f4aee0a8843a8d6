/** The guide as a screen: its pages, links between them, and a search through all. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../design/controls/button.tsx';
import { TextInput } from '../design/controls/field.tsx';
import { Card } from '../design/layout/card.tsx';
import { Screen } from '../design/layout/screen.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { OnlyEnglish } from '../design/notices/only-english.tsx';
import { useTexts, useWritten } from '../design/surroundings.ts';
import type { OwnLanguage } from '../texts/texts.ts';
import type { Contents } from './contents.ts';
import { type PageName, pageNames } from './page.ts';
import { PageView } from './page-view.tsx';
import { type Found, type Marked, search } from './search.ts';
import { useContents } from './use-contents.ts';
import './guide.css';

interface Place {
  readonly page: PageName;
  readonly heading: string | null;
}

/** @param onDone back to where it was opened */
export function GuideScreen({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { written, lang } = useWritten();
  const { contents, failed } = useContents(written);
  const [trail, setTrail] = useState<readonly Place[]>([{ page: 'start', heading: null }]);
  const [typed, setTyped] = useState('');
  const { page: name, heading } = trail.at(-1)!;
  const reading = useReading(trail, contents);
  const page = contents?.pages.find((one) => one.name === name);
  const before = contents?.pages.find((one) => one.name === trail.at(-2)?.page);
  const go = (to: string, at: string | null) => {
    const known = pageNames.find((one) => one === to);
    if (!known) return;
    setTyped('');
    setTrail((now) => [...now, { page: known, heading: at }]);
  };
  const found = contents && typed.trim() !== '' ? search(contents.pages, typed) : null;
  return (
    <Screen
      name="launcher-guide"
      title={page?.title ?? t('guide.open')}
      overline={t('guide.open')}
      tools={
        <>
          {before && (
            <Button kind="quiet" onClick={() => setTrail((now) => now.slice(0, -1))}>
              {t('guide.back', { title: before.title })}
            </Button>
          )}
          <Button onClick={() => window.print()}>{t('coordinator.codes.print')}</Button>
          <Button onClick={onDone}>{t('common.back')}</Button>
        </>
      }
      aside={
        <Card title={t('guide.pages')}>
          <nav class="guide-pages" aria-label={t('guide.pages')} {...(lang === undefined ? {} : { lang })}>
            {contents?.pages.map((one) => (
              <Button
                key={one.name}
                kind={one.name === name ? 'plain' : 'quiet'}
                pressed={one.name === name}
                onClick={() => go(one.name, null)}
              >
                {one.title}
              </Button>
            ))}
          </nav>
        </Card>
      }
    >
      <OnlyEnglish />
      {failed && <Banner tone="fail">{t('guide.failed')}</Banner>}
      <Search typed={typed} onType={setTyped} found={found} go={go} lang={lang} />
      {page && contents && found === null && (
        <article class="guide" key={`${name} ${heading}`} ref={reading} {...(lang === undefined ? {} : { lang })}>
          <PageView page={page} pictures={contents.pictures} language={written} go={go} />
        </article>
      )}
    </Screen>
  );
}

/** Whoever goes to a page or a heading reads on there; whoever has just opened the guide is at its head anyway. */
function useReading(trail: readonly Place[], contents: Contents | null) {
  const article = useRef<HTMLElement>(null);
  const before = useRef(trail);
  useEffect(() => {
    if (before.current === trail || !contents) return;
    before.current = trail;
    const { heading } = trail.at(-1)!;
    const target =
      heading === null ? null : (article.current?.querySelector<HTMLElement>(`[id="${CSS.escape(heading)}"]`) ?? null);
    if (target) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'start' });
    } else window.scrollTo(0, 0);
  }, [trail, contents]);
  return article;
}

interface SearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Null where nothing is looked for. */
  readonly found: readonly Found[] | null;
  readonly go: (page: string, heading: string | null) => void;
  readonly lang: OwnLanguage | undefined;
}

/** A field, and below it what is found: the arrow keys go from one to the next and back into the field, Escape empties it. */
function Search({ typed, onType, found, go, lang }: SearchProps) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      onType('');
      field.current?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops: (HTMLElement | null)[] = [field.current, ...(list.current?.querySelectorAll('button') ?? [])];
      const at = stops.indexOf(document.activeElement as HTMLElement | null);
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (at < 0 || !next) return;
      next.focus();
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of its field and buttons come by here
    <div class="stack no-print" onKeyDown={onKeyDown}>
      <search class="stack">
        <TextInput
          label={t('guide.search')}
          hint={t('guide.search.hint')}
          value={typed}
          onInput={onType}
          onEnter={() => found?.[0] && go(found[0].page.name, found[0].heading?.id ?? null)}
          inputRef={field}
          maxLength={80}
        />
      </search>
      <p class="muted small" aria-live="polite">
        {found && (found.length > 0 ? t('guide.found', { count: found.length }) : t('guide.none'))}
      </p>
      {found && found.length > 0 && (
        <ol class="guide-found" ref={list} {...(lang === undefined ? {} : { lang })}>
          {found.map(({ page, heading, title, passage }) => (
            <li key={`${page.name} ${heading?.id}`}>
              <Button onClick={() => go(page.name, heading?.id ?? null)}>
                <span class="guide-hit">
                  <strong>
                    <MarkedText pieces={title} />
                  </strong>
                  {heading && <span class="muted small">{page.title}</span>}
                  <span>
                    <MarkedText pieces={passage} />
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const MarkedText = ({ pieces }: { pieces: readonly Marked[] }) => (
  <>{pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : text))}</>
);

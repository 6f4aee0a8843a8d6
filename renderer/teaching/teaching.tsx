/** The guide for teachers as a screen: a lesson step by step, and the whole of a part on paper. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../design/controls/button.tsx';
import { Screen } from '../design/layout/screen.tsx';
import { OnlyEnglish } from '../design/notices/only-english.tsx';
import { useTexts, useWritten } from '../design/surroundings.ts';
import { type LessonName, lessonNames } from './guide.ts';
import { guides } from './guides.ts';
import { LessonOnPaper, LessonPage, pagesOf } from './lesson-view.tsx';
import { ProseText } from './prose-text.tsx';
import { GlossaryView, RehearsalView, WorksheetView } from './sheets.tsx';
import './teaching.css';

type Part = LessonName | 'worksheet' | 'glossary' | 'rehearsal';

const parts: readonly Part[] = [...lessonNames, 'worksheet', 'glossary', 'rehearsal'];

/** @param onDone back to where it was opened */
export function Teaching({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { written, lang } = useWritten();
  const [part, setPart] = useState<Part>('alone');
  const [at, setAt] = useState(0);
  const lesson = part === 'alone' || part === 'class' ? part : null;
  const last = lesson ? pagesOf(lesson) - 1 : 0;
  const go = (by: 1 | -1) => setAt((now) => Math.min(Math.max(now + by, 0), last));
  useArrows(lesson ? go : null);
  const page = useSeen(at);
  const guide = guides[written];
  const titleOf = (one: Part): string =>
    one === 'alone' || one === 'class' ? guide.lessons[one].title : guide[one].title;
  return (
    <Screen
      name="launcher-teaching"
      title={guide.title}
      lead={<ProseText>{guide.lead}</ProseText>}
      tools={
        <>
          <Button onClick={() => window.print()}>{t('coordinator.codes.print')}</Button>
          <Button onClick={onDone}>{t('common.back')}</Button>
        </>
      }
      actions={
        lesson && (
          <>
            <Button kind="primary" size="large" reason={at === last ? t('teaching.last') : null} onClick={() => go(1)}>
              {t('teaching.next')}
            </Button>
            <Button size="large" reason={at === 0 ? t('teaching.first') : null} onClick={() => go(-1)}>
              {t('teaching.previous')}
            </Button>
          </>
        )
      }
      narrow
    >
      <OnlyEnglish />
      <nav class="row no-print" aria-label={t('teaching.parts')}>
        {parts.map((one) => (
          <Button
            key={one}
            kind={one === part ? 'primary' : 'plain'}
            pressed={one === part}
            onClick={() => {
              setPart(one);
              setAt(0);
            }}
          >
            <span lang={lang}>{titleOf(one)}</span>
          </Button>
        ))}
      </nav>
      <section class="stack teaching" aria-label={titleOf(part)}>
        <h2 ref={page} lang={lang}>
          {titleOf(part)}
        </h2>
        {part === 'worksheet' && <WorksheetView />}
        {part === 'glossary' && <GlossaryView />}
        {part === 'rehearsal' && <RehearsalView />}
        {lesson && (
          <>
            <LessonPage lesson={lesson} at={at} />
            <LessonOnPaper lesson={lesson} />
          </>
        )}
      </section>
    </Screen>
  );
}

/** Whoever turns the page reads on at its top. */
function useSeen(at: number) {
  const top = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) top.current?.scrollIntoView({ block: 'start' });
    before.current = at;
  }, [at]);
  return top;
}

/** The arrow keys turn the page wherever they mean nothing else. */
function useArrows(go: ((by: 1 | -1) => void) | null): void {
  useEffect(() => {
    if (!go) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
      if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
}

/** The guide for teachers as a screen: a lesson step by step, and the whole of a part on paper. */
import { useState } from 'preact/hooks';
import { Button } from '../design/controls/button.tsx';
import { Screen } from '../design/layout/screen.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { type LessonName, lessonNames } from './guide.ts';
import { guides } from './guides.ts';
import { LessonOnPaper, LessonSteps } from './lesson-view.tsx';
import { ProseText } from './prose-text.tsx';
import { GlossaryView, RehearsalView, WorksheetView } from './sheets.tsx';
import './teaching.css';

type Part = LessonName | 'worksheet' | 'glossary' | 'rehearsal';

const parts: readonly Part[] = [...lessonNames, 'worksheet', 'glossary', 'rehearsal'];

/** @param onDone back to where it was opened */
export function Teaching({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { language } = useLanguage();
  const [part, setPart] = useState<Part>('alone');
  const guide = guides[language];
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
      narrow
    >
      <nav class="row no-print" aria-label={t('teaching.parts')}>
        {parts.map((one) => (
          <Button
            key={one}
            kind={one === part ? 'primary' : 'plain'}
            pressed={one === part}
            onClick={() => setPart(one)}
          >
            {titleOf(one)}
          </Button>
        ))}
      </nav>
      <section class="stack teaching" aria-label={titleOf(part)}>
        <h2>{titleOf(part)}</h2>
        {part === 'worksheet' && <WorksheetView />}
        {part === 'glossary' && <GlossaryView />}
        {part === 'rehearsal' && <RehearsalView />}
        {(part === 'alone' || part === 'class') && (
          <>
            <LessonSteps key={part} lesson={part} />
            <LessonOnPaper lesson={part} />
          </>
        )}
      </section>
    </Screen>
  );
}

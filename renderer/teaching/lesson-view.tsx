import type { ComponentChildren } from 'preact';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useTexts, useWritten } from '../design/surroundings.ts';
import { type LessonName, outline, type PlacedStep, stepsOf } from './guide.ts';
import { guides } from './guides.ts';
import { ProseList, ProseText } from './prose-text.tsx';

/** The preparation, then a page for each step. */
export const pagesOf = (lesson: LessonName): number => Object.keys(outline[lesson]).length + 1;

/** One page at a time. Answers wait behind their questions: the class may see this window on the wall. */
export function LessonPage({ lesson, at }: { lesson: LessonName; at: number }) {
  const t = useTexts();
  const { written, lang } = useWritten();
  const steps = stepsOf(guides[written], lesson);
  const step = steps[at - 1];
  return (
    <div class="stack no-print" aria-live="polite">
      {!step && (
        <>
          <Preparation lesson={lesson} />
          <p class="muted small">{t('teaching.keys')}</p>
        </>
      )}
      {step && (
        <>
          <StepHead step={step} place={at} places={steps.length} />
          <StepBody step={step}>
            {step.questions.length > 0 && (
              <section>
                <h4>{t('teaching.asks')}</h4>
                {step.questions.map(({ ask, answer }) => (
                  <Disclosure key={ask} summary={ask} lang={lang}>
                    <p>
                      <ProseText>{answer}</ProseText>
                    </p>
                  </Disclosure>
                ))}
                <p class="muted small">{t('teaching.asks.open')}</p>
              </section>
            )}
          </StepBody>
        </>
      )}
    </div>
  );
}

/** The whole lesson, as it is printed. */
export function LessonOnPaper({ lesson }: { lesson: LessonName }) {
  const t = useTexts();
  const { written } = useWritten();
  const steps = stepsOf(guides[written], lesson);
  return (
    <div class="stack only-print">
      <Preparation lesson={lesson} />
      {steps.map((step, i) => (
        <article key={step.name} class="teaching-step">
          <StepHead step={step} place={i + 1} places={steps.length} />
          <StepBody step={step}>
            {step.questions.map(({ ask, answer }) => (
              <p key={ask}>
                {t('teaching.asks')}: <ProseText>{ask}</ProseText>{' '}
                <em>
                  <ProseText>{answer}</ProseText>
                </em>
              </p>
            ))}
          </StepBody>
        </article>
      ))}
    </div>
  );
}

function Preparation({ lesson }: { lesson: LessonName }) {
  const t = useTexts();
  const { written } = useWritten();
  const { aim, needs } = guides[written].lessons[lesson];
  return (
    <>
      <p>
        {t('teaching.aim')}: <ProseText>{aim}</ProseText>
      </p>
      <h3>{t('teaching.needs')}</h3>
      <ProseList items={needs} />
    </>
  );
}

function StepHead({ step, place, places }: { step: PlacedStep; place: number; places: number }) {
  const t = useTexts();
  const { lang } = useWritten();
  const { title, from, to, who } = step;
  const where = [t('common.step', { place, places }), t('teaching.minutes', { from, to }), t(`teaching.who.${who}`)];
  return (
    <header class="teaching-head">
      <p class="muted small">{where.join(' · ')}</p>
      <h3 lang={lang}>{title}</h3>
    </header>
  );
}

function StepBody({ step: { acts, says }, children }: { step: PlacedStep; children: ComponentChildren }) {
  const t = useTexts();
  return (
    <>
      <section>
        <h4>{t('teaching.acts')}</h4>
        <ProseList items={acts} />
      </section>
      <section>
        <h4>{t('teaching.says')}</h4>
        {says.map((said) => (
          <blockquote key={said}>
            <ProseText>{said}</ProseText>
          </blockquote>
        ))}
      </section>
      {children}
    </>
  );
}

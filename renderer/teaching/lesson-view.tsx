import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../design/controls/button.tsx';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { type LessonName, type PlacedStep, stepsOf } from './guide.ts';
import { guides } from './guides.ts';
import { ProseList, ProseText } from './prose-text.tsx';

/** One step at a time. Answers wait behind their questions: the class may see this window on the wall. */
export function LessonSteps({ lesson }: { lesson: LessonName }) {
  const t = useTexts();
  const { language } = useLanguage();
  const [at, setAt] = useState(0);
  const steps = stepsOf(guides[language], lesson);
  const step = steps[at]!;
  const go = (by: 1 | -1) => setAt((now) => Math.min(Math.max(now + by, 0), steps.length - 1));
  useArrows(go);
  return (
    <div class="stack no-print">
      {at === 0 && <Preparation lesson={lesson} />}
      <div class="stack" aria-live="polite">
        <StepHead step={step} place={at + 1} places={steps.length} />
        <StepBody step={step}>
          {step.questions.length > 0 && (
            <section>
              <h4>{t('teaching.asks')}</h4>
              <p class="muted small">{t('teaching.asks.open')}</p>
              {step.questions.map(({ ask, answer }) => (
                <Disclosure key={ask} summary={ask}>
                  <p>
                    <ProseText>{answer}</ProseText>
                  </p>
                </Disclosure>
              ))}
            </section>
          )}
        </StepBody>
      </div>
      <div class="row">
        <Button
          kind="primary"
          size="large"
          reason={at === steps.length - 1 ? t('teaching.last') : null}
          onClick={() => go(1)}
        >
          {t('teaching.next')}
        </Button>
        <Button size="large" reason={at === 0 ? t('teaching.first') : null} onClick={() => go(-1)}>
          {t('teaching.previous')}
        </Button>
      </div>
      <p class="muted small">{t('teaching.keys')}</p>
    </div>
  );
}

/** The whole lesson, as it is printed. */
export function LessonOnPaper({ lesson }: { lesson: LessonName }) {
  const t = useTexts();
  const { language } = useLanguage();
  const steps = stepsOf(guides[language], lesson);
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
  const { language } = useLanguage();
  const { aim, needs } = guides[language].lessons[lesson];
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
  const { title, from, to, who } = step;
  const where = [t('common.step', { place, places }), t('teaching.minutes', { from, to }), t(`teaching.who.${who}`)];
  return (
    <header>
      <p class="muted small">{where.join(' · ')}</p>
      <h3>{title}</h3>
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

/** The arrow keys turn the page wherever they mean nothing else. */
function useArrows(go: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
      if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
}

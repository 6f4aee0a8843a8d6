/** What is handed out: the worksheet, the glossary, and the list of the rehearsal. */
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useTexts, useWritten } from '../design/surroundings.ts';
import { guides } from './guides.ts';
import { ProseText } from './prose-text.tsx';

const useGuide = () => guides[useWritten().written];

/** On paper the solutions begin a page of their own. */
export function WorksheetView() {
  const t = useTexts();
  const { lead, tasks } = useGuide().worksheet;
  return (
    <>
      <p class="muted only-print">
        <ProseText>{lead}</ProseText>
      </p>
      <ol class="teaching-list">
        {tasks.map(({ task, solution }, i) => (
          <li key={task}>
            <ProseText>{task}</ProseText>
            <div class="no-print">
              <Disclosure summary={`${t('teaching.solution')}: ${t('teaching.task', { place: i + 1 })}`}>
                <p>
                  <ProseText>{solution}</ProseText>
                </p>
              </Disclosure>
            </div>
          </li>
        ))}
      </ol>
      <section class="stack only-print teaching-solutions">
        <h3>{t('teaching.solutions')}</h3>
        <ol class="teaching-list">
          {tasks.map(({ solution }) => (
            <li key={solution}>
              <ProseText>{solution}</ProseText>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

export function GlossaryView() {
  const t = useTexts();
  const { lang } = useWritten();
  return (
    <dl class="teaching-terms">
      {useGuide().glossary.terms.map(({ word, means, exactly }) => (
        <div key={word}>
          <dt lang={lang}>{word}</dt>
          <dd>
            <ProseText>{means}</ProseText>
          </dd>
          <dd class="muted small">
            {t('teaching.exactly')}: <ProseText>{exactly}</ProseText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function RehearsalView() {
  const { lead, groups } = useGuide().rehearsal;
  const { lang } = useWritten();
  return (
    <>
      <p>
        <ProseText>{lead}</ProseText>
      </p>
      {groups.map(({ title, checks }) => (
        <section key={title} class="stack">
          <h3 lang={lang}>{title}</h3>
          <ul class="teaching-checks">
            {checks.map((check) => (
              <li key={check}>
                <label>
                  <input type="checkbox" />
                  <span>
                    <ProseText>{check}</ProseText>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

import { useState } from 'preact/hooks';
import { lessonParts } from '../../../shared/lesson/lesson.ts';
import { type Task, type Worksheet, worksheetOf } from '../../../shared/lesson/worksheet.ts';
import { partWords } from '../../../shared/lesson/worksheet-words.ts';
import { Button } from '../../design/controls/button.tsx';
import { useTexts, useWritten } from '../../design/surroundings.ts';
import { Equation } from '../../election/hood/math.tsx';
import { Choice } from './number-fields.tsx';

/** The worksheet of a seed as it is printed: sheet and solution, each on pages of its own. */
export function Sheet({ seed }: { seed: number }) {
  const t = useTexts();
  const { written } = useWritten();
  const [part, setPart] = useState(0);
  const [solution, setSolution] = useState(true);
  const wanted = lessonParts[part - 1];
  const sheet = worksheetOf(seed, written, wanted ? [wanted] : lessonParts);
  return (
    <section class="stack">
      <div class="hood-fields no-print">
        <Choice
          label={t('hood.sheet.parts')}
          value={part}
          options={[t('hood.sheet.all'), ...lessonParts.map((one) => partWords[written][one].title)]}
          onChange={setPart}
          wide
        />
        <label class="choice">
          <input type="checkbox" checked={solution} onChange={(event) => setSolution(event.currentTarget.checked)} />
          <span>{t('hood.sheet.solution')}</span>
        </label>
        <Button kind="primary" onClick={() => window.print()}>
          {t('hood.sheet.print')}
        </Button>
      </div>
      <p class="muted small no-print">{t('hood.sheet.same')}</p>
      <Paper sheet={sheet} solution={false} />
      {solution && <Paper sheet={sheet} solution />}
    </section>
  );
}

function Paper({ sheet, solution }: { sheet: Worksheet; solution: boolean }) {
  const { lang } = useWritten();
  const { title, solutionTitle, lead, warning, tableTitle, powers, group, givenTitle, sections } = sheet;
  return (
    <article class={`hood-paper${solution ? ' hood-solution' : ''}`} lang={lang}>
      <h2>{solution ? solutionTitle : title}</h2>
      <p>{lead}</p>
      <p>
        <strong>{warning}</strong>
      </p>
      <p>{tableTitle}</p>
      <Powers powers={powers} g={group.g} />
      {sections.map((section, i) => (
        <section key={section.part} class="stack">
          <h3>
            {i + 1}. {section.title}
          </h3>
          <p>{section.text}</p>
          {section.given.length > 0 && (
            <p class="hood-known">
              {givenTitle}{' '}
              {section.given.map((one) => (
                <Equation key={one} math={one} />
              ))}
            </p>
          )}
          <ul class="hood-tasks">
            {section.tasks.map((task) => (
              <TaskLine key={task.number} task={task} solution={solution} />
            ))}
          </ul>
          <p>
            <em>{section.question}</em>
          </p>
          {solution ? <p>{section.answer}</p> : <div class="hood-lines" />}
        </section>
      ))}
    </article>
  );
}

function TaskLine({
  task: { number, sentence, letters, numbers, result },
  solution,
}: {
  task: Task;
  solution: boolean;
}) {
  return (
    <li>
      <p>
        <span class="muted">{number}</span> {sentence}
      </p>
      <p class="hood-task">
        <Equation math={letters} />
        {solution ? (
          <>
            <Equation math={numbers} />
            <strong>{result}</strong>
          </>
        ) : (
          <span class="hood-blank" />
        )}
      </p>
    </li>
  );
}

/** g^n for each n, as narrow as the paper is. */
export function Powers({ powers, g }: { powers: readonly number[]; g: number }) {
  return (
    <ul class="hood-powers">
      {powers.map((power, n) => (
        <li key={power}>
          <Equation math={`${g}^{${n}} = ${power}`} />
        </li>
      ))}
    </ul>
  );
}

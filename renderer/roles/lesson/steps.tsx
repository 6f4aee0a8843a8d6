import type { Step } from '../../../shared/lesson/step.ts';
import { filled, stepWords } from '../../../shared/lesson/words.ts';
import { Chip } from '../../design/signs/chip.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { Equation } from './math.tsx';

/** Step after step: a sentence, the equation in letters, in numbers, and what comes out. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <ol class="hood-steps">
      {steps.map(({ label, values, letters, numbers, result, holds }) => (
        <li key={letters} class="hood-step">
          <p>{filled(stepWords[language][label], values)}</p>
          <div class="hood-equations">
            <Equation math={letters} />
            <Equation math={numbers} />
            <span class="hood-result">
              <strong>{result}</strong>
              {holds !== undefined && (
                <Chip tone={holds ? 'ok' : 'fail'}>{t(holds ? 'hood.holds' : 'hood.fails')}</Chip>
              )}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

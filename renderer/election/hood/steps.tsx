import { shortened } from '../../../shared/lesson/math.ts';
import type { Step } from '../../../shared/lesson/step.ts';
import { filled, stepWords } from '../../../shared/lesson/words.ts';
import { Chip } from '../../design/signs/chip.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { Equation } from './math.tsx';
import './hood.css';

interface StepsProps {
  readonly steps: readonly Step[];
  /** Every digit of numbers that are 32 bytes long. */
  readonly whole?: boolean;
}

/** Step after step: a sentence, the equation in letters, in numbers, and what comes out. */
export function Steps({ steps, whole = true }: StepsProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const written = whole ? (math: string) => math : shortened;
  return (
    <ol class="hood-steps">
      {steps.map(({ label, values, letters, numbers, result, holds }) => (
        <li key={letters} class="hood-step">
          <p>{filled(stepWords[language][label], values)}</p>
          <div class="hood-equations">
            <Equation math={letters} />
            <Equation math={written(numbers)} />
            <span class="hood-result">
              <strong>{written(result)}</strong>
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

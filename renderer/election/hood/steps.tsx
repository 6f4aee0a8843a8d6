import { shortened } from '../../../shared/lesson/math.ts';
import type { Step } from '../../../shared/lesson/step.ts';
import { filled, stepWords } from '../../../shared/lesson/words.ts';
import { Chip } from '../../design/signs/chip.tsx';
import { useTexts, useWritten } from '../../design/surroundings.ts';
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
  const { written, lang } = useWritten();
  const digits = whole ? (math: string) => math : shortened;
  return (
    <ol class="hood-steps">
      {steps.map(({ label, values, letters, numbers, result, holds }) => (
        <li key={letters} class="hood-step">
          <p lang={lang}>{filled(stepWords[written][label], values)}</p>
          <div class="hood-equations">
            <Equation math={letters} />
            <Equation math={digits(numbers)} />
            <span class="hood-result">
              <strong>{digits(result)}</strong>
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

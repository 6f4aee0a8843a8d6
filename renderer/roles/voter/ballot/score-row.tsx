import { useId } from 'preact/hooks';
import { useTexts } from '../../../design/surroundings.ts';
import { About, type Shown } from './about.tsx';
import { pointsFault } from './draft.ts';
import { pointsIn } from './points.ts';
import './mark.css';
import './score-row.css';
import { Name } from '../../../design/signs/name.tsx';

/** More buttons than these become a field to type in. */
const MOST_BUTTONS = 10;

interface ScoreRowProps {
  readonly name: string;
  /** What the plan shows beside its name. */
  readonly about: Shown;
  readonly top: number;
  /** Names of the scores 0 … top; null where they are numbers. */
  readonly grades: readonly string[] | null;
  /** The points as they were typed; empty where there are none. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The points for one option: a button each, pressed again to take them away, or a field where there are many. */
export function ScoreRow({ name, about, top, grades, typed, onType }: ScoreRowProps) {
  const t = useTexts();
  const id = useId();
  if (top > MOST_BUTTONS && !grades) {
    const fault = pointsIn(typed, top) === 'none' ? pointsFault(typed, top) : null;
    return (
      <div class="choice score-row">
        <label for={id}>
          <Name>{name}</Name>
          <About {...about} />
        </label>
        {/* No number field: browsers hide from the page what they take for no number, and show it to the voter. */}
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          placeholder="–"
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          {...(fault ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-fault` } : {})}
        />
        {fault && (
          <p class="field-error" id={`${id}-fault`} role="alert">
            {t(fault.key, fault.values)}
          </p>
        )}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in line with its buttons
    <div class="choice score-row" role="group" aria-labelledby={id}>
      <span id={id}>
        <span class="visually-hidden">{t('voter.form.score.for', { name })}</span>
        <span aria-hidden="true">
          <Name>{name}</Name>
        </span>
        <About {...about} />
      </span>
      <span class={grades ? 'marks marks-named' : 'marks'}>
        {Array.from({ length: top + 1 }, (_, points) => (
          <button
            key={points}
            type="button"
            class={grades ? 'mark mark-wide' : 'mark'}
            aria-label={t('said.points', { name, points: grades?.[points] ?? points })}
            aria-pressed={typed === String(points)}
            onClick={() => onType(typed === String(points) ? '' : String(points))}
          >
            {grades?.[points] ?? points}
          </button>
        ))}
      </span>
    </div>
  );
}

import { useId } from 'preact/hooks';
import { useTexts } from '../../../design/surroundings.ts';
import './mark.css';
import './score-row.css';

/** More buttons than these become a field to type in. */
const MOST_BUTTONS = 10;

interface ScoreRowProps {
  readonly name: string;
  readonly top: number;
  /** Names of the scores 0 … top; null where they are numbers. */
  readonly grades: readonly string[] | null;
  readonly score: number | null;
  /** Null takes the score away. */
  readonly onScore: (score: number | null) => void;
}

/** The points for one option: a button each, pressed again to take them away, or a field where there are many. */
export function ScoreRow({ name, top, grades, score, onScore }: ScoreRowProps) {
  const t = useTexts();
  const id = useId();
  if (top > MOST_BUTTONS && !grades)
    return (
      <div class="choice score-row">
        <label for={id}>{name}</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={top}
          value={score ?? ''}
          placeholder="–"
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            onScore(Number.isNaN(typed) ? null : Math.max(0, Math.min(top, Math.round(typed))));
          }}
        />
      </div>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in line with its buttons
    <div class="choice score-row" role="group" aria-labelledby={id}>
      <span id={id}>
        <span class="visually-hidden">{t('voter.form.score.for', { name })}</span>
        <span aria-hidden="true">{name}</span>
      </span>
      <span class={grades ? 'marks marks-named' : 'marks'}>
        {Array.from({ length: top + 1 }, (_, points) => (
          <button
            key={points}
            type="button"
            class={grades ? 'mark mark-wide' : 'mark'}
            aria-pressed={score === points}
            onClick={() => onScore(score === points ? null : points)}
          >
            {grades?.[points] ?? points}
          </button>
        ))}
      </span>
    </div>
  );
}

import { useId } from 'preact/hooks';
import { Name } from '../../../design/signs/name.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { About, type Shown } from './about.tsx';
import './mark.css';
import './score-row.css';
import './points-field.css';

interface PointsFieldProps {
  /** In the order in which they are shown. */
  readonly slots: readonly number[];
  readonly name: (slot: number) => string;
  /** What the plan shows beside its name. */
  readonly about: (slot: number) => Shown;
  /** What a ballot has to give in all, and at most to one. */
  readonly points: number;
  readonly top: number;
  /** By slot. */
  readonly given: readonly number[];
  readonly onGive: (given: readonly number[]) => void;
}

/** Points to give away: a counter for each option, which goes no further than what is left. */
export function PointsField({ slots, name, about, points, top, given, onGive }: PointsFieldProps) {
  const t = useTexts();
  const left = points - given.reduce((sum, some) => sum + some, 0);
  return (
    <div class="ballot-options">
      <p class="points-left" role="status">
        {t('voter.form.points.left', { count: left })}
      </p>
      {slots.map((slot) => {
        const now = given[slot] ?? 0;
        return (
          <Counter
            key={slot}
            name={name(slot)}
            about={about(slot)}
            value={now}
            most={Math.min(top, now + left)}
            onChange={(next) => onGive(slots.map((_, other) => (other === slot ? next : (given[other] ?? 0))))}
          />
        );
      })}
    </div>
  );
}

interface CounterProps {
  readonly name: string;
  readonly about: Shown;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A spin button as the ARIA Authoring Practices have it: one stop of the Tab key, its buttons for fingers and mice. */
function Counter({ name, about, value, most, onChange }: CounterProps) {
  const t = useTexts();
  const id = useId();
  const to = (next: number): void => {
    if (next !== value && next >= 0 && next <= most) onChange(next);
  };
  const keys: Readonly<Record<string, number>> = {
    ...{ ArrowUp: value + 1, ArrowRight: value + 1, ArrowDown: value - 1, ArrowLeft: value - 1 },
    ...{ '+': value + 1, '-': value - 1, Home: 0, End: most },
  };
  return (
    <div class="choice score-row">
      <span>
        <span id={id}>
          <Name>{name}</Name>
        </span>
        <About {...about} />
      </span>
      <span class="points-counter">
        <button
          type="button"
          class="mark"
          tabIndex={-1}
          aria-label={t('voter.form.points.less', { name })}
          aria-disabled={value === 0}
          onClick={() => to(value - 1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <span
          class="points-given"
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={0}
          aria-valuemax={most}
          onKeyDown={(event) => {
            const next = keys[event.key];
            if (next === undefined) return;
            event.preventDefault();
            to(next);
          }}
        >
          {value}
        </span>
        <button
          type="button"
          class="mark"
          tabIndex={-1}
          aria-label={t('voter.form.points.more', { name })}
          aria-disabled={value === most}
          onClick={() => to(value + 1)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </span>
    </div>
  );
}

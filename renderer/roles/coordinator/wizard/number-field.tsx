import { Button } from '../../../design/controls/button.tsx';
import { Field } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, typed or stepped; what is typed outside the bounds is taken to the nearer one. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const t = useTexts();
  const set = (next: number) => {
    if (Number.isFinite(next)) onChange(Math.min(max, Math.max(min, Math.round(next))));
  };
  return (
    <Field label={label}>
      {(id) => (
        <div class="number">
          <Button label={t('wizard.one-less', { label })} onClick={() => set(value - 1)}>
            <span aria-hidden="true">−</span>
          </Button>
          <input
            id={id}
            type="number"
            inputMode="numeric"
            value={value}
            min={min}
            max={max}
            onChange={(event) => {
              set(event.currentTarget.valueAsNumber);
              event.currentTarget.value = String(value);
            }}
          />
          <Button label={t('wizard.one-more', { label })} onClick={() => set(value + 1)}>
            <span aria-hidden="true">+</span>
          </Button>
        </div>
      )}
    </Field>
  );
}

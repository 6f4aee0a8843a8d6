import { Button } from '../../../design/controls/button.tsx';
import { Field } from '../../../design/controls/field.tsx';
import { type Bounds, within } from '../../../design/controls/whole-number.ts';
import { useTexts } from '../../../design/surroundings.ts';
import type { Fault } from './faults.ts';

export interface NumberFieldProps {
  readonly label: string;
  /** As it was typed. */
  readonly value: string;
  readonly bounds: Bounds;
  readonly fault: Fault | null;
  readonly onChange: (typed: string) => void;
}

/** A small whole number, typed or stepped. What is typed stays as it is, with what is wrong with it beside it. */
export function NumberField({ label, value, bounds, fault, onChange }: NumberFieldProps) {
  const t = useTexts();
  const { least, most } = bounds;
  const step = (by: 1 | -1) => () => {
    const typed = within(value, { least: 0, most: Number.MAX_SAFE_INTEGER });
    if (typed === null) return onChange(String(least));
    onChange(String(Math.min(most, Math.max(least, typed + by))));
  };
  return (
    <Field label={label} error={fault && t(fault.key, fault.values)}>
      {(id, describedBy) => (
        <div class="number">
          <Button label={t('wizard.one-less', { label })} onClick={step(-1)}>
            <span aria-hidden="true">−</span>
          </Button>
          <input
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
            {...(describedBy ? { 'aria-describedby': describedBy } : {})}
            {...(fault ? { 'aria-invalid': 'true' as const } : {})}
          />
          <Button label={t('wizard.one-more', { label })} onClick={step(1)}>
            <span aria-hidden="true">+</span>
          </Button>
        </div>
      )}
    </Field>
  );
}

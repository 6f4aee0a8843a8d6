import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';

interface WhenFieldProps {
  readonly label: string;
  readonly hint?: string | null;
  /** `2026-12-07T08:00`, in the time zone of this device; empty while nothing is chosen. */
  readonly value: string;
  readonly error?: ComponentChildren;
  readonly onChange: (value: string) => void;
}

/** A day and a time, as the browser has them chosen. */
export function WhenField({ label, hint = null, value, error = null, onChange }: WhenFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(id, describedBy) => (
        <input
          id={id}
          type="datetime-local"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          {...(error ? { 'aria-invalid': 'true' as const } : {})}
        />
      )}
    </Field>
  );
}

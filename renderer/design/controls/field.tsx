import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: ComponentChildren;
  /** Draws the control; `describedBy` names hint and error for it. */
  readonly children: (id: string, describedBy: string | undefined) => ComponentChildren;
}

/** A label, its control, a hint and what is wrong with the entry. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(id, describedBy)}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | null;
  readonly error?: ComponentChildren;
  readonly maxLength?: number;
  readonly onEnter?: () => void;
  /** See `takeText`. */
  readonly onText?: (text: string, rest: string) => boolean;
  /** `digits`: a number that stays as it was typed, whatever that is. */
  readonly type?: 'text' | 'number' | 'digits' | 'password';
  readonly min?: number;
  readonly max?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const kinds = {
  text: { type: 'text' },
  number: { type: 'number' },
  digits: { type: 'text', inputMode: 'numeric' },
  password: { type: 'password' },
} as const;

export function TextInput({ label, value, onInput, hint, error, maxLength, onEnter, onText, ...rest }: TextInputProps) {
  const { type = 'text', min, max, inputRef } = rest;
  return (
    <Field label={label} hint={hint ?? null} error={error ?? null}>
      {(id, describedBy) => (
        <input
          id={id}
          {...kinds[type]}
          value={value}
          ref={inputRef ?? null}
          autoComplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
          {...(onText ? takeText(onText) : {})}
          {...(maxLength === undefined ? {} : { maxLength })}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          {...(error ? { 'aria-invalid': 'true' as const } : {})}
        />
      )}
    </Field>
  );
}

/**
 * For a field of one line, which would run several pasted or dropped lines together.
 * @param take gets the text and what stays in the field beside it; says whether it has taken both
 */
export function takeText(take: (text: string, rest: string) => boolean) {
  const hear = (data: DataTransfer | null, field: EventTarget | null, event: Event) => {
    if (!data || !(field instanceof HTMLInputElement)) return;
    const { value, selectionStart, selectionEnd } = field;
    const [start, end] = event.type === 'paste' ? [selectionStart ?? 0, selectionEnd ?? 0] : [0, 0];
    if (take(data.getData('text'), value.slice(0, start) + value.slice(end))) event.preventDefault();
  };
  return {
    onPaste: (event: ClipboardEvent) => hear(event.clipboardData, event.currentTarget, event),
    onDrop: (event: DragEvent) => hear(event.dataTransfer, event.currentTarget, event),
  };
}

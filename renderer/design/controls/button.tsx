import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useErrors } from '../notices/errors.tsx';
import './button.css';

export interface ButtonProps {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly onClick: () => unknown;
  /** Why it cannot be pressed now. It is shown, and the button stays reachable by keyboard. */
  readonly reason?: string | null;
  /** What a screen reader says instead of the children. */
  readonly label?: string;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ComponentChildren;
}

/** A button that is busy while its promise runs and hands failures to the nearest error scope. */
export function Button({
  kind = 'plain',
  size = 'normal',
  onClick,
  reason = null,
  label,
  pressed,
  buttonRef,
  children,
}: ButtonProps) {
  const [busy, setBusy] = useState(false);
  const { report, clear } = useErrors();
  const reasonId = useId();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  async function press() {
    if (busy || reason) return;
    clear();
    try {
      const pending = onClick();
      if (!(pending instanceof Promise)) return;
      setBusy(true);
      await pending;
    } catch (error) {
      report(error);
    } finally {
      if (mounted.current) setBusy(false);
    }
  }

  return (
    <span class="action">
      <button
        type="button"
        class={`button button-${kind} button-${size}`}
        ref={buttonRef ?? null}
        onClick={press}
        aria-disabled={reason !== null || busy}
        aria-busy={busy}
        {...(reason ? { 'aria-describedby': reasonId } : {})}
        {...(label ? { 'aria-label': label } : {})}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        {children}
      </button>
      {reason && (
        <span class="reason" id={reasonId} role="status">
          {reason}
        </span>
      )}
    </span>
  );
}

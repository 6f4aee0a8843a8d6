import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { ErrorScope } from '../notices/errors.tsx';
import { useTexts } from '../surroundings.ts';
import './dialog.css';

/** A question that comes before everything else; Escape and its button close it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useTexts();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      // Closed before it is taken away, it gives the focus back to where it was.
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      <ErrorScope>{children}</ErrorScope>
      <div class="dialog-close no-print">
        <Button kind="quiet" onClick={() => dialog.current?.close()}>
          {t('common.close')}
        </Button>
      </div>
    </dialog>
  );
}

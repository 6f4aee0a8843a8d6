import type { ComponentChildren } from 'preact';
import './disclosure.css';

interface DisclosureProps {
  readonly summary: string;
  /** What is heard in place of the summary, and begins with it, where several on a screen have the same. */
  readonly heard?: string;
  /** Of the summary, where it is not the window's. */
  readonly lang?: string | undefined;
  /** Something in it must be seen: it opens by itself. */
  readonly open?: boolean;
  /** Somebody opens it. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** What is one click away: the exact term, the numbers behind a sentence. */
export function Disclosure({ summary, heard, lang, open = false, onOpen, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary lang={lang} aria-label={heard}>
        {summary}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

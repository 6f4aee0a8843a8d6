import type { ComponentChildren } from 'preact';
import './disclosure.css';

interface DisclosureProps {
  readonly summary: string;
  /** Of the summary, where it is not the window's. */
  readonly lang?: string | undefined;
  /** Something in it must be seen: it opens by itself. */
  readonly open?: boolean;
  /** Somebody opens it. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** What is one click away: the exact term, the numbers behind a sentence. */
export function Disclosure({ summary, lang, open = false, onOpen, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary lang={lang}>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

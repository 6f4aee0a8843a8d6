import type { ComponentChildren } from 'preact';
import './disclosure.css';

/** What is one click away: the exact term, the numbers behind a sentence. */
export function Disclosure({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="disclosure">
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

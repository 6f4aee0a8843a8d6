import type { ComponentChildren } from 'preact';
import './two-answers.css';

/** Two buttons of equal weight side by side; on a phone only where both are short. */
export function TwoAnswers({ short = false, children }: { short?: boolean; children: ComponentChildren }) {
  return <div class={short ? 'two-answers two-short-answers' : 'two-answers'}>{children}</div>;
}

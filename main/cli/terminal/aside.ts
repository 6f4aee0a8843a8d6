/** What is written while a question waits on the terminal stands above it, and the question stays whole. */
import type { Terminal } from './progress.ts';

/** A question that waits for its answer. */
export interface Waiting {
  /** Takes it off the terminal. */
  hide(): void;
  /** Puts it there again, with what was typed so far. */
  show(): void;
}

let waiting: Waiting | null = null;

/** Says that a question waits from now on; null that none does. */
export function waitsFor(question: Waiting | null): void {
  waiting = question;
}

/** The stream, with lines beside a question that waits, and without what rewrites itself where the question stands. */
export const aside = (stream: Terminal): Terminal => ({
  get isTTY() {
    return stream.isTTY === true;
  },
  get columns() {
    return stream.columns ?? 0;
  },
  write(text: string) {
    if (!waiting) return stream.write(text);
    if (!text.endsWith('\n')) return true;
    waiting.hide();
    stream.write(text);
    waiting.show();
    return true;
  },
});
